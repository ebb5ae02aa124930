package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditLink;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.AuditVerdict.Trouble;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.merchantconsole.order.Upkeep;

/** Upkeep of one SQLite file; makes no file where there is none, and migrates nothing. */
public final class SqliteUpkeep implements Upkeep {

    private final Path file;
    private final InstantSource clock;
    private final Backups backups;

    /** @param file the database, there or not */
    public SqliteUpkeep(Path file, InstantSource clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
        this.backups = new Backups(this.file, clock);
    }

    @Override
    public AuditVerdict verifyAudit() {
        try (Database database = toRead()) {
            return new AuditVerifier(database).verify();
        }
    }

    @Override
    public void readAudit(Consumer<AuditLink> reader) {
        try (Database database = toRead()) {
            database.read(session -> {
                AuditLog.links(session, reader);
                return true;
            });
        }
    }

    @Override
    public String sign(String text) {
        try {
            return AuditKey.of(file).sign(text);
        } catch (AuditKey.Unusable gone) {
            throw gone.asFault();
        }
    }

    @Override
    public void reseal(String reason, String actor) {
        AuditVerdict before = verifyAudit();
        Path head = AuditHead.file(file);
        String stamp = Backups.STAMP.format(clock.instant());
        try (Database database = Database.open(file)) {
            database.write(session -> {
                putAside(before, head, stamp);
                database.beginHead(AuditChain.last(session));
                AuditLog.add(
                        session,
                        new AuditEntry(clock.instant(), actor, Source.PERSON, "audit sealed anew", null, null, reason));
                return true;
            });
        }
    }

    private void putAside(AuditVerdict before, Path head, String stamp) {
        try {
            if (before instanceof AuditVerdict.NotVouched not && not.what() == Trouble.KEY_DAMAGED) {
                AuditKey.replace(file, stamp);
            }
            if (Files.exists(head)) {
                Files.move(head, head.resolveSibling(head.getFileName() + "." + stamp + ".replaced"));
            }
        } catch (IOException stuck) {
            throw Failures.ofFile(head, stuck);
        }
    }

    @Override
    public Path backup(@Nullable Path target) {
        requireFile();
        if (target == null) {
            return backups.daily().orElseGet(() -> backups.all().getFirst().file());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new StoreException(
                    Kind.CANNOT_OPEN,
                    "The copy cannot be written to " + target + ": give a file in a folder that exists.");
        }
        if (target.toAbsolutePath().equals(file)) {
            throw new StoreException(Kind.RULE, "A copy cannot take the place of the database itself.");
        }
        try (Database database = Database.open(file)) {
            return backups.write(database, target.toAbsolutePath());
        }
    }

    @Override
    public Optional<Backup> newest() {
        return backups.all().stream().findFirst().map(copy -> new Backup(copy.file(), copy.at()));
    }

    @Override
    public Restored restore(@Nullable Path copy, String actor) {
        Path chosen = copy != null
                ? copy.toAbsolutePath()
                : newest().map(Backup::file)
                        .orElseThrow(() -> new StoreException(
                                Kind.MISSING,
                                "There is no copy of " + file.getFileName()
                                        + " in the folder backups beside it. Name a file:" + " 'restore FILE'."));
        return new Restoring(file, clock, chosen, actor).run();
    }

    @Override
    public List<String> check() {
        try (Database database = toRead()) {
            return Health.findings(database);
        } catch (StoreException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
    }

    private Database toRead() {
        requireFile();
        return Database.openToRead(file);
    }

    private void requireFile() {
        if (Files.notExists(file)) {
            throw new StoreException(
                    Kind.MISSING,
                    "There is no database " + file
                            + ". Start the console once to make it, or run 'restore --latest' when" + " it was lost.");
        }
    }
}
