package org.merchantconsole.status;

import java.time.LocalDate;
import java.util.List;
import org.merchantconsole.money.Money;

/**
 * The days and fees of Pay After Delivery reminders, valid for invoices from a date on. The provider reports none of it
 * and has stopped naming figures in its newer pages, so they are expected values that a setting may replace.
 *
 * @param validFrom the first invoice date for which it holds
 * @param reminders the reminders in order
 * @param agencyDay the day after the invoice on which it goes to a collection agency
 */
public record Tariff(LocalDate validFrom, List<Reminder> reminders, int agencyDay) {

    /** The binding Pay After Delivery page (S003): two free reminders, then 7.50 and 12.50 EUR, agency on day 38. */
    public static final Tariff DEFAULT = new Tariff(
            LocalDate.EPOCH,
            List.of(
                    new Reminder(14, Money.of(0, "EUR")),
                    new Reminder(20, Money.of(0, "EUR")),
                    new Reminder(26, Money.of(750, "EUR")),
                    new Reminder(32, Money.of(1250, "EUR"))),
            38);

    public Tariff {
        reminders = List.copyOf(reminders);
        if (reminders.isEmpty()) {
            throw new IllegalArgumentException("a tariff needs a reminder");
        }
    }

    /**
     * A reminder.
     *
     * @param day days after the invoice
     * @param fee what it adds to the invoice; zero for a free one
     */
    public record Reminder(int day, Money fee) {}
}
