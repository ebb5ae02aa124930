package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.OrderKey;

/** Any header before any body: only what was signed with the key is authentic, and nothing secret is kept. */
public class AuthHeaderFuzzTest {

    private static final String KEY = "console-test-key-0001";
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_100);
    private static final SignedNotifications READER = new SignedNotifications(order -> KEY, Signature.Window.USUAL);

    static Stream<Named<byte[]>> inputs() {
        return FuzzInputs.of(AuthHeaderFuzzTest.class, "webhook");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void onlyWhatWasSignedWithTheKeyIsAuthentic(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target; the first line is the header, the rest the body. */
    public static void fuzzerTestOneInput(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        String auth = new String(input, 0, line, StandardCharsets.ISO_8859_1);
        byte[] body = Arrays.copyOfRange(input, Math.min(input.length, line + 1), input.length);
        FuzzInputs.quickly(() -> {
            boolean authentic = verdict(body, auth) instanceof Authenticity.Authentic;
            assertThat(authentic).as("header %s", auth).isEqualTo(isSigned(auth, body));
            signedBodiesAreAuthenticUntilTheyChange(body);
            kept(body);
        });
    }

    private static void signedBodiesAreAuthenticUntilTheyChange(byte[] body) {
        String auth = Base64.getEncoder()
                .encodeToString(("1700000000:" + hex("1700000000", body)).getBytes(StandardCharsets.US_ASCII));
        assertThat(verdict(body, auth)).isInstanceOf(Authenticity.Authentic.class);
        if (body.length > 0) {
            byte[] other = body.clone();
            int at = Math.floorMod(Arrays.hashCode(body), body.length);
            other[at] ^= (byte) (1 << (at % 8));
            assertThat(verdict(other, auth)).isInstanceOf(Authenticity.NotAuthentic.class);
        }
    }

    private static void kept(byte[] body) {
        NotificationReader.Content content = READER.read(body);
        Readings.check(content.entry());
        Leaks.assertNoneKept(content.kept(), Set.of());
    }

    private static Authenticity verdict(byte[] body, String auth) {
        return READER.verify(new OrderKey("", "A"), body, auth, NOW);
    }

    /** The rule once more, by its definition. */
    private static boolean isSigned(String auth, byte[] body) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(auth.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        String text = new String(decoded, StandardCharsets.ISO_8859_1);
        String time = text.startsWith("1700000000:") ? "1700000000" : text.split(":", 2)[0];
        boolean fresh = time.matches("[0-9]{1,12}")
                && Long.parseLong(time) >= NOW.getEpochSecond() - 600
                && Long.parseLong(time) <= NOW.getEpochSecond() + 60;
        return fresh && text.equalsIgnoreCase(time + ":" + hex(time, body));
    }

    private static String hex(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            mac.update((time + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
