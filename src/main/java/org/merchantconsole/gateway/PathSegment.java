package org.merchantconsole.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An id as one segment of a path. Order ids are the shop's own: slashes, spaces, #, ?, % and any letter occur. */
final class PathSegment {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private PathSegment() {}

    /**
     * Every byte of the UTF-8 form that is not plain is percent-encoded. Empty when no path can name the id: blank, a lone
     * dot or two (which servers take for a folder, however they are encoded), or broken Unicode.
     */
    static Optional<String> of(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            return Optional.empty();
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
            return Optional.empty();
        }
        StringBuilder encoded = new StringBuilder(id.length() + 16);
        for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xff);
            if (PLAIN.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append(String.format("%%%02X", (int) letter));
            }
        }
        return Optional.of(encoded.toString());
    }
}
