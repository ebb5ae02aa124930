package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;

/** The database's file and what lies beside it, before it is opened. */
final class StoreFile {

    private StoreFile() {}

    /** Makes the folder; whether a write-ahead log lies there, as it does after a crash or beside another console. */
    static boolean prepare(Path file, InstantSource clock) {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException cause) {
            throw new StoreException(
                    Kind.READ_ONLY,
                    "The folder " + file.toAbsolutePath().getParent()
                            + " cannot be made. Give your account the right to"
                            + " write there, or choose another data folder.",
                    cause);
        }
        if (Files.notExists(file) && Files.exists(log)) {
            throw gone(file, "its log " + log.getFileName());
        }
        if (Files.notExists(file)) {
            Path head = AuditHead.file(file);
            if (Files.exists(head)) {
                throw gone(file, "the head of its audit " + head.getFileName());
            }
            // The sandbox's own files or the folder itself say nothing of a database; its copies do.
            List<Backups.Copy> copies = new Backups(file, clock).all();
            if (!copies.isEmpty()) {
                throw gone(file, "its copy " + copies.getFirst().file().getFileName());
            }
        }
        return Files.exists(log);
    }

    /** A new file in place of one that is gone would look as if nothing had ever been sent. */
    static StoreException gone(Path file, String left) {
        return new StoreException(
                Kind.MISSING,
                "The database " + file + " is gone but " + left
                        + " is still there, so no new one was made. Put the file back,"
                        + " or run 'restore --latest' to take its newest copy; to begin a new database, choose another data"
                        + " folder.");
    }
}
