package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.Intent;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** The guided tours, each taken by keyboard from the first screen to its end, as a person of that role would. */
class ToursTest {

    private static final Pattern ORDER = Pattern.compile("[A-Z]+-\\d+");

    @TempDir
    Path folder;

    @Test
    void aReviewerAcceptsDeclinesTakesBackAndSends() {
        take(Role.REVIEWER, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, window -> {
            assertThat(said(window)).startsWith("Press 2");
            window.press(KeyCode.DIGIT2);
            assertThat(said(window)).startsWith("Read the evidence");
            Fx.picture(window.scene(), "tour-review-LIGHT");
            window.press(KeyCode.A);
            assertThat(said(window)).startsWith("Now the next one: press D");
            window.bench().later(Duration.ofSeconds(3));
            window.press(KeyCode.D);
            assertThat(said(window)).as("not yet decided").startsWith("Now the next one");
            window.press(KeyCode.DIGIT2);
            assertThat(said(window)).contains("Press Ctrl+Z");
            window.press(KeyCode.Z, true, false);
            assertThat(said(window)).contains("Press Ctrl+Enter");
            window.press(KeyCode.ENTER, true, false);
            assertOver(window, "Tour “Review: accept and decline held payments” is done", "Accept", "Decline");
            assertThat(window.last().state()).isEqualTo(Intent.State.TAKEN_BACK);
        });
    }

    @Test
    void theWarehouseScansTakesBackShipsByKeyAndLetsItLeave() {
        take(
                Role.WAREHOUSE,
                Terms.DEFAULT.withGrace(Duration.ofMinutes(1)),
                Settings.Language.DUTCH,
                Look.DARK,
                window -> {
                    window.press(KeyCode.DIGIT3);
                    window.scene().getRoot().applyCss();
                    String order = order(window);
                    Fx.picture(window.scene(), "tour-shipping-DARK");
                    window.scan(order);
                    assertThat(said(window)).as("the code is missing").contains(order);
                    window.scan("3SABCD123456789");
                    assertThat(said(window)).contains("Druk op Ctrl+Z");
                    window.press(KeyCode.Z, true, false);
                    assertThat(said(window)).startsWith("Het gaat ook zonder scanner");
                    window.press(KeyCode.DOWN);
                    window.press(KeyCode.S);
                    window.press(KeyCode.ENTER, true, false);
                    assertThat(said(window)).contains("Ctrl+Shift+Enter");
                    window.press(KeyCode.ENTER, true, true);
                    assertOver(window, "Rondleiding", "Shipped");
                });
    }

    @Test
    void financePausesRemindersAndGivesMoneyBack() {
        take(Role.FINANCE, Terms.DEFAULT, Settings.Language.GERMAN, Look.CONTRAST, window -> {
            window.press(KeyCode.DIGIT4);
            String invoice = order(window);
            while (!window.cursor().id().equals(invoice)) {
                window.press(KeyCode.DOWN);
            }
            window.press(KeyCode.P, KeyCode.DIGIT1);
            Fx.picture(window.scene(), "tour-hold-CONTRAST");
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.last().action().kind()).isEqualTo(ActionKind.HOLD);
            assertThat(said(window)).startsWith("Drücken Sie 6");
            window.press(KeyCode.DIGIT6);
            String paid = order(window);
            window.press(KeyCode.K, true, false);
            window.scene().getRoot().applyCss();
            window.scan(paid);
            assertThat(window.cursor().id()).isEqualTo(paid);
            window.press(KeyCode.R, KeyCode.DIGIT2);
            window.press(KeyCode.ENTER, true, false);
            assertThat(said(window)).contains("Ctrl+D");
            window.press(KeyCode.D, true, false);
            assertOver(window, "Führung", invoice, paid);
        });
    }

    @Test
    void aManagerChoosesSkipsIsToldWhereAStepIsAndLeavesAtAnyTime() {
        Settings settings = Settings.DEFAULT.withMember("Mila Visser", "MANAGER");
        Window.onSandbox(folder, Terms.DEFAULT, settings, Look.LIGHT, Background.inline(), window -> {
            window.press(KeyCode.F12);
            assertThat(window.scene().lookup("#tour-choice").isVisible()).isTrue();
            Fx.picture(window.scene(), "tour-choice-LIGHT");
            window.press(KeyCode.DOWN, KeyCode.ENTER);
            assertThat(window.scene().lookup("#tour-choice")).isNull();
            assertThat(said(window)).startsWith("Press 3");
            window.press(KeyCode.F12);
            assertThat(said(window)).isEqualTo("The next step is on the screen Shipping: press 3.");
            window.press(KeyCode.DIGIT2);
            window.press(KeyCode.F12);
            window.press(KeyCode.ESCAPE);
            assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
            assertThat(window.bench().desks().orders().intents(5))
                    .as("a tour does nothing itself")
                    .isEmpty();
            window.press(KeyCode.F12);
            window.press(KeyCode.DIGIT1);
            for (int i = 0; i < 4; i++) {
                window.press(KeyCode.F12);
            }
            assertThat(said(window)).isEqualTo("The tour is over. Nothing was changed.");
            window.press(KeyCode.F12);
            assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
        });
    }

    @Test
    void awayFromTheSandboxTheKeySaysWhyThereIsNoTour() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.F12);
            assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
            assertThat(window.toasts()).last().asString().startsWith("The guided tour works on the sandbox");
        });
    }

    private interface Work {
        void on(Window window);
    }

    /** Sits down in a role, and begins its tour from the first screen. */
    private void take(Role role, Terms terms, Settings.Language language, Look look, Work work) {
        Settings settings = Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", role.name());
        Window.onSandbox(folder, terms, settings, look, Background.inline(), window -> {
            assertThat(window.scene().lookup("#tour").isVisible()).isFalse();
            window.press(KeyCode.F12);
            assertThat(window.scene().lookup("#tour").isVisible()).isTrue();
            work.on(window);
        });
    }

    private static String said(Window window) {
        return ((Label) window.scene().lookup("#tour-sentence")).getText();
    }

    /** The order that the step names to be tried on. */
    private static String order(Window window) {
        Matcher found = ORDER.matcher(said(window));
        assertThat(found.find()).as(said(window)).isTrue();
        return found.group();
    }

    private static void assertOver(Window window, String heading, String... done) {
        Node card = window.scene().lookup("#tour");
        assertThat(card.getAccessibleText()).contains(heading).contains(done);
        Fx.picture(window.scene(), "tour-over-" + window.last().staff().length() + done.length);
        window.press(KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
    }
}
