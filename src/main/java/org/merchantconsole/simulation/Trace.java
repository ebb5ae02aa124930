package org.merchantconsole.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Everything that happened in a history, line by line: its hash tells whether two runs were the same. */
final class Trace {
    private static final int KEPT = 40;

    private final MessageDigest digest;
    private final Deque<String> last = new ArrayDeque<>();
    private final Consumer<String> listener;

    /** @param listener hears every line */
    Trace(Consumer<String> listener) {
        this.listener = listener;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    void line(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(text);
        listener.accept(text);
    }

    /** The last lines. */
    List<String> last() {
        return List.copyOf(last);
    }

    /** The hash of all lines, 64 hex digits; ends the trace. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
