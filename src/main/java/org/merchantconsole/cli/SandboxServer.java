package org.merchantconsole.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Starts a sandbox for other processes; implemented where all packages meet, because the sandbox knows nothing of ours. */
@FunctionalInterface
public interface SandboxServer {

    /**
     * Starts serving on the loopback address; serves until closed.
     *
     * @throws IOException when the port is taken, or the journal cannot be used
     * @throws Unclear when a wish cannot be read; nothing was started
     */
    Running serve(Wish wish) throws IOException, Unclear;

    /**
     * How it is to serve.
     *
     * @param port 0 for a free one
     * @param seed decides the sample data
     * @param faults the plan of faults as it was typed; empty for none
     * @param uniqueRefundIds whether a refund id may be used once only
     * @param receiver the address that gets notifications; empty for nobody
     * @param unsigned whether they are GET ones, which are not signed
     * @param journal keeps the books over a restart; null keeps them in memory
     */
    record Wish(
            int port,
            long seed,
            String faults,
            boolean uniqueRefundIds,
            String receiver,
            boolean unsigned,
            @Nullable Path journal) {}

    /** A wish that cannot be read; the message is the sentence to print. */
    final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        public Unclear(@Nullable String sentence) {
            super(sentence);
        }
    }

    /** A sandbox that is serving. */
    interface Running extends AutoCloseable {

        /** The base of its API. */
        String url();

        /** The key that callers send. */
        String key();

        @Override
        void close() throws IOException;
    }
}
