package org.merchantconsole.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.store.SqliteStore;

/** Gives each history an empty database of its own. */
public interface Stores extends AutoCloseable {

    /** A new, empty database on the history's time; the history closes it. */
    OrderStore open(InstantSource time);

    @Override
    void close() throws IOException;

    /** In memory. */
    static Stores inMemory() {
        return new Stores() {
            @Override
            public OrderStore open(InstantSource time) {
                return new MemoryStore();
            }

            @Override
            public void close() {}
        };
    }

    /** SQLite files in a folder of their own, which is removed at the end. */
    static Stores onDisk() throws IOException {
        Path folder = Files.createTempDirectory("simulation");
        AtomicInteger files = new AtomicInteger();
        return new Stores() {
            @Override
            public OrderStore open(InstantSource time) {
                return SqliteStore.open(folder.resolve(files.incrementAndGet() + ".db"), time);
            }

            @Override
            public void close() throws IOException {
                Folders.remove(folder);
            }
        };
    }
}
