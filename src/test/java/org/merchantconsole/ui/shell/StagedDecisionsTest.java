package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** Decisions wait until they are sent or their time is over, and can be taken back until then. */
class StagedDecisionsTest {

    @TempDir
    Path folder;

    @Test
    void aDecisionIsTakenBackByOneKeyAndNothingHasLeft() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.DUTCH, Look.DARK, bench -> {}, window -> {
            window.press(KeyCode.DIGIT2);
            OrderKey first = window.cursor();
            window.press(KeyCode.A);
            window.bench().later(Duration.ofSeconds(2));
            OrderKey second = window.cursor();
            assertThat(second).isNotEqualTo(first);
            window.press(KeyCode.D);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.bench().desks().outbox().staged())
                    .as("a refusal needs a reason")
                    .hasSize(1);
            window.press(KeyCode.DIGIT9);
            assertThat(window.bench().desks().outbox().staged())
                    .as("the last reason wants words")
                    .hasSize(1);
            window.press(KeyCode.DIGIT4);
            assertThat(window.bench().desks().outbox().staged()).hasSize(2);
            window.press(KeyCode.Z, true, false);
            assertThat(window.bench().desks().outbox().staged())
                    .extracting(Intent::order)
                    .containsExactly(first);
            assertThat(window.cursor()).isEqualTo(second);
            Fx.picture(window.scene(), "keys-review-taken-back-DARK");
            window.bench().later(Duration.ofMinutes(6));
            window.bench().desks().dispatch().tick();
            assertThat(window.view(first).order().status().orderStatus())
                    .as("the countdown ended")
                    .isEqualTo("completed");
            assertThat(window.view(second).order().status().orderStatus()).isEqualTo("uncleared");
        });
    }

    @Test
    void theQueueSurvivesARestartAndItsLastIsStillTakenBack() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.held(3), window -> {
            window.press(KeyCode.DIGIT2);
            OrderKey first = window.cursor();
            window.press(KeyCode.A);
            window.bench().later(Duration.ofSeconds(2));
            OrderKey second = window.cursor();
            window.press(KeyCode.D);
            window.press(KeyCode.DIGIT2);
            // The next start: the same database and provider, nothing else in common.
            try (SqliteStore store = SqliteStore.open(
                    folder.resolve("console.db"), window.bench().clock())) {
                Desks desks = Desks.over(
                        store,
                        window.bench().line(),
                        new ProviderRecords(),
                        new StatusEngine(),
                        window.bench().clock(),
                        Terms.DEFAULT);
                assertThat(desks.outbox().staged()).extracting(Intent::order).containsExactly(first, second);
                assertThat(desks.outbox().takeBackLast(Role.REVIEWER.staff("Kim")))
                        .as("nobody takes a colleague's decision back")
                        .isEmpty();
                assertThat(desks.outbox().takeBackLast(window.bench().staff())).isPresent();
                desks.dispatch().resumeOpenIntents();
                assertThat(desks.outbox().staged())
                        .as("its time is not over")
                        .extracting(Intent::order)
                        .containsExactly(first);
                window.bench().later(Duration.ofMinutes(6));
                desks.dispatch().tick();
                desks.dispatch().tick();
                assertThat(desks.outbox().staged()).isEmpty();
                assertThat(store.find(first).orElseThrow().status().orderStatus())
                        .isEqualTo("completed");
                assertThat(store.find(second).orElseThrow().status().orderStatus())
                        .isEqualTo("uncleared");
                assertThat(desks.orders().intents(10))
                        .filteredOn(intent -> intent.order().equals(first))
                        .as("once")
                        .hasSize(1);
            }
        });
    }
}
