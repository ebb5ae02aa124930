package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.Upkeep;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.store.SqliteUpkeep;

/** Copies, restoring and proof, against a sandbox: what was sent after a copy was made is never sent again. */
class UpkeepTest {

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path file;
    private Instant now = Instant.now();
    private final InstantSource clock = () -> now;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSeed(5));
        file = folder.resolve("orders-sandbox.db");
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            desks(store).sync().run(Progress.silent());
        }
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    private Desks desks(SqliteStore store) {
        return Desks.over(
                store,
                new ProviderGateway(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)),
                new ProviderRecords(),
                new StatusEngine(),
                clock,
                Terms.DEFAULT);
    }

    private Run run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> place = List.of(
                "--data",
                folder.toString(),
                "--provider",
                sandbox.url().toString(),
                "--key",
                sandbox.key(),
                "--as",
                "kim");
        String[] all = new String[words.length + place.size()];
        System.arraycopy(words, 0, all, 0, words.length);
        for (int i = 0; i < place.size(); i++) {
            all[words.length + i] = place.get(i);
        }
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Run(code, out.toString(), err.toString());
    }

    private static OrderKey paidCard(SqliteStore store) {
        return store.page(OrderQuery.of(Queue.ORDERS).withText("visa"), null, 400).rows().stream()
                .filter(row -> row.status().toString().equals("completed/completed"))
                .filter(row -> row.refunded().isZero() && row.pendingRefund().isZero())
                .filter(row -> row.amount().currency().getCurrencyCode().equals("EUR"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private long refunds(OrderKey key) {
        try (SqliteStore fresh = SqliteStore.open(folder.resolve("fresh").resolve("orders.db"), clock)) {
            Desks desks = desks(fresh);
            desks.sync().run(Progress.silent());
            return fresh.find(key).orElseThrow().related().stream()
                    .filter(one -> one.amount().minorUnits() == 123)
                    .count();
        }
    }

    private OperationId stage(OrderKey key) {
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            Outcome staged = desks(store)
                    .dispatch()
                    .perform(
                            key,
                            new Action.Refund(Money.of(123, "EUR"), "goodwill"),
                            Role.MANAGER.staff("kim"),
                            Duration.ofMinutes(1));
            assertThat(staged).isInstanceOf(Outcome.Staged.class);
            return ((Outcome.Staged) staged).operation();
        }
    }

    @Test
    void whatWasSentAfterTheCopyIsSettledByTheProvidersBooksAndNotSentAgain() {
        OrderKey key;
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            key = paidCard(store);
        }
        OperationId id = stage(key);
        Upkeep upkeep = new SqliteUpkeep(file, clock);
        Path copy = upkeep.backup(folder.resolve("copy.db"));
        now = now.plusSeconds(120);
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            desks(store).dispatch().tick();
            assertThat(store.intent(id).orElseThrow().state()).isEqualTo(Intent.State.DONE);
        }
        assertThat(refunds(key)).isEqualTo(1);

        Upkeep.Restored restored = upkeep.restore(copy, "kim");

        assertThat(restored.missing()).anyMatch(line -> line.contains("rows of the audit"));
        assertThat(restored.kept()).exists();
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            assertThat(store.intent(id).orElseThrow().state()).isEqualTo(Intent.State.UNKNOWN);
            assertThat(store.remembered("sync until")).isEmpty();
            now = now.plus(Duration.ofHours(1));
            Desks desks = desks(store);
            desks.dispatch().resumeOpenIntents();
            desks.sync().run(Progress.silent());

            assertThat(store.intent(id).orElseThrow().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
            Order order = store.find(key).orElseThrow();
            assertThat(order.related())
                    .filteredOn(one -> one.amount().minorUnits() == 123)
                    .hasSize(1);
        }
        assertThat(refunds(key)).isEqualTo(1);
        assertThat(upkeep.check()).isEmpty();
    }

    @Test
    void anActionOfWhichTheCopyDoesNotKnowComesBackAsTheProvidersFact() {
        Upkeep upkeep = new SqliteUpkeep(file, clock);
        Path copy = upkeep.backup(folder.resolve("copy.db"));
        OrderKey key;
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            key = paidCard(store);
        }
        stage(key);
        now = now.plusSeconds(120);
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            desks(store).dispatch().tick();
        }

        assertThat(upkeep.restore(copy, "kim").missing())
                .anyMatch(line -> line.contains("REFUND on order " + key.id()));

        try (SqliteStore store = SqliteStore.open(file, clock)) {
            assertThat(store.openIntents()).isEmpty();
            desks(store).sync().run(Progress.silent());
            assertThat(store.find(key).orElseThrow().related())
                    .filteredOn(one -> one.amount().minorUnits() == 123)
                    .hasSize(1);
        }
    }

    @Test
    void whatNeverLeftIsNotSentByItselfAfterARestore() {
        OrderKey key;
        try (SqliteStore store = SqliteStore.open(file, clock)) {
            key = paidCard(store);
        }
        OperationId id = stage(key);
        Upkeep upkeep = new SqliteUpkeep(file, clock);
        Path copy = upkeep.backup(folder.resolve("copy.db"));
        upkeep.restore(copy, "kim");

        try (SqliteStore store = SqliteStore.open(file, clock)) {
            now = now.plus(Duration.ofHours(2));
            desks(store).dispatch().tick();
            assertThat(store.intent(id).orElseThrow().state()).isEqualTo(Intent.State.UNKNOWN);
        }
        assertThat(refunds(key)).isZero();
    }

    @Test
    void theCommandsSayWhatTheyFoundAndEndWithTheirCodes() throws IOException {
        assertThat(run("check")).isEqualTo(new Run(0, "sound" + System.lineSeparator(), ""));
        assertThat(run("audit", "verify").out()).matches("\\d+ rows, intact\\s+");
        Path copy = folder.resolve("mine.db");
        assertThat(run("backup", copy.toString()).code()).isZero();
        assertThat(run("backup").out()).contains("backups");
        assertThat(run("restore").code()).isEqualTo(2);
        Run restore = run("restore", "--latest");
        assertThat(restore.code()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("must be fetched again: run sync");
        assertThat(run("audit", "verify").code()).isZero();
        assertThat(run("check").code()).isZero();
        assertThat(run("audit", "list").out()).contains("database restored", "kim");
        assertThat(run("sync").code()).isZero();

        Files.writeString(folder.resolve("no.db"), "Dear diary");
        assertThat(run("restore", folder.resolve("no.db").toString()).err()).contains("damaged");
    }

    @Test
    void anExportIsProvenWithoutTheDatabaseAndTheFirstRowThatWasChangedIsNamed() throws IOException {
        Path export = folder.resolve("audit.csv");
        Run written = run("audit", "export", export.toString());
        assertThat(written.code()).as(written.err()).isZero();
        Files.move(file, folder.resolve("elsewhere"));
        assertThat(run("audit", "verify", "--export", export.toString()).out()).contains("intact");

        List<String> lines = Files.readAllLines(export);
        String second = lines.get(2);
        Files.write(
                export,
                lines.stream()
                        .map(line -> line.equals(second) ? line.replace("sync", "Sync") : line)
                        .toList());
        Run changed = run("audit", "verify", "--export", export.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("row 2:");

        Files.write(export, lines.subList(0, lines.size() - 1));
        assertThat(run("audit", "verify", "--export", export.toString()).err()).contains("taken out");

        Files.writeString(folder.resolve("audit.csv.proof"), " ", StandardOpenOption.APPEND);
        Path proof = folder.resolve("audit.csv.proof");
        Files.writeString(proof, Files.readString(proof).replace("\"rows\" : ", "\"rows\" : 1"));
        assertThat(run("audit", "verify", "--export", export.toString()).err()).contains("was changed");
    }

    @Test
    void aLostHeadIsToldAndAPersonBeginsANewOneWithAReason() throws IOException {
        Files.delete(folder.resolve("orders-sandbox.db.audit-head"));
        Run lost = run("audit", "verify");
        assertThat(lost.code()).isEqualTo(1);
        assertThat(lost.err()).contains("is gone", "audit reseal");
        assertThat(run("check").code()).isEqualTo(1);

        assertThat(run("audit", "reseal", "--reason", "cleaned the folder").code())
                .isZero();

        assertThat(run("audit", "verify").code()).isZero();
        assertThat(run("audit", "list", "--limit", "1").out())
                .contains("audit sealed anew", "kim", "cleaned the folder");
    }

    @Test
    void aDatabaseThatIsGoneIsNeverMadeAnewAndItsCopyBringsItBack() throws IOException {
        new SqliteUpkeep(file, clock).backup(null);
        Files.delete(file);

        Run sync = run("sync");
        assertThat(sync.code()).isEqualTo(70);
        assertThat(sync.err()).contains("is gone", "restore --latest");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> SqliteStore.open(file, clock))
                .isInstanceOfSatisfying(
                        StoreException.class, gone -> assertThat(gone.kind()).isEqualTo(StoreException.Kind.MISSING));

        assertThat(run("restore", "--latest").code()).isZero();
        assertThat(run("check").code()).isZero();
        assertThat(run("orders", "--limit", "1").code()).isZero();
    }
}
