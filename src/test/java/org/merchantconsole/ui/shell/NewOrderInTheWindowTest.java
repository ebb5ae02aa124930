package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** New orders by keyboard, from the form to the provider's books. */
class NewOrderInTheWindowTest {

    @TempDir
    Path folder;

    private void inWindow(Settings.Language language, Look look, Consumer<Window> work) {
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(language.tag()));
        Window.open(folder, terms, language, look, bench -> {}, window -> {
            window.press(KeyCode.N, true, false);
            // What lies in a scroll pane is in the window once that was drawn.
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            work.accept(window);
        });
    }

    private void inWindow(Consumer<Window> work) {
        inWindow(Settings.Language.ENGLISH, Look.LIGHT, work);
    }

    private static void type(Window window, String field, String text) {
        Node node = window.scene().lookup("#neworder-" + field);
        assertThat(node).as(field).isInstanceOf(TextInputControl.class);
        node.requestFocus();
        ((TextInputControl) node).selectAll();
        ((TextInputControl) node).replaceSelection(text);
    }

    private static void tick(Window window, String box) {
        Node node = window.scene().lookup("#neworder-" + box);
        node.requestFocus();
        window.press(KeyCode.SPACE);
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, " ", " ", KeyCode.SPACE, false, false, false, false));
    }

    private static void alt(Window window, KeyCode code) {
        Event.fireEvent(window.focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    private static void send(Window window) {
        window.press(KeyCode.ENTER, true, false);
    }

    private static String sentence(Window window, String id) {
        Node strip = window.scene().lookup("#neworder-" + id);
        return strip == null ? "" : ((Label) strip.lookup(".label")).getText();
    }

    private static Creation last(Window window) {
        return window.bench().desks().newOrders().latest(null, null, 1).getFirst();
    }

    private static String pair(Window window) {
        OrderKey key = last(window).request().key();
        return window.bench().store().find(key).orElseThrow().status().toString();
    }

    private static void basics(Window window) {
        type(window, "amount", "49.95");
        type(window, "description", "Order by phone");
    }

    private static void card(Window window, String number, String code) {
        window.press(KeyCode.DIGIT3);
        type(window, "country", "nl");
        type(window, "card-number", number);
        type(window, "card-holder", "T Tester");
        type(window, "card-expiry", "12/30");
        type(window, "card-code", code);
    }

    @Test
    void aPaymentLinkIsMadeAndWaitsForItsCustomer() {
        inWindow(window -> {
            assertThat(window.focus().getId()).isEqualTo("neworder-kind-1");
            basics(window);
            send(window);
            assertThat(last(window).request().kind()).isEqualTo(NewOrder.Kind.PAYMENT_LINK);
            assertThat(last(window).paymentUrl()).startsWith("http://127.0.0.1:");
            assertThat(sentence(window, "sentence")).contains("is ready for the customer");
            assertThat(window.words("neworder-pair")).isEqualTo("Initialized / Initialized");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111,123,completed/completed,is paid",
        "4917300000000008,123,uncleared/uncleared,is held",
        "4012001038488884,123,declined/declined,insufficient funds"
    })
    void aCardByTelephoneShowsItsEndAtOnce(String number, String code, String pair, String words) {
        inWindow(window -> {
            card(window, number, code);
            basics(window);
            tick(window, "moto");
            send(window);
            assertThat(pair(window)).isEqualTo(pair);
            assertThat(sentence(window, "sentence")).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH", "DARK,ENGLISH", "LIGHT,DUTCH"})
    void theScreenIsDrawnFromTheEmptyFormToTheEnd(Look look, Settings.Language language) {
        inWindow(language, look, window -> {
            String name = "-" + look + "-" + language.tag();
            assertThat(Fx.picture(window.scene(), "neworder-link" + name)).exists();
            card(window, "4111111111111112", "12");
            alt(window, KeyCode.L);
            send(window);
            assertThat(Fx.picture(window.scene(), "neworder-problems" + name)).exists();
            alt(window, KeyCode.D);
            type(window, "card-number", "4111111111111111");
            type(window, "card-code", "123");
            type(window, "email", "t@example.org");
            basics(window);
            send(window);
            assertThat(Fx.picture(window.scene(), "neworder-waiting" + name)).exists();
            window.press(KeyCode.N);
            card(window, "4111111111111111", "123");
            basics(window);
            tick(window, "moto");
            send(window);
            assertThat(Fx.picture(window.scene(), "neworder-paid" + name)).exists();
        });
    }
}
