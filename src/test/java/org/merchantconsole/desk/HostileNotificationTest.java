package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.Order;

/** What strangers may send, and what must not be kept. */
class HostileNotificationTest extends InboxTrial {
    static Stream<byte[]> hostileBodies() {
        return Stream.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        "\"T-1\"",
                        "{\"order_id\":",
                        "{\"a\":".repeat(20_000),
                        "[".repeat(60_000),
                        "{\"order_id\":\"T-1\",\"status\":{\"a\":1},\"amount\":[],\"currency\":7}",
                        "{\"order_id\":\"T-1\",\"status\":\"completed\",\"amount\":1e999999999,\"currency\":\"EUR\"}",
                        "{\"order_id\":\"../../me\",\"status\":\"completed\"}",
                        "{\"order_id\":\"T-1/refunds?x=#\",\"status\":\"completed\"}",
                        "{\"order_id\":\"T-1\\r\\n2026 INFO paid\",\"status\":\"completed\"}",
                        "{\"order_id\":\"" + "9".repeat(50_000) + "\"}",
                        "{\"order_id\":{\"$gt\":\"\"}}",
                        "{\"order_id\":\"T-1\",\"status\":\"" + "x".repeat(60_000) + "\"}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void hostileBodiesChangeNothingSignedOrNot(byte[] body) {
        take("T-1", "uncleared/uncleared");
        Order before = known("T-1");
        String auth = Post.auth(body, Post.KEY, NOON);
        for (String header : new String[] {auth, "junk", null}) {
            inbox.receive(new Arrival(Arrival.Way.POST, "transactionid=T-1&timestamp=1", header, body));
        }
        inbox.process();

        assertThat(known("T-1")).isEqualTo(before);
        assertThat(inbox.latest(null, null, 9)).hasSize(3).allSatisfy(n -> {
            assertThat(n.order().id()).doesNotContain("\n", "\r").hasSizeLessThanOrEqualTo(64);
            assertThat(n.sha256()).hasSize(64);
        });
        assertThat(store.audit(null, 99))
                .allSatisfy(row ->
                        assertThat(row.detail() + row.what() + row.actor()).doesNotContain("\n", "\r"));
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void cardAndAccountNumbersAreTakenOutBeforeAnythingIsKept() {
        take("T-1", "uncleared/uncleared");
        String body = next("T-1", "completed/completed").replace("{\"type\":\"VISA\"}", """
                {"type":"VISA","account_iban":"NL91ABNA0417164300","card_number":"4111111111111111","cvc":"123"}""");

        Notification n = arrive(Post.signed(body, NOON));

        assertThat(n.verdict()).isEqualTo(Verdict.AUTHENTIC);
        assertThat(n.masked()).isTrue();
        assertThat(n.body())
                .doesNotContain("0417164300", "411111111111", "\"123\"")
                .contains("1111");
        assertThat(known("T-1").raw()).doesNotContain("411111111111", "0417164300");
        Notification broken = arrive(Post.forged("4111 1111 1111 1111 {", NOON));
        assertThat(broken.body()).doesNotContain("1111 1111 1111");
    }

    @Test
    void strangersAreKeptUpToSoManyAMinute() {
        int kept = 0;
        for (int i = 0; i < 200; i++) {
            kept += inbox.receive(Post.get("X-" + i)).answer() == Arrival.Answer.OK ? 1 : 0;
        }
        assertThat(kept).isEqualTo(120);
        take("T-1", "uncleared/uncleared");
        assertThat(inbox.receive(Post.signed(next("T-1", "completed/completed"), NOON))
                        .answer())
                .as("what the provider signed is always kept")
                .isEqualTo(Arrival.Answer.OK);
        inbox.process();
        assertThat(gateway.reads).as("orders asked for in a minute").isLessThanOrEqualTo(61);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"4111111111111111\",\"a\":\"x\",\"order_id\":\"T-1\"}",
                "{\"order_id\":\"T-1\",\"cvc\":\"9174\"",
                "card_cvc=9174&order=T-1",
                "{'iban': 'NL91ABNA0417164300'",
                "{\"order_id\":\"T-1\",\"x\":{\"Security_Code\" : 9174, \"pan\":4111111111111111}}"
            })
    void secretsAreTakenOutHoweverTheBodyIsBroken(String body) {
        Notification n = arrive(Post.forged(body, NOON));

        assertThat(n.body()).doesNotContain("411111111111", "9174", "0417164300");
        assertThat(n.masked()).isTrue();
    }

    @Test
    void aQueryIsKeptInOneLineAndWithoutCardNumbers() {
        String query = "transactionid=4111111111111111&card=4111%201111%201111%201111&timestamp=1&b=%zz\n";

        Notification n = arrive(new Arrival(Arrival.Way.GET, query, null, new byte[0]));

        assertThat(n.query()).isEqualTo("transactionid=4111111111111111&card=*** 1111&timestamp=1&b=%zz ");
    }
}
