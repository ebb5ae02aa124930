package org.merchantconsole.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.store.AuditChain.Link;
import org.merchantconsole.store.HeadLines.Line;
import org.merchantconsole.store.HeadLines.Mark;

/**
 * The signed head of the audit, an append-only file beside the database. Before a transaction is committed the end that it
 * would have is written and forced to the disk (pending); after it the same end is written as done, without waiting. So the
 * database never ends beyond what is pending and never before what is done, wherever the program or the machine stopped.
 *
 * <p>Used under the database's write lock, except {@link #done}, which adds nothing that the next writer does not know.
 */
final class AuditHead {

    private static final System.Logger LOG = System.getLogger(AuditHead.class.getName());

    /** From this size on the file is written anew with what still matters: some 900 transactions. */
    private static final long LARGE = 256 * 1024;

    /** So far apart are the lines that stay, to tell where a chain was made anew. */
    private static final long CHECKPOINT = 1_000;

    private final Path database;
    private final Path file;
    private @Nullable AuditKey key;
    private @Nullable Link lastDone;

    AuditHead(Path database) {
        this.database = database;
        this.file = file(database);
    }

    static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".audit-head");
    }

    /** Begins a head at that end: the first of a database, or a new one after a restore or a loss; older lines count no more. */
    void begin(Link from) throws IOException {
        AuditKey.make(database);
        key = null;
        append(true, line(Mark.BEGIN, from));
        lastDone = null;
    }

    /**
     * Promises the end that the transaction will have; forced to the disk.
     *
     * @param before the end before the transaction, which is surely committed
     * @throws StoreException when it cannot be written: then the transaction must not be committed
     */
    void pending(Link before, Link end) {
        try {
            if (!usable()) {
                return;
            }
            if (Files.size(file) > LARGE) {
                compact(before);
            }
            Link known = lastDone;
            boolean toldBefore = known != null && known.id() == before.id();
            append(true, (toldBefore ? "" : line(Mark.DONE, before)) + line(Mark.PENDING, end));
        } catch (IOException stuck) {
            throw Failures.ofFile(file, stuck);
        }
    }

    /** The transaction with that end was committed. */
    void done(Link end) {
        try {
            if (usable()) {
                append(false, line(Mark.DONE, end));
                lastDone = end;
            }
        } catch (IOException stuck) {
            // The next transaction says so as well.
            LOG.log(System.Logger.Level.WARNING, "the head of the audit could not be written", stuck);
        }
    }

    /**
     * Without the file or its key staff can work on; that they are gone is found by the check, and only a person begins a new
     * head.
     */
    private boolean usable() {
        if (Files.notExists(file)) {
            return false;
        }
        try {
            key();
            return true;
        } catch (AuditKey.Unusable gone) {
            LOG.log(System.Logger.Level.WARNING, "the audit is not sealed: {0}", gone.getMessage());
            return false;
        }
    }

    private AuditKey key() throws AuditKey.Unusable {
        AuditKey known = key;
        if (known == null) {
            known = AuditKey.of(database);
            key = known;
        }
        return known;
    }

    private String line(Mark mark, Link link) {
        try {
            return HeadLines.write(key(), mark, link);
        } catch (AuditKey.Unusable gone) {
            throw gone.asFault();
        }
    }

    private void append(boolean forced, String lines) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                AuditKey.ownerOnly())) {
            write(channel, lines);
            if (forced) {
                channel.force(false);
            }
        }
    }

    private static void write(FileChannel channel, String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Writes the file anew without lines that say nothing any more; not when they contradict the database: they are proof. */
    private void compact(Link now) throws IOException {
        List<Line> kept = new ArrayList<>();
        try {
            HeadLines lines = HeadLines.read(file, key());
            if (lines.highestDone() > now.id()) {
                return;
            }
            kept.add(lines.begin());
            long stretch = -1;
            for (Line line : lines.done()) {
                boolean other = line.id() == now.id()
                        && !line.hash().equals(HexFormat.of().formatHex(now.hash()));
                if (other) {
                    return;
                }
                if (line.id() / CHECKPOINT != stretch) {
                    stretch = line.id() / CHECKPOINT;
                    kept.add(line);
                }
            }
        } catch (HeadLines.Unreadable | AuditKey.Unusable damaged) {
            // Left as it is, for the check to find.
            return;
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(line -> text.append(line.text()));
        text.append(line(Mark.DONE, now));
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, AuditKey.ownerOnly());
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            write(channel, text.toString());
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
