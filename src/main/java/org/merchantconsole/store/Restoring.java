package org.merchantconsole.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.merchantconsole.order.Upkeep.Restored;

/**
 * Puts a copy in the database's place. The copy is made ready under another name first. From the moment when the former file
 * has its dated name until the copy takes its place there is no database at all, which every start refuses with the way back;
 * so a stop at any point loses nothing and hides nothing.
 */
final class Restoring {

    /** Where SQLite keeps the lock that every open connection holds, in every file. */
    private static final long SHARED_FIRST = 0x40000002L;

    private static final long SHARED_SIZE = 510;

    private final Path file;
    private final InstantSource clock;
    private final Path copy;
    private final String actor;
    private final Path draft;

    Restoring(Path file, InstantSource clock, Path copy, String actor) {
        this.file = file;
        this.clock = clock;
        this.copy = copy;
        this.actor = actor;
        this.draft = file.resolveSibling(file.getFileName() + ".restoring");
    }

    /** What the copy knows. */
    private record Known(long intents, long audit, Instant until) {}

    Restored run() {
        Known known = looked();
        try (FileChannel channel = opened()) {
            requireAlone(channel);
            AuditChain.@Nullable Link end = prepare();
            Path kept = putAside();
            if (end != null) {
                new AuditHead(file).begin(end);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Restored(copy, known.until(), kept, kept == null ? List.of() : missing(kept, known));
        } catch (IOException stuck) {
            throw Failures.ofFile(file, stuck);
        }
    }

    /** Looks through the copy before anything is touched. */
    private Known looked() {
        if (Files.notExists(copy)) {
            throw new StoreException(
                    Kind.MISSING, "There is no file " + copy + ". 'restore --latest' takes the newest copy.");
        }
        if (copy.equals(file)) {
            throw new StoreException(Kind.RULE, copy + " is the database itself, not a copy of it.");
        }
        try (Database database = Database.openUnchanging(copy)) {
            if (new Migrations(database, clock, Migrations.carried()).version() == 0) {
                throw new StoreException(Kind.OTHER_EDITION, copy + " is not a database of the Merchant Console.");
            }
            return database.read(session -> {
                String verdict = Health.thoroughly(session);
                if (!verdict.equals("ok")) {
                    throw new StoreException(
                            Kind.CORRUPT, "The copy " + copy + " is damaged (" + verdict + "). Take another one.");
                }
                return new Known(
                        session.number("SELECT max(number) FROM intents"),
                        session.number("SELECT max(id) FROM audit"),
                        Instant.ofEpochMilli(session.number("SELECT max(at) FROM audit")));
            });
        }
    }

    private @Nullable FileChannel opened() throws IOException {
        return Files.exists(file) ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE) : null;
    }

    /** Nobody else has it open, and nobody gets it before the channel is closed. */
    private void requireAlone(@Nullable FileChannel channel) throws IOException {
        boolean alone;
        try {
            alone = channel == null || channel.tryLock(SHARED_FIRST, SHARED_SIZE, false) != null;
        } catch (OverlappingFileLockException ours) {
            alone = false;
        }
        if (!alone) {
            throw new StoreException(
                    Kind.LOCKED,
                    "A Merchant Console has " + file.getFileName()
                            + " open, so it was left as it is. Close all of them, then" + " restore again.");
        }
    }

    /** What the former database knows and the copy does not; nothing when it cannot be read. */
    private static List<String> missing(Path kept, Known known) {
        List<String> missing = new ArrayList<>();
        try (Database old = Database.openToRead(kept)) {
            old.read(session -> {
                long rows = session.number("SELECT count(*) FROM audit WHERE id > ?", known.audit());
                if (rows > 0) {
                    missing.add(rows + " rows of the audit, from "
                            + Instant.ofEpochMilli(
                                    session.number("SELECT min(at) FROM audit WHERE id > ?", known.audit()))
                            + " on");
                }
                for (Intent intent : Intents.since(session, known.intents())) {
                    missing.add("an action: " + intent.action().kind() + " on order " + intent.order() + " by "
                            + intent.staff() + " at " + intent.stagedAt() + ", " + intent.state());
                }
                return true;
            });
        } catch (StoreException unreadable) {
            System.getLogger(Restoring.class.getName())
                    .log(System.Logger.Level.INFO, "the former database cannot be read", unreadable);
        }
        return missing;
    }

    /**
     * Makes the copy ready: what was open in it may have been sent since.
     *
     * @return the end of its audit; null when it is of a version without a chain
     */
    private AuditChain.@Nullable Link prepare() throws IOException {
        clear(draft);
        Files.copy(copy, draft);
        AuditChain.Link end;
        try (Database database = Database.open(draft)) {
            end = database.write(session -> {
                Instant now = clock.instant();
                session.run("""
                        UPDATE intents
                        SET state = ?, changed_at = ?, text = 'restored from a copy: whether it was sent is not known'
                        WHERE state IN ('STAGED', 'DUE', 'SENDING')
                        """, Intent.State.UNKNOWN, now);
                session.run("DELETE FROM remembered WHERE name LIKE 'sync%'");
                AuditEntry entry = new AuditEntry(
                        now, actor, Source.PERSON, "database restored", null, null, "from " + copy.getFileName());
                boolean chained = session.number("SELECT count(*) FROM sqlite_schema WHERE name = 'audit_chain'") > 0;
                if (chained) {
                    AuditLog.add(session, entry);
                    return AuditChain.last(session);
                }
                AuditLog.insert(session, entry);
                return new AuditChain.Link(-1, new byte[0]);
            });
            // Everything into the one file that is moved.
            database.plain(session -> session.first("PRAGMA wal_checkpoint(TRUNCATE)", Row::number));
        }
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        clearLogs(draft);
        return end.id() < 0 ? null : end;
    }

    /** The former file first and its log after it: the log alone makes every start stop. */
    private @Nullable Path putAside() throws IOException {
        String stamp = ".replaced-" + Backups.STAMP.format(clock.instant()).replace(":", "");
        Path kept = file.resolveSibling(file.getFileName() + stamp);
        boolean there = Files.exists(file);
        for (String part : new String[] {"", "-wal", "-shm"}) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, kept.resolveSibling(kept.getFileName() + part), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return there ? kept : null;
    }

    private static void clear(Path draft) throws IOException {
        Files.deleteIfExists(draft);
        clearLogs(draft);
    }

    private static void clearLogs(Path draft) throws IOException {
        Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-wal"));
        Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-shm"));
    }
}
