package org.merchantconsole.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchFile.Column;
import org.merchantconsole.desk.BatchFile.Line;
import org.merchantconsole.desk.BatchPlan.Answer;
import org.merchantconsole.desk.BatchPlan.Row;
import org.merchantconsole.desk.BatchPlan.Standing;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.State;
import org.merchantconsole.status.Verdict;

/** Judges rows without writing anything: the dry run. */
final class BatchPlanner {

    private static final DateTimeFormatter[] DAYS = {
        DateTimeFormatter.ISO_LOCAL_DATE,
        DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT),
        DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
        DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
    };

    private final OrderStore store;
    private final Judge judge;
    private final Reasons reasons;
    private final Texts texts;
    private final Locale locale;
    private final BatchLimits limits;
    private final InstantSource clock;

    BatchPlanner(OrderStore store, Judge judge, Reasons reasons, Terms terms, InstantSource clock) {
        this.store = store;
        this.judge = judge;
        this.reasons = reasons;
        this.limits = terms.limits();
        this.locale = terms.locale();
        this.texts = new Texts("batch", locale);
        this.clock = clock;
    }

    /** What is wrong with a row; its message is a sentence. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /**
     * The dry run of the rows.
     *
     * @param meant lines whose twin somebody has seen and means all the same
     * @param reason for rows that name none
     */
    List<Row> rows(ActionKind kind, List<Line> lines, Set<Long> meant, String reason, Staff staff) {
        Map<OrderKey, Long> seen = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(row(kind, line, seen, meant.contains(line.number()), reason, staff));
        }
        return rows;
    }

    private Row row(ActionKind kind, Line line, Map<OrderKey, Long> seen, boolean meant, String reason, Staff staff) {
        String id = line.of(Column.ORDER);
        if (line.broken()) {
            return unreadable(line, null, texts.of("row.broken"));
        }
        if (id.isEmpty()) {
            return unreadable(line, null, texts.of("row.noOrder"));
        }
        Optional<Order> found = store.resolve(id).flatMap(store::find);
        if (found.isEmpty()) {
            return unreadable(line, null, texts.of("row.unknown", Map.of("order", id)));
        }
        Order order = found.get();
        Long before = seen.putIfAbsent(order.key(), line.number());
        if (before != null) {
            return unreadable(
                    line,
                    order,
                    texts.of("row.twice", Map.of("order", order.key().id(), "line", before)));
        }
        try {
            return judged(line, order, action(kind, line, order, reason, staff), meant, staff);
        } catch (Unreadable wrong) {
            return unreadable(line, order, String.valueOf(wrong.getMessage()));
        }
    }

    private Row unreadable(Line line, @Nullable Order order, String why) {
        return new Row(
                line.number(),
                line.of(Column.ORDER),
                order == null ? null : order.key(),
                order == null ? "" : order.customer().name(),
                null,
                order == null ? null : standing(order),
                null,
                Answer.UNREADABLE,
                why,
                line);
    }

    private Row judged(Line line, Order order, Action action, boolean meant, Staff staff) {
        Standing before = standing(order);
        Verdict verdict = judge.decide(order, action, staff);
        Optional<String> above = limits.why(order, action, locale);
        Answer answer = Answer.READY;
        String why = "";
        switch (verdict) {
            case Verdict.Refused refused -> {
                answer = Answer.REFUSED;
                why = why(refused);
            }
            case Verdict.Allowed allowed
            when above.isPresent() -> {
                answer = Answer.ALONE;
                why = above.get();
            }
            case Verdict.Allowed allowed -> {
                Optional<Transaction> twin = Twins.of(order, action.money(), clock.instant());
                if (twin.isPresent()) {
                    answer = meant ? Answer.READY : Answer.TWIN;
                    why = texts.of(
                            meant ? "twin.meant" : "twin",
                            Map.of(
                                    "amount",
                                    twin.get().amount(),
                                    "at",
                                    twin.get().created()));
                } else {
                    why = String.join(
                            " ",
                            allowed.warnings().stream()
                                    .map(rule -> reasons.warning(rule, locale))
                                    .toList());
                }
            }
        }
        Standing after = answer == Answer.REFUSED || answer == Answer.ALONE ? null : after(order, action, before);
        return new Row(
                line.number(),
                line.of(Column.ORDER),
                order.key(),
                order.customer().name(),
                action,
                before,
                after,
                answer,
                why,
                line);
    }

    private Standing standing(Order order) {
        Money left = judge.refundable(order);
        return new Standing(order.status(), FactsOf.refunded(order), left);
    }

    private Standing after(Order order, Action action, Standing before) {
        State state = judge.afterwards(order, action).orElse(null);
        Money amount = action.money();
        boolean back = action.kind() == ActionKind.REFUND || action.kind() == ActionKind.REFUND_LINES;
        return new Standing(
                state == null || state.pair().equals(order.status().normalised())
                        ? order.status()
                        : state.pair().raw(),
                back && amount != null ? before.refunded().plus(amount) : before.refunded(),
                back && amount != null ? before.left().minus(amount) : before.left());
    }

    /** The carrier that the row names, or else the one whose codes look like this one, when they are no other's too. */
    private String carrier(Line line) throws Unreadable {
        String named = line.of(Column.CARRIER);
        String code = line.of(Column.TRACKING);
        if (!named.isEmpty() || code.isEmpty()) {
            return named;
        }
        return switch (CarrierGuess.of(code, null, null)) {
            case CarrierGuess.Taken(Carrier carrier, List<Carrier> others) -> carrier.label();
            case CarrierGuess.Unknown none -> throw new Unreadable(texts.of("row.carrier", Map.of("code", code)));
            case CarrierGuess.Doubtful(List<Carrier> several) ->
                throw new Unreadable(
                        texts.of("row.carriers", Map.of("code", code, "carriers", Carrier.labels(several))));
        };
    }

    private Action action(ActionKind kind, Line line, Order order, String reason, Staff staff) throws Unreadable {
        String why = line.of(Column.REASON).isEmpty() ? reason : line.of(Column.REASON);
        return switch (kind) {
            case REFUND -> refund(line, order, why, staff);
            case SHIP -> new Action.Ship(carrier(line), line.of(Column.TRACKING), "");
            case HOLD -> new Action.Hold(restart(line), why, false);
            case ACCEPT -> new Action.Accept(why);
            case DECLINE -> new Action.Decline(why);
            case CANCEL -> new Action.Cancel(why);
            default -> throw new IllegalArgumentException(kind + " is not done on many orders at once");
        };
    }

    /** All that is left where no amount is named; by article where the method wants that and all of them go back. */
    private Action refund(Line line, Order order, String reason, Staff staff) throws Unreadable {
        Money left = judge.refundable(order);
        String typed = line.of(Column.AMOUNT);
        String currency = line.of(Column.CURRENCY);
        String own = order.amount().currency().getCurrencyCode();
        if (!currency.isEmpty() && !currency.equalsIgnoreCase(own)) {
            throw new Unreadable(texts.of("row.currency", Map.of("given", currency, "currency", own)));
        }
        Money amount = typed.isEmpty() ? left : amount(typed, order);
        Action plain = new Action.Refund(amount, reason);
        boolean later = order.flow() == Flow.KLARNA || order.flow() == Flow.PAD;
        if (later && amount.equals(left)) {
            RefundDraft all =
                    RefundDraft.of(order.cart(), order.amount().currency()).withAll();
            Action lines = new Action.RefundLines(all.chosen(), all.amount(), reason);
            if (!all.chosen().isEmpty() && judge.decide(order, lines, staff) instanceof Verdict.Allowed) {
                return lines;
            }
        }
        return plain;
    }

    private Money amount(String typed, Order order) throws Unreadable {
        // 1,120 may be a thousand and more or one and a bit: nobody is to lose money over that.
        String plain = typed.replaceAll("[^\\d.,]", "");
        Optional<Money> read = plain.matches("\\d{1,3}[.,]\\d{3}")
                ? Optional.empty()
                : AmountText.parse(typed, order.amount().currency());
        return read.orElseThrow(() -> new Unreadable(texts.of("row.amount", Map.of("given", typed))));
    }

    private Instant restart(Line line) throws Unreadable {
        String typed = line.of(Column.UNTIL);
        for (DateTimeFormatter format : DAYS) {
            try {
                return ProviderDays.start(LocalDate.parse(typed, format));
            } catch (DateTimeException other) {
                // The next way of writing a day is tried.
            }
        }
        throw new Unreadable(texts.of("row.day", Map.of("given", typed.isEmpty() ? "–" : typed)));
    }

    /** Why the engine refuses, with the way out. */
    String why(Verdict.Refused refused) {
        return reasons.full(refused, locale);
    }

    /** That another action on the order comes first. */
    String busy(Intent other) {
        return texts.of("row.busy", Map.of("action", other.action().kind(), "staff", other.staff()));
    }
}
