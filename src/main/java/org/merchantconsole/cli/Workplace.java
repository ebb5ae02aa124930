package org.merchantconsole.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.status.Staff;

/** The opened database and provider of one command, with the desks over them. Closing it closes the database. */
public interface Workplace extends AutoCloseable {

    Desks desks();

    /** Who acts. */
    Staff staff();

    @Override
    void close();

    /** Opens workplaces; implemented where all packages meet. */
    @FunctionalInterface
    interface Opener {

        /** Opens the database and reaches for the provider that the options name; nothing is sent yet. */
        Workplace open(Options options);
    }

    /**
     * What the command line says about the place of work; null for what it does not say.
     *
     * @param data the folder of the database
     * @param provider the base of the provider's API
     * @param key the API key for that provider
     * @param as the member of staff
     */
    record Options(
            @Nullable Path data,
            @Nullable URI provider,
            @Nullable String key,
            @Nullable String as) {

        /** Without the key, so that it never reaches a log. */
        @Override
        public String toString() {
            return "Options[data=" + data + ", provider=" + provider + ", as=" + as + "]";
        }
    }
}
