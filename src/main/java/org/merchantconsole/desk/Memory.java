package org.merchantconsole.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.status.Family;

/**
 * What became of earlier payments that share something with a held one. Local counts only; nothing is guessed from them.
 *
 * @param earlier payments that were held before and decided about, newest first
 * @param others how many more orders share something and were never held
 * @param troubled how many of all of them ended in a chargeback
 * @param claim who has taken the order on; null when nobody has
 */
public record Memory(List<Earlier> earlier, int others, int troubled, ReviewStore.@Nullable Claim claim) {

    public Memory {
        earlier = List.copyOf(earlier);
    }

    /** How a held payment was decided. */
    public enum Decision {
        ACCEPTED,
        DECLINED,
        /** The five days went by. */
        RAN_OUT
    }

    /**
     * A payment that was held.
     *
     * @param at when it was decided
     * @param by who decided; empty where the provider did, or did not tell
     * @param now what it amounts to by now
     * @param email the same e-mail address
     * @param card the same card
     * @param place the same address
     */
    public record Earlier(
            OrderKey order,
            Money amount,
            Decision decision,
            Instant at,
            String by,
            Family now,
            boolean email,
            boolean card,
            boolean place) {}

    /**
     * How somebody's own decisions with one reason turned out.
     *
     * @param accepted whether these are accepted payments
     * @param count how many
     * @param chargebacks how many of them were charged back since
     */
    public record Hits(boolean accepted, String reason, long count, long chargebacks) {}
}
