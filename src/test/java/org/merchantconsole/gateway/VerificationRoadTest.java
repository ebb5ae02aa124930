package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import tools.jackson.databind.JsonNode;

/** A direct order's form from the provider's answer through our page to the bank's, as the browser takes it. */
class VerificationRoadTest {

    private final HttpClient browser = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults(() -> java.time.Instant.parse("2026-11-22T13:05:00Z"))
                .withSampleData(false));
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
        sandbox.close();
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("api_key", sandbox.key())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return Json.parse(browser.send(request, BodyHandlers.ofString()).body()).path("data");
    }

    /** The verification that a card payment is asked for. */
    private JsonNode verification() throws Exception {
        String number = "";
        for (JsonNode card : call("GET", "/sandbox/cards", "").values()) {
            if (number.isEmpty() && card.path("card_number").asString("").startsWith("4")) {
                number = card.path("card_number").asString("");
            }
        }
        return call("POST", "/orders", """
                        {"type":"direct","order_id":"V-1","gateway":"CREDITCARD","currency":"EUR","amount":4995,
                         "description":"Lamp","customer":{"locale":"en_US"},"gateway_info":{"card_number":"%s",
                         "card_holder_name":"T Tester","card_expiry_date":"3012","card_cvc":"987"}}
                        """.formatted(number)).path("customer_verification");
    }

    private static VerificationPages.Served serve(JsonNode verification) {
        return new VerificationServer(true)
                .serve(
                        verification.path("type").asString(""),
                        verification.path("html").asString(""),
                        Locale.ENGLISH);
    }

    @Test
    void theBrowserCarriesTheFormToTheBanksPage() throws Exception {
        if (!(serve(verification()) instanceof VerificationPages.Page page)) {
            throw new AssertionError("refused");
        }
        HttpResponse<String> ours =
                browser.send(HttpRequest.newBuilder(page.address()).build(), BodyHandlers.ofString());
        assertThat(ours.statusCode()).isEqualTo(200);
        Document shown = Jsoup.parse(ours.body());
        String fields = shown.select("form input[type=hidden]").stream()
                .map(field -> URLEncoder.encode(field.attr("name"), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        assertThat(fields).contains("PaReq=", "MD=", "TermUrl=");
        HttpRequest posted = HttpRequest.newBuilder(
                        URI.create(shown.select("form").attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
        HttpResponse<String> bank = browser.send(posted, BodyHandlers.ofString());
        assertThat(bank.statusCode()).isLessThan(400);
        assertThat(page.fate()).isEqualTo(VerificationPages.Fate.LOADED);
    }

    @ParameterizedTest
    @CsvSource({"hostile, holds nothing to send", "empty, no form for the bank", "wrong-type, does not know"})
    void whatNobodyShouldTrustIsRefusedInASentence(String kind, String words) throws Exception {
        call("POST", "/sandbox/site", "{\"verification_form\":\"" + kind + "\"}");
        assertThat(serve(verification()))
                .isInstanceOfSatisfying(
                        VerificationPages.Refused.class,
                        refused -> assertThat(refused.sentence()).contains(words));
    }
}
