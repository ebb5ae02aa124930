package org.merchantconsole.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The provider's signature of a POST notification: HMAC-SHA-512 over time and body with the site's API key. */
final class Signature {
    private Signature() {}

    /** The header {@code Auth}: base64 of {@code timestamp:hex}. */
    static String auth(long timestamp, byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            mac.update((timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            String text = timestamp + ":" + HexFormat.of().formatHex(mac.doFinal(body));
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-512", e);
        }
    }
}
