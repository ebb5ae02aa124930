package org.merchantconsole.cli;

import org.jspecify.annotations.Nullable;

/** The words of the command cannot be carried out as they stand; the message is the sentence to print. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageFault(@Nullable String sentence) {
        super(sentence);
    }
}
