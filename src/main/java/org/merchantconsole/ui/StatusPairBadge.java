package org.merchantconsole.ui;

import java.util.Locale;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.RawPair;

/** Order status / transaction status in the provider's words: {@code Completed / Uncleared}. */
public final class StatusPairBadge extends Badge {

    /** Shows a pair, coloured by what it amounts to. */
    public void show(RawPair pair, Family family) {
        show(words(pair), Tone.of(family));
    }

    /** A pair as staff read it. */
    public static String words(RawPair pair) {
        String transaction = pair.transactionStatus();
        return word(pair.orderStatus()) + " / " + (transaction == null ? "–" : word(transaction));
    }

    /** One status word as staff read it: {@code partial_refunded} becomes {@code Partial refunded}. */
    public static String word(String status) {
        if (status.isEmpty()) {
            return "–";
        }
        return status.substring(0, 1).toUpperCase(Locale.ROOT)
                + status.substring(1).replace('_', ' ');
    }
}
