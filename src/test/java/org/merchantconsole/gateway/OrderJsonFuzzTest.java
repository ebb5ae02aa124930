package org.merchantconsole.gateway;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Any bytes as the provider's answer about one order. */
public class OrderJsonFuzzTest {

    static Stream<Named<byte[]>> inputs() {
        return FuzzInputs.of(OrderJsonFuzzTest.class, "responses", "direct-orders", "webhook");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anyAnswerIsReadExactlyOrRefusedInASentence(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target; an order id is asked for that the answer itself names, else hardly any answer would be taken. */
    public static void fuzzerTestOneInput(byte[] input) {
        String body = new String(input, StandardCharsets.UTF_8);
        FuzzInputs.quickly(() -> {
            Reply<Snapshot.OfOrder> reply = Answering.with(body).order(new OrderKey("", named(body)), null);
            switch (reply) {
                case Reply.Answered<Snapshot.OfOrder> yes -> Readings.check(yes.value());
                case Reply.Rejected<Snapshot.OfOrder> no -> Readings.words(no.text());
                case Reply.NoAnswer<Snapshot.OfOrder> none -> Readings.sentence(none.why());
                case Reply.NotSent<Snapshot.OfOrder> nothing -> Readings.words(nothing.why());
                case Reply.HandOver<Snapshot.OfOrder> page -> throw new AssertionError(page);
            }
        });
    }

    private static String named(String body) {
        try {
            JsonNode root = Json.parse(body);
            String id = Json.text(root.path("data"), "order_id");
            return id.isEmpty() ? "my-order-id" : id;
        } catch (JacksonException e) {
            return "my-order-id";
        }
    }
}
