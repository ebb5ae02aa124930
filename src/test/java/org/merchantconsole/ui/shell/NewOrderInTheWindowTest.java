package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** New orders by keyboard, from the form to the provider's books. */
class NewOrderInTheWindowTest extends NewOrderKeyboard {

    @Test
    void aPaymentLinkIsMadeAndWaitsForItsCustomer() {
        inWindow(window -> {
            assertThat(window.focus().getId()).isEqualTo("neworder-kind-1");
            // A number typed before a field was entered opens no other screen.
            window.press(KeyCode.DIGIT4, KeyCode.DIGIT9);
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
        inWindow(as(language, "MANAGER"), look, Background.inline(), window -> {
            String name = "-" + look + "-" + language.tag();
            assertThat(Fx.picture(window.scene(), "neworder-link" + name)).exists();
            card(window, "4111111111111112", "12");
            alt(window, KeyCode.L);
            send(window);
            assertThat(Fx.picture(window.scene(), "neworder-problems" + name)).exists();
            alt(window, KeyCode.D);
            type(window, "card-number", GOOD_VISA);
            type(window, "card-code", "123");
            type(window, "email", "t@example.org");
            basics(window);
            send(window);
            assertThat(Fx.picture(window.scene(), "neworder-waiting" + name)).exists();
            window.press(KeyCode.N);
            card(window, GOOD_VISA, "123");
            basics(window);
            tick(window, "moto");
            send(window);
            assertThat(Fx.picture(window.scene(), "neworder-paid" + name)).exists();
        });
    }

    @Test
    void aDoubleCtrlEnterMakesOneOrder() {
        Held background = new Held();
        inWindow(as(Settings.Language.ENGLISH, "MANAGER"), Look.LIGHT, background, window -> {
            basics(window);
            background.holds = true;
            send(window);
            send(window);
            background.release();
            send(window);
            assertThat(window.bench().desks().newOrders().latest(null, null, 5)).hasSize(1);
        });
    }

    /** Everything in place, until it is told to keep it for later. */
    private static final class Held implements Background {
        private final List<Runnable> kept = new ArrayList<>();
        private boolean holds;

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            if (holds) {
                kept.add(() -> Background.inline().run(work, done, failed));
            } else {
                Background.inline().run(work, done, failed);
            }
        }

        @Override
        public void onWindow(Runnable action) {
            action.run();
        }

        void release() {
            holds = false;
            List.copyOf(kept).forEach(Runnable::run);
        }
    }

    @Test
    void aProblemStandsUnderItsFieldOnceThatWasTouched() {
        inWindow(window -> {
            assertThat(said(window)).as("nothing is wrong before anybody typed").isEmpty();
            type(window, "email", "nobody");
            type(window, "amount", "abc");
            type(window, "active", "400");
            type(window, "country", "QQ");
            assertThat(said(window))
                    .containsExactlyInAnyOrder(
                            "● That is no e-mail address.",
                            "● Type an amount such as 12.34.",
                            "● It can be paid for one second to 365 days.",
                            "● Enter the country as two letters, for example NL.");
            send(window);
            assertThat(said(window)).contains("● Enter what it is for: the customer reads it on the statement.");
            assertThat(sentence(window, "said")).contains("5 fields must be put right first");
            assertThat(window.focus().getId()).isEqualTo("neworder-amount");
            assertThat(window.bench().desks().newOrders().latest(null, null, 5)).isEmpty();
        });
    }

    @Test
    void linesAreSummedWithVatAndTheSumIsTakenByKey() {
        inWindow(window -> {
            line(window);
            assertThat(window.words("neworder-sum")).contains("€\u00a056.65 with VAT; the amount is –");
            alt(window, KeyCode.T);
            assertThat(text(window, "amount")).isEqualTo("56.65");
            assertThat(window.words("neworder-sum")).startsWith("✓");
            alt(window, KeyCode.D);
            assertThat(window.scene().lookup("#neworder-line-name")).isNull();
        });
    }

    @Test
    void theWarehouseIsToldThatItMakesNoOrders() {
        inWindow(as(Settings.Language.ENGLISH, "WAREHOUSE"), Look.LIGHT, Background.inline(), window -> {
            assertThat(sentence(window, "said")).contains("Your role makes no orders");
            basics(window);
            send(window);
            assertThat(sentence(window, "said")).contains("Your role makes no orders");
            assertThat(window.bench().desks().newOrders().latest(null, null, 5)).isEmpty();
        });
    }

    @Test
    void whoLeavesIsAskedWhenSomethingWasTypedAndComesBackToWhereTheyWere() {
        inWindow(window -> {
            basics(window);
            window.press(KeyCode.ESCAPE);
            assertThat(sentence(window, "question")).contains("What was typed here is lost");
            window.press(KeyCode.ESCAPE);
            assertThat(text(window, "amount")).isEqualTo("49.95");
            window.press(KeyCode.ESCAPE, KeyCode.ENTER);
            assertThat(window.scene().lookup("#neworder-amount"))
                    .as("the screen is left")
                    .isNull();
            window.press(KeyCode.N, true, false);
            draw(window);
            assertThat(text(window, "amount")).isEmpty();
        });
    }
}
