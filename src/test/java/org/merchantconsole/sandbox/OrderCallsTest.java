package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderCallsTest {
    private static final String SHIP =
            "{\"status\":\"shipped\",\"carrier\":\"PostNL\",\"tracktrace_code\":\"3S1\",\"ship_date\":\"22-11-2026\"}";

    private final Caller caller = Caller.empty();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void a_wrong_key_is_refused_on_every_call() {
        for (String path : new String[] {"/me", "/orders/X", "/transactions", "/sandbox/clock"}) {
            Caller.Reply reply = caller.send("GET", path, null, "wrong");
            assertThat(reply.http()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo(1032);
            assertThat(reply.body().path("success").asBoolean(true)).isFalse();
        }
    }

    @Test
    void me_names_account_and_site() {
        JsonNode me = caller.get("/me").data();
        assertThat(me.path("account_id").isIntegralNumber()).isTrue();
        assertThat(me.path("role").asString("")).isEqualTo("merchant");
        assertThat(me.path("site_id").isIntegralNumber()).isTrue();
    }

    @Test
    void an_order_is_found_by_its_id_and_by_its_transaction() {
        String orderId = caller.play("klarna-to-ship").getFirst();
        JsonNode order = caller.order(orderId);
        String transaction = order.path("transaction_id").asString("");
        assertThat(transaction).hasSize(16);
        assertThat(order.path("transaction_id").isIntegralNumber()).isTrue();
        assertThat(caller.get("/orders/" + transaction).data()).isEqualTo(order);
        assertThat(order.path("created").asString("")).isEqualTo("2026-11-22T14:04:00");
        assertThat(order.path("payment_details").path("type").asString("")).isEqualTo("KLARNA");
        assertThat(order.path("customer").has("ip_address")).isFalse();
    }

    @Test
    void unknown_orders_have_their_own_shapes() {
        assertThat(caller.get("/orders/NOPE").http()).isEqualTo(404);
        assertThat(caller.get("/orders/NOPE").code()).isEqualTo(1006);
        assertThat(caller.patch("/orders/NOPE", SHIP).http()).isEqualTo(410);
        assertThat(caller.patch("/orders/NOPE", SHIP).code()).isEqualTo(1000);
        assertThat(caller.get("/transactions/1234567").body().path("message").asString(""))
                .isEqualTo("Not found");
    }

    @Test
    void klarna_is_shipped_settles_after_three_weeks_and_a_repeat_shows_in_the_ledger() {
        String orderId = caller.play("klarna-to-ship").getFirst();
        Caller.Reply shipped = caller.patch("/orders/" + orderId, SHIP);
        assertThat(shipped.http()).isEqualTo(200);
        assertThat(shipped.data().isEmpty()).isTrue();
        assertThat(caller.pair(orderId)).isEqualTo("shipped/uncleared");
        assertThat(caller.patch("/orders/" + orderId, SHIP).http()).isEqualTo(200);
        assertThat(caller.ledger(orderId)).containsExactly("ship", "ship-again");
        caller.advanceDays(20);
        assertThat(caller.pair(orderId)).isEqualTo("shipped/uncleared");
        caller.advanceDays(1);
        assertThat(caller.pair(orderId)).isEqualTo("shipped/completed");
        assertThat(caller.order(orderId).path("modified").asString("")).isEqualTo("2026-12-13T14:05:00");
    }

    @Test
    void the_spelling_of_2021_keeps_its_second_half_when_shipped() {
        String orderId = caller.play("klarna-to-ship").getLast();
        assertThat(caller.pair(orderId)).isEqualTo("completed/initialized");
        caller.patch("/orders/" + orderId, SHIP);
        assertThat(caller.pair(orderId)).isEqualTo("shipped/initialized");
    }

    @Test
    void nothing_is_shipped_before_it_is_authorised_or_after_it_expired() {
        String held = caller.play("card-held").getFirst();
        assertThat(caller.patch("/orders/" + held, SHIP).code()).isEqualTo(1000);
        String expired = caller.play("klarna-failed").getLast();
        assertThat(caller.patch("/orders/" + expired, SHIP).code()).isEqualTo(1000);
        assertThat(caller.ledger(expired)).isEmpty();
    }

    @Test
    void tracking_wants_carrier_and_date() {
        String orderId = caller.play("klarna-to-ship").getFirst();
        Caller.Reply reply = caller.patch("/orders/" + orderId, "{\"status\":\"shipped\",\"tracktrace_code\":\"3S1\"}");
        assertThat(reply.code()).isEqualTo(1000);
        assertThat(reply.body().path("error_info").asString("")).contains("carrier");
        assertThat(caller.patch("/orders/" + orderId, "{\"status\":\"shipped\"}")
                        .http())
                .isEqualTo(200);
    }

    @Test
    void pay_after_delivery_ships_in_parts_until_all_is_shipped() {
        String orderId = caller.play("pad-to-ship").getFirst();
        long amount = caller.order(orderId).path("amount").asLong();
        Caller.Reply part = caller.patch(
                "/orders/" + orderId,
                "{\"status\":\"shipped\",\"partial_shipment_amount\":500,\"amount\":\"500\",\"carrier\":\"DHL\"}");
        assertThat(part.data().path("order_id").asString("")).isEqualTo(orderId + "-P1");
        assertThat(caller.pair(orderId)).isEqualTo("completed/uncleared");
        assertThat(caller.pair(orderId + "-P1")).isEqualTo("shipped/uncleared");
        caller.patch(
                "/orders/" + orderId, "{\"status\":\"shipped\",\"partial_shipment_amount\":" + (amount - 500) + "}");
        assertThat(caller.pair(orderId)).isEqualTo("shipped/uncleared");
        assertThat(caller.ledger(orderId)).containsExactly("ship-part", "ship");
        String klarna = caller.play("klarna-to-ship").getFirst();
        assertThat(caller.patch("/orders/" + klarna, "{\"status\":\"shipped\",\"amount\":1}")
                        .code())
                .isEqualTo(1000);
    }

    @Test
    void an_unpaid_order_is_cancelled_and_a_paid_one_is_not() {
        String started = caller.play("card-started").getFirst();
        String cancel = "{\"status\":\"cancelled\",\"exclude_order\":true}";
        assertThat(caller.patch("/orders/" + started, cancel).http()).isEqualTo(200);
        assertThat(caller.pair(started)).isEqualTo("void/cancelled");
        String paid = caller.play("card-paid").getFirst();
        assertThat(caller.patch("/orders/" + paid, cancel).code()).isEqualTo(1000);
        String klarna = caller.play("klarna-to-ship").getFirst();
        assertThat(caller.patch("/orders/" + klarna, cancel).code()).isEqualTo(1000);
    }

    @Test
    void klarna_extends_three_times_six_weeks_and_then_expires() {
        String orderId = caller.play("klarna-to-ship").getFirst();
        String extend = "{\"extend_expiration\":true,\"reason\":\"Back in stock next week\"}";
        assertThat(caller.patch("/orders/" + orderId, "{\"extend_expiration\":true}")
                        .code())
                .isEqualTo(1016);
        assertThat(caller.patch("/orders/" + orderId, extend)
                        .data()
                        .path("expiration_date")
                        .asString(""))
                .isEqualTo("2027-01-31");
        caller.patch("/orders/" + orderId, extend);
        caller.patch("/orders/" + orderId, extend);
        assertThat(caller.patch("/orders/" + orderId, extend).code()).isEqualTo(1000);
        caller.advanceDays(153);
        assertThat(caller.pair(orderId)).isEqualTo("completed/uncleared");
        caller.advanceDays(2);
        assertThat(caller.pair(orderId)).isEqualTo("expired/expired");
    }

    @Test
    void evidence_moves_an_open_dispute() {
        String orderId = caller.play("card-chargeback").getFirst();
        assertThat(caller.post("/orders/" + orderId + "/files", "{\"type\":\"PDF\"}")
                        .code())
                .isEqualTo(1016);
        Caller.Reply reply = caller.post(
                "/orders/" + orderId + "/files",
                "{\"type\":\"PDF\",\"name\":\"proof.pdf\",\"description\":\"Signed\",\"base64\":\"JVBERi0xLjQ=\"}");
        assertThat(reply.http()).isEqualTo(200);
        JsonNode dispute =
                caller.order(orderId).path("related_transactions").path(0).path("dispute");
        assertThat(dispute.path("status").asString("")).isEqualTo("submitted");
    }

    @Test
    void gateways_and_methods_are_listed() {
        assertThat(caller.get("/gateways").data().toString()).contains("\"id\":\"KLARNA\"");
        JsonNode first = caller.get("/payment-methods").data().path(0);
        assertThat(first.path("allowed_amount").path("min").isIntegralNumber()).isTrue();
    }

    @Test
    void broken_json_and_unknown_paths_are_answered_too() {
        assertThat(caller.post("/orders", "{\"type\":").http()).isEqualTo(400);
        assertThat(caller.post("/orders", "[1]").http()).isEqualTo(400);
        assertThat(caller.get("/nowhere").http()).isEqualTo(404);
        assertThat(caller.send("DELETE", "/orders/X", null, caller.sandbox().key())
                        .http())
                .isEqualTo(404);
    }
}
