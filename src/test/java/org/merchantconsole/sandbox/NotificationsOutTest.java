package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the sandbox sends to a merchant over HTTP, when, and how often. */
class NotificationsOutTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures/webhook");

    private static Caller serving(Mailbox mailbox, String faults) {
        return Caller.start(Caller.options()
                .withSampleData(false)
                .withReceiver(mailbox.receiver())
                .withFaults(Play.Road.plan(faults)));
    }

    /** The definition of HMAC over SHA-512, written out, so that the sandbox is not compared with the same library call. */
    private static String hmac(byte[] key, byte[] message) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-512");
            byte[] block = new byte[128];
            byte[] short64 = key.length > 128 ? sha.digest(key) : key;
            System.arraycopy(short64, 0, block, 0, short64.length);
            byte[] inner = new byte[128];
            byte[] outer = new byte[128];
            for (int i = 0; i < 128; i++) {
                inner[i] = (byte) (block[i] ^ 0x36);
                outer[i] = (byte) (block[i] ^ 0x5c);
            }
            sha.update(inner);
            byte[] first = sha.digest(message);
            sha.update(outer);
            return "%0128x".formatted(new BigInteger(1, sha.digest(first)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] message(long stamp, byte[] body) {
        byte[] head = (stamp + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static String signatureOf(Mailbox.Mail mail) {
        String auth = new String(Base64.getDecoder().decode(String.valueOf(mail.auth())), StandardCharsets.US_ASCII);
        assertThat(auth.substring(0, auth.indexOf(':'))).isEqualTo(mail.parameter("timestamp"));
        return auth.substring(auth.indexOf(':') + 1);
    }

    private static String expectedSignature(Mailbox.Mail mail, String key) {
        return hmac(
                key.getBytes(StandardCharsets.UTF_8),
                message(Long.parseLong(mail.parameter("timestamp")), mail.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console-vector-1", "console-vector-2-utf8", "docs-vector"})
    void the_sandbox_signs_as_the_provider_does(String vector) throws IOException {
        JsonNode facts = Json.parse(Files.readAllBytes(FIXTURES.resolve(vector + ".json")));
        byte[] body = Files.readAllBytes(FIXTURES.resolve(vector + ".body"));
        String key = facts.path("api_key").asString("");
        long stamp = facts.path("timestamp").asLong();
        assertThat(Signature.auth(stamp, body, key))
                .isEqualTo(facts.path("auth_header").asString(""));
        assertThat(hmac(key.getBytes(StandardCharsets.UTF_8), message(stamp, body)))
                .isEqualTo(facts.path("signature_hex").asString(""));
    }

    @Test
    void each_change_of_a_status_is_told_with_the_whole_order_and_a_signature_over_its_bytes() throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = serving(mailbox, "none")) {
            String orderId = caller.play("card-started").getFirst();
            Mailbox.Mail begun = mailbox.next();
            assertThat(begun.method()).isEqualTo("POST");
            assertThat(begun.parameter("transactionid")).isEqualTo(orderId);
            assertThat(begun.pair()).isEqualTo("initialized/initialized");
            assertThat(signatureOf(begun))
                    .isEqualTo(expectedSignature(begun, caller.sandbox().key()));
            assertThat(Json.parse(begun.body())).isEqualTo(caller.order(orderId));
            caller.patch("/orders/" + orderId, "{\"status\":\"cancelled\",\"exclude_order\":true}");
            assertThat(mailbox.next().pair()).isEqualTo("void/cancelled");
            caller.get("/orders/" + orderId);
            assertThat(mailbox.rest()).isEmpty();
        }
    }

    @Test
    void a_refund_is_told_under_its_own_id_and_again_with_its_payment_when_midnight_runs_it() throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = serving(mailbox, "none")) {
            String orderId = caller.play("capture-done").getFirst();
            assertThat(mailbox.next().pair()).isEqualTo("completed/completed");
            caller.advanceDays(1);
            caller.post(
                    "/orders/" + orderId + "/refunds",
                    "{\"currency\":\"EUR\",\"amount\":100,\"refund_order_id\":\"R1\"}");
            Mailbox.Mail asked = mailbox.next();
            assertThat(asked.parameter("transactionid")).isEqualTo("R1");
            assertThat(asked.pair()).isEqualTo("reserved/reserved");
            caller.advanceDays(1);
            assertThat(mailbox.next().pair()).isEqualTo("completed/completed");
            Mailbox.Mail payment = mailbox.next();
            assertThat(payment.parameter("transactionid")).isEqualTo(orderId);
            assertThat(payment.pair()).isEqualTo("partial_refunded/completed");
            assertThat(Json.parse(payment.body()).path("amount_refunded").asLong())
                    .isEqualTo(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"204,''", "200,nothing of interest", "302,OK", "403,OK", "500,OK"})
    void what_is_not_acknowledged_comes_again_three_times_with_a_new_time(int http, String body) throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = serving(mailbox, "none")) {
            for (int i = 0; i < 4; i++) {
                mailbox.answer(http, body);
            }
            caller.play("card-started");
            Mailbox.Mail first = mailbox.next();
            long before = Long.parseLong(first.parameter("timestamp"));
            for (int attempt = 2; attempt <= 4; attempt++) {
                settled(caller, attempt - 1);
                caller.advance(899);
                assertThat(mailbox.rest()).isEmpty();
                caller.advance(1);
                Mailbox.Mail again = mailbox.next();
                assertThat(again.body()).isEqualTo(first.body());
                assertThat(Long.parseLong(again.parameter("timestamp"))).isEqualTo(before + 900);
                assertThat(signatureOf(again))
                        .isEqualTo(expectedSignature(again, caller.sandbox().key()));
                before += 900;
            }
            settled(caller, 4);
            assertThat(caller.get("/sandbox/notify").data().path("waiting").asInt(-1))
                    .isZero();
        }
    }

    /** Until the sandbox knows how a delivery went; the receiver knows that it came a little earlier. */
    private static JsonNode settled(Caller caller, int deliveries) {
        long latest = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < latest) {
            JsonNode log = caller.get("/sandbox/notify").data().path("log");
            if (log.size() >= deliveries) {
                return log;
            }
        }
        throw new AssertionError("fewer than " + deliveries + " deliveries");
    }

    @Test
    void ok_within_the_first_hundred_characters_counts_and_later_does_not() throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = serving(mailbox, "none")) {
            mailbox.answer(200, "x".repeat(98) + "OK");
            mailbox.answer(200, "x".repeat(99) + "OK");
            caller.play("card-started");
            caller.play("card-started");
            mailbox.next();
            mailbox.next();
            assertThat(settled(caller, 2)
                            .valueStream()
                            .map(row -> row.path("result").asString("")))
                    .containsExactly("acknowledged", "no OK in the answer");
        }
    }

    @Test
    void a_receiver_named_by_the_order_goes_before_the_sandboxes_own_and_get_ones_carry_nothing() throws IOException {
        try (Mailbox own = new Mailbox();
                Mailbox other = new Mailbox();
                Caller caller = serving(own, "none")) {
            String created = "{\"type\":\"direct\",\"order_id\":\"X-1\",\"gateway\":\"BANKTRANS\",\"currency\":\"EUR\","
                    + "\"amount\":100,\"description\":\"x\",\"payment_options\":{\"notification_url\":\"" + other.url()
                    + "\"}}";
            assertThat(caller.post("/orders", created).http()).isEqualTo(200);
            Mailbox.Mail hint = other.next();
            assertThat(hint.method()).isEqualTo("GET");
            assertThat(hint.parameter("transactionid")).isEqualTo("X-1");
            assertThat(hint.auth()).isNull();
            assertThat(hint.body()).isEmpty();
            assertThat(own.rest()).isEmpty();
        }
    }

    @Test
    void a_sandbox_closed_at_any_moment_of_a_delivery_ends_quietly() throws IOException {
        for (int round = 0; round < 40; round++) {
            try (Mailbox mailbox = new Mailbox()) {
                String played;
                // Closed as soon as the change is made: before, while and after the receiver is called.
                try (Caller caller = serving(mailbox, "none")) {
                    played = caller.play("card-started").getFirst();
                }
                assertThat(mailbox.rest())
                        .allSatisfy(mail ->
                                assertThat(mail.parameter("transactionid")).isEqualTo(played));
            }
        }
    }

    @Test
    void an_order_that_names_a_real_shop_makes_nobody_call_it() throws IOException {
        try (Mailbox own = new Mailbox();
                Caller caller = serving(own, "none")) {
            caller.post(
                    "/orders",
                    "{\"type\":\"direct\",\"order_id\":\"X-2\",\"gateway\":\"BANKTRANS\",\"currency\":\"EUR\","
                            + "\"amount\":100,\"description\":\"x\",\"payment_options\":{\"notification_method\":\"POST\","
                            + "\"notification_url\":\"https://shop.example/notify\"}}");
            // The sandbox's own receiver stands in.
            assertThat(own.next().parameter("transactionid")).isEqualTo("X-2");
        }
    }

    @Test
    void the_receiver_is_named_and_taken_away_while_it_serves() throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = Caller.empty()) {
            caller.play("card-started");
            caller.post("/sandbox/notify", "{\"url\":\"" + mailbox.url() + "\",\"method\":\"GET\"}");
            String told = caller.play("card-started").getFirst();
            assertThat(mailbox.next().parameter("transactionid")).isEqualTo(told);
            assertThat(caller.post("/sandbox/notify", "{\"url\":\"\"}").http()).isEqualTo(200);
            caller.play("card-started");
            assertThat(caller.get("/sandbox/notify").data().path("waiting").asInt(-1))
                    .isZero();
            for (String wrong :
                    List.of("ftp://x/", "nothing", "file:///etc/passwd", "http://a b/", "http://u:p@127.0.0.1/")) {
                assertThat(caller.post("/sandbox/notify", "{\"url\":\"" + wrong + "\"}")
                                .code())
                        .isEqualTo(1000);
            }
            assertThat(mailbox.rest()).isEmpty();
        }
    }

    @Test
    void nothing_leaves_while_the_provider_is_down_and_all_of_it_afterwards() throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = serving(mailbox, "down=8h")) {
            String orderId = caller.play("card-started").getFirst();
            caller.advance(8 * 3600 - 1);
            assertThat(mailbox.rest()).isEmpty();
            caller.advance(1);
            assertThat(mailbox.next().parameter("transactionid")).isEqualTo(orderId);
        }
    }

    @Test
    void a_wrong_clock_shows_in_the_time_of_notifications() throws IOException {
        try (Mailbox mailbox = new Mailbox();
                Caller caller = serving(mailbox, "clock-skew=-1h")) {
            caller.play("card-started");
            Mailbox.Mail mail = mailbox.next();
            assertThat(Long.parseLong(mail.parameter("timestamp"))).isEqualTo(Caller.NOW.getEpochSecond() - 3600);
            assertThat(signatureOf(mail))
                    .isEqualTo(expectedSignature(mail, caller.sandbox().key()));
        }
    }

    @Test
    void a_receiver_that_is_not_there_holds_nobody_up() throws IOException {
        Receiver nobody;
        try (Mailbox gone = new Mailbox()) {
            nobody = gone.receiver();
        }
        try (Caller caller = Caller.start(Caller.options().withSampleData(false).withReceiver(nobody))) {
            caller.play("card-started");
            assertThat(settled(caller, 1).path(0).path("result").asString("")).startsWith("no answer");
            assertThat(caller.get("/me").http()).isEqualTo(200);
        }
    }
}
