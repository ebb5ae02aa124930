package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sandbox's answers against the provider's description of them. */
class ContractTest {
    /**
     * Where the description contradicts the provider's own documents and examples, which the sandbox follows: the list of
     * transactions is called an object; the lists of statuses are incomplete; a transaction status may be absent.
     */
    private static final Set<String> KNOWN = Set.of(
            "get /transactions .data must be object",
            "get /orders/{order_id} .data.status is not listed: \"partial_refunded\"",
            "get /orders/{order_id} .data.financial_status is not listed: \"partial_refunded\"",
            "get /orders/{order_id} .data.financial_status is not listed: \"refunded\"",
            "get /orders/{order_id} .data.financial_status must be string",
            "get /transactions/{transaction_id} .data.status is not listed: \"partial_refunded\"",
            "get /transactions/{transaction_id} .data.financial_status is not listed: \"partial_refunded\"",
            "get /transactions/{transaction_id} .data.financial_status is not listed: \"refunded\"",
            "get /transactions/{transaction_id} .data.financial_status is not listed: \"reserved\"",
            "get /transactions/{transaction_id} .data.financial_status must be string");

    private final Caller caller = Caller.empty();
    private final Contract contract = Contract.load();
    private final Set<String> found = new TreeSet<>();

    ContractTest() throws IOException {}

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void reads_keep_to_the_contract_for_every_scenario() {
        for (JsonNode scenario : caller.get("/sandbox/scenarios").data().values()) {
            for (String orderId : caller.play(scenario.path("name").asString(""))) {
                Caller.Reply order = caller.get("/orders/" + orderId);
                check("get", "/orders/{order_id}", order);
                List<String> ids = new ArrayList<>();
                ids.add(order.data().path("transaction_id").asString(""));
                order.data()
                        .path("related_transactions")
                        .values()
                        .forEach(child -> ids.add(child.path("transaction_id").asString("")));
                ids.forEach(id -> check("get", "/transactions/{transaction_id}", caller.get("/transactions/" + id)));
            }
        }
        check("get", "/transactions", caller.get("/transactions"));
        check("get", "/gateways", caller.get("/gateways"));
        check("get", "/payment-methods", caller.get("/payment-methods"));
        assertThat(found).isEqualTo(new TreeSet<>(KNOWN));
    }

    @Test
    void changes_keep_to_the_contract() {
        String ship = "{\"status\":\"shipped\",\"carrier\":\"PostNL\"}";
        patch(first("klarna-to-ship"), ship);
        patch(first("klarna-to-ship"), "{\"extend_expiration\":true,\"reason\":\"late\"}");
        patch(first("card-started"), "{\"status\":\"cancelled\"}");
        patch(first("pad-to-ship"), "{\"status\":\"shipped\",\"partial_shipment_amount\":100}");
        String paid = first("card-paid");
        caller.advanceDays(1);
        Caller.Reply refund = caller.post("/orders/" + paid + "/refunds", "{\"currency\":\"EUR\",\"amount\":100}");
        check("post", "/orders/{order_id}/refunds", refund);
        String refundId = refund.data().path("refund_id").asString("");
        check(
                "patch",
                "/orders/{order_id}/refunds/{refund_id}",
                caller.patch("/orders/" + paid + "/refunds/" + refundId, "{\"status\":\"void\"}"));
        String reserved = first("capture-reserved");
        check(
                "post",
                "/orders/{order_id}/capture",
                caller.post("/orders/" + reserved + "/capture", "{\"amount\":1,\"new_order_status\":\"completed\"}"));
        check(
                "patch",
                "/capture/{order_id}",
                caller.patch("/capture/" + reserved, "{\"status\":\"cancelled\",\"reason\":\"x\"}"));
        check(
                "post",
                "/orders/{order_id}/files",
                caller.post(
                        "/orders/" + first("card-chargeback") + "/files",
                        "{\"type\":\"PDF\",\"name\":\"a\",\"description\":\"b\",\"base64\":\"JVBERi0xLjQ=\"}"));
        check(
                "post",
                "/orders",
                caller.post(
                        "/orders",
                        "{\"order_id\":\"N1\",\"currency\":\"EUR\",\"amount\":1,\"description\":\"d\",\"gateway\":\"VISA\"}"));
        assertThat(found).isEmpty();
    }

    @Test
    void new_card_orders_keep_to_the_contract_before_and_after_the_verification() {
        for (String number : List.of("4111111111111111", "374500000000015", "374200000000004", "5500000000000004")) {
            String orderId = "N-" + number.substring(12);
            check("post", "/orders", caller.post("/orders", TestCardsTest.order(orderId, "CREDITCARD", number, "")));
            check("get", "/orders/{order_id}", caller.get("/orders/" + orderId));
            caller.post("/sandbox/orders/" + orderId + "/customer", "{\"outcome\":\"failed\"}");
            check("get", "/orders/{order_id}", caller.get("/orders/" + orderId));
        }
        String paid = "N-1111-2";
        caller.post("/orders", TestCardsTest.order(paid, "VISA", "4111111111111111", ",\"moto\":true"));
        caller.post("/sandbox/orders/" + paid + "/chargeback", "{}");
        caller.post("/sandbox/orders/" + paid + "/dispute", "{\"outcome\":\"won\"}");
        Caller.Reply order = caller.get("/orders/" + paid);
        check("get", "/orders/{order_id}", order);
        order.data().path("related_transactions").values().forEach(child -> {
            String id = child.path("transaction_id").asString("");
            check("get", "/transactions/{transaction_id}", caller.get("/transactions/" + id));
        });
        found.removeAll(KNOWN);
        assertThat(found).isEmpty();
    }

    @Test
    void pay_later_calls_and_refusals_keep_to_the_contract() {
        String collecting = first("pad-collecting");
        String waiting = first("pad-to-ship");
        String hold = "/pad/orders/{order_id}/onhold";
        String extend = "/pad/orders/{order_id}/autoexpire";
        check("post", hold, caller.post("/pad/orders/" + collecting + "/onhold", ""));
        check("post", hold, caller.post("/pad/orders/" + collecting + "/onhold", "{\"duration\":1}"));
        check("post", extend, caller.post("/pad/orders/" + waiting + "/autoexpire", "{\"days\":5}"));
        check("post", extend, caller.post("/pad/orders/" + waiting + "/autoexpire", "{\"days\":181}"));
        check("get", "/orders/{order_id}", caller.get("/orders/NOPE"));
        check("get", "/transactions/{transaction_id}", caller.get("/transactions/1234567"));
        check("patch", "/orders/{order_id}", caller.patch("/orders/NOPE", "{\"status\":\"shipped\"}"));
        check("post", "/orders/{order_id}/refunds", caller.post("/orders/NOPE/refunds", "{\"currency\":\"EUR\"}"));
        check("get", "/gateways", caller.send("GET", "/gateways", null, "wrong"));
        assertThat(found).isEmpty();
    }

    private String first(String scenario) {
        return caller.play(scenario).getFirst();
    }

    private void patch(String orderId, String body) {
        Caller.Reply reply = caller.patch("/orders/" + orderId, body);
        assertThat(reply.http()).isEqualTo(200);
        check("patch", "/orders/{order_id}", reply);
    }

    private void check(String method, String path, Caller.Reply reply) {
        contract.ofAnswer(method, path, reply.http(), reply.body())
                .forEach(wrong -> found.add(method + " " + path + " " + wrong));
    }
}
