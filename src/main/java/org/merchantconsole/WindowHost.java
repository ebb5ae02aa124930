package org.merchantconsole;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.cli.Workplace;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.gateway.VerificationServer;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.order.Upkeep;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.settings.Secrets;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.settings.SettingsFile;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.ui.Browser;
import org.merchantconsole.ui.FileChoice;
import org.merchantconsole.ui.SystemNotices;
import org.merchantconsole.ui.inbox.ListenerState;
import org.merchantconsole.ui.rescue.RescuePort;
import org.merchantconsole.ui.shell.Host;

/** What the window needs of the program around it, over one data folder. */
final class WindowHost implements Host {

    private final Path folder;
    private final StatusEngine engine;
    private final InstantSource real;
    private final SettingsFile file;
    private final Secrets secrets;
    private final Optional<String> problem;
    private final Browser browser = SystemBrowser.ofThisSystem();
    private volatile Settings settings;
    private volatile @Nullable OpenConsole running;

    /** Reads the settings; throws a {@link org.merchantconsole.settings.SettingsFault} when they cannot be read. */
    WindowHost(Path folder, StatusEngine engine, InstantSource real) {
        this.folder = folder;
        this.engine = engine;
        this.real = real;
        this.file = new SettingsFile(folder);
        this.secrets = new Secrets(folder);
        SettingsFile.Loaded loaded = file.load();
        this.problem = loaded.problem();
        this.settings = named(loaded.settings());
    }

    /** Nobody acts without a name: until one is entered, the system's name of the person stands in. */
    private static Settings named(Settings read) {
        return read.member().isBlank() ? read.withMember(System.getProperty("user.name", "staff"), read.role()) : read;
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public Settings current() {
        return settings;
    }

    @Override
    public boolean hasKey(Settings.Provider provider, String site) {
        boolean builtIn = provider == Settings.Provider.SANDBOX && site.isEmpty();
        return builtIn || secrets.key(provider, site).isPresent();
    }

    @Override
    public void save(Settings changed, Map<String, String> newKeys) {
        file.save(changed);
        newKeys.forEach((site, key) -> secrets.store(changed.provider(), site, key));
        for (Settings.Site former : settings.sites()) {
            if (changed.sites().stream().noneMatch(site -> site.id().equals(former.id()))) {
                for (Settings.Provider provider : Settings.Provider.values()) {
                    secrets.store(provider, former.id(), "");
                }
            }
        }
        settings = named(changed);
    }

    @Override
    public Reply<Gateway.Me> test(Settings.Provider provider, String site, String key) {
        OpenConsole open = running;
        if (provider == Settings.Provider.SANDBOX) {
            return open != null && open.provider().environment() == Environment.SANDBOX
                    ? new ProviderGateway(open.provider()).me(site)
                    : new Reply.NotSent<>("The sandbox starts when the settings are saved.");
        }
        Environment environment = provider == Settings.Provider.LIVE ? Environment.LIVE : Environment.TEST;
        String used = key.isBlank() ? secrets.key(provider, site).orElse("") : key;
        return new ProviderGateway(ProviderSettings.of(environment.base(), used, environment)).me();
    }

    @Override
    public Session open() {
        OpenConsole opened =
                OpenConsole.open(new Workplace.Options(folder, null, null, null), engine, real, settings.grace());
        running = opened;
        Inbound inbound = Inbound.start(opened.desks().inbox(), opened.clock());
        Settings.Listener listener = settings.listener();
        if (listener.on()) {
            inbound.tryToListen(listener.address(), listener.port());
        }
        return new OpenSession(opened, inbound);
    }

    @Override
    public Session openToRead() {
        OpenConsole opened = OpenConsole.openToRead(new Workplace.Options(folder, null, null, null), engine, real);
        running = opened;
        return new OpenSession(opened, null);
    }

    @Override
    public InstantSource time() {
        return real;
    }

    @Override
    public Browser browser() {
        return browser;
    }

    @Override
    public SystemNotices systemNotices() {
        return SystemNotifier.ofThisSystem();
    }

    @Override
    public FileChoice files() {
        return FileChoice.ofTheSystem();
    }

    @Override
    public RescuePort rescue() {
        Upkeep upkeep = Databases.upkeep(new Workplace.Options(folder, null, null, null), real);
        String person = settings.member();
        return new RescuePort() {
            @Override
            public Optional<Upkeep.Backup> newest() {
                return upkeep.newest();
            }

            @Override
            public Upkeep.Restored restore() {
                return upkeep.restore(null, person);
            }
        };
    }

    /** A session is the opened console; ending it forgets it. */
    private final class OpenSession implements Session {

        private final OpenConsole console;
        private final @Nullable Inbound inbound;
        private final VerificationPages verification;

        OpenSession(OpenConsole console, @Nullable Inbound inbound) {
            this.console = console;
            this.inbound = inbound;
            this.verification = new VerificationServer(console.provider().environment() == Environment.SANDBOX);
        }

        @Override
        public ListenerState listener() {
            return inbound == null ? ListenerState.OFF : inbound.state();
        }

        @Override
        public Desks desks() {
            return console.desks();
        }

        @Override
        public boolean readOnly() {
            return inbound == null;
        }

        @Override
        public boolean withoutCopy() {
            return console.withoutCopy();
        }

        @Override
        public InstantSource clock() {
            return console.clock();
        }

        @Override
        public @Nullable SandboxControl sandbox() {
            return console.sandboxControl();
        }

        @Override
        public VerificationPages verification() {
            return verification;
        }

        @Override
        public void ahead(Duration ahead) {
            console.clock().ahead(ahead);
        }

        @Override
        public void close() {
            running = null;
            if (inbound != null) {
                inbound.close();
            }
            console.close();
        }
    }
}
