package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScenariosTest {

    @Test
    void every_documented_pair_is_reached_for_its_flow_and_kind() throws IOException {
        Set<String> seen = new TreeSet<>();
        try (Caller caller = Caller.empty()) {
            for (JsonNode scenario : caller.get("/sandbox/scenarios").data().values()) {
                String flow = scenario.path("flow").asString("");
                for (String orderId : caller.play(scenario.path("name").asString(""))) {
                    JsonNode order = caller.order(orderId);
                    seen.add(flow + " payment " + Caller.pairOf(order));
                    for (JsonNode child : order.path("related_transactions").values()) {
                        String kind = child.path("type").asString("shipment");
                        String id = child.path("transaction_id").asString("");
                        JsonNode row = caller.get("/transactions/" + id).data();
                        seen.add(flow + " " + kind + " " + Caller.pairOf(row));
                    }
                }
            }
        }
        assertThat(documented()).hasSizeGreaterThan(120).allMatch(seen::contains);
    }

    @Test
    void further_methods_show_every_pair_of_their_row() {
        try (Caller caller = Caller.empty()) {
            assertThat(pairs(caller, "paypal"))
                    .contains("completed/initialized", "uncleared/initialized", "void/cancelled");
            assertThat(pairs(caller, "einvoice"))
                    .contains("completed/initialized", "shipped/initialized", "completed/completed", "cancelled/void");
            assertThat(pairs(caller, "bancontact")).contains("cancelled/null");
            assertThat(pairs(caller, "trustly")).contains("cancelled/cancelled");
            assertThat(pairs(caller, "request-to-pay")).contains("completed/uncleared");
        }
    }

    @Test
    void a_played_order_goes_on_living() {
        try (Caller caller = Caller.empty()) {
            String held = caller.play("card-held").getFirst();
            caller.advanceDays(5);
            assertThat(caller.pair(held)).isEqualTo("void/cancelled");
        }
    }

    @Test
    void an_unknown_scenario_is_not_found() {
        try (Caller caller = Caller.empty()) {
            assertThat(caller.post("/sandbox/scenarios/nothing", "").http()).isEqualTo(404);
        }
    }

    private static List<String> pairs(Caller caller, String scenario) {
        return caller.play(scenario).stream().map(caller::pair).toList();
    }

    static List<String> documented() throws IOException {
        try (InputStream in = Objects.requireNonNull(ScenariosTest.class.getResourceAsStream("/domain/pairs.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(column -> column[1] + " " + column[2] + " " + column[3] + "/" + column[4])
                    .toList();
        }
    }
}
