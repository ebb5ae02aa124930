package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CreateCallTest {
    private static final String MOTO = ",\"gateway_info\":{\"card_number\":\"4111111111111111\","
            + "\"card_expiry_date\":\"3012\",\"card_cvc\":\"123\",\"moto\":true}";

    private final Caller caller = Caller.empty();

    @AfterEach
    void stop() {
        caller.close();
    }

    private Caller.Reply create(String orderId, String gateway, String rest) {
        return caller.post(
                "/orders",
                "{\"gateway\":\"" + gateway + "\",\"order_id\":\"" + orderId
                        + "\",\"currency\":\"EUR\",\"amount\":4995,\"description\":\"Test\"" + rest + "}");
    }

    private Caller.Reply card(String orderId, String number) {
        return create(
                orderId,
                "CREDITCARD",
                ",\"type\":\"direct\",\"gateway_info\":{\"card_number\":\"" + number
                        + "\",\"card_holder_name\":\"T Tester\",\"card_expiry_date\":\"3012\",\"card_cvc\":\"123\",\"flexible_3d\":false}");
    }

    @Test
    void a_payment_link_has_no_transaction_yet_and_runs_out() {
        Caller.Reply reply = create("A 1/2#3", "", ",\"type\":\"paymentlink\",\"days_active\":10");
        assertThat(reply.data().path("order_id").asString("")).isEqualTo("A 1/2#3");
        assertThat(reply.data().path("payment_url").asString("")).startsWith("http://127.0.0.1");
        JsonNode order = caller.order("A 1/2#3");
        assertThat(order.path("order_id").asString("")).isEqualTo("A 1/2#3");
        assertThat(order.has("transaction_id")).isFalse();
        assertThat(caller.get("/transactions").data().isEmpty()).isTrue();
        caller.advanceDays(10);
        assertThat(caller.pair("A 1/2#3")).isEqualTo("expired/expired");
    }

    @Test
    void the_customer_finishes_a_payment_link() {
        create("L1", "VISA", ",\"type\":\"paymentlink\"");
        create("L2", "", "");
        create("L3", "IDEAL", "");
        assertThat(customer("L1", "pays").http()).isEqualTo(200);
        customer("L2", "held");
        assertThat(customer("L3", "held").code()).isEqualTo(1000);
        customer("L3", "cancels");
        assertThat(caller.pair("L1")).isEqualTo("completed/completed");
        assertThat(caller.order("L1").path("transaction_id").isIntegralNumber()).isTrue();
        assertThat(caller.pair("L2")).isEqualTo("uncleared/uncleared");
        assertThat(caller.pair("L3")).isEqualTo("void/void");
        assertThat(customer("L1", "pays").code()).isEqualTo(1000);
        assertThat(customer("NOPE", "pays").code()).isEqualTo(1006);
    }

    private Caller.Reply customer(String orderId, String outcome) {
        return caller.post("/sandbox/orders/" + orderId + "/customer", "{\"outcome\":\"" + outcome + "\"}");
    }

    @Test
    void direct_cards_follow_the_public_test_numbers_and_keep_four_digits() {
        JsonNode paid = card("C1", "4111111111111111").data();
        assertThat(Caller.pairOf(paid)).isEqualTo("completed/completed");
        assertThat(paid.path("payment_details").path("type").asString("")).isEqualTo("VISA");
        assertThat(paid.path("payment_details").path("last4").asString("")).isEqualTo("1111");
        assertThat(paid.toString()).doesNotContain("4111111111111111").doesNotContain("\"123\"");
        assertThat(card("C2", "4012001038488884").code()).isEqualTo(1024);
        assertThat(caller.order("C2").path("reason_code").asString("")).isEqualTo("4002");
        card("C3", "4917300000000008");
        card("C4", "4462000000000003");
        assertThat(caller.pair("C3")).isEqualTo("uncleared/uncleared");
        caller.advance(180);
        assertThat(caller.pair("C3")).isEqualTo("void/cancelled");
        assertThat(caller.pair("C4")).isEqualTo("completed/completed");
    }

    @Test
    void manual_capture_takes_parts_and_lets_the_rest_go() {
        create("M1", "VISA", ",\"type\":\"direct\",\"capture\":\"manual\"" + MOTO);
        JsonNode details = caller.order("M1").path("payment_details");
        assertThat(caller.pair("M1")).isEqualTo("completed/initialized");
        assertThat(details.path("capture_remain").asLong()).isEqualTo(4995);
        assertThat(details.path("capture_expiry").asString("")).isEqualTo("2026-11-29T14:05:00");
        assertThat(capture("M1", 5000).code()).isEqualTo(1001);
        Caller.Reply part = capture("M1", 2000);
        assertThat(part.data().path("order_id").asString("")).isEqualTo("M1-C1");
        assertThat(caller.order("M1")
                        .path("payment_details")
                        .path("capture_remain")
                        .asLong())
                .isEqualTo(2995);
        assertThat(caller.order("M1-C1").path("auth_order_id").asString("")).isEqualTo("M1");
        Caller.Reply cancelled = caller.patch("/capture/M1", "{\"status\":\"cancelled\",\"reason\":\"Withdrawn\"}");
        assertThat(cancelled.data().path("success").asBoolean(false)).isTrue();
        assertThat(caller.pair("M1")).isEqualTo("void/void");
        assertThat(caller.ledger("M1")).containsExactly("create", "capture", "cancel-reservation");
        create("M2", "VISA", ",\"type\":\"direct\",\"capture\":\"manual\"" + MOTO);
        assertThat(capture("M2", 4995).data().path("order_id").asString("")).isEqualTo("M2");
        assertThat(caller.pair("M2")).isEqualTo("completed/completed");
        assertThat(capture("M2", 1).code()).isEqualTo(1000);
        assertThat(capture("NOPE", 1).code()).isEqualTo(1006);
    }

    private Caller.Reply capture(String orderId, long amount) {
        return caller.post(
                "/orders/" + orderId + "/capture", "{\"amount\":" + amount + ",\"new_order_status\":\"completed\"}");
    }

    @Test
    void pay_after_delivery_wants_a_cart_and_is_approved_by_the_provider() {
        assertThat(create("P1", "BNPL_MF", ",\"type\":\"direct\"").code()).isEqualTo(1016);
        assertThat(create("P1", "BNPL_MF", cart("10.00")).code()).isEqualTo(1027);
        Caller.Reply reply = create("P1", "BNPL_MF", cart("41.28"));
        assertThat(Caller.pairOf(reply.data())).isEqualTo("uncleared/uncleared");
        caller.advance(900);
        assertThat(caller.pair("P1")).isEqualTo("completed/uncleared");
        assertThat(Caller.pairOf(create("K1", "KLARNA", cart("41.28")).data())).isEqualTo("uncleared/initialized");
    }

    private static String cart(String price) {
        return ",\"type\":\"direct\",\"customer\":{\"country\":\"NL\"},\"delivery\":{},\"shopping_cart\":{\"items\":["
                + "{\"name\":\"Candle\",\"unit_price\":" + price
                + ",\"quantity\":1,\"merchant_item_id\":\"C-1\",\"tax_table_selector\":\"BTW21\"}]},"
                + "\"checkout_options\":{\"tax_tables\":{\"default\":{\"rate\":0.21},\"alternate\":["
                + "{\"name\":\"BTW21\",\"rules\":[{\"rate\":0.21,\"country\":\"\"}]}]}}";
    }

    @Test
    void slips_in_a_new_order_have_their_codes() {
        assertThat(create("", "VISA", "").code()).isEqualTo(1006);
        assertThat(create("X", "NOPE", "").code()).isEqualTo(1023);
        assertThat(create("X", "PAYAFTER", ",\"type\":\"direct\"").code()).isEqualTo(1016);
        assertThat(create("X", "VISA", ",\"amount\":0").code()).isEqualTo(1001);
        assertThat(create("X", "VISA", ",\"currency\":\"euro\"").code()).isEqualTo(1002);
        assertThat(create("X", "VISA", ",\"description\":\"\"").code()).isEqualTo(1008);
        assertThat(create("X", "VISA", ",\"customer\":{\"country\":\"Holland\"}")
                        .code())
                .isEqualTo(1018);
        card("X", "4111111111111111");
        assertThat(card("X", "4111111111111111").code()).isEqualTo(1006);
    }
}
