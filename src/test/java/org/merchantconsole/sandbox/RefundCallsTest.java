package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RefundCallsTest {
    private final Caller caller = Caller.empty();

    @AfterEach
    void stop() {
        caller.close();
    }

    private String paidYesterday(String scenario) {
        String orderId = caller.play(scenario).getFirst();
        caller.advanceDays(1);
        return orderId;
    }

    private Caller.Reply refund(String orderId, String body) {
        return caller.post("/orders/" + orderId + "/refunds", body);
    }

    private static String euros(long amount, String id) {
        return "{\"currency\":\"EUR\",\"amount\":" + amount + ",\"refund_order_id\":\"" + id + "\"}";
    }

    @Test
    void a_card_refund_waits_for_midnight_and_marks_the_payment() {
        String orderId = paidYesterday("card-paid");
        Caller.Reply reply = refund(orderId, euros(100, "R1"));
        JsonNode order = caller.order(orderId);
        assertThat(reply.data().path("transaction_id")).isEqualTo(order.path("transaction_id"));
        assertThat(reply.data().path("refund_id").isIntegralNumber()).isTrue();
        JsonNode child = order.path("related_transactions").path(0);
        assertThat(child.path("type").asString("")).isEqualTo("refund");
        assertThat(child.path("refund_order_id").asString("")).isEqualTo("R1");
        assertThat(child.path("transaction_id")).isEqualTo(reply.data().path("refund_id"));
        assertThat(caller.childPair(orderId)).isEqualTo("reserved/reserved");
        assertThat(order.path("amount_refunded").asLong()).isZero();
        caller.advance(Duration.ofHours(9).toSeconds());
        assertThat(caller.childPair(orderId)).isEqualTo("reserved/reserved");
        caller.advance(Duration.ofHours(1).toSeconds());
        assertThat(caller.childPair(orderId)).isEqualTo("completed/completed");
        assertThat(caller.pair(orderId)).isEqualTo("partial_refunded/completed");
        assertThat(caller.order(orderId).path("amount_refunded").asLong()).isEqualTo(100);
        // The run itself, not the moment somebody looked.
        assertThat(caller.order(orderId).path("modified").asString("")).isEqualTo("2026-11-24T00:00:00");
    }

    @Test
    void zero_or_no_amount_refunds_everything() {
        String zero = paidYesterday("card-paid");
        refund(zero, "{\"currency\":\"EUR\",\"amount\":0}");
        String absent = paidYesterday("card-paid");
        refund(absent, "{\"currency\":\"EUR\"}");
        caller.advanceDays(1);
        assertThat(caller.pair(zero)).isEqualTo("refunded/completed");
        assertThat(caller.pair(absent)).isEqualTo("refunded/completed");
        assertThat(refund(zero, euros(1, "R2")).code()).isEqualTo(1034);
    }

    @Test
    void wrong_amounts_currencies_and_orders_have_their_codes() {
        String orderId = paidYesterday("card-paid");
        long amount = caller.order(orderId).path("amount").asLong();
        assertThat(refund(orderId, euros(-5, "R")).code()).isEqualTo(1001);
        assertThat(refund(orderId, "{\"currency\":\"EUR\",\"amount\":\"ten\"}").code())
                .isEqualTo(1001);
        assertThat(refund(orderId, "{\"currency\":\"USD\",\"amount\":5}").code())
                .isEqualTo(1002);
        assertThat(refund(orderId, "{\"amount\":5}").code()).isEqualTo(1002);
        assertThat(refund(orderId, euros(amount + 1, "R")).code()).isEqualTo(1034);
        assertThat(refund("NOPE", euros(5, "R")).code()).isEqualTo(1006);
        assertThat(refund(orderId, "{\"currency\":\"EUR\",\"amount\":5,\"description\":\"" + "x".repeat(201) + "\"}")
                        .code())
                .isEqualTo(1008);
        assertThat(caller.ledger(orderId)).isEmpty();
    }

    @Test
    void open_refunds_count_against_what_is_left() {
        String orderId = paidYesterday("card-paid");
        long amount = caller.order(orderId).path("amount").asLong();
        assertThat(refund(orderId, euros(amount - 10, "R1")).http()).isEqualTo(200);
        assertThat(refund(orderId, euros(11, "R2")).code()).isEqualTo(1034);
        assertThat(refund(orderId, euros(10, "R3")).http()).isEqualTo(200);
    }

    @Test
    void an_equal_amount_is_refused_for_five_minutes() {
        String orderId = paidYesterday("card-paid");
        refund(orderId, euros(100, "R1"));
        assertThat(refund(orderId, euros(100, "R2")).code()).isEqualTo(1034);
        assertThat(refund(orderId, euros(101, "R3")).http()).isEqualTo(200);
        caller.advance(301);
        assertThat(refund(orderId, euros(100, "R4")).http()).isEqualTo(200);
        assertThat(caller.ledger(orderId)).containsExactly("refund", "refund", "refund");
    }

    @Test
    void the_same_refund_order_id_is_refused_only_when_ids_are_unique() {
        String orderId = paidYesterday("card-paid");
        refund(orderId, euros(100, "R1"));
        assertThat(refund(orderId, euros(101, "R1")).http()).isEqualTo(200);
        try (Caller strict = Caller.start(Caller.options().withSampleData(false).withUniqueRefundIds(true))) {
            String other = strict.play("card-paid").getFirst();
            strict.post("/orders/" + other + "/refunds", euros(100, "R1"));
            assertThat(strict.post("/orders/" + other + "/refunds", euros(101, "R1"))
                            .code())
                    .isEqualTo(1006);
        }
    }

    @Test
    void a_refund_is_taken_back_until_midnight() {
        String orderId = paidYesterday("card-paid");
        String first =
                refund(orderId, euros(100, "R1")).data().path("refund_id").asString("");
        String second =
                refund(orderId, euros(200, "R2")).data().path("refund_id").asString("");
        String undo = "{\"status\":\"void\",\"description\":\"Customer keeps it\"}";
        assertThat(caller.patch("/orders/" + orderId + "/refunds/" + first, undo)
                        .http())
                .isEqualTo(200);
        assertThat(caller.get("/transactions/" + first).data().path("status").asString(""))
                .isEqualTo("void");
        caller.advanceDays(1);
        assertThat(caller.patch("/orders/" + orderId + "/refunds/" + second, undo)
                        .code())
                .isEqualTo(1000);
        assertThat(caller.patch("/orders/" + orderId + "/refunds/1234567", undo).code())
                .isEqualTo(1006);
        assertThat(caller.ledger(orderId)).containsExactly("refund", "refund", "cancel-refund");
    }

    @Test
    void a_card_refund_on_the_day_of_the_payment_is_not_taken_back() {
        String orderId = caller.play("card-paid").getFirst();
        String refund =
                refund(orderId, euros(100, "R1")).data().path("refund_id").asString("");
        Caller.Reply reply = caller.patch("/orders/" + orderId + "/refunds/" + refund, "{\"status\":\"void\"}");
        assertThat(reply.code()).isEqualTo(1000);
        assertThat(reply.body().path("error_info").asString("")).contains("reversal");
    }

    @Test
    void nothing_is_refunded_on_held_charged_back_or_late_payments() {
        String held = caller.play("card-held").getFirst();
        assertThat(refund(held, euros(1, "R")).code()).isEqualTo(1034);
        String charged = caller.play("card-chargeback").getFirst();
        assertThat(refund(charged, euros(1, "R")).code()).isEqualTo(1034);
        String old = caller.play("card-paid").getFirst();
        caller.advanceDays(181);
        assertThat(refund(old, euros(1, "R")).body().path("error_info").asString(""))
                .contains("period");
    }

    @Test
    void ideal_refunds_are_booked_after_a_minute() {
        String orderId = caller.play("ideal").get(1);
        refund(orderId, euros(100, "R1"));
        assertThat(caller.childPair(orderId)).isEqualTo("initialized/initialized");
        caller.advance(60);
        assertThat(caller.childPair(orderId)).isEqualTo("reserved/reserved");
        caller.advanceDays(1);
        assertThat(caller.childPair(orderId)).isEqualTo("completed/completed");
    }

    @Test
    void klarna_wants_the_whole_cart_with_the_returned_piece() {
        String orderId = caller.play("klarna-shipped").get(1);
        assertThat(refund(orderId, euros(100, "R1")).code()).isEqualTo(1016);
        assertThat(refund(orderId, cart(orderId, "-1", false)).code()).isEqualTo(1027);
        Caller.Reply reply = refund(orderId, cart(orderId, "-1", true));
        assertThat(reply.http()).isEqualTo(200);
        assertThat(caller.childPair(orderId)).isEqualTo("initialized/completed");
        JsonNode order = caller.order(orderId);
        long refunded =
                order.path("related_transactions").path(0).path("amount").asLong();
        assertThat(refunded)
                .isPositive()
                .isLessThanOrEqualTo(order.path("amount").asLong());
        assertThat(order.path("shopping_cart").path("items").toString()).contains("\"quantity\":\"-1\"");
        assertThat(refund(orderId, cart(orderId, "-99", true)).code()).isEqualTo(1027);
    }

    @Test
    void a_withdrawn_cart_refund_gives_the_old_cart_back() {
        String orderId = caller.play("klarna-shipped").getFirst();
        JsonNode before = caller.order(orderId).path("shopping_cart");
        String refund = refund(orderId, cart(orderId, "-1", true))
                .data()
                .path("refund_id")
                .asString("");
        caller.patch("/orders/" + orderId + "/refunds/" + refund, "{\"status\":\"void\"}");
        assertThat(caller.order(orderId).path("shopping_cart")).isEqualTo(before);
    }

    @Test
    void an_unpaid_invoice_refunded_in_full_is_void_and_its_reminders_stop() {
        String orderId = caller.play("pad-collecting").getFirst();
        ObjectNode body = Json.object();
        ArrayNode items = body.putObject("checkout_data").putArray("items");
        JsonNode cart = caller.order(orderId).path("shopping_cart").path("items");
        cart.values().forEach(items::add);
        cart.values().forEach(item -> {
            ObjectNode back = (ObjectNode) item.deepCopy();
            items.add(back.put("quantity", "-" + item.path("quantity").asString("")));
        });
        assertThat(refund(orderId, body.toString()).http()).isEqualTo(200);
        assertThat(caller.childPair(orderId)).isEqualTo("initialized/initialized");
        caller.advanceDays(1);
        assertThat(caller.pair(orderId)).isEqualTo("void/cancelled");
        caller.advanceDays(40);
        assertThat(caller.get("/pad/orders/" + orderId).data().path("history").toString())
                .doesNotContain("reminder");
    }

    @Test
    void an_unpaid_invoice_refunded_in_part_gets_two_weeks_more() {
        String orderId = caller.play("pad-collecting").getFirst();
        caller.advanceDays(28);
        assertThat(owed(orderId)).isEqualTo(caller.order(orderId).path("amount").asLong() + 750);
        refund(orderId, cart(orderId, "-1", true));
        caller.advanceDays(1);
        JsonNode order = caller.order(orderId);
        assertThat(Caller.pairOf(order)).isEqualTo("shipped/uncleared");
        assertThat(order.path("amount_refunded").asLong()).isPositive();
        assertThat(owed(orderId))
                .isEqualTo(order.path("amount").asLong()
                        - order.path("amount_refunded").asLong());
        caller.advanceDays(17);
        assertThat(owed(orderId))
                .isEqualTo(order.path("amount").asLong()
                        - order.path("amount_refunded").asLong());
        caller.advanceDays(1);
        assertThat(owed(orderId))
                .isEqualTo(order.path("amount").asLong()
                        - order.path("amount_refunded").asLong()
                        + 1250);
    }

    @Test
    void refunds_at_the_same_time_never_exceed_the_payment() throws Exception {
        String orderId = paidYesterday("card-paid");
        long amount = caller.order(orderId).path("amount").asLong();
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                String body = euros(amount / 2 + 1 + i, "R" + i);
                answers.add(people.submit(() -> refund(orderId, body).http()));
            }
        }
        int taken = 0;
        for (Future<Integer> answer : answers) {
            taken += answer.get() == 200 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
        assertThat(caller.ledger(orderId)).containsExactly("refund");
    }

    private long owed(String orderId) {
        return caller.get("/pad/orders/" + orderId)
                .data()
                .path("amount_outstanding")
                .asLong();
    }

    @Test
    void the_ledger_names_the_callers_own_operation() {
        String orderId = paidYesterday("card-paid");
        refund(orderId, euros(100, "OP-1"));
        JsonNode effect = caller.get("/sandbox/ledger").data().path(0);
        assertThat(effect.path("operation").asString("")).isEqualTo("OP-1");
        assertThat(effect.path("refund_order_id").asString("")).isEqualTo("OP-1");
        assertThat(effect.path("order_id").asString("")).isEqualTo(orderId);
        assertThat(effect.path("amount").asLong()).isEqualTo(100);
        assertThat(effect.path("at").asString("")).isEqualTo("2026-11-23T14:05:00");
    }

    /** The order's cart with a line that takes pieces of the first article back; without the cart it is incomplete. */
    private String cart(String orderId, String quantity, boolean whole) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putObject("checkout_data").putArray("items");
        JsonNode cart = caller.order(orderId).path("shopping_cart").path("items");
        if (whole) {
            cart.values().forEach(items::add);
        }
        items.add(((ObjectNode) cart.path(0).deepCopy()).put("quantity", quantity));
        return body.toString();
    }
}
