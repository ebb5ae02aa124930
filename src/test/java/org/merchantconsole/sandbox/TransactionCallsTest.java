package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TransactionCallsTest {
    private final Caller caller = Caller.start(Caller.options());

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void pages_run_to_the_end_without_gap_or_double_while_rows_arrive() {
        List<JsonNode> whole = SampleDataTest.all(caller);
        List<String> paged = new ArrayList<>();
        String after = "";
        JsonNode last = Json.object();
        while (true) {
            JsonNode page = caller.get("/transactions?limit=37&after=" + after).body();
            caller.play("card-paid");
            if (page.path("data").isEmpty()) {
                last = page;
                break;
            }
            page.path("data").values().forEach(row -> paged.add(id(row)));
            after = page.path("pager").path("cursor").path("after").asString("");
            assertThat(page.path("pager").path("after").asString("")).contains("after=" + after);
        }
        assertThat(paged).isEqualTo(whole.stream().map(TransactionCallsTest::id).toList());
        assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
        assertThat(last.path("pager").path("cursor").isEmpty()).isTrue();
    }

    @Test
    void rows_come_newest_first() {
        List<String> created = SampleDataTest.all(caller).stream()
                .map(row -> row.path("created").asString(""))
                .toList();
        assertThat(created).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void before_leads_back_to_the_newer_page() {
        JsonNode first = caller.get("/transactions?limit=10").body();
        JsonNode second = caller.get("/transactions?limit=10&after=" + cursor(first, "after"))
                .body();
        JsonNode back = caller.get("/transactions?limit=10&before=" + cursor(second, "before"))
                .body();
        assertThat(back.path("data")).isEqualTo(first.path("data"));
    }

    @Test
    void filters_narrow_the_list() {
        assertThat(rows("type=refund&limit=1000"))
                .isNotEmpty()
                .allMatch(row -> row.path("type").asString("").equals("refund"));
        assertThat(rows("status=shipped&financial_status=uncleared&limit=1000"))
                .isNotEmpty()
                .allMatch(row -> Caller.pairOf(row).equals("shipped/uncleared"));
        assertThat(rows("payment_method=VISA&payment_method=AMEX&limit=1000"))
                .isNotEmpty()
                .allMatch(row -> List.of("VISA", "AMEX")
                        .contains(row.path("payment_method").asString("")));
        assertThat(rows("currency=USD")).isEmpty();
        List<JsonNode> week = rows("created_from=2026-11-15&created_until=2026-11-20T12:00:00&limit=1000");
        assertThat(week).isNotEmpty().allMatch(row -> {
            String created = row.path("created").asString("");
            return created.compareTo("2026-11-15T00:00:00") >= 0 && created.compareTo("2026-11-20T12:00:00") < 0;
        });
        assertThat(rows("created_from=1793660400&created_until=1793660401&limit=1000"))
                .isEmpty();
    }

    @Test
    void bad_queries_are_refused_in_the_lists_own_shape() {
        for (String query : new String[] {"limit=0", "limit=1001", "limit=x", "after=%21%21", "created_from=soon"}) {
            Caller.Reply reply = caller.get("/transactions?" + query);
            assertThat(reply.http()).as(query).isEqualTo(400);
            assertThat(reply.body().path("message").asString("")).isNotEmpty();
        }
    }

    @Test
    void a_row_is_the_same_alone_as_in_the_list() {
        JsonNode row = caller.get("/transactions?limit=1").body().path("data").path(0);
        assertThat(caller.get("/transactions/" + id(row)).data()).isEqualTo(row);
    }

    private List<JsonNode> rows(String query) {
        return caller.get("/transactions?" + query).data().valueStream().toList();
    }

    private static String id(JsonNode row) {
        return row.path("transaction_id").asString("");
    }

    private static String cursor(JsonNode page, String name) {
        return page.path("pager").path("cursor").path(name).asString("");
    }
}
