package org.merchantconsole.ui.order;

/** A reason as it is kept: the code from the pick list, then what was written. */
final class Reason {

    private Reason() {}

    static String join(String code, String details) {
        return details.isBlank() ? code : code + ": " + details.strip();
    }
}
