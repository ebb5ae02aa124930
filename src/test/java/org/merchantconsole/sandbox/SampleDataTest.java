package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleDataTest {

    @Test
    void same_seed_and_day_give_the_same_books() {
        List<String> first = rows(Caller.options());
        assertThat(rows(Caller.options())).isEqualTo(first);
        assertThat(rows(Caller.options().withSeed(8))).isNotEqualTo(first);
    }

    @Test
    void the_hour_of_the_start_changes_nothing_but_what_fell_due() {
        SandboxOptions earlier = SandboxOptions.defaults(InstantSource.fixed(Caller.NOW.minus(Duration.ofHours(11))));
        try (Caller caller = Caller.start(earlier)) {
            caller.advance(Duration.ofHours(11).toSeconds());
            assertThat(rows(caller)).isEqualTo(rows(Caller.options()));
        }
    }

    @Test
    void every_desk_finds_work() {
        try (Caller caller = Caller.start(Caller.options())) {
            List<JsonNode> payments = all(caller).stream()
                    .filter(row -> row.path("type").asString("").equals("payment"))
                    .toList();
            Map<String, Long> pairs =
                    payments.stream().collect(Collectors.groupingBy(Caller::pairOf, Collectors.counting()));
            assertThat(payments).hasSizeBetween(380, 430);
            assertThat(pairs.get("uncleared/uncleared")).isBetween(10L, 20L);
            assertThat(pairs.get("completed/uncleared")).isBetween(20L, 30L);
            assertThat(pairs.get("shipped/uncleared")).isBetween(25L, 60L);
            assertThat(pairs.keySet())
                    .contains(
                            "chargeback/completed",
                            "completed/initialized",
                            "declined/declined",
                            "expired/expired",
                            "initialized/initialized",
                            "partial_refunded/completed",
                            "refunded/completed",
                            "shipped/completed",
                            "uncleared/initialized");
            assertThat(new HashSet<>(payments.stream()
                            .map(row -> row.path("order_id").asString(""))
                            .toList()))
                    .hasSameSizeAs(payments);
        }
    }

    @Test
    void refunds_wait_for_tonight() {
        try (Caller caller = Caller.start(Caller.options())) {
            assertThat(openRefunds(caller)).isBetween(5L, 9L);
            caller.advance(Duration.ofHours(10).toSeconds());
            // One waits on: the balance is too low for it.
            assertThat(openRefunds(caller)).isEqualTo(1);
        }
    }

    private static long openRefunds(Caller caller) {
        return all(caller).stream()
                .filter(row -> row.path("type").asString("").equals("refund"))
                .filter(row -> !List.of("completed", "void")
                        .contains(row.path("status").asString("")))
                .count();
    }

    private static List<String> rows(SandboxOptions options) {
        try (Caller caller = Caller.start(options)) {
            return rows(caller);
        }
    }

    private static List<String> rows(Caller caller) {
        return all(caller).stream()
                .flatMap(row -> Stream.of(
                        row.toString(),
                        caller.order(row.path("order_id").asString("")).toString()))
                .toList();
    }

    static List<JsonNode> all(Caller caller) {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page =
                    caller.get("/transactions?limit=1000&after=" + after).body();
            if (page.path("data").isEmpty()) {
                return rows;
            }
            page.path("data").values().forEach(rows::add);
            after = page.path("pager").path("cursor").path("after").asString("");
        }
    }
}
