package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** The order's past, its copy, its family, its notes and the grid of rules, by the keys of the whole window. */
class DetailInTheWindowTest {

    @TempDir
    Path folder;

    private void inWindow(java.util.function.Consumer<Window> work) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, work);
    }

    /** What a window does by itself between two keys. */
    private static void drawn(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    @Test
    void theReviewersOrderIsReplayedAndNothingIsAcceptedThere() {
        inWindow(window -> {
            window.press(KeyCode.DIGIT2);
            OrderKey held = window.cursor();
            window.press(KeyCode.T, KeyCode.LEFT, KeyCode.A, KeyCode.D, KeyCode.DIGIT1);
            assertThat(window.cursor()).as("the cursor stays").isEqualTo(held);
            assertThat(window.bench().store().intents(9)).isEmpty();
            window.press(KeyCode.ESCAPE, KeyCode.A);
            assertThat(window.last().order()).isEqualTo(held);
        });
    }

    @Test
    void whatWasTriedOutIsStagedAndTakenBack() {
        inWindow(window -> {
            window.press(KeyCode.DIGIT2);
            OrderKey held = window.cursor();
            window.press(KeyCode.W, KeyCode.A, KeyCode.RIGHT);
            assertThat(window.bench().store().intents(9)).isEmpty();
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.last().order()).isEqualTo(held);
            assertThat(window.last().state()).isEqualTo(Intent.State.STAGED);
            window.press(KeyCode.Z, true, false);
            assertThat(window.last().state()).isEqualTo(Intent.State.TAKEN_BACK);
        });
    }

    @Test
    void lettersInTheReasonOfACopyAreWordsAndEscGoesBackToTheKeys() {
        inWindow(window -> {
            window.press(KeyCode.DIGIT2);
            drawn(window);
            window.press(KeyCode.W, KeyCode.F);
            assertThat(window.focus()).isInstanceOf(TextField.class);
            drawn(window);
            window.scan("stolen");
            assertThat(window.focus()).as("Enter leaves the field").isNotInstanceOf(TextField.class);
            window.press(KeyCode.D);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.last().action().reason()).isEqualTo("stolen");
            assertThat(window.bench().store().openIntents()).hasSize(1);
        });
    }

    @Test
    void aNoteIsWrittenFromTheShippingDeskAndPinned() {
        inWindow(window -> {
            window.press(KeyCode.DIGIT3);
            window.press(KeyCode.DOWN);
            OrderKey order = window.cursor();
            drawn(window);
            window.press(KeyCode.N);
            TextArea area = (TextArea) Objects.requireNonNull(window.focus());
            area.setText("Leave at number 7");
            window.press(KeyCode.ENTER, true, false);
            window.press(KeyCode.I);
            List<Note> notes = window.bench().store().find(order).orElseThrow().notes();
            assertThat(notes)
                    .singleElement()
                    .satisfies(note -> assertThat(note.pinned()).isTrue());
        });
    }

    @Test
    void theGridOfRulesListsTheOrdersOfACell() {
        inWindow(window -> {
            window.press(KeyCode.G, true, false);
            Node table = window.scene().lookup(".coverage-table");
            assertThat(table).isInstanceOf(TableView.class);
            Fx.picture(window.scene(), "coverage-window");
            for (int i = 0; i < 3; i++) {
                window.press(KeyCode.CLOSE_BRACKET);
            }
            window.press(KeyCode.F, KeyCode.F, KeyCode.F);
            window.press(KeyCode.ENTER);
            TextField search = (TextField) window.scene().lookup("#orders-search");
            assertThat(search.getText()).startsWith("flow:");
            TableView<?> orders = (TableView<?>) window.scene().lookup(".orders-table");
            assertThat(orders.getItems()).isNotEmpty();
        });
    }

    @Test
    void theFamilyIsWalkedByKeys() {
        inWindow(window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.DOWN);
            OrderKey order = window.cursor();
            window.press(KeyCode.K, KeyCode.DOWN, KeyCode.UP, KeyCode.ESCAPE);
            assertThat(window.cursor()).as("the list's cursor stays").isEqualTo(order);
        });
    }
}
