package org.merchantconsole.gateway;

/** A record of the provider's that cannot be read; the message is a sentence for the user that says what is wrong with it. */
final class UnreadableRecord extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence. */
    String sentence() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
