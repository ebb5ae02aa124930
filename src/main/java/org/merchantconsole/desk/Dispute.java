package org.merchantconsole.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;

/**
 * The chargeback of an order: what the cardholder's bank took back, why, until when it may be answered and how it stands. Of
 * several the latest counts.
 *
 * @param amount what was taken back
 * @param reasonCode the scheme's code, for example {@code 13.1}; empty when none is named
 * @param reasonText the scheme's words beside it; may be empty
 * @param status the provider's dispute status in its own spelling, small letters; empty when it names none
 * @param answerBy until when it may be answered; null when nothing says so
 * @param standing what that amounts to
 * @param won what came back by a reversal; zero when nothing has
 */
public record Dispute(
        Money amount,
        String reasonCode,
        String reasonText,
        String status,
        @Nullable Instant answerBy,
        Standing standing,
        Money won) {

    /** How it stands. */
    public enum Standing {
        /** The merchant answers: with evidence, or by accepting it. */
        TO_ANSWER,
        /** Evidence was handed in; the scheme decides. */
        SUBMITTED,
        /** The amount came back. */
        WON,
        /** It is over and nothing came back. */
        LOST;

        /** Whether nothing is decided yet. */
        public boolean isOpen() {
            return this == TO_ANSWER || this == SUBMITTED;
        }
    }

    /** How a child says that it is a reversal, since its kind is the chargeback's. */
    private static final String REVERSED = "reversed";

    /** The chargeback of the order; empty when it has none. */
    public static Optional<Dispute> of(Order order) {
        boolean chargedBack = order.status().normalised().order() == OrderStatus.CHARGEBACK;
        List<Transaction> all = order.related().stream()
                .filter(child -> child.kind() == Kind.CHARGEBACK && FactsOf.living(child))
                .toList();
        Optional<Transaction> latest = all.stream()
                .filter(child -> !isReversal(child))
                .max(Comparator.comparing(Transaction::created)
                        .thenComparing(child -> child.id().value()));
        if (latest.isEmpty()) {
            Money nothing = Money.zero(order.amount().currency());
            // With an American Express agreement of one's own only the pair tells; it is settled with the scheme
            // directly.
            return chargedBack
                    ? Optional.of(new Dispute(order.amount(), "", "", "", null, Standing.TO_ANSWER, nothing))
                    : Optional.empty();
        }
        Transaction chargeback = latest.get();
        Money won = Money.zero(chargeback.amount().currency());
        for (Transaction child : all) {
            boolean after = !child.created().isBefore(chargeback.created());
            if (isReversal(child) && after && child.amount().sameCurrency(won)) {
                won = won.plus(child.amount());
            }
        }
        String[] reason = chargeback.disputeReason().split(" ", 2);
        String status = chargeback.disputeStatus().toLowerCase(Locale.ROOT);
        return Optional.of(new Dispute(
                chargeback.amount(),
                reason[0],
                reason.length > 1 ? reason[1] : "",
                status,
                chargeback.answerBy(),
                standing(chargeback, status, won),
                won));
    }

    private static Standing standing(Transaction chargeback, String status, Money won) {
        if (won.isPositive()) {
            return Standing.WON;
        }
        OrderStatus pair = chargeback.status().normalised().order();
        boolean over = pair == OrderStatus.COMPLETED || pair == OrderStatus.CHARGEBACK;
        return switch (status) {
            case "accepted", "closed" -> Standing.LOST;
            case "submitted", "processed" -> over ? Standing.LOST : Standing.SUBMITTED;
            default -> over ? Standing.LOST : Standing.TO_ANSWER;
        };
    }

    /** Whether the child gives back what a chargeback took. */
    static boolean isReversal(Transaction child) {
        return child.disputeReason().startsWith(REVERSED);
    }
}
