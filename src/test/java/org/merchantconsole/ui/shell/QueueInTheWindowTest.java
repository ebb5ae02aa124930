package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.LostLine.Loss;
import org.merchantconsole.ui.order.Workbench;

/** What the whole window shows of actions without an outcome, and its keys: after a stop, while something waits, staged. */
class QueueInTheWindowTest {

    private static final Money TEN = Money.of(1_000, "EUR");

    @TempDir
    Path folder;

    private void inWindow(
            Terms terms, Settings.Language language, Look look, Consumer<Workbench> before, Consumer<Window> work) {
        Window.open(folder, terms, language, look, before, work);
    }

    private void inWindow(Consumer<Window> work) {
        inWindow(Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, work);
    }

    private void withGrace(Consumer<Window> work) {
        Terms slow = Terms.DEFAULT.withGrace(Duration.ofSeconds(30));
        inWindow(slow, Settings.Language.ENGLISH, Look.DARK, bench -> {}, work);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH"})
    void afterAStopInTheMiddleOfARefundTheFirstScreenSaysWhatHappenedAndWhatWillHappen(
            Look look, Settings.Language language) {
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(language.tag()));
        inWindow(terms, language, look, QueueInTheWindowTest::pullThePlugTwice, window -> {
            assertThat(window.isShown("banner")).isTrue();
            boolean english = language == Settings.Language.ENGLISH;
            assertThat(window.words("banner-first"))
                    .contains(
                            "W-",
                            english ? "done, once" : "één keer",
                            english ? "Nothing is left to do" : "niets meer te doen");
            assertThat(Fx.picture(window.scene(), "banner-" + look)).exists();
            window.seconds(120);
            assertThat(window.isShown("banner"))
                    .as("it does not go away by itself")
                    .isTrue();
            window.press(KeyCode.DIGIT2);
            assertThat(window.isShown("banner")).as("it stays on every screen").isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(window.isShown("banner")).isFalse();
        });
    }

    @Test
    void theBannerOpensTheQueueWithAKey() {
        inWindow(
                Terms.DEFAULT,
                Settings.Language.ENGLISH,
                Look.LIGHT,
                QueueInTheWindowTest::pullThePlugTwice,
                window -> {
                    window.press(KeyCode.F3);
                    assertThat(window.isShown("banner")).isFalse();
                    assertThat(window.scene().lookup("#queueTable")).isNotNull();
                });
    }

    @Test
    void whatWaitsForAPersonIsAlwaysInSightAndIsDecidedByKeyboard() {
        inWindow(window -> {
            Workbench bench = window.bench();
            assertThat(window.isShown("pill-waiting")).isFalse();
            bench.line().lose(Loss.REQUEST);
            bench.desks().refunds().refund(paid(bench, 0), TEN, "", bench.staff());
            bench.line().lose(Loss.NONE);
            bench.later(Duration.ofMinutes(7));
            window.seconds(30);
            assertThat(window.words("pill-waiting")).isEqualTo("● 1 waits for you");
            assertThat(Fx.picture(window.scene(), "window-waiting")).exists();

            window.press(KeyCode.F3);
            window.press(KeyCode.N);
            assertThat(Fx.picture(window.scene(), "window-question")).exists();
            window.press(KeyCode.ENTER, true, false);

            assertThat(window.last().state()).isEqualTo(Intent.State.SETTLED_BY_PERSON);
            assertThat(window.isShown("pill-waiting")).isFalse();
        });
    }

    @Test
    void aStagedActionIsTakenBackFromAnyScreenAndItsOrderIsShownAgain() {
        withGrace(window -> {
            OrderKey order = acceptTheFirst(window);
            assertThat(window.last().state()).isEqualTo(Intent.State.STAGED);
            assertThat(window.words("pill-staged")).isEqualTo("1 staged, leaves in 30 s");
            assertThat(Fx.picture(window.scene(), "window-staged")).exists();
            window.press(KeyCode.DIGIT1);
            window.press(KeyCode.Z, true, false);

            assertThat(window.last().state()).isEqualTo(Intent.State.TAKEN_BACK);
            assertThat(window.last().order()).isEqualTo(order);
            assertThat(window.isShown("pill-staged")).isFalse();
            assertThat(Fx.picture(window.scene(), "window-taken-back")).exists();
            assertThat(window.cursor()).as("the order is shown again").isEqualTo(order);
            window.bench().later(Duration.ofMinutes(1));
            window.seconds(9);
            assertThat(window.last().state()).isEqualTo(Intent.State.TAKEN_BACK);
        });
    }

