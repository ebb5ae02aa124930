package org.merchantconsole.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.merchantconsole.money.Money;

/**
 * The billing of a Pay After Delivery invoice as it is expected to run: invoice, reminders, collection agency, each
 * moved back by the pauses before it. The provider reports none of these dates.
 *
 * <p>The invoice goes out within a day after Shipped; counting from Shipped gives the earliest, therefore safe dates.
 */
public final class ReminderTimeline {

    /** What happens at a step. */
    public enum What {
        INVOICE,
        REMINDER,
        AGENCY
    }

    /**
     * One step.
     *
     * @param day days after the invoice, pauses not counted
     * @param at when, pauses counted
     * @param what what happens
     * @param number which reminder it is, from 1; 0 for the invoice and the agency
     * @param fee what it adds to the invoice
     * @param owedOnTop all fees up to and with this step
     */
    public record Step(int day, Instant at, What what, int number, Money fee, Money owedOnTop) {}

    private final List<Step> steps;

    private ReminderTimeline(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * The time line of an invoice.
     *
     * @param shippedOrInvoice when the order was marked Shipped, or the invoice's own moment where it is known
     * @param holds the pauses of reminders, in any order; overlapping ones count once
     */
    public static ReminderTimeline of(Instant shippedOrInvoice, List<Facts.Pause> holds, Tariff tariff) {
        List<Facts.Pause> pauses =
                holds.stream().sorted(Comparator.comparing(Facts.Pause::from)).toList();
        Money nothing = Money.zero(tariff.reminders().getFirst().fee().currency());
        Money owed = nothing;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(0, shippedOrInvoice, What.INVOICE, 0, nothing, nothing));
        for (Tariff.Reminder reminder : tariff.reminders()) {
            owed = owed.plus(reminder.fee());
            Instant at = shifted(shippedOrInvoice, reminder.day(), pauses);
            steps.add(new Step(reminder.day(), at, What.REMINDER, steps.size(), reminder.fee(), owed));
        }
        Instant agency = shifted(shippedOrInvoice, tariff.agencyDay(), pauses);
        steps.add(new Step(tariff.agencyDay(), agency, What.AGENCY, 0, nothing, owed));
        return new ReminderTimeline(steps);
    }

    /** All steps, from the invoice to the agency. */
    public List<Step> steps() {
        return steps;
    }

    /** The step that the invoice stands at: the last one that was reached; empty before the invoice. */
    public Optional<Step> stage(Instant now) {
        return steps.stream().filter(step -> !step.at().isAfter(now)).reduce((earlier, later) -> later);
    }

    /** The step that comes next; empty once the agency has it. */
    public Optional<Step> next(Instant now) {
        return steps.stream().filter(step -> step.at().isAfter(now)).findFirst();
    }

    /** When the invoice goes to the collection agency; from then on nothing can be refunded or paused. */
    public Instant agency() {
        return steps.getLast().at();
    }

    /**
     * A day of the plan, moved back by every pause that begins before it. Counted on the clock of Amsterdam, so that a
     * pause of ten days moves it by ten days also across a change of summer time.
     */
    private static Instant shifted(Instant start, int day, List<Facts.Pause> pauses) {
        LocalDateTime counted = Days.local(start);
        LocalDateTime at = counted.plusDays(day);
        for (Facts.Pause pause : pauses) {
            LocalDateTime from = Days.local(pause.from());
            LocalDateTime until = Days.local(pause.until());
            LocalDateTime fresh = from.isAfter(counted) ? from : counted;
            if (from.isBefore(at) && fresh.isBefore(until)) {
                at = at.plus(Duration.between(fresh, until));
                counted = until;
            }
        }
        return at.atZone(Days.ZONE).toInstant();
    }
}
