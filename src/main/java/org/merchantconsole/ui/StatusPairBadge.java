package org.merchantconsole.ui;

import org.merchantconsole.status.Family;
import org.merchantconsole.status.RawPair;

/** Order status / transaction status in the provider's words: {@code Completed / Uncleared}. */
public final class StatusPairBadge extends Badge {

    /** Shows a pair, coloured by what it amounts to. */
    public void show(RawPair pair, Family family) {
        show(PairText.words(pair), Tone.of(family));
    }
}
