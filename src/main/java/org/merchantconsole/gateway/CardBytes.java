package org.merchantconsole.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.merchantconsole.order.CardData;

/**
 * A body in which the places of a card's data are filled in, as bytes that can be wiped: a text could not. The places are
 * words that stand for themselves in JSON and that nobody enters.
 */
final class CardBytes {
    static final String NUMBER = "{card-number-0d1f}";
    static final String EXPIRY = "{card-expiry-0d1f}";
    static final String CODE = "{card-code-0d1f}";

    private CardBytes() {}

    /** The body with the card in it; the caller wipes it. */
    static byte[] of(String body, CardData card) {
        byte[] all = body.getBytes(StandardCharsets.UTF_8);
        all = filled(all, NUMBER, card.numberBytes());
        all = filled(all, EXPIRY, card.expiryBytes());
        all = filled(all, CODE, card.codeBytes());
        return all;
    }

    private static byte[] filled(byte[] in, String place, byte[] value) {
        byte[] sought = place.getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(in, sought);
        byte[] out = in;
        if (at >= 0) {
            out = new byte[in.length - sought.length + value.length];
            System.arraycopy(in, 0, out, 0, at);
            System.arraycopy(value, 0, out, at, value.length);
            System.arraycopy(in, at + sought.length, out, at + value.length, in.length - at - sought.length);
            Arrays.fill(in, (byte) 0);
        }
        Arrays.fill(value, (byte) 0);
        return out;
    }

    private static int indexOf(byte[] in, byte[] sought) {
        for (int at = 0; at <= in.length - sought.length; at++) {
            if (Arrays.equals(in, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
