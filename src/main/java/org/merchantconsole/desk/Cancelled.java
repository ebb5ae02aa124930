package org.merchantconsole.desk;

/** Ends the reading of a file in its midst, because the person cancelled: the reader's only way out before its end. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
        super(null, null, false, false);
    }

    /** Throws it when somebody asked to stop. */
    static void check(Progress progress) {
        if (progress.cancelled()) {
            throw new Cancelled();
        }
    }
}
