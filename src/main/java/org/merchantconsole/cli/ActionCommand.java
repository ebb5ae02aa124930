package org.merchantconsole.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.desk.RemindersDesk;
import org.merchantconsole.desk.Reservation;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Deadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that act on one order: they wait for the outcome and say it, in words and as exit code. */
class ActionCommand extends OrderCommands {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int DEFAULT_EXTENSION_DAYS = 14;

    ActionCommand(Place place, Reasons reasons) {
        super(place, reasons);
    }

    @Command(name = "accept", description = "Releases a held card payment.")
    public int accept(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        return act(order, new Action.Accept(reason));
    }

    @Command(name = "decline", description = "Refuses a held card payment; a reason is required.")
    public int decline(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        return act(order, new Action.Decline(reason));
    }

    @Command(name = "ship", description = "Marks an order Shipped, or a part of it with --amount.")
    public int ship(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--carrier", defaultValue = "", paramLabel = "NAME", description = "Who carries it.")
                    String carrier,
            @Option(names = "--tracking", defaultValue = "", paramLabel = "CODE", description = "The tracking code.")
                    String tracking,
            @Option(names = "--amount", paramLabel = "12.34", description = "Only a part, of this worth.") @Nullable
                    BigDecimal amount,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        try (Workplace work = place.open()) {
            OrderKey key = known(work, order);
            return say(
                    amount == null
                            ? work.desks()
                                    .dispatch()
                                    .perform(key, new Action.Ship(carrier, tracking, reason), work.staff())
                            : work.desks()
                                    .dispatch()
                                    .perform(
                                            key,
                                            new Action.PartialShip(money(work, key, amount), carrier, tracking),
                                            work.staff()));
        }
    }

    @Command(name = "extend", description = "Gives an order more time to be Shipped.")
    public int extend(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--until", paramLabel = "DATE", description = "The new last day, for example 2026-12-24.")
                    @Nullable
                    LocalDate until,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        try (Workplace work = place.open()) {
            OrderKey key = known(work, order);
            int days = until == null ? DEFAULT_EXTENSION_DAYS : daysUntil(view(work, key), until);
            return say(work.desks().shipping().extend(key, days, reason, work.staff()));
        }
    }

    @Command(name = "hold", description = "Pauses the reminders of a Pay After Delivery invoice.")
    public int hold(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--until", required = true, paramLabel = "DATE", description = "When billing starts again.")
                    LocalDate until,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason,
            @Option(names = "--email", description = "Print the request as an e-mail instead of sending it.")
                    boolean email,
            @Option(
                            names = "--return-by",
                            paramLabel = "DATE",
                            description = "Until when the customer promised to send the goods back.")
                    @Nullable
                    LocalDate promised) {
        try (Workplace work = place.open()) {
            OrderKey key = known(work, order);
            int code = say(work.desks().reminders().hold(key, until, reason, email, promised, work.staff()));
            if (code == ExitCode.DONE && RemindersDesk.endsTooEarly(until, promised)) {
                spec.commandLine()
                        .getErr()
                        .println("The pause ends on " + until + ", and the goods are promised by " + promised
                                + ": reminders may run again before they are back.");
            }
            if (email && code == ExitCode.DONE) {
                spec.commandLine()
                        .getOut()
                        .println(work.desks().reminders().emailText(view(work, key), until, reason, work.staff()));
            }
            return code;
        }
    }

    @Command(name = "refund", description = "Gives money back: an amount, lines of the cart, or all that is left.")
    public int refund(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--amount", paramLabel = "12.34", description = "So much, in major units.") @Nullable
                    BigDecimal amount,
            @Option(names = "--full", description = "All that is left.") boolean full,
            @Option(names = "--line", paramLabel = "ITEM=QTY", description = "Lines of the cart; may be repeated.")
                    @Nullable
                    Map<String, Integer> lines,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        int ways = (amount == null ? 0 : 1) + (full ? 1 : 0) + (lines == null ? 0 : 1);
        if (ways != 1) {
            throw new UsageFault("Say how much to refund, in one way: --amount 12.34, --full, or --line ITEM=QTY.");
        }
        try (Workplace work = place.open()) {
            OrderKey key = known(work, order);
            if (full) {
                return say(refundAll(work, key, reason));
            }
            if (amount != null) {
                return say(work.desks().refunds().refund(key, money(work, key, amount), reason, work.staff()));
            }
            List<Action.Line> taken = new ArrayList<>();
            if (lines != null) {
                lines.forEach((item, quantity) -> taken.add(new Action.Line(item, quantity)));
            }
            return say(work.desks().refunds().refundLines(key, taken, reason, work.staff()));
        }
    }

