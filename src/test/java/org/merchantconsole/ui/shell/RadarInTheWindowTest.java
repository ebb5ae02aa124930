package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

class RadarInTheWindowTest {

    @TempDir
    Path folder;

    @Test
    void aBarIsReachedAndOpenedByKeyboardAndNamedForWhoDoesNotSeeIt() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.D, true, false);
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            Set<Node> bars = window.scene().getRoot().lookupAll(".money-bars .money-bar");
            assertThat(bars)
                    .isNotEmpty()
                    .allSatisfy(bar -> assertThat(bar.getAccessibleText()).containsPattern("\\d"));
            window.press(KeyCode.DOWN);
            assertThat(window.scene().getFocusOwner())
                    .isInstanceOf(Button.class)
                    .matches(bars::contains);
            window.press(KeyCode.ENTER);
            assertThat(window.scene().getRoot().lookupAll(".money-bars .money-bar"))
                    .isEmpty();
            window.press(KeyCode.D, true, false);
            window.press(KeyCode.RIGHT, KeyCode.ENTER);
            assertThat(window.scene().getRoot().lookupAll(".money-bars .money-bar"))
                    .isEmpty();
        });
    }

    @Test
    void quietHoursAreOneSettingOnTheRadarAndInTheSettings() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.DIGIT0);
            assertThat(alarm(window)).isEqualTo("7 to 20 h, quiet otherwise");
            window.press(KeyCode.D, true, false);
            window.press(KeyCode.N);
            window.press(KeyCode.DIGIT0);
            assertThat(alarm(window)).isEqualTo("at any time");
            alarms(window).filter(chip -> chip.getText().equals("off")).forEach(ToggleButton::fire);
            window.press(KeyCode.ENTER, true, false);
            window.press(KeyCode.D, true, false);
            assertThat(((Labeled) window.scene().lookup("#alarm")).getText()).isEqualTo("Notifications: off");
        });
    }

    private static String alarm(Window window) {
        return alarms(window)
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static Stream<ToggleButton> alarms(Window window) {
        return ((Parent) window.scene().lookup("#alarms"))
                .getChildrenUnmodifiable().stream().map(ToggleButton.class::cast);
    }

    @Test
    void theMoneyAtRiskStandsAboveEveryScreenAndTheTitleSaysHowMuchEndsToday() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            for (String screen : List.of("home", "settings", "radar")) {
                window.workspace().show(screen);
                Set<Node> figures = window.scene().getRoot().lookupAll("#money-strip .risk-figure");
                assertThat(figures)
                        .extracting(Node::getAccessibleText)
                        .anyMatch(words -> words.startsWith("Held "))
                        .anyMatch(words -> words.startsWith("To ship "))
                        .anyMatch(words -> words.startsWith("Paused "))
                        .anyMatch(words -> words.startsWith("Refunds pending "));
            }
            assertThat(window.workspace().titleProperty().get()).matches("\\(\\d+\\) Merchant Console");
            ((Button) window.scene().getRoot().lookup("#money-strip .risk-figure")).fire();
            assertThat(window.scene().getRoot().lookup(".orders-table")).isNotNull();
        });
    }

    @Test
    void theFourJobsAndTheTourAreOnTheFirstScreenAndHPutsThemAway() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            Node help = window.scene().getRoot().lookup("#help");
            assertThat(help.isVisible()).isTrue();
            assertThat(help.lookupAll(".start-chip"))
                    .as("four jobs and the tour")
                    .hasSize(5);
            window.press(KeyCode.H);
            assertThat(help.isVisible()).isFalse();
            window.press(KeyCode.H, KeyCode.V);
            assertThat(help.lookupAll(".start-chip"))
                    .as("the reviewer’s job and the tour")
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void looksLikeThis(Look look) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, bench -> {}, window -> {
            assertThat(Fx.picture(window.scene(), "home-whole-" + look)).exists();
            window.press(KeyCode.D, true, false);
            assertThat(Fx.picture(window.scene(), "radar-" + look)).exists();
        });
    }
}
