package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A chargeback from the cardholder's bank to its end. */
class DisputeCallsTest {
    private static final String PDF = "JVBERi0xLjQ=";

    private final Caller caller = Caller.empty();

    @BeforeEach
    void paid() {
        pay("D", "4111111111111111");
    }

    @AfterEach
    void stop() {
        caller.close();
    }

    private void pay(String orderId, String number) {
        caller.post("/orders", TestCardsTest.order(orderId, "CREDITCARD", number, ",\"moto\":true"));
    }

    private Caller.Reply open(String orderId, String body) {
        return caller.post("/sandbox/orders/" + orderId + "/chargeback", body);
    }

    private Caller.Reply file(String type, String base64) {
        return caller.post(
                "/orders/D/files",
                "{\"type\":\"" + type + "\",\"name\":\"proof\",\"description\":\"Signed\",\"base64\":\"" + base64
                        + "\"}");
    }

    private JsonNode child(int index) {
        return caller.order("D").path("related_transactions").path(index);
    }

    private String dispute() {
        return child(0).path("dispute").path("status").asString("");
    }

    @Test
    void opened_it_shows_its_reason_and_its_date_in_both_lists() {
        assertThat(open("D", "{\"reason_code\":\"10.4\",\"amount\":3000}").http())
                .isEqualTo(200);
        assertThat(caller.pair("D")).isEqualTo("chargeback/completed");
        assertThat(caller.childPair("D")).isEqualTo("reserved/reserved");
        JsonNode row = caller.get("/transactions?type=chargeback").data().path(0);
        assertThat(row.path("type").asString("")).isEqualTo("chargeback");
        assertThat(row.path("debit_credit").asString("")).isEqualTo("D");
        assertThat(row.path("amount").asLong()).isEqualTo(3000);
        for (JsonNode shown : List.of(row, child(0))) {
            assertThat(shown.at("/dispute/status").asString("")).isEqualTo("new");
            assertThat(shown.at("/dispute/reason_code").asString("")).isEqualTo("10.4");
            assertThat(shown.at("/dispute/reason_description").asString("")).contains("card absent");
            assertThat(shown.at("/dispute/merchant_response_date").asString("")).isEqualTo("2026-12-15T14:05:00");
        }
        assertThat(open("D", "{}").code()).isEqualTo(1000);
        assertThat(caller.post("/orders/D/refunds", "{\"currency\":\"EUR\",\"amount\":1}")
                        .code())
                .isEqualTo(1034);
    }

    @Test
    void without_an_answer_it_is_lost_when_its_date_is_over() {
        open("D", "{}");
        caller.advanceDays(23);
        assertThat(dispute()).isEqualTo("accepted");
        assertThat(caller.childPair("D")).isEqualTo("completed/completed");
        assertThat(caller.pair("D")).isEqualTo("chargeback/completed");
        assertThat(file("PDF", PDF).code()).isEqualTo(1000);
    }

    @Test
    void with_evidence_the_scheme_decides_two_weeks_later_and_a_won_one_is_reversed() {
        open("D", "{}");
        caller.advanceDays(20);
        assertThat(file("PDF", PDF).http()).isEqualTo(200);
        assertThat(dispute()).isEqualTo("submitted");
        caller.advanceDays(13);
        assertThat(caller.pair("D")).isEqualTo("chargeback/completed");
        caller.advanceDays(1);
        assertThat(caller.pair("D")).isEqualTo("completed/completed");
        assertThat(dispute()).isEqualTo("closed");
        assertThat(child(1).path("type").asString("")).isEqualTo("reverse-chargeback");
        JsonNode row = caller.get("/transactions?type=reserve_chargeback").data();
        assertThat(caller.get("/transactions/" + child(1).path("transaction_id").asString(""))
                        .data()
                        .path("debit_credit")
                        .asString(""))
                .as(row.toString())
                .isEqualTo("C");
        assertThat(caller.ledger("D")).containsExactly("create", "file");
    }