    /** All that is left: by lines where the method wants lines, else as an amount. */
    private static Outcome refundAll(Workplace work, OrderKey key, String reason) {
        OrderView view = view(work, key);
        if (view.allows(ActionKind.REFUND_LINES) && !view.allows(ActionKind.REFUND)) {
            List<Action.Line> all = work.desks().refunds().draft(view).withAll().chosen();
            return work.desks().refunds().refundLines(key, all, reason, work.staff());
        }
        return work.desks().refunds().refund(key, view.refundable(), reason, work.staff());
    }

    @Command(name = "capture", description = "Takes money that is reserved on a card: an amount, or all that is left.")
    public int capture(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--amount", paramLabel = "12.34", description = "Only so much; the rest stays reserved.")
                    @Nullable
                    BigDecimal amount,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        try (Workplace work = place.open()) {
            OrderKey key = known(work, order);
            Money whole = view(work, key).order().amount();
            Reservation reserved =
                    work.desks().refunds().reservations(List.of(key)).get(key);
            Money all = reserved == null ? whole : reserved.left();
            return say(work.desks()
                    .refunds()
                    .capture(key, amount == null ? all : money(work, key, amount), reason, work.staff()));
        }
    }

    @Command(name = "cancel-reservation", description = "Gives money that is reserved on a card back to it.")
    public int cancelReservation(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        return act(order, new Action.CancelReservation(reason));
    }

    @Command(name = "evidence", description = "Answers a chargeback with papers: PDF, JPEG or PNG, in English.")
    public int evidence(
            @Parameters(index = "0", paramLabel = "ORDER", description = "An order id or a transaction id.")
                    String order,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What to hand in.")
                    List<Path> files,
            @Option(names = "--description", required = true, paramLabel = "TEXT", description = "What they show.")
                    String description) {
        try (Workplace work = place.open()) {
            return say(work.desks().chargebacks().submit(known(work, order), files, description, work.staff()));
        }
    }

    @Command(name = "cancel-refund", description = "Takes back a refund that has not left.")
    public int cancelRefund(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--refund", paramLabel = "ID", description = "Which one, when several are open.") @Nullable
                    String refund,
            @Option(names = "--reason", defaultValue = "", paramLabel = "TEXT", description = "Why.") String reason) {
        try (Workplace work = place.open()) {
            TransactionId id = refund == null ? null : new TransactionId(refund);
            return say(work.desks().refunds().cancelRefund(known(work, order), id, reason, work.staff()));
        }
    }

    /** How many days after the present last day to ship; Klarna moves by its own step whatever is asked. */
    private static int daysUntil(OrderView view, LocalDate until) {
        return view.deadlines().stream()
                .filter(deadline -> deadline.what() == Deadline.What.SHIP_BY)
                .findFirst()
                .map(deadline -> (int)
                        ChronoUnit.DAYS.between(deadline.at().atZone(AMSTERDAM).toLocalDate(), until))
                .orElse(DEFAULT_EXTENSION_DAYS);
    }

    private int act(String order, Action action) {
        try (Workplace work = place.open()) {
            return say(work.desks().dispatch().perform(known(work, order), action, work.staff()));
        }
    }

    /** The order by its own or a transaction's number, fetched from the provider when it is not known here yet. */
    private static OrderKey known(Workplace work, String order) {
        return switch (work.desks().orders().find(order)) {
            case OrderDesk.Lookup.Found found -> found.key();
            case OrderDesk.Lookup.NotFound _ -> throw OrderCommands.noSuchOrder(order);
            case OrderDesk.Lookup.Unreachable none ->
                throw new UsageFault("The order '" + order
                        + "' is not known here, and the provider could not be asked: " + none.why());
        };
    }

    private static OrderView view(Workplace work, OrderKey key) {
        return work.desks().orders().view(key, work.staff()).orElseThrow(() -> OrderCommands.noSuchOrder(key.id()));
    }

    private static Money money(Workplace work, OrderKey key, BigDecimal amount) {
        Money whole = view(work, key).order().amount();
        try {
            return Money.ofMajor(amount, whole.currency());
        } catch (ArithmeticException tooFine) {
            throw new UsageFault("The amount " + amount.toPlainString() + " has more decimals than "
                    + whole.currency().getCurrencyCode() + " has, or is too large.");
        }
    }

    private int say(Outcome outcome) {
        return OutcomeText.say(outcome, reasons, spec.commandLine());
    }
}
