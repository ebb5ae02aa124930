package org.merchantconsole.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/** The provider's rules about giving money back, checked before a request leaves. */
final class RefundGuards {
    /** The provider refuses an equal amount on the same order for so long. */
    private static final Duration EQUAL_AMOUNT = Duration.ofMinutes(5);

    private final Question question;
    private final Facts facts;

    RefundGuards(Question question) {
        this.question = question;
        this.facts = question.facts();
    }

    Verdict refund() {
        Verdict refusal = method();
        if (refusal == null) {
            refusal = rest();
        }
        if (refusal == null) {
            refusal = period();
        }
        if (refusal == null && question.action() != null) {
            refusal = amount(question.action());
        }
        return refusal == null ? new Verdict.Allowed(warnings()) : refusal;
    }

    private @Nullable Verdict method() {
        if (facts.chargebackOpen()) {
            return question.refuse(Rule.CHARGEBACK_OPEN, Map.of());
        }
        if (!MethodTerms.refundable(facts)) {
            return question.refuse(Rule.METHOD_NOT_REFUNDABLE, Map.of("method", facts.method()));
        }
        if (question.kind() == ActionKind.REFUND && !MethodTerms.refundsByAmount(facts)) {
            return question.refuse(Rule.REFUND_BY_LINES, Map.of(), ActionKind.REFUND_LINES);
        }
        if (question.kind() == ActionKind.REFUND_LINES && !MethodTerms.refundsByLines(facts)) {
            return question.refuse(Rule.REFUND_BY_AMOUNT, Map.of(), ActionKind.REFUND);
        }
        if (question.kind() == ActionKind.REFUND_LINES && !facts.hasCart()) {
            return MethodTerms.refundsByAmount(facts)
                    ? question.refuse(Rule.CART_MISSING, Map.of(), ActionKind.REFUND)
                    : question.refuse(Rule.CART_MISSING, Map.of());
        }
        return null;
    }

    private @Nullable Verdict rest() {
        return facts.refundable().isZero()
                ? question.refuse(Rule.ALREADY_REFUNDED, Map.of("refunded", facts.refunded()))
                : null;
    }

    private @Nullable Verdict period() {
        Optional<Instant> agency = question.past().agency();
        if (agency.isPresent() && !question.now().isBefore(agency.get())) {
            return question.refuse(Rule.AT_COLLECTION_AGENCY, Map.of("at", agency.get()));
        }
        Optional<Instant> closes = Deadlines.refundWindow(facts, question.past());
        if (closes.isPresent() && question.now().isAfter(closes.get())) {
            int days = MethodTerms.refundDays(facts.flow(), facts.method());
            return question.refuse(Rule.REFUND_PERIOD_OVER, Map.of("until", closes.get(), "days", days));
        }
        return null;
    }

    private @Nullable Verdict amount(Action action) {
        Money amount;
        switch (action) {
            case Action.Refund refund -> amount = refund.amount();
            case Action.RefundLines lines -> {
                amount = lines.amount();
                boolean empty =
                        lines.lines().isEmpty() || lines.lines().stream().anyMatch(line -> line.quantity() <= 0);
                if (empty) {
                    return question.refuse(
                            Rule.AMOUNT_NOT_POSITIVE,
                            Map.of("amount", amount, "rest", facts.refundable()),
                            ActionKind.REFUND_LINES);
                }
            }
            default -> throw new IllegalArgumentException("a refund without an amount");
        }
        Verdict refusal = question.checkAmount(amount, facts.refundable(), Rule.AMOUNT_ABOVE_REST);
        return refusal == null ? sameAmount(amount) : refusal;
    }

    private @Nullable Verdict sameAmount(Money amount) {
        for (Facts.PastRefund earlier : facts.refunds()) {
            Instant free = earlier.at().plus(EQUAL_AMOUNT);
            if (earlier.amount().equals(amount) && question.now().isBefore(free)) {
                return question.refuse(
                        Rule.SAME_REFUND_WITHIN_FIVE_MINUTES, Map.of("amount", amount, "until", free), question.kind());
            }
        }
        return null;
    }

    private List<Rule> warnings() {
        List<Rule> warnings = new ArrayList<>();
        Deadlines.refundWindow(facts, question.past())
                .filter(closes -> !question.now().isBefore(Days.plus(closes, -Deadlines.REFUND_WARNING_DAYS)))
                .ifPresent(closes -> warnings.add(Rule.REFUND_PERIOD_ENDS_SOON));
        // Pay After Delivery is left out: there the refund is the provider's own way out before Shipped.
        if (question.state().family() == Family.SHIP && facts.flow() != Flow.PAD) {
            warnings.add(Rule.MAY_BE_REFUSED_BEFORE_SHIPPED);
        }
        if (facts.flow() == Flow.DIRDEB) {
            question.past()
                    .paid()
                    .map(paid -> Days.plus(paid, Deadlines.DIRECT_DEBIT_CHARGEBACK_DAYS))
                    .filter(end -> question.now().isBefore(end))
                    .ifPresent(end -> warnings.add(Rule.CHARGEBACK_MAY_FOLLOW));
        }
        return warnings;
    }

    /** Taking a refund back: until the midnight of the day on which it was asked for. */
    Verdict cancel() {
        if (facts.sameDayReversal()) {
            return question.refuse(Rule.SAME_DAY_REVERSAL, Map.of());
        }
        if (facts.flow() == Flow.PAD && facts.coversWholeParent()) {
            return question.refuse(Rule.FULL_PAD_REFUND, Map.of());
        }
        Instant midnight = Days.nextMidnight(facts.created());
        if (!question.now().isBefore(midnight)) {
            return question.refuse(Rule.REFUND_HAS_LEFT, Map.of("until", midnight));
        }
        return new Verdict.Allowed(List.of(Rule.MAY_BE_TOO_LATE));
    }
}
