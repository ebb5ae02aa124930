package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the file with its log in the system's folder for passing things, to look into what must not be touched. */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Path database;

    private Scratch(Path folder, Path database) {
        this.folder = folder;
        this.database = database;
    }

    static Scratch of(Path file) throws IOException {
        Path folder = Files.createTempDirectory("merchant-console");
        Scratch scratch = new Scratch(folder, folder.resolve(file.getFileName()));
        boolean done = false;
        try {
            for (String part : List.of("", "-wal")) {
                Path from = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(from)) {
                    Files.copy(from, folder.resolve(from.getFileName()));
                }
            }
            done = true;
            return scratch;
        } finally {
            if (!done) {
                scratch.close();
            }
        }
    }

    Path database() {
        return database;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            System.getLogger(Scratch.class.getName()).log(System.Logger.Level.WARNING, "cannot delete " + folder, left);
        }
    }
}
