package org.merchantconsole;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.cli.NotificationDoor;
import org.merchantconsole.cli.Workplace;
import org.merchantconsole.gateway.NotificationListener;
import org.merchantconsole.gateway.Signature;
import org.merchantconsole.order.Authenticity;

/** The command line's way to the gateway for notifications. */
final class GatewayDoor implements NotificationDoor {
    private final InstantSource clock;

    GatewayDoor(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Authenticity verify(byte[] body, @Nullable String auth, String key, @Nullable Instant at) {
        return at == null
                ? Signature.verify(body, auth, key, clock.instant(), Signature.Window.ANY_AGE)
                : Signature.verify(body, auth, key, at, Signature.Window.USUAL);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Listening listen(Workplace work, String address, int port) throws IOException {
        Inbound inbound =
                Inbound.start(work.desks().inbox(), work instanceof OpenConsole console ? console.clock() : clock);
        boolean open = false;
        try {
            NotificationListener listener = inbound.listen(address, port);
            open = true;
            return new Listening() {
                @Override
                public String url() {
                    return listener.url().toString();
                }

                @Override
                public void close() {
                    inbound.close();
                }
            };
        } finally {
            if (!open) {
                inbound.close();
            }
        }
    }
}
