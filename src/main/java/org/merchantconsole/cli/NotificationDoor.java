package org.merchantconsole.cli;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Authenticity;

/** Checks and takes the provider's notifications; implemented where all packages meet, because it needs the gateway. */
public interface NotificationDoor {

    /**
     * Whether the bytes were signed with the key.
     *
     * @param auth the Auth header; null when there was none
     * @param at the moment against which the age is measured; null for any age
     */
    Authenticity verify(byte[] body, @Nullable String auth, String key, @Nullable Instant at);

    /** The present moment. */
    Instant now();

    /**
     * Takes notifications for the desks and looks into them until closed.
     *
     * @throws IOException with a sentence when the address or the port cannot be had
     */
    Listening listen(Workplace work, String address, int port) throws IOException;

    /** A door that is open. */
    interface Listening extends AutoCloseable {

        String url();

        @Override
        void close();
    }
}
