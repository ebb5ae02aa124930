package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.BatchLimits;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.desk.WhatIf;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** Held payments above a limit drop out where several are accepted at once, each with its sentence, and go alone. */
class AcceptLimitsInTheWindowTest {

    private static final Terms LIMITED = Terms.DEFAULT.withLimits(new BatchLimits(6, 100));
    private static final List<String> HELD = List.of("HELD-1", "HELD-2", "HELD-3");

    @TempDir
    Path folder;

    private static OrderKey key(Workbench bench, String id) {
        return bench.desks().orders().resolve(id).orElseThrow();
    }

    /** 49.00 with a score of 7, 98.00 with one of 6, 147.00 with one of 6. */
    private static void held(Workbench bench) {
        bench.held(3);
        bench.desks().orders().enterEvidence(key(bench, "HELD-1"), 7, "NL", bench.staff());
        bench.desks().orders().enterEvidence(key(bench, "HELD-2"), 6, "NL", bench.staff());
        bench.desks().orders().enterEvidence(key(bench, "HELD-3"), 6, "NL", bench.staff());
    }

    private static void choose(Window window) {
        for (String id : HELD) {
            window.workspace().show("review", key(window.bench(), id));
            window.press(KeyCode.SPACE);
        }
    }

    private static List<String> said(Window window) {
        Node together = window.scene().lookup("#review-together");
        return together.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK"})
    void theChosenAreAcceptedTogetherButForThoseAboveALimitWhichGoAlone(Look look) {
        Window.open(folder, LIMITED, Settings.Language.ENGLISH, look, AcceptLimitsInTheWindowTest::held, window -> {
            choose(window);
            window.press(KeyCode.A);
            assertThat(window.bench().desks().outbox().staged())
                    .singleElement()
                    .extracting(Intent::order)
                    .isEqualTo(key(window.bench(), "HELD-2"));
            Fx.picture(window.scene(), "accept-limits-" + look);
            assertThat(said(window))
                    .anyMatch(text -> text.contains("1 is accepted and waits; 2 were left out"))
                    .anyMatch(text -> text.contains("HELD-1") && text.contains("score 7 is above 6"))
                    .anyMatch(text -> text.contains("HELD-3") && text.contains("€\u00a0147.00 is above €\u00a0100.00"))
                    .filteredOn(text -> text.contains("HELD-"))
                    .allMatch(text -> text.contains("Accept it alone"));
            window.press(KeyCode.ESCAPE);
            assertThat(window.isShown("review-together"))
                    .as("nothing is chosen now")
                    .isFalse();
            for (String id : List.of("HELD-1", "HELD-3")) {
                window.workspace().show("review", key(window.bench(), id));
                window.press(KeyCode.A);
            }
            assertThat(window.bench().desks().outbox().staged()).hasSize(3);
        });
    }

    @Test
    void theBulkScreenSaysHowManyGoAlone() {
        Window.open(
                folder, LIMITED, Settings.Language.ENGLISH, Look.LIGHT, AcceptLimitsInTheWindowTest::held, window -> {
                    choose(window);
                    window.press(KeyCode.U, true, false);
                    assertThat(window.words("bulk-summary")).contains("1 ready", "2 only alone");
                    Fx.picture(window.scene(), "accept-limits-bulk-LIGHT");
                });
    }

    @Test
    void withoutLimitsAllOfThemGo() {
        Window.open(
                folder,
                Terms.DEFAULT,
                Settings.Language.GERMAN,
                Look.DARK,
                AcceptLimitsInTheWindowTest::held,
                window -> {
                    choose(window);
                    window.press(KeyCode.A);
                    assertThat(window.bench().desks().outbox().staged()).hasSize(3);
                    assertThat(said(window)).anyMatch(text -> text.contains("3 sind angenommen und warten."));
                });
    }

    @Test
    void bulkAndWhatIfLeaveThemOutWithTheSameSentence() {
        try (Workbench bench = new Workbench(folder, LIMITED)) {
            held(bench);
            BatchPlan plan = bench.desks().batch().plan(ActionKind.ACCEPT, String.join("\n", HELD), "", bench.staff());
            assertThat(plan.rows())
                    .extracting(BatchPlan.Row::answer)
                    .containsExactly(BatchPlan.Answer.ALONE, BatchPlan.Answer.READY, BatchPlan.Answer.ALONE);
            assertThat(plan.rows().get(0).why()).contains("score 7 is above 6", "Accept it alone");
            assertThat(plan.rows().get(2).why()).contains("€\u00a0147.00 is above €\u00a0100.00");
            assertThat(plan.rows().get(2).after()).isNull();
            assertThat(bench.desks()
                            .batch()
                            .again(plan, Set.of(1L, 3L), "", bench.staff())
                            .ready())
                    .as("nobody can mean it")
                    .hasSize(1);

            List<OrderKey> keys = HELD.stream().map(id -> key(bench, id)).toList();
            List<Outcome> tried = bench.desks()
                    .whatIf()
                    .stage(
                            bench.desks()
                                    .whatIf()
                                    .fork(keys)
                                    .with(new WhatIf.Wish(ActionKind.ACCEPT, "", null, 0), bench.staff()),
                            bench.staff());
            assertThat(tried.get(0)).isInstanceOf(Outcome.NotTaken.class);
            assertThat(tried.get(1)).isInstanceOf(Outcome.Staged.class);
            assertThat(tried.get(2)).isInstanceOf(Outcome.NotTaken.class);
        }
    }
}
