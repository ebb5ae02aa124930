package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
            Set<Node> bars = window.scene().getRoot().lookupAll(".radar-group");
            assertThat(bars)
                    .isNotEmpty()
                    .allSatisfy(bar -> assertThat(bar.getAccessibleText()).containsPattern("\\d"));
            window.press(KeyCode.DOWN);
            assertThat(window.scene().getFocusOwner())
                    .isInstanceOf(Button.class)
                    .matches(bars::contains);
            window.press(KeyCode.ENTER);
            assertThat(window.scene().getRoot().lookupAll(".radar-group")).isEmpty();
            window.press(KeyCode.D, true, false);
            window.press(KeyCode.RIGHT, KeyCode.ENTER);
            assertThat(window.scene().getRoot().lookupAll(".radar-group")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void looksLikeThis(Look look) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, bench -> {}, window -> {
            window.press(KeyCode.D, true, false);
            assertThat(Fx.picture(window.scene(), "radar-" + look)).exists();
        });
    }
}
