package org.merchantconsole.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to the provider: sends one call once. Over HTTP in the program; inside one thread in the simulation. */
public interface Line {

    /** Sends the call and says precisely how far it came; repeats nothing by itself. */
    Outcome exchange(Call call);

    /** How far the provider's time was ahead of ours with the last answer that told; empty when none did. */
    default Optional<Duration> ahead() {
        return Optional.empty();
    }

    /** How far a call came. */
    sealed interface Outcome {

        /**
         * A whole answer came, whatever it says.
         *
         * @param date the provider's time, from the header {@code Date}; null when it does not tell
         */
        record Response(
                int status,
                String contentType,
                String body,
                @Nullable Instant date) implements Outcome {
            public Response(int status, String contentType, String body) {
                this(status, contentType, body, null);
            }
        }

        /**
         * Certainly not a byte of the call left.
         *
         * @param passing whether it may be better in a moment: no connection, as opposed to no key
         */
        record NothingLeft(String why, boolean passing) implements Outcome {
            public NothingLeft(String why) {
                this(why, false);
            }
        }

        /** Something left, or may have; no whole answer came. */
        record Lost(String why) implements Outcome {}
    }
}
