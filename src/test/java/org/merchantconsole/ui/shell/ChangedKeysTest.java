package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.KeyCatcher;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** Keys that a person changed: taken, shown, checked, kept apart from each other. */
class ChangedKeysTest {

    private static final Map<String, String> MINE =
            Map.of("action.accept", "Z", "screen.review", "Ctrl R", "window.queue", "F7");

    @TempDir
    Path folder;

    @Test
    void theTableHasEveryKeyOnceAndEveryNameInEveryLanguage() {
        Shortcuts table = Shortcuts.delivered();
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(table.problem(row.name(), row.key()))
                        .as(row.name())
                        .isEmpty());
        assertThat(table.rows().stream().map(Shortcuts.Row::name)).doesNotHaveDuplicates();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            assertThat(table.rows())
                    .allSatisfy(row ->
                            assertThat(texts.has(row.label())).as(row.label()).isTrue());
        }
    }

    @Test
    void aKeyThatIsTakenOrDoesNotFitIsRefusedWithASentence() {
        Shortcuts table = Shortcuts.delivered().with(MINE);
        assertThat(table.problem("action.ship", "Z")).containsExactly("keys.problem.twice", "Z", "order.action.accept");
        assertThat(table.problem("action.ship", "A")).as("given up by accept").isEmpty();
        assertThat(table.problem("action.ship", "3")).first().isEqualTo("keys.problem.action");
        assertThat(table.problem("action.ship", "N")).containsExactly("keys.problem.twice", "N", "order.action.note");
        assertThat(table.problem("home.help", "S"))
                .as("no action is on the first screen")
                .isEmpty();
        assertThat(table.problem("drift.keep", "A")).first().isEqualTo("keys.problem.twice");
        assertThat(table.problem("list.print", "P")).first().isEqualTo("keys.problem.typing");
        assertThat(table.problem("radar.alarm", "Ctrl C")).first().isEqualTo("keys.problem.fixed");
        assertThat(table.problem("screen.home", "H")).first().isEqualTo("keys.problem.screen");
        assertThat(table.problem("window.sync", "Q")).first().isEqualTo("keys.problem.window");
        assertThat(table.problem("no.such", "Q")).first().isEqualTo("keys.problem.unknown");
    }

    @Test
    void changedKeysWorkAndAreShownAndTheFormerOnesRest() {
        open(MINE, List.of(), window -> {
            window.press(KeyCode.DIGIT2);
            assertThat(window.caps()).as("still at home").doesNotContain("D");
            window.press(KeyCode.R, true, false);
            assertThat(window.caps()).contains("Z", "D").doesNotContain("A");
            OrderKey held = window.cursor();
            window.press(KeyCode.A);
            assertThat(window.bench().desks().orders().intents(10)).isEmpty();
            window.press(KeyCode.Z);
            assertThat(window.last().order()).isEqualTo(held);
            assertThat(window.last().action().kind()).isEqualTo(ActionKind.ACCEPT);
            window.press(KeyCode.F1);
            assertThat(window.caps()).contains("F7", "Ctrl R").doesNotContain("F3");
        });
    }

    @Test
    void aDigitStillChoosesAReasonWhenItsScreenHasAnotherKey() {
        open(Map.of("screen.home", "Ctrl H"), List.of(), window -> {
            window.press(KeyCode.DIGIT2);
            OrderKey held = window.cursor();
            window.press(KeyCode.D, KeyCode.DIGIT1);
            assertThat(window.last().order()).isEqualTo(held);
            assertThat(window.last().action().kind()).isEqualTo(ActionKind.DECLINE);
        });
    }

    @Test
    void theSettingsTakeTheNextKeyAndRefuseOneThatIsTaken() {
        open(Map.of(), List.of(), window -> {
            window.workspace().show("settings");
            KeyCatcher accept = (KeyCatcher) window.scene().lookup("#key-action-accept");
            accept.requestFocus();
            accept.fire();
            window.press(KeyCode.S);
            assertThat(accept.getText()).isEqualTo("A");
            assertThat(window.labels()).anyMatch(words -> words.contains("S is the key of “Ship” already"));
            accept.fire();
            window.press(KeyCode.Z);
            assertThat(accept.getText()).isEqualTo("Z");
            accept.fire();
            window.press(KeyCode.ESCAPE);
            assertThat(accept.getText()).isEqualTo("Z");
        });
    }

    @Test
    void aFileOfKeysIsTakenOverAndWhatCannotBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("keys.csv"), "action.ship,A\naction.accept,S\naction.hold,5\n");
        open(Map.of(), List.of(file), window -> {
            window.workspace().show("settings");
            Button read = window.button("From a file");
            read.fire();
            assertThat(((Button) window.scene().lookup("#key-action-accept")).getText())
                    .isEqualTo("S");
            assertThat(((Button) window.scene().lookup("#key-action-ship")).getText())
                    .isEqualTo("A");
            assertThat(window.labels())
                    .anyMatch(words -> words.contains("2 keys were taken over")
                            && words.contains("action.hold was left out: 5 cannot be the key of an action"));
        });
    }

    /** The window with keys of one's own. */
    private record Hands(Window window) {
        List<String> caps() {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            List<String> caps = new ArrayList<>();
            window.scene().getRoot().lookupAll(".key-cap").forEach(cap -> caps.add(((KeyCap) cap).getText()));
            return caps;
        }

        List<String> labels() {
            List<String> words = new ArrayList<>();
            window.scene().getRoot().lookupAll(".label").forEach(node -> {
                if (node instanceof Label label) {
                    words.add(label.getText());
                }
            });
            return words;
        }

        Button button(String words) {
            return window.scene().getRoot().lookupAll(".button").stream()
                    .filter(node -> node instanceof Button button && words.equals(button.getText()))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        Workspace workspace() {
            return window.workspace();
        }

        Scene scene() {
            return window.scene();
        }

        Workbench bench() {
            return window.bench();
        }

        OrderKey cursor() {
            return window.cursor();
        }

        Intent last() {
            return window.last();
        }

        void press(KeyCode... codes) {
            window.press(codes);
        }

        void press(KeyCode code, boolean control, boolean shift) {
            window.press(code, control, shift);
        }
    }

    private void open(Map<String, String> keys, List<Path> chosen, Consumer<Hands> work) {
        Settings settings =
                Settings.DEFAULT.withMember("Mila Visser", "MANAGER").withView(Settings.View.DEFAULT.withKeys(keys));
        Window.open(
                folder,
                Terms.DEFAULT,
                settings,
                Look.LIGHT,
                Background.inline(),
                chosen,
                bench -> {},
                window -> work.accept(new Hands(window)));
    }
}