    @Test
    void it_can_be_lost_with_evidence_or_given_up_or_need_more() {
        open("D", "{\"ends\":\"lost\"}");
        file("PDF", PDF);
        caller.post("/sandbox/orders/D/dispute", "{\"outcome\":\"more\"}");
        assertThat(dispute()).isEqualTo("ready");
        file("PNG", Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        assertThat(dispute()).isEqualTo("submitted");
        caller.advanceDays(14);
        assertThat(dispute()).isEqualTo("processed");
        assertThat(caller.pair("D")).isEqualTo("chargeback/completed");
        assertThat(caller.post("/sandbox/orders/D/dispute", "{\"outcome\":\"won\"}")
                        .code())
                .isEqualTo(1000);
        pay("E", "5500000000000004");
        open("E", "{}");
        assertThat(caller.post("/sandbox/orders/E/dispute", "{\"outcome\":\"accepted\"}")
                        .http())
                .isEqualTo(200);
        assertThat(caller.childPair("E")).isEqualTo("completed/completed");
        assertThat(caller.ledger("E")).containsExactly("create", "accept-chargeback");
    }

    @Test
    void evidence_has_its_limits() {
        assertThat(file("PDF", PDF).code()).isEqualTo(1000);
        open("D", "{}");
        assertThat(file("GIF", PDF).code()).isEqualTo(1000);
        assertThat(file("JPEG", PDF).code()).isEqualTo(1000);
        assertThat(file("PDF", "no base64").code()).isEqualTo(1000);
        assertThat(file("PDF", "").code()).isEqualTo(1016);
        byte[] large = new byte[(5 << 20) + 1];
        large[0] = '%';
        large[1] = 'P';
        large[2] = 'D';
        large[3] = 'F';
        assertThat(file("PDF", Base64.getEncoder().encodeToString(large)).code())
                .isEqualTo(1000);
        byte[] fitting = java.util.Arrays.copyOf(large, 5 << 20);
        assertThat(file("PDF", Base64.getEncoder().encodeToString(fitting)).http())
                .isEqualTo(200);
        for (int i = 1; i < 10; i++) {
            assertThat(file("PDF", PDF).http()).isEqualTo(200);
        }
        assertThat(file("PDF", PDF).body().path("error_info").asString("")).contains("10 files");
    }

    @Test
    void american_express_under_an_own_agreement_takes_the_pairs_of_its_own() {
        assertThat(caller.get("/sandbox/site").data().path("own_amex_mid").asBoolean(true))
                .isFalse();
        assertThat(caller.post("/sandbox/site", "{\"own_amex_mid\":true}").http())
                .isEqualTo(200);
        pay("OK", "374500000000015");
        pay("HELD", "378734493671000");
        pay("NO", "374200000000004");
        assertThat(caller.pair("OK")).isEqualTo("completed/initialized");
        assertThat(caller.pair("HELD")).isEqualTo("uncleared/initialized");
        assertThat(caller.pair("NO")).isEqualTo("declined/declined");
        caller.post("/sandbox/orders/HELD/decision", "{\"decision\":\"accept\"}");
        assertThat(caller.pair("HELD")).isEqualTo("completed/initialized");
        open("OK", "{}");
        assertThat(caller.pair("OK")).isEqualTo("chargeback/completed");
        assertThat(caller.order("OK").path("related_transactions").isEmpty()).isTrue();
        assertThat(caller.post("/sandbox/site", "{\"own_amex_mid\":1}").code()).isEqualTo(1000);
        // Whatever currency the merchant agreed on with American Express.
        String yen = TestCardsTest.order("YEN", "AMEX", "374500000000015", "").replace("EUR", "JPY");
        assertThat(caller.post("/orders", yen).http()).isEqualTo(200);
        caller.post("/sandbox/site", "{\"own_amex_mid\":false}");
        assertThat(caller.post("/orders", yen.replace("YEN", "YEN2")).code()).isEqualTo(1002);
    }

    @Test
    void pay_later_orders_and_unpaid_ones_are_not_charged_back() {
        String klarna = caller.play("klarna-to-ship").getFirst();
        assertThat(open(klarna, "{}").code()).isEqualTo(1000);
        assertThat(open(caller.play("card-started").getFirst(), "{}").code()).isEqualTo(1000);
        assertThat(open("NOPE", "{}").code()).isEqualTo(1006);
        assertThat(open("D", "{\"amount\":5000}").code()).isEqualTo(1001);
    }
}
