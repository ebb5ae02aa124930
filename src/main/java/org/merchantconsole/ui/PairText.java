package org.merchantconsole.ui;

import java.util.Locale;
import org.merchantconsole.status.RawPair;

/** Pairs of statuses and their halves as staff read them: the provider's words, the first letter large. */
public final class PairText {

    private PairText() {}

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
