package org.merchantconsole.ui.neworder;

import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;

/** The card as it stands in its fields. Only the fields hold it, and only until it is read for sending. */
interface CardPort {

    /** No card can be entered. */
    CardPort NONE = new CardPort() {
        @Override
        public @Nullable CardData read() {
            return null;
        }

        @Override
        public void clear() {}

        @Override
        public boolean isEmpty() {
            return true;
        }
    };

    /** A copy in arrays of its own, which the caller closes; null when no field has anything in it. */
    @Nullable
    CardData read();

    /** Throws away what was typed, and the fields with it. */
    void clear();

    /** Whether nothing was typed. */
    boolean isEmpty();
}
