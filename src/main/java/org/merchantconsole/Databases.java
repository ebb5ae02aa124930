package org.merchantconsole;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.merchantconsole.cli.Workplace;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.Upkeep;
import org.merchantconsole.settings.SettingsFile;
import org.merchantconsole.store.SqliteUpkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the databases are: one per environment, so that sandbox, test and live orders never meet. */
final class Databases {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

    private Databases() {}

    static Path file(Path folder, Environment environment) {
        return folder.resolve("orders-" + environment.name().toLowerCase(Locale.ROOT) + ".db");
    }

    /** The upkeep of the database that the options name, or else the settings. */
    static Upkeep upkeep(Workplace.Options options, InstantSource clock) {
        Path folder = OpenConsole.folder(options.data());
        URI named = options.provider();
        Environment environment = named != null
                ? Environment.of(named)
                : switch (new SettingsFile(folder).load().settings().provider()) {
                    case SANDBOX -> Environment.SANDBOX;
                    case TEST -> Environment.TEST;
                    case LIVE -> Environment.LIVE;
                };
        return new SqliteUpkeep(file(folder, environment), clock);
    }

    /** Makes the copy of the day while the console already works; ending it waits for the copy. */
    static Daily copyOfTheDay(Path file, InstantSource clock) {
        Upkeep upkeep = new SqliteUpkeep(file, clock);
        AtomicBoolean failed = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().name("copy of the day").start(() -> {
            try {
                upkeep.backup(null);
            } catch (StoreException stuck) {
                // The window says so, the next start tries again; work goes on.
                LOG.error("no copy of the day", stuck);
                failed.set(true);
            }
        });
        return new Daily(thread, failed);
    }

    /**
     * The copy that is being made.
     *
     * @param failed whether it could not be made, as soon as that is known
     */
    record Daily(Thread thread, AtomicBoolean failed) implements AutoCloseable {
        @Override
        public void close() {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
