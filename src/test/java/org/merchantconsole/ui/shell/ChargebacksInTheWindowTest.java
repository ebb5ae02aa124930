package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Dispute;
import org.merchantconsole.desk.Reservation;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Action;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** Chargebacks and reservations by keyboard alone, in the whole window. */
class ChargebacksInTheWindowTest {

    @TempDir
    Path folder;

    private static OrderKey first(Workbench bench, Queue queue) {
        return bench.desks()
                .orders()
                .page(OrderQuery.of(queue), null, 1)
                .rows()
                .getFirst()
                .key();
    }

    private static List<String> labels(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return window.scene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, DUTCH"})
    void evidenceIsHandedInByKeyboard(Look look, Settings.Language language) throws IOException {
        Path paper = Files.writeString(folder.resolve("signed.pdf"), "%PDF-1.4 signed");
        Path wrong = Files.writeString(folder.resolve("notes.txt"), "hello");
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(language.tag()));
        Window.open(folder, terms, language, look, List.of(paper, wrong), bench -> {}, window -> {
            OrderKey order = first(window.bench(), Queue.CHARGEBACKS);
            window.press(KeyCode.B, true, false);
            assertThat(labels(window)).contains(order.id());
            Fx.picture(window.scene(), "chargebacks-" + look);
            window.press(KeyCode.D, false, true);
            window.press(KeyCode.DIGIT3);
            window.press(KeyCode.F);
            assertThat(labels(window)).anyMatch(text -> text.contains("notes.txt"));
            Fx.picture(window.scene(), "chargebacks-wrong-file-" + look);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.bench().desks().orders().intents(1))
                    .as("a wrong file keeps the form from leaving")
                    .isEmpty();
            window.press(KeyCode.DELETE);
            Fx.picture(window.scene(), "chargebacks-form-" + look);
            window.press(KeyCode.ENTER, true, false);
            Action.Evidence evidence = (Action.Evidence) window.last().action();
            assertThat(window.last().state()).isEqualTo(Intent.State.DONE);
            assertThat(evidence.file()).isEqualTo("signed.pdf");
            assertThat(evidence.description()).isEqualTo("Signed proof of delivery");
            Dispute dispute = Objects.requireNonNull(window.bench()
                    .desks()
                    .chargebacks()
                    .disputes(List.of(order))
                    .get(order));
            assertThat(dispute.standing()).isEqualTo(Dispute.Standing.SUBMITTED);
            Fx.picture(window.scene(), "chargebacks-done-" + look);
        });
    }

    @Test
    void aChargebackIsAcceptedOnTheProvidersPageAndTheAddressCanBeCopied() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.B, true, false);
            window.press(KeyCode.A, false, true);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.last().action()).isInstanceOf(Action.HandedOver.class);
            window.press(KeyCode.O, true, false);
            assertThat(labels(window)).anyMatch(text -> text.startsWith("No browser could be started"));
            Fx.picture(window.scene(), "chargebacks-accepted");
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH, Reservations on cards end", "LIGHT, DUTCH, Reserveringen op kaarten eindigen"})
    void aReservationIsCapturedInPartAndThenReleased(Look look, Settings.Language language, String legend) {
        Window.open(folder, Terms.DEFAULT, language, look, bench -> {}, window -> {
            Workbench bench = window.bench();
            OrderKey order = first(bench, Queue.CAPTURES);
            Money whole = reservation(bench, order).whole();
            assertThat(labels(window)).as("the radar's legend").contains(legend);
            Fx.picture(window.scene(), "home-radar-" + look);
            window.press(KeyCode.F1);
            assertThat(labels(window)).as("all keys").contains("Ctrl M", "Ctrl B");
            Fx.picture(window.scene(), "all-keys-" + look);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.M, true, false);
            assertThat(labels(window)).contains(order.id());
            Fx.picture(window.scene(), "captures-" + look);
            window.press(KeyCode.C);
            ((TextField) window.focus()).setText(language == Settings.Language.DUTCH ? "1,00" : "1.00");
            Fx.picture(window.scene(), "captures-form-" + look);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.last().state()).isEqualTo(Intent.State.DONE);
            assertThat(reservation(bench, order).captured()).isEqualTo(Money.of(100, "EUR"));
            assertThat(reservation(bench, order).left()).isEqualTo(whole.minus(Money.of(100, "EUR")));
            Fx.picture(window.scene(), "captures-part-" + look);
            window.press(KeyCode.C, false, true);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.last().action()).isInstanceOf(Action.CancelReservation.class);
            assertThat(window.last().state()).isEqualTo(Intent.State.DONE);
            assertThat(bench.desks()
                            .orders()
                            .page(OrderQuery.of(Queue.CAPTURES), null, 99)
                            .rows())
                    .as("it left the list")
                    .noneMatch(row -> row.key().equals(order));
        });
    }

    private static Reservation reservation(Workbench bench, OrderKey order) {
        return Objects.requireNonNull(
                bench.desks().refunds().reservations(List.of(order)).get(order));
    }

    @Test
    void wonAndLostChargebacksStandBehindTheOpenOnes() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            OrderKey won = first(window.bench(), Queue.CHARGEBACKS_ENDED);
            window.press(KeyCode.B, true, false);
            labels(window);
            window.scene().getRoot().lookupAll(".chip").stream()
                    .map(ToggleButton.class::cast)
                    .filter(chip -> chip.getText().startsWith("Won and lost"))
                    .forEach(ToggleButton::fire);
            assertThat(labels(window)).contains(won.id(), "Came back");
            Fx.picture(window.scene(), "chargebacks-won");
            Dispute dispute = Objects.requireNonNull(
                    window.bench().desks().chargebacks().disputes(List.of(won)).get(won));
            assertThat(dispute.won().isPositive()).isTrue();
        });
    }
}
