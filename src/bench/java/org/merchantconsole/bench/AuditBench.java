package org.merchantconsole.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditHash;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.store.SqliteUpkeep;

/**
 * What the chain and the signed head of the audit cost. Arguments: rows to verify (1000000), commits to time (300). A commit of
 * ours is a note with its audit row, with and without the signed head, beside a bare commit of one row with synchronous=FULL
 * to a file in the same folder.
 */
public final class AuditBench {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private AuditBench() {}

    /** Prints both. */
    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int commits = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("audit-bench");
        try {
            commits(folder, commits, out);
            verify(folder, rows, out);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** In turn, so that a busy machine slows all alike. */
    private static void commits(Path folder, int commits, PrintStream out) throws IOException, SQLException {
        List<Double> bare = new ArrayList<>();
        List<Double> unsealed = new ArrayList<>();
        List<Double> sealed = new ArrayList<>();
        Path file = folder.resolve("sealed.db");
        Path without = folder.resolve("unsealed.db");
        SqliteUpkeep upkeep = new SqliteUpkeep(file, InstantSource.fixed(NOW));
        try (SqliteStore store = SqliteStore.open(file, InstantSource.fixed(NOW));
                SqliteStore other = SqliteStore.open(without, InstantSource.fixed(NOW));
                Connection plain = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
                Statement statement = plain.createStatement()) {
            OrderKey order = order(folder, store);
            order(folder, other);
            // Without its head the chain is written and nothing is forced to the disk beside the database.
            dropHead(without);
            statement.executeUpdate("PRAGMA journal_mode = WAL");
            statement.executeUpdate("PRAGMA synchronous = FULL");
            statement.executeUpdate("CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)");
            for (int i = 0; i < commits; i++) {
                bare.add(millis(
                        () -> statement.executeUpdate("INSERT INTO rows (text) VALUES ('" + "x".repeat(200) + "')")));
                unsealed.add(millis(() -> note(other, order)));
                sealed.add(millis(() -> note(store, order)));
            }
        }
        out.printf(
                "commit, median of %d: bare %.2f ms, with audit and chain %.2f ms, with signed head %.2f ms; ratios %.2f"
                        + " and %.2f; %s%n",
                commits,
                median(bare),
                median(unsealed),
                median(sealed),
                median(unsealed) / median(bare),
                median(sealed) / median(bare),
                upkeep.verifyAudit());
    }

    private static OrderKey order(Path folder, OrderStore store) throws IOException {
        Path file = folder.resolve("one.csv");
        Files.writeString(
                file,
                "transaction_id,order_id,type,payment_method,status,financial_status,amount,currency,created,"
                        + "site_id\n900000000,ORD-1,payment,VISA,completed,completed,1000,EUR,2026-11-20T08:00:00,12345\n");
        ProviderSettings nobody =
                ProviderSettings.of(URI.create("http://127.0.0.1:9/v1/json"), "unused", Environment.SANDBOX);
        Desks.over(
                        store,
                        new ProviderGateway(nobody),
                        new ProviderRecords(),
                        new StatusEngine(),
                        InstantSource.fixed(NOW),
                        Terms.DEFAULT)
                .imports()
                .run(List.of(file), Progress.silent());
        return store.resolve("ORD-1").orElseThrow();
    }

    private static void note(OrderStore store, OrderKey order) {
        store.addNote(
                order,
                new Note(NOW, "Mila", "called the customer"),
                new AuditEntry(NOW, "Mila", Source.PERSON, "note", order, null, ""));
    }

    private static void dropHead(Path database) {
        try {
            Files.delete(database.resolveSibling(database.getFileName() + ".audit-head"));
        } catch (IOException stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    private static void verify(Path folder, int rows, PrintStream out) throws IOException, SQLException {
        Path file = folder.resolve("large.db");
        SqliteStore.open(file, InstantSource.fixed(NOW)).close();
        fill(file, rows);
        SqliteUpkeep upkeep = new SqliteUpkeep(file, InstantSource.fixed(NOW));
        upkeep.reseal("rows of the benchmark", "bench");
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            AuditVerdict verdict = upkeep.verifyAudit();
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    "verify round %d: %s in %.2f s, %,.0f rows/s, %.0f MB/s of the file%n",
                    round, verdict, seconds, rows / seconds, Files.size(file) / 1e6 / seconds);
        }
    }

    /** Straight into the tables, since a million commits would take hours. */
    private static void fill(Path file, int rows) throws SQLException {
        AuditHash hash = new AuditHash();
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = plain.createStatement();
                PreparedStatement row = plain.prepareStatement(
                        "INSERT INTO audit (at, actor, source, what, detail) VALUES (?, 'Mila', 'PERSON', 'refund staged', ?)");
                PreparedStatement link =
                        plain.prepareStatement("INSERT INTO audit_chain (audit_id, hash) VALUES (?, ?)")) {
            plain.setAutoCommit(false);
            byte[] end = statement
                    .executeQuery("SELECT hash FROM audit_chain WHERE audit_id = 0")
                    .getBytes(1);
            for (long id = 1; id <= rows; id++) {
                AuditEntry entry = new AuditEntry(
                        NOW,
                        "Mila",
                        Source.PERSON,
                        "refund staged",
                        null,
                        null,
                        "EUR " + id % 1_000 + ".00, goods returned");
                row.setLong(1, NOW.toEpochMilli());
                row.setString(2, entry.detail());
                row.executeUpdate();
                end = hash.of(end, id, entry);
                link.setLong(1, id);
                link.setBytes(2, end);
                link.executeUpdate();
            }
            plain.commit();
        }
    }

    private interface Deed {
        void run() throws SQLException;
    }

    private static double millis(Deed deed) throws SQLException {
        long start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
