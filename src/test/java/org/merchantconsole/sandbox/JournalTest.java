package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void books_clock_and_ledger_survive_a_restart() {
        SandboxOptions options = Caller.options().withJournal(folder.resolve("books.jsonl"));
        String orderId;
        List<JsonNode> before;
        try (Caller caller = Caller.start(options)) {
            orderId = caller.play("card-held").getFirst();
            caller.post("/sandbox/orders/" + orderId + "/decision", "{\"decision\":\"accept\"}");
            caller.advanceDays(2);
            before = SampleDataTest.all(caller);
        }
        try (Caller caller = Caller.start(options)) {
            assertThat(SampleDataTest.all(caller)).isEqualTo(before);
            assertThat(caller.ledger(orderId)).containsExactly("accept");
            assertThat(caller.get("/sandbox/clock")
                            .data()
                            .path("offset_seconds")
                            .asLong())
                    .isEqualTo(172_800);
            String next = caller.play("card-held").getFirst();
            assertThat(before)
                    .noneMatch(row -> row.path("order_id").asString("").equals(next));
        }
    }

    @Test
    void the_ledger_of_an_operation_goes_on_counting_after_a_restart() {
        SandboxOptions options = Caller.options().withSampleData(false).withJournal(folder.resolve("books.jsonl"));
        String refund = "{\"currency\":\"EUR\",\"amount\":100,\"refund_order_id\":\"R1\"}";
        String orderId;
        JsonNode first;
        try (Caller caller = Caller.start(options)) {
            orderId = caller.play("capture-done").getFirst();
            assertThat(caller.post("/orders/" + orderId + "/refunds", refund).http())
                    .isEqualTo(200);
            first = caller.get("/sandbox/ledger?operation=R1").data();
            assertThat(first).hasSize(1);
            caller.advance(301);
        }
        try (Caller caller = Caller.start(options)) {
            assertThat(caller.get("/sandbox/ledger?operation=R1").data()).isEqualTo(first);
            assertThat(caller.post("/orders/" + orderId + "/refunds", refund).http())
                    .isEqualTo(200);
            JsonNode both = caller.get("/sandbox/ledger?operation=R1").data();
            assertThat(both).hasSize(2);
            assertThat(both.path(1).path("sequence").asInt())
                    .isEqualTo(first.path(0).path("sequence").asInt() + 1);
            assertThat(both.path(1).path("once")).isEqualTo(first.path(0).path("once"));
        }
    }

    @Test
    void the_journal_is_one_line_after_a_start_and_grows_only_by_changes() throws IOException {
        Path file = folder.resolve("books.jsonl");
        SandboxOptions options = Caller.options().withJournal(file);
        try (Caller caller = Caller.start(options)) {
            caller.play("ideal");
            caller.play("transfer");
        }
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(2);
        try (Caller caller = Caller.start(options)) {
            long size = Files.size(file);
            assertThat(Files.readAllLines(file)).hasSize(1);
            caller.get("/transactions");
            assertThat(Files.size(file)).isEqualTo(size);
            caller.play("ideal");
            assertThat(Files.readAllLines(file)).hasSize(2);
        }
    }

    @Test
    void a_torn_last_line_was_never_answered() throws IOException {
        Path file = folder.resolve("books.jsonl");
        SandboxOptions options = Caller.options().withJournal(file).withSampleData(false);
        String kept;
        try (Caller caller = Caller.start(options)) {
            kept = caller.play("card-paid").getFirst();
        }
        Files.writeString(file, "{\"offset\":0,\"entries\":[{\"id\":17", StandardOpenOption.APPEND);
        try (Caller caller = Caller.start(options)) {
            assertThat(caller.pair(kept)).isEqualTo("completed/completed");
        }
    }

    @Test
    void a_journal_serves_one_sandbox_at_a_time() throws IOException {
        SandboxOptions options = Caller.options().withJournal(folder.resolve("deep/books.jsonl"));
        try (Caller first = Caller.start(options)) {
            assertThatThrownBy(() -> Sandbox.start(options))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another sandbox");
            assertThat(first.get("/me").http()).isEqualTo(200);
        }
        Sandbox.start(options).close();
    }

    @Test
    void damage_before_the_end_is_told_with_its_line() throws IOException {
        Path file = folder.resolve("books.jsonl");
        Files.writeString(file, "{\"offset\":0}\nbroken\n{\"offset\":0}\n");
        assertThatThrownBy(() -> Sandbox.start(Caller.options().withJournal(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged in line 2");
    }
}
