package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.Authenticity.Reason;
import tools.jackson.databind.JsonNode;

/** Who signed a notification, told from its bytes alone. */
class SignatureTest {
    private static final Path VECTORS = Path.of("src/test/resources/fixtures/webhook");

    record Vector(String name, String text, String auth, String key, Instant at, String hex) {
        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of("console-vector-1", "console-vector-2-utf8", "docs-vector")
                .map(SignatureTest::vector);
    }

    private static Vector vector(String name) {
        try {
            JsonNode about = Json.parse(Files.readString(VECTORS.resolve(name + ".json")));
            return new Vector(
                    name,
                    Files.readString(VECTORS.resolve(Json.text(about, "body_file"))),
                    Json.text(about, "auth_header"),
                    Json.text(about, "api_key"),
                    Instant.ofEpochSecond(Long.parseLong(Json.text(about, "timestamp"))),
                    Json.text(about, "signature_hex"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Authenticity check(Vector v) {
        return Signature.verify(v.body(), v.auth(), v.key(), v.at(), Signature.Window.USUAL);
    }

    private static Authenticity withAuth(Vector v, @Nullable String auth) {
        return Signature.verify(v.body(), auth, v.key(), v.at(), Signature.Window.USUAL);
    }

    private static Authenticity withBody(Vector v, byte[] body) {
        return Signature.verify(body, v.auth(), v.key(), v.at(), Signature.Window.USUAL);
    }

    private static String auth(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorIsAuthentic(Vector v) {
        assertThat(check(v)).isEqualTo(new Authenticity.Authentic(v.at()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void blanksAroundKeyAndHeaderAndCapitalsInTheSignatureDoNotCount(Vector v) {
        String capitals = auth(v.at().getEpochSecond() + ":" + v.hex().toUpperCase(Locale.ROOT));

        assertThat(Signature.verify(
                        v.body(), " " + v.auth() + " ", "\t" + v.key() + "\n", v.at(), Signature.Window.USUAL))
                .isInstanceOf(Authenticity.Authentic.class);
        assertThat(withAuth(v, capitals)).isInstanceOf(Authenticity.Authentic.class);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyChangedByteOfTheBodyIsNoticed(Vector v) {
        for (int at = 0; at < v.body().length; at++) {
            byte[] changed = v.body().clone();
            changed[at] ^= 1;
            assertThat(withBody(v, changed)).as("byte %d", at).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aByteMoreOrLessIsNoticed(Vector v) {
        byte[] body = v.body();
        byte[] newline = Arrays.copyOf(body, body.length + 1);
        newline[body.length] = '\n';

        assertThat(withBody(v, newline)).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        assertThat(withBody(v, Arrays.copyOf(body, body.length - 1)))
                .isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        assertThat(withBody(v, new byte[0])).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyChangedDigitOfTheSignatureIsNoticed(Vector v) {
        for (int at = 0; at < v.hex().length(); at++) {
            char other = v.hex().charAt(at) == '0' ? '1' : '0';
            String hex = v.hex().substring(0, at) + other + v.hex().substring(at + 1);
            assertThat(withAuth(v, auth(v.at().getEpochSecond() + ":" + hex)))
                    .as("digit %d", at)
                    .isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void anotherTimestampOrKeyIsNoticed(Vector v) {
        long second = v.at().getEpochSecond();

        assertThat(withAuth(v, auth((second + 1) + ":" + v.hex()))).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        assertThat(withAuth(v, auth("0" + second + ":" + v.hex()))).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        assertThat(Signature.verify(v.body(), v.auth(), v.key() + "x", v.at(), Signature.Window.USUAL))
                .isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
    }

    @Test
    void aBodyThatWasParsedAndWrittenAgainNoLongerFits() {
        Vector v = vector("docs-vector");
        byte[] again = Json.write(Json.parse(new String(v.body(), StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(withBody(v, again)).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "600, true", "601, false", "-60, true", "-61, false"})
    void theWindowIsTenMinutesBackAndOneMinuteAhead(long age, boolean authentic) {
        Vector v = vector("console-vector-1");

        Authenticity found = Signature.verify(
                v.body(), v.auth(), v.key(), v.at().plus(Duration.ofSeconds(age)), Signature.Window.USUAL);

        assertThat(found instanceof Authenticity.Authentic).isEqualTo(authentic);
    }

    @Test
    void sentencesSayByHowMuchATimeIsOff() {
        Vector v = vector("console-vector-1");

        assertThat(Signature.verify(v.body(), v.auth(), v.key(), v.at().plusSeconds(601), Signature.Window.USUAL))
                .isEqualTo(new Authenticity.NotAuthentic(Reason.TOO_OLD, 1))
                .returns(
                        "The signature is too old by 1 s. Check the clock of this computer, or fetch the order.",
                        Authenticity::sentence);
        assertThat(Signature.verify(v.body(), v.auth(), v.key(), v.at().minusSeconds(601), Signature.Window.USUAL))
                .isEqualTo(new Authenticity.NotAuthentic(Reason.IN_THE_FUTURE, 541))
                .returns(
                        "The signature lies in the future by 541 s. Check the clock of this computer.",
                        Authenticity::sentence);
        assertThat(Signature.verify(v.body(), v.auth(), v.key(), Instant.EPOCH, Signature.Window.ANY_AGE))
                .isInstanceOf(Authenticity.Authentic.class);
    }

    @Test
    void anotherWindowCounts() {
        Vector v = vector("console-vector-1");
        Signature.Window narrow = new Signature.Window(5, 0);

        assertThat(Signature.verify(v.body(), v.auth(), v.key(), v.at().plusSeconds(6), narrow))
                .isEqualTo(new Authenticity.NotAuthentic(Reason.TOO_OLD, 1));
        assertThat(Signature.verify(v.body(), v.auth(), v.key(), v.at().minusSeconds(1), narrow))
                .isEqualTo(new Authenticity.NotAuthentic(Reason.IN_THE_FUTURE, 1));
    }

    @Test
    void whatIsNoSignatureSaysWhatItLacks() {
        Vector v = vector("console-vector-1");

        assertThat(withAuth(v, null)).isEqualTo(Authenticity.not(Reason.NO_HEADER));
        assertThat(withAuth(v, "  ")).isEqualTo(Authenticity.not(Reason.NO_HEADER));
        assertThat(withAuth(v, "!" + v.auth())).isEqualTo(Authenticity.not(Reason.NOT_BASE64));
        assertThat(withAuth(v, auth("no colon"))).isEqualTo(Authenticity.not(Reason.NO_COLON));
        assertThat(withAuth(v, auth(":" + v.hex()))).isEqualTo(Authenticity.not(Reason.TIMESTAMP_NOT_A_NUMBER));
        assertThat(withAuth(v, auth("-1:" + v.hex()))).isEqualTo(Authenticity.not(Reason.TIMESTAMP_NOT_A_NUMBER));
        assertThat(withAuth(v, auth("9999999999999:" + v.hex())))
                .isEqualTo(Authenticity.not(Reason.TIMESTAMP_NOT_A_NUMBER));
        assertThat(withAuth(v, auth("\u0661:" + v.hex()))).isEqualTo(Authenticity.not(Reason.TIMESTAMP_NOT_A_NUMBER));
        assertThat(withAuth(v, auth("1:" + v.hex() + "0"))).isEqualTo(Authenticity.not(Reason.SIGNATURE_LENGTH));
        assertThat(withAuth(v, auth("1:"))).isEqualTo(Authenticity.not(Reason.SIGNATURE_LENGTH));
        assertThat(withAuth(v, auth("1:" + "g".repeat(128)))).isEqualTo(Authenticity.not(Reason.SIGNATURE_NOT_HEX));
        assertThat(Signature.verify(v.body(), v.auth(), " ", v.at(), Signature.Window.USUAL))
                .isEqualTo(Authenticity.not(Reason.NO_KEY));
    }

    @Test
    void bodiesAreTakenUpTo64KilobytesAndNoFurther() {
        Vector v = vector("console-vector-1");

        assertThat(withBody(v, new byte[64 * 1024])).isEqualTo(Authenticity.not(Reason.DOES_NOT_MATCH));
        assertThat(withBody(v, new byte[64 * 1024 + 1])).isEqualTo(Authenticity.not(Reason.BODY_TOO_LARGE));
    }

    @Test
    void noHeaderWhateverItHoldsIsAuthenticOrBreaksTheCheck() {
        Vector v = vector("console-vector-1");
        long seed = 20_261_125;
        Random random = new Random(seed);
        byte[] original = v.auth().getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 20_000; round++) {
            byte[] header = original.clone();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                header[random.nextInt(header.length)] = (byte) random.nextInt(256);
            }
            String text = new String(header, StandardCharsets.ISO_8859_1);
            boolean same = Arrays.equals(decoded(text), decoded(v.auth()));
            assertThat(withAuth(v, text) instanceof Authenticity.Authentic)
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(same);
        }
    }

    private static byte @Nullable [] decoded(String header) {
        try {
            return new String(Base64.getDecoder().decode(header.strip()), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
