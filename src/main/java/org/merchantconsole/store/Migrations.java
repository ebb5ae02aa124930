package org.merchantconsole.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.merchantconsole.order.AuditHash;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;

/**
 * Brings the file from whatever version it has to the newest: numbered scripts, only forwards, each in one transaction and
 * with its checksum, so that a script that was changed after the fact is noticed. The file is copied before each step.
 */
final class Migrations {

    /** One step. Its number is its place in the list, counted from 1. */
    record Script(String name, String sql) {
        String checksum() {
            return HexFormat.of().formatHex(AuditHash.sha256().digest(sql.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private record Applied(int version, String name, String checksum) {}

    private static final List<String> NAMES = List.of(
            "V001__orders.sql",
            "V002__search.sql",
            "V003__inbox.sql",
            "V004__audit_chain.sql",
            "V005__differences.sql",
            "V006__refund_ceiling.sql",
            "V007__creations.sql",
            "V008__chargebacks.sql",
            "V009__notes_and_children.sql",
            "V010__saved_views.sql",
            "V011__reviews.sql",
            "V012__creation_origin.sql",
            "V013__slips.sql",
            "V014__deadlines.sql",
            "V015__sorted_names.sql",
            "V016__promised_returns.sql");
    /** The step from which on the audit is chained and its head is signed. */
    private static final String CHAIN = "__audit_chain.sql";

    private final Database database;
    private final InstantSource clock;
    private final List<Script> scripts;

    Migrations(Database database, InstantSource clock, List<Script> scripts) {
        this.database = database;
        this.clock = clock;
        this.scripts = List.copyOf(scripts);
    }

    /** The scripts that this program carries. */
    static List<Script> carried() {
        return NAMES.stream().map(name -> new Script(name, text(name))).toList();
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /**
     * The file's version; 0 for a new file.
     *
     * @throws StoreException when the file is newer than the program or has another history
     */
    int version() {
        return database.plain(this::checkedVersion);
    }

    /** Whether the file is of the program's own version. */
    boolean isCurrent() {
        return version() == scripts.size();
    }

    /**
     * Runs the steps that the file lacks.
     *
     * @throws StoreException when the file is newer than the program, has another history, or a step fails
     */
    void run() {
        int version = version();
        for (int next = version + 1; next <= scripts.size(); next++) {
            // A file that is being made has nothing to lose.
            if (version > 0) {
                new Backups(database.file(), clock).beforeStep(database, next - 1);
            }
            int step = next;
            database.write(session -> apply(session, step));
        }
    }

    /** The file's version, when its history is the one that this program knows. */
    private int checkedVersion(Session session) throws SQLException {
        if (session.number("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'") == 0) {
            if (session.number("SELECT count(*) FROM sqlite_schema") > 0) {
                throw new StoreException(
                        Kind.OTHER_EDITION,
                        database.file() + " is a database of another program. Choose another data folder.");
            }
            return 0;
        }
        List<Applied> applied = session.list(
                "SELECT version, name, checksum FROM migrations ORDER BY version",
                row -> new Applied(row.smallNumber(), row.text(), row.text()));
        if (applied.size() > scripts.size()) {
            throw new StoreException(
                    Kind.NEWER_VERSION,
                    "The database " + database.file()
                            + " was written by a newer version of the Merchant Console. Install that version, or choose another"
                            + " data folder.");
        }
        for (Applied one : applied) {
            if (!scripts.get(one.version() - 1).checksum().equals(one.checksum())) {
                throw new StoreException(
                        Kind.OTHER_EDITION,
                        "The database " + database.file()
                                + " was built by another edition of the Merchant" + " Console (step " + one.name()
                                + " differs). Use that edition, or choose another data folder.");
            }
        }
        return applied.size();
    }

    private int apply(Session session, int version) throws SQLException {
        // Another console may have opened the same file in the meantime and taken this step already.
        if (checkedVersion(session) >= version) {
            return version;
        }
        Script script = scripts.get(version - 1);
        if (version == 1) {
            session.script("""
                    CREATE TABLE migrations (
                        version  INTEGER PRIMARY KEY,
                        name     TEXT NOT NULL,
                        checksum TEXT NOT NULL,
                        applied  INTEGER NOT NULL
                    ) STRICT
                    """);
        }
        session.script(script.sql());
        if (script.name().endsWith(CHAIN)) {
            database.beginHead(AuditChain.begin(session));
        }
        session.run(
                "INSERT INTO migrations (version, name, checksum, applied) VALUES (?, ?, ?, ?)",
                version,
                script.name(),
                script.checksum(),
                clock.instant());
        return version;
    }
}
