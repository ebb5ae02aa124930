package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Action;
import org.merchantconsole.store.SqliteStore;
import tools.jackson.databind.JsonNode;

/** Actions without an outcome at the command line: what an earlier run left open is told, looked up and decided. */
class QueueCommandTest {

    private static final Duration LONG = Duration.ofHours(2);

    @TempDir
    Path data;

    private Sandbox sandbox;
    private Terminal terminal;

    @BeforeEach
    void bringTheOrdersIn() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSeed(11));
        terminal = new Terminal(data, sandbox);
        assertThat(terminal.run("sync").code()).isZero();
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void nothingWaitsAfterAQuietDay() {
        assertThat(terminal.run("queue", "list").out()).contains("has its outcome");
        assertThat(terminal.run("queue", "list", "--json").json()).isEmpty();
    }

    @Test
    void aRefundThatBrokeOffIsToldBySyncAndMayBeSaidToBeDoneButNotYetNotDone() {
        String order = allows("refund");
        left("mc-1", order, new Action.Refund(Money.of(100, "EUR"), ""), Intent.State.SENDING, Duration.ofMinutes(1));

        Terminal.Run sync = terminal.run("sync");
        assertThat(sync.out()).contains("Refund of", order, "no answer came", "nothing is sent again before");
        assertThat(terminal.run("queue", "look", "mc-1").code()).isEqualTo(6);
        assertThat(terminal.run("queue", "back", "mc-1").code()).isEqualTo(4);
        Terminal.Run early = terminal.run("queue", "not-done", order);
        assertThat(early.code()).isEqualTo(4);
        assertThat(early.err()).contains("Not before");

        Terminal.Run done = terminal.run("queue", "done", "mc-1");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("a person said that it was done");
        assertThat(terminal.run("queue", "list", "--json").json()).isEmpty();
        assertThat(terminal.run("audit", "list", "--order", order).out()).contains("kim");
    }

    @Test
    void aRefundThatTheBooksDoNotShowIsSentAgainOnceByAPerson() {
        String order = allows("refund");
        left("mc-2", order, new Action.Refund(Money.of(100, "EUR"), ""), Intent.State.UNKNOWN, LONG);

        JsonNode entry = terminal.run("queue", "list", "--json").json().path(0);
        assertThat(entry.path("next").asString()).isEqualTo("decide");
        assertThat(entry.path("waits_for_person").asBoolean()).isTrue();
        Terminal.Run sent = terminal.run("queue", "send", "mc-2");

        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(terminal.run("queue", "send", "mc-2").code()).isEqualTo(4);
        assertThat(terminal.run("show", order, "--json").json().path("related")).hasSize(1);
    }

    @Test
    void whatNeverLeftIsSentOrTakenBack() {
        String order = allows("accept");
        left("mc-3", order, new Action.Accept(""), Intent.State.DUE, LONG);
        assertThat(terminal.run("queue", "list").out()).contains("mc-3", "too_old_to_leave", "waits for you");
        assertThat(terminal.run("queue", "done", "mc-3").err()).contains("Nothing was sent");

        assertThat(terminal.run("queue", "back", "mc-3").code()).isZero();
        left("mc-4", order, new Action.Accept(""), Intent.State.DUE, LONG);
        Terminal.Run sent = terminal.run("queue", "send", "mc-4");

        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(terminal.run("show", order, "--json").json().path("status").asString())
                .isEqualTo("completed");
    }

    @Test
    void aNameThatStandsForNothingIsWrongUsage() {
        Terminal.Run run = terminal.run("queue", "look", "mc-9");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("mc-9", "queue list");
    }

    private String allows(String action) {
        for (JsonNode order : terminal.run("orders", "--json").json()) {
            for (JsonNode allowed : order.path("allowed")) {
                if (allowed.asString().equals(action) && order.path("related").isEmpty()) {
                    return order.path("order_id").asString();
                }
            }
        }
        throw new AssertionError("no order to " + action);
    }

    /** As an earlier run left it. */
    private void left(String id, String order, Action action, Intent.State state, Duration ago) {
        Instant then = Instant.now().minus(ago);
        try (SqliteStore store = SqliteStore.open(data.resolve("orders-sandbox.db"), InstantSource.system())) {
            OrderKey key = store.resolve(order).orElseThrow();
            OperationId name = new OperationId(id);
            Intent intent = new Intent(name, key, action, "kim", then, then, state, then, 0, "", List.of());
            AuditEntry audit = new AuditEntry(then, "kim", Source.PERSON, "staged", key, name, "");
            String now = store.find(intent.order()).orElseThrow().version();
            assertThat(store.stage(intent, now, audit)).isEqualTo(new OrderStore.Staging.Stored());
        }
    }
}
