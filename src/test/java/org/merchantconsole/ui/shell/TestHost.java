package org.merchantconsole.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Browser;
import org.merchantconsole.ui.FileChoice;
import org.merchantconsole.ui.inbox.ListenerState;
import org.merchantconsole.ui.rescue.RescuePort;

/** A window's surroundings in tests: settings that do not change, one session. */
record TestHost(Settings current, Place session, List<Path> chosen) implements Host {

    /** One in which nobody chooses files. */
    TestHost(Settings current, Place session) {
        this(current, session, List.of());
    }

    /** Everything that belongs to the one provider. */
    record Place(
            Desks desks,
            OrderStore store,
            InstantSource clock,
            @Nullable SandboxControl sandbox) implements Host.Session {
        @Override
        public boolean readOnly() {
            return false;
        }

        @Override
        public boolean withoutCopy() {
            return false;
        }

        @Override
        public ListenerState listener() {
            return ListenerState.OFF;
        }

        @Override
        public VerificationPages verification() {
            return (type, html, language) -> new VerificationPages.Refused("no");
        }

        @Override
        public void ahead(Duration ahead) {}

        @Override
        public void close() {
            store.close();
        }
    }

    @Override
    public Session open() {
        return session;
    }

    @Override
    public Session openToRead() {
        return session;
    }

    @Override
    public InstantSource time() {
        return session.clock();
    }

    @Override
    public Browser browser() {
        return page -> false;
    }

    @Override
    public FileChoice files() {
        return new FileChoice() {
            @Override
            public List<Path> choose(String title) {
                return List.copyOf(chosen);
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                return chosen.stream().findFirst();
            }
        };
    }

    @Override
    public RescuePort rescue() {
        throw new AssertionError("the database opens");
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public boolean hasKey(Settings.Provider provider, String site) {
        return false;
    }

    @Override
    public void save(Settings settings, Map<String, String> newKeys) {}

    @Override
    public Reply<Gateway.Me> test(Settings.Provider provider, String site, String key) {
        return new Reply.NotSent<>("no");
    }
}
