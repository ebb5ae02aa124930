package org.merchantconsole.cli;

/** Starts a sandbox for other processes; implemented where all packages meet, because the sandbox knows nothing of ours. */
@FunctionalInterface
public interface SandboxServer {

    /**
     * Starts serving on the loopback port (0 for a free one) with sample data of the seed; serves until closed.
     *
     * @throws java.io.IOException when the port is taken
     */
    Running serve(int port, long seed) throws java.io.IOException;

    /** A sandbox that is serving. */
    interface Running extends AutoCloseable {

        /** The base of its API. */
        String url();

        /** The key that callers send. */
        String key();

        @Override
        void close() throws java.io.IOException;
    }
}
