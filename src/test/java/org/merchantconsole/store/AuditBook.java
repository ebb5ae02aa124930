package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.stream.Stream;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;

/** A database with an audit, for tests that do bad things to it. */
final class AuditBook {

    static final String NAME = "orders.db";

    private AuditBook() {}

    static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    /** A new database with so many rows, each in a transaction of its own. */
    static void write(Path folder, int rows, Random dice) {
        try (Database database = open(folder)) {
            for (int i = 0; i < rows; i++) {
                add(database, dice);
            }
        }
    }

    static Database open(Path folder) {
        Database database = Database.open(file(folder));
        new Migrations(database, Samples.CLOCK, Migrations.carried()).run();
        return database;
    }

    static void add(Database database, Random dice) {
        AuditEntry entry = entry(dice);
        database.write(session -> {
            AuditLog.add(session, entry);
            return true;
        });
    }

    static AuditEntry entry(Random dice) {
        return new AuditEntry(
                Samples.NOW.plusMillis(dice.nextInt(1_000_000)),
                dice.nextBoolean() ? "Mila" : "Zoë van Dijk",
                dice.nextBoolean() ? Source.PERSON : Source.SYNC,
                "refund staged",
                dice.nextInt(3) == 0 ? null : new OrderKey("9001", "W-" + dice.nextInt(100_000)),
                dice.nextInt(3) == 0 ? null : new OperationId("mc-" + dice.nextInt(1_000_000)),
                dice.nextInt(4) == 0 ? "" : "€ " + dice.nextInt(1_000) + ".00, goods returned");
    }

    static AuditVerdict verify(Path folder) {
        try (Database database = Database.openToRead(file(folder))) {
            return new AuditVerifier(database).verify();
        }
    }

    /** A copy of database, head and key. */
    static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    /** Takes the rules away that keep the audit as it is, as somebody with the file can. */
    static void unlock(Session session) throws java.sql.SQLException {
        for (String trigger : new String[] {"audit_keeps", "audit_stays", "audit_chain_keeps", "audit_chain_stays"}) {
            session.run("DROP TRIGGER " + trigger);
        }
    }
}
