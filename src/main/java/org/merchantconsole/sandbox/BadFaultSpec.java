package org.merchantconsole.sandbox;

import org.jspecify.annotations.Nullable;

/** A plan of faults that cannot be read; the message is a sentence for a person. */
public final class BadFaultSpec extends Exception {
    private static final long serialVersionUID = 1L;

    BadFaultSpec(@Nullable String sentence) {
        super(sentence);
    }
}
