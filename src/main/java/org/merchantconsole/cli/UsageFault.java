package org.merchantconsole.cli;

/** The words of the command cannot be carried out as they stand; the message is the sentence to print. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageFault(String sentence) {
        super(sentence);
    }
}
