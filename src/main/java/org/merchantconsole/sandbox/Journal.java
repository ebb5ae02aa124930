package org.merchantconsole.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads a journal into empty books and opens it for writing; the file need not exist. */
    static Journal open(Path file, Books books) throws IOException {
        if (Files.exists(file)) {
            read(file, books);
        } else {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            if (!books.all().isEmpty()) {
                write(out, books.everything());
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Journal(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
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
            } catch (JacksonException | IllegalArgumentException e) {
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
        channel.close();
    }
}
