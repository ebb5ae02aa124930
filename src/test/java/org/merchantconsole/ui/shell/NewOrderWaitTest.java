package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.order.Creation;
import org.merchantconsole.ui.order.LostLine;

/** What happens once an order is made: the wait for the customer, each step, and the end. */
class NewOrderWaitTest extends NewOrderKeyboard {

    /** The customer presses a button of the page, as a browser sends it. */
    private static void answered(Window window, String outcome) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(last(window).paymentUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("outcome=" + outcome))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isLessThan(400);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "authenticated,completed/completed,Completed / Completed,is paid",
        "failed,declined/declined,Declined / Declined,authentication failed (code 3001)"
    })
    void aCardWith3dSecureWaitsAndEndsAsTheBankSays(String outcome, String pair, String badge, String words) {
        inWindow(window -> {
            card(window, GOOD_VISA, "123");
            basics(window);
            send(window);
            assertThat(sentence(window, "sentence")).contains("has to be verified now (3-D Secure)");
            assertThat(window.words("neworder-pace")).contains("in 3 s");
            window.press(KeyCode.F);
            assertThat(window.words("neworder-trouble"))
                    .as("why the form cannot be shown")
                    .isEqualTo("no");
            answered(window, outcome);
            window.seconds(3);
            assertThat(pair(window)).isEqualTo(pair);
            assertThat(window.words("neworder-pair")).isEqualTo(badge);
            assertThat(sentence(window, "sentence")).contains(words);
            assertThat(window.scene().lookup("#page-open"))
                    .as("nothing is left to open")
                    .isNull();
        });
    }

    @Test
    void theProviderIsAskedLessAndLessOftenUntilSomebodyStops() {
        inWindow(window -> {
            basics(window);
            send(window);
            window.seconds(3);
            assertThat(window.words("neworder-pace")).contains("being asked");
            window.seconds(1);
            assertThat(window.words("neworder-pace")).contains("in 3 s");
            window.press(KeyCode.ENTER);
            assertThat(window.words("page-trouble")).contains("No browser could be started");
            window.press(KeyCode.S);
            assertThat(window.words("neworder-pace")).contains("No longer waiting here");
            answered(window, "pays");
            window.seconds(60);
            assertThat(window.words("neworder-pair")).isEqualTo("Initialized / Initialized");
            window.bench().desks().orders().refresh(last(window).request().key());
            assertThat(window.words("neworder-pair"))
                    .as("news come in all the same")
                    .startsWith("Completed");
        });
    }

    @Test
    void anOrderIsCancelledAfterAQuestion() {
        inWindow(window -> {
            basics(window);
            send(window);
            window.press(KeyCode.X);
            assertThat(sentence(window, "question")).contains("cannot pay it any more");
            window.press(KeyCode.ENTER);
            assertThat(pair(window)).startsWith("void/");
            assertThat(sentence(window, "sentence")).contains("was cancelled");
        });
    }

    @Test
    void anExpiredOneIsMadeAnewWithItsLinesFromItsPane() {
        inWindow(window -> {
            line(window);
            alt(window, KeyCode.T);
            type(window, "description", "Lamps");
            type(window, "last-name", "Tester");
            type(window, "active", "1");
            send(window);
            Creation first = last(window);
            window.bench().later(Duration.ofDays(2));
            window.seconds(3);
            assertThat(sentence(window, "sentence")).contains("has expired unpaid");
            window.press(KeyCode.O);
            window.press(KeyCode.N, false, true);
            draw(window);
            assertThat(text(window, "amount")).isEqualTo("56.65");
            assertThat(text(window, "line-name")).isEqualTo("Lamp");
            assertThat(text(window, "last-name")).isEqualTo("Tester");
            send(window);
            assertThat(last(window).request().from())
                    .isEqualTo(first.request().key().id());
            assertThat(last(window).request().items()).isEqualTo(first.request().items());
            assertThat(last(window).state()).isEqualTo(Creation.State.CREATED);
            assertThat(window.bench().desks().orders().intents(5))
                    .as("no hand-over")
                    .isEmpty();
        });
    }

    @Test
    void aLostAnswerIsSaidAndAskedForAgain() {
        inWindow(window -> {
            window.bench().line().lose(LostLine.Loss.REQUEST);
            basics(window);
            send(window);
            assertThat(sentence(window, "sentence")).contains("Nobody knows yet");
            window.bench().line().lose(LostLine.Loss.NONE);
            window.bench().later(Duration.ofMinutes(7));
            window.press(KeyCode.A);
            assertThat(sentence(window, "sentence")).contains("it never arrived. Make it again");
            assertThat(window.bench().desks().newOrders().latest(null, null, 5)).hasSize(1);
        });
    }

    @Test
    void aDoubtThatWasSettledMeanwhileIsSaidWhenAsked() {
        inWindow(window -> {
            window.bench().line().lose(LostLine.Loss.REQUEST);
            basics(window);
            send(window);
            window.bench().later(Duration.ofMinutes(7));
            window.bench().desks().newOrders().tick();
            window.press(KeyCode.A);
            assertThat(sentence(window, "sentence")).as("settled by the clock").contains("it never arrived");
        });
    }

    @Test
    void thePaymentLinkOfAnOpenOrderIsShownAgainAndNoSecondOneIsMade() {
        inWindow(window -> {
            basics(window);
            send(window);
            window.press(KeyCode.O);
            window.press(KeyCode.L);
            draw(window);
            assertThat(window.words("neworder-made-id"))
                    .isEqualTo(last(window).request().key().id());
            assertThat(window.scene().lookup("#page-open")).isNotNull();
            assertThat(window.bench().desks().newOrders().latest(null, null, 5)).hasSize(1);
        });
    }
}
