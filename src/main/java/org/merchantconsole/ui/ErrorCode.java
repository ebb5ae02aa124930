package org.merchantconsole.ui;

import java.util.Arrays;
import java.util.Locale;

/** A short code for a fault: the same fault at the same place has the same code, so that support finds it in the log. */
public final class ErrorCode {

    private ErrorCode() {}

    /** Six letters and digits from the kinds of the causes and where the first of them was thrown. */
    public static String of(Throwable fault) {
        StringBuilder trail = new StringBuilder();
        Throwable root = fault;
        for (Throwable t = fault; t != null; t = t.getCause()) {
            trail.append(t.getClass().getName()).append(';');
            root = t;
        }
        Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.merchantconsole"))
                .limit(2)
                .forEach(frame -> trail.append(frame.getClassName()).append('#').append(frame.getMethodName()));
        String digits = Long.toString(Integer.toUnsignedLong(trail.toString().hashCode()), 36);
        return ("000000" + digits).substring(digits.length()).toUpperCase(Locale.ROOT);
    }
}