    @Test
    void allStagedActionsLeaveAtOnceByKey() {
        withGrace(window -> {
            acceptTheFirst(window);
            window.press(KeyCode.ENTER, true, true);
            assertThat(window.last().state()).isEqualTo(Intent.State.DONE);
            assertThat(window.isShown("pill-staged")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH"})
    void theKeyLetsOnesOwnLeaveAndSaysHowManyOfOthersStay(Look look, Settings.Language language) {
        Terms slow = Terms.DEFAULT.in(Locale.forLanguageTag(language.tag())).withGrace(Duration.ofSeconds(30));
        inWindow(slow, language, look, bench -> {}, window -> {
            Staff lee = Role.MANAGER.staff("Lee");
            window.bench().desks().refunds().refund(paid(window.bench(), 0), TEN, "", lee);
            window.bench().desks().refunds().refund(paid(window.bench(), 1), TEN, "", lee);
            OrderKey own = acceptTheFirst(window);
            window.press(KeyCode.ENTER, true, true);

            boolean english = language == Settings.Language.ENGLISH;
            assertThat(window.toasts())
                    .contains(
                            english
                                    ? "One action left. 2 actions of colleagues stay until their moment."
                                    : "Eén actie is vertrokken. 2 acties van collega’s blijven tot hun moment staan.");
            assertThat(window.bench().desks().outbox().staged())
                    .hasSize(2)
                    .noneMatch(intent -> intent.order().equals(own))
                    .allMatch(intent -> intent.staff().equals("Lee"));
            window.press(KeyCode.F3);
            assertThat(window.isShown("leaveNow"))
                    .as("none of one's own is left")
                    .isFalse();
            assertThat(Fx.picture(window.scene(), "window-others-staged-" + look))
                    .exists();
        });
    }

    @Test
    void aStagedActionLeavesByItselfAtItsMoment() {
        withGrace(window -> {
            acceptTheFirst(window);
            window.seconds(9);
            assertThat(window.last().state()).isEqualTo(Intent.State.STAGED);
            window.bench().later(Duration.ofSeconds(31));
            window.seconds(3);
            assertThat(window.last().state()).isEqualTo(Intent.State.DONE);
        });
    }

    private static OrderKey acceptTheFirst(Window window) {
        window.press(KeyCode.DIGIT2);
        window.press(KeyCode.A);
        return window.last().order();
    }

    /** A refund that arrived and a shipment that did not; the program did not live to hear of either. */
    private static void pullThePlugTwice(Workbench bench) {
        OrderKey refunded = paid(bench, 0);
        bench.left("mc-plug-1", refunded, new Action.Refund(TEN, ""), Intent.State.SENDING, Duration.ofMinutes(2));
        bench.line().send(new Command.Refund(refunded, TEN, "", new OperationId("mc-plug-1")));
        OrderKey shipped = first(bench, Queue.SHIPPING, Set.of(Flow.KLARNA), Set.of(), 0);
        bench.left(
                "mc-plug-2",
                shipped,
                new Action.Ship("PostNL", "3SABC123456789", ""),
                Intent.State.SENDING,
                Duration.ofMinutes(1));
    }

    private static OrderKey paid(Workbench bench, int place) {
        return first(bench, Queue.ORDERS, Set.of(Flow.CARD), Set.of(Family.PAID), place);
    }

    private static OrderKey first(Workbench bench, Queue queue, Set<Flow> flows, Set<Family> families, int place) {
        return bench.desks().orders().page(new OrderQuery(queue, "", flows, families, null), null, 60).rows().stream()
                .filter(row -> row.refunded().isZero() && row.pendingRefund().isZero())
                .map(OrderRow::key)
                .toList()
                .get(place);
    }
}
