package org.merchantconsole.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that keeps the books over a restart: one JSON line for each request that changed something, forced to disk
 * before the answer leaves. At start it is read and rewritten as a single line. A last line that a stop tore in half was
 * never answered and is left out; a damaged line before it is an error.
 */
final class Journal implements AutoCloseable {
    private final FileChannel channel;
    private final FileChannel guard;

    private Journal(FileChannel channel, FileChannel guard) {
        this.channel = channel;
        this.guard = guard;
    }

    /** Reads a journal into empty books and opens it for writing; the file need not exist. */
    static Journal open(Path file, Books books) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel guard = guard(file);
        try {
            if (Files.exists(file)) {
                read(file, books);
            }
            return new Journal(compact(file, books), guard);
        } catch (IOException | RuntimeException e) {
            guard.close();
            throw e;
        }
    }

    /** Two sandboxes on one journal would overwrite each other; a lock beside the file keeps the second one out. */
    private static FileChannel guard(Path file) throws IOException {
        FileChannel guard = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (guard.tryLock() != null) {
                return guard;
            }
        } catch (OverlappingFileLockException e) {
            // Held inside this very process: the same answer as from another one.
        }
        guard.close();
        throw new IOException("The sandbox's journal " + file + " is in use by another sandbox; close that one first.");
    }

    private static FileChannel compact(Path file, Books books) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(out, books.everything());
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void read(Path file, Books books) throws IOException {
        // Not readString: a line torn inside a character would make it throw. What follows the last line end is torn.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (Json.parse(lines.get(i).getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode line) {
                    books.restore(line);
                }
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                throw new IOException("The sandbox's journal " + file + " is damaged in line " + (i + 1), e);
            }
        }
    }

    /** Appends one line and forces it to disk. */
    void append(ObjectNode line) throws IOException {
        write(channel, line);
        channel.force(false);
    }

    private static void write(FileChannel out, ObjectNode line) throws IOException {
        byte[] text = Json.bytes(line);
        ByteBuffer buffer = ByteBuffer.allocate(text.length + 1);
        buffer.put(text).put((byte) '\n').flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel;
                guard) {
            channel.force(true);
        }
    }
}
