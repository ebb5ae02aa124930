package org.merchantconsole.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One site that the sandbox plays: its books, the journal that keeps them, and who delivers its notifications. */
record Branch(FrontDoor door, Postman postman, @Nullable Journal journal) implements AutoCloseable {

    /** Opens the books, from the journal where the options name one, and lets notifications out. */
    static Branch open(Books books, SandboxOptions options, String url) throws IOException {
        Path file = options.journal();
        Journal journal = file == null ? null : Journal.open(file, books);
        try {
            FrontDoor door = FrontDoor.over(books, options, url, journal, new SecureRandom());
            return new Branch(door, Postman.start(door), journal);
        } catch (IOException | RuntimeException e) {
            if (journal != null) {
                journal.close();
            }
            throw e;
        }
    }

    /** A further site: its own key, books and journal, the account's clock. */
    static Branch further(String site, String key, InstantSource clock, SandboxOptions options, String url)
            throws IOException {
        long number = Long.parseLong(site);
        Path file = options.journal();
        SandboxOptions own = options.withKey(key).withSeed(options.seed() + number);
        return open(
                new Books(clock, number),
                file == null ? own : own.withJournal(file.resolveSibling(file.getFileName() + "." + site)),
                url);
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }
}
