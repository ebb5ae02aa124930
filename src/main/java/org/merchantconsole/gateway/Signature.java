package org.merchantconsole.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.Authenticity.Reason;

/**
 * The provider's signature of a POST notification: header {@code Auth}, in Base64 the text {@code timestamp:signature}, the
 * signature being HMAC-SHA-512 over {@code timestamp:} and the raw bytes of the body, with the site's API key. The bytes are
 * taken as they came: a body that was parsed and written again no longer fits.
 */
public final class Signature {

    /** A notification is a few KB; nothing larger is looked at. */
    public static final int LARGEST_BODY = 64 * 1024;

    private static final String ALGORITHM = "HmacSHA512";
    private static final int DIGITS = 128;

    /**
     * How old a signature may be. The provider's own libraries refuse what is older than ten minutes; they accept any moment
     * in the future, which this does not.
     *
     * @param backSeconds how far in the past
     * @param aheadSeconds how far in the future, for clocks that differ
     */
    public record Window(long backSeconds, long aheadSeconds) {

        public static final Window USUAL = new Window(600, 60);

        /** Any age: for notifications that were kept. */
        public static final Window ANY_AGE = new Window(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private Signature() {}

    /**
     * Checks a notification.
     *
     * @param auth the header; null when there was none
     * @param key the API key of the site that owns the order; blanks around it do not count
     */
    public static Authenticity verify(byte[] body, @Nullable String auth, String key, Instant now, Window window) {
        if (body.length > LARGEST_BODY) {
            return Authenticity.not(Reason.BODY_TOO_LARGE);
        }
        if (auth == null || auth.isBlank()) {
            return Authenticity.not(Reason.NO_HEADER);
        }
        if (key.isBlank()) {
            return Authenticity.not(Reason.NO_KEY);
        }
        String text;
        try {
            text = new String(Base64.getDecoder().decode(auth.strip()), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return Authenticity.not(Reason.NOT_BASE64);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Authenticity.not(Reason.NO_COLON);
        }
        String timestamp = text.substring(0, colon);
        String signature = text.substring(colon + 1).toLowerCase(Locale.ROOT);
        if (!timestamp.matches("[0-9]{1,12}")) {
            return Authenticity.not(Reason.TIMESTAMP_NOT_A_NUMBER);
        }
        if (signature.length() != DIGITS) {
            return Authenticity.not(Reason.SIGNATURE_LENGTH);
        }
        if (!signature.matches("[0-9a-f]+")) {
            return Authenticity.not(Reason.SIGNATURE_NOT_HEX);
        }
        long seconds = Long.parseLong(timestamp);
        long age = now.getEpochSecond() - seconds;
        if (age > window.backSeconds()) {
            return new Authenticity.NotAuthentic(Reason.TOO_OLD, age - window.backSeconds());
        }
        if (-age > window.aheadSeconds()) {
            return new Authenticity.NotAuthentic(Reason.IN_THE_FUTURE, -age - window.aheadSeconds());
        }
        byte[] expected = mac(timestamp, body, key);
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature))
                ? new Authenticity.Authentic(Instant.ofEpochSecond(seconds))
                : Authenticity.not(Reason.DOES_NOT_MATCH);
    }

    private static byte[] mac(String timestamp, byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
