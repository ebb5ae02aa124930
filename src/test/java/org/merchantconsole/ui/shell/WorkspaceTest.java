package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Theme.Look;

/** The whole window over a real sandbox and a real database: every screen in both themes and languages. */
class WorkspaceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private TestHost.Place session;

    @BeforeEach
    void start() throws IOException {
        InstantSource clock = InstantSource.fixed(NOW);
        sandbox = Sandbox.start(SandboxOptions.defaults(clock));
        ProviderSettings provider = ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX);
        OrderStore store = SqliteStore.open(folder.resolve("console.db"), clock);
        Desks desks = Desks.over(
                store, new ProviderGateway(provider), new ProviderRecords(), new StatusEngine(), clock, Terms.DEFAULT);
        session = new TestHost.Place(desks, store, clock, new SandboxClient(provider));
    }

    @AfterEach
    void stop() throws IOException {
        session.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH"})
    void everyScreenStandsOnRealOrders(Look look, Settings.Language language) {
        Settings settings = Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", "MANAGER");
        Fx.run(() -> {
            Workspace workspace =
                    new Workspace(new TestHost(settings, session), session, Background.inline(), (now, key) -> {});
            Scene scene = Fx.scene(workspace.root(), look);
            workspace.begin(scene);
            assertThat(session.desks().orders().totals())
                    .hasEntrySatisfying(
                            Queue.ORDERS, total -> assertThat(total.count()).isGreaterThan(300));
            for (Screen screen : Screens.all()) {
                workspace.show(screen.id());
                assertThat(Fx.picture(scene, "window-" + screen.id() + "-" + look))
                        .exists();
            }
            workspace.close();
        });
    }
}
