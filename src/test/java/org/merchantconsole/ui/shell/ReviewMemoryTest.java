package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Memory;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.ReviewDesk;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** What a reviewer is reminded of, and who has taken a held payment on. */
class ReviewMemoryTest {

    @TempDir
    Path folder;

    private static OrderKey held(Window window, String id) {
        return window.bench().desks().orders().resolve(id).orElseThrow();
    }

    private static String text(Window window) {
        Parent root = window.scene().getRoot();
        root.applyCss();
        root.layout();
        return Stream.concat(root.lookupAll(".label").stream(), root.lookupAll(".badge").stream())
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void earlierDecisionsOnTheSameCustomerAndHowTheyEndedStandBesideTheEvidence() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.held(3), window -> {
            ReviewDesk desk = window.bench().desks().review();
            Staff kim = Role.REVIEWER.staff("Kim");
            assertThat(desk.accept(held(window, "HELD-1"), "seen", kim)).isInstanceOf(Outcome.Done.class);
            assertThat(desk.decline(held(window, "HELD-2"), "decline-1", kim)).isInstanceOf(Outcome.Done.class);
            Memory memory = desk.memory(held(window, "HELD-3"));
            assertThat(memory.earlier())
                    .extracting(one -> one.order().id(), Memory.Earlier::decision, Memory.Earlier::now)
                    .contains(
                            org.assertj.core.api.Assertions.tuple("HELD-1", Memory.Decision.ACCEPTED, Family.PAID),
                            org.assertj.core.api.Assertions.tuple(
                                    "HELD-2", Memory.Decision.DECLINED, Family.CANCELLED));
            assertThat(memory.earlier())
                    .allSatisfy(one ->
                            assertThat(one.email() || one.card() || one.place()).isTrue());
            assertThat(desk.hits(kim))
                    .extracting(Memory.Hits::accepted, Memory.Hits::count, Memory.Hits::chargebacks)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple(true, 1L, 0L),
                            org.assertj.core.api.Assertions.tuple(false, 1L, 0L));
            window.workspace().show("review", held(window, "HELD-3"));
            assertThat(text(window)).contains("Earlier decisions", "HELD-1 accepted", "HELD-2 declined");
            Fx.picture(window.scene(), "review-memory-LIGHT");
        });
    }

    @Test
    void aClaimIsSeenHoldsColleaguesOffAndFallsAway() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.DUTCH, Look.DARK, bench -> bench.held(1), window -> {
            OrderKey order = held(window, "HELD-1");
            ReviewDesk desk = window.bench().desks().review();
            Staff kim = Role.REVIEWER.staff("Kim Bakker");
            window.workspace().show("review", order);
            window.press(KeyCode.C);
            assertThat(desk.claims()).containsOnlyKeys(order);
            assertThat(desk.claims().get(order)).extracting(c -> c.by()).isEqualTo("Mila Visser");
            assertThat(text(window)).contains("◆ Mila ·", "Mila Visser heeft dit opgepakt");
            Fx.picture(window.scene(), "review-claim-DARK");
            assertThat(desk.claim(order, kim)).as("a colleague has it").isFalse();
            assertThat(desk.stageAccept(order, "seen", kim))
                    .isInstanceOfSatisfying(
                            Outcome.NotTaken.class, no -> assertThat(no.why()).contains("Mila Visser", "take it over"));
            window.press(KeyCode.C);
            assertThat(desk.claims()).as("given back").isEmpty();
            assertThat(desk.claim(order, kim)).isTrue();
            window.press(KeyCode.A);
            assertThat(window.bench().desks().outbox().staged())
                    .as("Kim has it")
                    .isEmpty();
            window.press(KeyCode.C);
            assertThat(desk.claims().get(order))
                    .as("taken over")
                    .extracting(c -> c.by())
                    .isEqualTo("Mila Visser");
            window.bench().later(Duration.ofMinutes(31));
            assertThat(desk.claims()).as("falls away").isEmpty();
            assertThat(desk.stageAccept(order, "seen", kim)).isInstanceOf(Outcome.Staged.class);
        });
    }

    @Test
    void theScoreThatTheProvidersPageShowsIsEnteredByKeyboard() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.held(1), window -> {
            OrderKey order = held(window, "HELD-1");
            window.workspace().show("review", order);
            window.press(KeyCode.E);
            Fx.picture(window.scene(), "review-score-LIGHT");
            List<TextField> fields = window.scene().getRoot().lookupAll(".order-pane .text-field").stream()
                    .map(TextField.class::cast)
                    .toList();
            assertThat(fields).hasSize(2);
            fields.get(0).setText("11");
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.view(order).order().score())
                    .as("eleven is no score")
                    .isEqualTo(7);
            fields.get(0).setText("6");
            fields.get(1).setText("nl");
            Fx.picture(window.scene(), "review-score-LIGHT");
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.view(order).order().score()).isEqualTo(6);
            assertThat(window.view(order).order().ipCountry()).isEqualTo("NL");
        });
    }
}
