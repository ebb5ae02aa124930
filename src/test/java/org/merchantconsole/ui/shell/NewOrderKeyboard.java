package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Theme.Look;

/** The screen of new orders as a person works it by keyboard. */
abstract class NewOrderKeyboard {

    static final String GOOD_VISA = "4111111111111111";

    @TempDir
    Path folder;

    void inWindow(Settings settings, Look look, Background background, Consumer<Window> work) {
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(settings.language().tag()));
        Window.open(folder, terms, settings, look, background, List.of(), bench -> {}, window -> {
            window.press(KeyCode.N, true, false);
            draw(window);
            work.accept(window);
        });
    }

    static Settings as(Settings.Language language, String role) {
        return Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", role);
    }

    void inWindow(Consumer<Window> work) {
        inWindow(as(Settings.Language.ENGLISH, "MANAGER"), Look.LIGHT, Background.inline(), work);
    }

    /** What lies in a scroll pane is in the window once that was drawn. */
    static void draw(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    static String text(Window window, String field) {
        return ((TextInputControl) window.scene().lookup("#neworder-" + field)).getText();
    }

    static void type(Window window, String field, String text) {
        Node node = window.scene().lookup("#neworder-" + field);
        assertThat(node).as(field).isInstanceOf(TextInputControl.class);
        node.requestFocus();
        ((TextInputControl) node).selectAll();
        ((TextInputControl) node).replaceSelection(text);
    }

    static void tick(Window window, String box) {
        Node node = window.scene().lookup("#neworder-" + box);
        node.requestFocus();
        window.press(KeyCode.SPACE);
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, " ", " ", KeyCode.SPACE, false, false, false, false));
    }

    static void alt(Window window, KeyCode code) {
        Event.fireEvent(window.focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    static void send(Window window) {
        window.press(KeyCode.ENTER, true, false);
    }

    static String sentence(Window window, String id) {
        Node strip = window.scene().lookup("#neworder-" + id);
        return strip == null ? "" : ((Label) strip.lookup(".label")).getText();
    }

    static Creation last(Window window) {
        return window.bench().desks().newOrders().latest(null, null, 1).getFirst();
    }

    static String pair(Window window) {
        OrderKey key = last(window).request().key();
        return window.bench().store().find(key).orElseThrow().status().toString();
    }

    static void basics(Window window) {
        type(window, "amount", "49.95");
        type(window, "description", "Order by phone");
    }

    static void card(Window window, String number, String code) {
        window.press(KeyCode.DIGIT3);
        type(window, "country", "nl");
        type(window, "card-number", number);
        type(window, "card-holder", "T Tester");
        type(window, "card-expiry", "12/30");
        type(window, "card-code", code);
    }

    /** A line of two articles, 46.82 without VAT together. */
    static void line(Window window) {
        alt(window, KeyCode.L);
        draw(window);
        type(window, "line-article", "A-1");
        type(window, "line-name", "Lamp");
        type(window, "line-quantity", "2");
        type(window, "line-price", "23.41");
    }

    /** What stands under the fields now. */
    static List<String> said(Window window) {
        return window.scene().getRoot().lookupAll(".form-problem").stream()
                .map(node -> ((Label) node).getText())
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
