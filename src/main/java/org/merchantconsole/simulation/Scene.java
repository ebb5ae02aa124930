package org.merchantconsole.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.desk.Waypoint;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.store.SqliteUpkeep;

/** A folder with the provider's journal and a data folder; the provider serves over HTTP until closed. */
final class Scene implements AutoCloseable {
    /** Who works at every console. */
    static final Staff STAFF = Role.MANAGER.staff("Kim");

    /** The same for the children. */
    static final Settings SETTINGS = new Settings(
            Settings.Provider.SANDBOX,
            Settings.Language.ENGLISH,
            Settings.Theme.SYSTEM,
            "",
            "",
            true,
            false,
            false,
            false,
            false,
            true,
            Settings.Grace.NONE,
            Settings.Listener.OFF,
            List.of(),
            Settings.View.DEFAULT,
            Settings.Limits.DEFAULT);

    /** The provider activated partial shipments: otherwise none could be tried. */
    private static final Terms TERMS = new Terms(
            new SiteRules(true, false, false, false, false, true),
            Set.of(),
            Terms.DEFAULT.locale(),
            Terms.DEFAULT.providerPage(),
            Terms.DEFAULT.grace());

    private final Path folder;
    private final Sandbox sandbox;
    private final StatusEngine engine;
    private final InstantSource real;
    private final ProviderSettings settings;
    private final SandboxClient client;

    /** @param uniqueRefundIds whether the provider refuses a refund id twice */
    Scene(Path folder, StatusEngine engine, InstantSource real, boolean uniqueRefundIds) throws IOException {
        this.folder = folder;
        this.engine = engine;
        this.real = real;
        this.sandbox = Sandbox.start(SandboxOptions.defaults(real)
                .withSampleData(false)
                .withUniqueRefundIds(uniqueRefundIds)
                .withJournal(folder.resolve("provider").resolve("journal")));
        this.settings = ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX);
        this.client = new SandboxClient(settings);
    }

    Children.Errand errand(List<String> words, @Nullable Waypoint halt) {
        return new Children.Errand(data(), sandbox.url(), sandbox.key(), words, halt);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** How to reach the provider. */
    ProviderSettings settings() {
        return settings;
    }

    /** The provider's own calls. */
    SandboxClient provider() {
        return client;
    }

    /** Everything that the provider did. */
    List<SandboxClient.Effect> ledger() {
        return answered(client.ledger());
    }

    /** Moves the provider's clock. */
    void pass(Duration by) {
        answered(client.advance(by));
    }

    static <T> T answered(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("the sandbox does not answer: " + reply);
    }

    /** The console over the data folder, in this process, at the provider's time. */
    record Console(OrderStore store, Desks desks, Gateway gateway) implements AutoCloseable {
        @Override
        public void close() {
            store.close();
        }
    }

    /** Opens the console, as its next start would. */
    Console open() {
        InstantSource clock = clock();
        OrderStore store = SqliteStore.open(database(), clock);
        Gateway gateway = new ProviderGateway(settings);
        return new Console(store, Desks.over(store, gateway, new ProviderRecords(), engine, clock, TERMS), gateway);
    }

    private Path database() {
        return data().resolve("orders-sandbox.db");
    }

    /** What is wrong with the file, its counters, its search index or its audit; empty when nothing is. */
    List<String> damage() {
        return new SqliteUpkeep(database(), clock()).check();
    }

    /** The provider's time as its clock stands now. */
    InstantSource clock() {
        SandboxControl.Time time = answered(client.time());
        return () -> real.instant().plus(time.ahead());
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
    }
}
