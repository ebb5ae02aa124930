package org.merchantconsole;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.merchantconsole.cli.SandboxServer;
import org.merchantconsole.sandbox.BadFaultSpec;
import org.merchantconsole.sandbox.FaultPlan;
import org.merchantconsole.sandbox.Receiver;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;

/** A sandbox as the command line wishes it. */
final class SandboxStart {
    private SandboxStart() {}

    /** Reads every wish before anything is started. */
    static SandboxServer.Running serve(SandboxServer.Wish wish, InstantSource clock)
            throws IOException, SandboxServer.Unclear {
        SandboxOptions options = SandboxOptions.defaults(clock)
                .withPort(wish.port())
                .withSeed(wish.seed())
                .withUniqueRefundIds(wish.uniqueRefundIds())
                .withFaults(plan(wish.faults()));
        if (!wish.receiver().isEmpty()) {
            options = options.withReceiver(receiver(wish.receiver(), !wish.unsigned()));
        } else if (wish.unsigned()) {
            throw new SandboxServer.Unclear("--notify-get needs an address: add --notify URL.");
        }
        if (wish.journal() != null) {
            options = options.withJournal(wish.journal());
        }
        return running(Sandbox.start(options));
    }

    private static FaultPlan plan(String spec) throws SandboxServer.Unclear {
        try {
            return FaultPlan.parse(spec);
        } catch (BadFaultSpec unclear) {
            throw new SandboxServer.Unclear("--faults: " + unclear.getMessage());
        }
    }

    private static Receiver receiver(String url, boolean post) throws SandboxServer.Unclear {
        return Receiver.named(url, post)
                .orElseThrow(() -> new SandboxServer.Unclear(
                        "--notify needs an address like http://127.0.0.1:8801/notifications, and this is none."));
    }

    private static SandboxServer.Running running(Sandbox sandbox) {
        URI url = sandbox.url();
        return new SandboxServer.Running() {
            @Override
            public String url() {
                return url.toString();
            }

            @Override
            public String key() {
                return sandbox.key();
            }

            @Override
            public void close() throws IOException {
                sandbox.close();
            }
        };
    }
}
