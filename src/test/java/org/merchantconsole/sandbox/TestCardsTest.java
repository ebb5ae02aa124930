package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every public test card leads to its outcome, at once or after the verification, on either way to it. */
class TestCardsTest {
    private final Caller caller = Caller.empty();
    private final Browser browser = new Browser();

    @AfterEach
    void stop() {
        caller.close();
    }

    static String order(String orderId, String gateway, String number, String more) {
        return """
                {"type":"direct","order_id":"%s","gateway":"%s","currency":"EUR","amount":4995,"description":"Lamp & <b>",
                 "customer":{"locale":"en_US"},"gateway_info":{"card_number":"%s","card_holder_name":"T Tester",
                 "card_expiry_date":"3012","card_cvc":"987"%s}}
                """.formatted(orderId, gateway, number, more);
    }

    private Caller.Reply pay(String orderId, String number, String more) {
        return caller.post("/orders", order(orderId, "CREDITCARD", number, more));
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, VISA, completed/completed, '', ''",
        "5500000000000004, MASTERCARD, completed/completed, '', ''",
        "6799990000000000011, MAESTRO, completed/completed, '', ''",
        "4012001037461114, VISA, declined/declined, 3001, ''",
        "4012001038488884, VISA, declined/declined, 4002, ''",
        "4917300000000008, VISA, uncleared/uncleared, '', void/cancelled",
        "4462000000000003, VISA, uncleared/uncleared, '', completed/completed",
        "67034500054620008, MISTERCASH, completed/completed, '', ''",
        "67039902990000045, MISTERCASH, declined/declined, 4999, ''",
        "67039902990000011, MISTERCASH, declined/declined, 4999, ''",
    })
    void after_the_verification(String number, String brand, String pair, String code, String threeMinutesLater) {
        JsonNode first = pay("C", number, "").data();
        assertThat(Caller.pairOf(first)).isEqualTo("initialized/initialized");
        assertThat(first.path("reason").asString("")).isEqualTo("3D Secure Authorization");
        assertThat(first.path("customer_verification").path("type").asString(""))
                .isEqualTo("form");
        assertThat(first.path("payment_details").path("type").asString("")).isEqualTo(brand);
        Browser.Shown page = browser.open(first.path("payment_url").asString(""));
        assertThat(page.title()).isEqualTo("3-D Secure: confirm the payment");
        assertThat(page.buttons()).containsExactly("authenticated", "failed", "abandons");
        browser.press(page, "authenticated");
        assertThat(caller.pair("C")).isEqualTo(pair);
        assertThat(caller.order("C").path("reason_code").asString("")).isEqualTo(code);
        caller.advance(180);
        assertThat(caller.pair("C")).isEqualTo(threeMinutesLater.isEmpty() ? pair : threeMinutesLater);
    }

    @ParameterizedTest
    @CsvSource({
        "374500000000015, completed/completed, '', ''",
        "374200000000004, declined/declined, 4999, ''",
        "378734493671000, uncleared/uncleared, '', void/cancelled",
    })
    void american_express_at_once(String number, String pair, String code, String threeMinutesLater) {
        Caller.Reply reply = pay("C", number, "");
        assertThat(reply.http()).isEqualTo(200);
        assertThat(Caller.pairOf(reply.data())).isEqualTo(pair);
        assertThat(reply.data().has("customer_verification")).isFalse();
        assertThat(reply.data().path("reason_code").asString("")).isEqualTo(code);
        caller.advance(180);
        assertThat(caller.pair("C")).isEqualTo(threeMinutesLater.isEmpty() ? pair : threeMinutesLater);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, completed/completed, ''",
        "5500000000000004, completed/completed, ''",
        "4012001037461114, completed/completed, ''",
        "4012001038488884, declined/declined, 4002",
        "4917300000000008, uncleared/uncleared, ''",
    })
    void by_phone_or_without_flexible_3d_at_once(String number, String pair, String code) {
        for (String more : new String[] {",\"moto\":true", ",\"flexible_3d\":false"}) {
            String id = "C" + more.length();
            Caller.Reply reply = pay(id, number, more);
            assertThat(reply.code()).isEqualTo(code.isEmpty() ? 0 : 1024);
            assertThat(reply.data().has("customer_verification")).isFalse();
            assertThat(caller.pair(id)).isEqualTo(pair);
            assertThat(caller.order(id).path("reason_code").asString("")).isEqualTo(code);
        }
    }

    @Test
    void the_published_cards_are_listed_and_go_as_the_list_says() {
        JsonNode cards = caller.get("/sandbox/cards").data();
        assertThat(cards).hasSize(13);
        for (JsonNode card : cards.values()) {
            String number = card.path("card_number").asString("");
            assertThat(pay(number, number, "").code())
                    .as("a number is no order id")
                    .isEqualTo(1006);
            String id = card.path("gateway").asString("") + number.substring(number.length() - 4);
            pay(id, number, "");
            caller.post("/sandbox/orders/" + id + "/customer", "{\"outcome\":\"authenticated\"}");
            JsonNode after = caller.order(id);
            assertThat(after.at("/payment_details/type")).isEqualTo(card.path("gateway"));
            assertThat(after.path("status")).isEqualTo(card.path("status"));
            assertThat(after.path("reason_code")).isEqualTo(card.path("reason_code"));
        }
    }

    @Test
    void maestro_and_bancontact_are_verified_whatever_the_order_says_and_american_express_when_it_asks() {
        for (String number : new String[] {"6799990000000000011", "67034500054620008"}) {
            assertThat(pay("A" + number.length(), number, ",\"flexible_3d\":false")
                            .data()
                            .has("customer_verification"))
                    .isTrue();
        }
        JsonNode amex = pay("B", "374500000000015", ",\"flexible_3d\":true").data();
        assertThat(amex.path("reason").asString("")).isEqualTo("3DS Enrolled");
        assertThat(amex.has("customer_verification")).isTrue();
    }

    @Test
    void a_failed_verification_is_declined_and_an_abandoned_one_expires() {
        JsonNode failing = pay("F", "4111111111111111", "").data();
        Browser.Shown page = browser.open(failing.path("payment_url").asString(""));
        Browser.Shown end = browser.press(page, "failed");
        assertThat(end.title()).isEqualTo("Payment refused");
        JsonNode failed = caller.order("F");
        assertThat(Caller.pairOf(failed)).isEqualTo("declined/declined");
        assertThat(failed.path("reason_code").asString("")).isEqualTo("3001");
        assertThat(failed.at("/payment_details/card_authentication_result/status")
                        .asString(""))
                .isEqualTo("N");
        // Pressed again, it stays what it was.
        assertThat(browser.press(page, "authenticated").title()).isEqualTo("Payment refused");

        JsonNode open = pay("L", "4111111111111111", "").data();
        page = browser.open(open.path("payment_url").asString(""));
        Browser.Shown left = browser.press(page, "abandons");
        assertThat(left.html()).contains("stays open until 2026-11-22 15:05");
        assertThat(caller.pair("L")).isEqualTo("initialized/initialized");
        assertThat(browser.open(open.path("payment_url").asString("")).buttons())
                .isNotEmpty();
        caller.advance(3600);
        assertThat(caller.pair("L")).isEqualTo("expired/expired");
        assertThat(browser.open(open.path("payment_url").asString("")).title()).isEqualTo("Expired");
    }

    @Test
    void the_form_of_the_answer_leads_to_the_same_page() {
        JsonNode first = pay("H", "4111111111111111", ",\"flexible_3d\":true").data();
        assertThat(first.path("reason").asString("")).isEqualTo("3DS Enrolled");
        Browser.Shown form = new Browser.Shown(
                200,
                first.path("customer_verification").path("html").asString(""),
                java.net.http.HttpHeaders.of(java.util.Map.of(), (name, value) -> true));
        assertThat(form.action()).contains("/acs/");
        Browser.Shown page = browser.post(form.action(), "PaReq=x&TermUrl=y&MD=z");
        assertThat(page.buttons()).containsExactly("authenticated", "failed", "abandons");
        assertThat(browser.press(page, "authenticated").title()).isEqualTo("Payment done");
        JsonNode order = caller.order("H");
        assertThat(Caller.pairOf(order)).isEqualTo("completed/completed");
        assertThat(order.at("/payment_details/card_authentication_result/status")
                        .asString(""))
                .isEqualTo("Y");
        // As found at the provider: a form may be missing, then the address alone leads on.
        assertThat(pay("M", "5500000000000004", "")
                        .data()
                        .at("/customer_verification/html")
                        .asString("-"))
                .isEmpty();
    }

    @Test
    void a_site_may_bring_forms_that_nobody_should_trust_and_the_address_still_leads_on() {
        for (String form : new String[] {"empty", "hostile", "wrong-type", "usual"}) {
            assertThat(caller.post("/sandbox/site", "{\"verification_form\":\"" + form + "\"}")
                            .data()
                            .path("verification_form")
                            .asString(""))
                    .isEqualTo(form);
            JsonNode made = pay(form, "4111111111111111", "").data();
            JsonNode html = made.at("/customer_verification/html");
            assertThat(html.asString("").isEmpty()).isEqualTo(form.equals("empty"));
            assertThat(html.isString()).isEqualTo(!form.equals("wrong-type"));
            assertThat(html.asString("").contains("thief.invalid")).isEqualTo(form.equals("hostile"));
            assertThat(browser.open(made.path("payment_url").asString("")).buttons())
                    .contains("authenticated");
        }
        assertThat(caller.post("/sandbox/site", "{\"verification_form\":\"none\"}")
                        .code())
                .isEqualTo(1000);
        assertThat(caller.post("/sandbox/site", "{}").code()).isEqualTo(1000);
    }

    @Test
    void an_expired_card_is_refused() {
        String body = order("E", "VISA", "4111111111111111", ",\"moto\":true").replace("3012", "2610");
        assertThat(caller.post("/orders", body).code()).isEqualTo(1024);
        assertThat(caller.order("E").path("reason_code").asString("")).isEqualTo("3005");
        assertThat(Caller.pairOf(
                        caller.post("/orders", body.replace("2610", "2611").replace("\"E\"", "\"F\""))
                                .data()))
                .isEqualTo("completed/completed");
    }

    @Test
    void a_session_survives_a_restart_and_no_number_or_code_of_a_card_is_kept(@TempDir Path folder) throws Exception {
        Path journal = folder.resolve("books.jsonl");
        String url;
        try (Caller first = Caller.start(Caller.options().withSampleData(false).withJournal(journal))) {
            String body = order("R", "CREDITCARD", "4111111111111111", "");
            Caller.Reply reply = first.post("/orders", body);
            url = reply.data().path("payment_url").asString("");
            assertThat(reply.body().toString()
                            + first.order("R")
                            + browser.open(url).html())
                    .doesNotContain("4111111111111111")
                    .doesNotContain("\"987\"")
                    .doesNotContain(">987<");
            assertThat(first.post("/orders", body).body().toString()).doesNotContain("4111111111111111");
        }
        assertThat(java.nio.file.Files.readString(journal))
                .contains("\"1111\"")
                .doesNotContain("4111111111111111")
                .doesNotContain("\"987\"");
        try (Caller second = Caller.start(Caller.options().withSampleData(false).withJournal(journal))) {
            String moved = second.sandbox()
                    .url()
                    .resolve(java.net.URI.create(url).getPath())
                    .toString();
            Browser.Shown page = browser.open(moved);
            assertThat(page.buttons()).contains("authenticated");
            browser.press(page, "authenticated");
            assertThat(second.pair("R")).isEqualTo("completed/completed");
        }
    }

    @Test
    void a_page_may_do_nothing_but_be_read_and_sent_back_and_nobody_guesses_its_address() {
        JsonNode first = pay("S", "4111111111111111", "").data();
        String url = first.path("payment_url").asString("");
        Browser.Shown page = browser.open(url);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.html().replace(page.action(), ""))
                .contains("Lamp &amp; &lt;b&gt;", "49.95 EUR", "<html lang=\"en\">", "<h1>")
                .doesNotContain("<script", "1111");
        String other = url.replaceAll("-.*", "-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/");
        assertThat(browser.open(other).http()).isEqualTo(404);
        assertThat(browser.open(url.replaceAll("/connect/.*", "/connect/1/")).http())
                .isEqualTo(404);
        assertThat(browser.post(url, "outcome=%zz").http()).isEqualTo(200);
        assertThat(browser.post(url, "outcome=nothing").buttons()).isNotEmpty();
        assertThat(caller.pair("S")).isEqualTo("initialized/initialized");
    }

    @Test
    void a_number_that_stands_in_another_field_by_mistake_is_not_kept_either(@TempDir Path folder) throws Exception {
        Path journal = folder.resolve("books.jsonl");
        String body = order("Q", "VISA", "4111111111111111", ",\"moto\":true")
                .replace("Lamp & <b>", "card 4111111111111111")
                .replace("\"customer\"", "\"var1\":\"4111111111111111\",\"customer\"");
        try (Caller keeping =
                Caller.start(Caller.options().withSampleData(false).withJournal(journal))) {
            String answer = keeping.post("/orders", body).body().toString();
            String told = answer
                    + keeping.order("Q")
                    + keeping.get("/transactions").body()
                    + keeping.get("/sandbox/ledger").body();
            assertThat(told).contains("card ************1111").doesNotContain("4111111111111111");
        }
        assertThat(java.nio.file.Files.readString(journal)).doesNotContain("4111111111111111");
    }

    @Test
    void a_reservation_is_verified_held_captured_in_parts_let_go_and_runs_out() {
        for (String id : new String[] {"M1", "M2", "M3"}) {
            String number = id.equals("M2") ? "4462000000000003" : "4111111111111111";
            caller.post(
                    "/orders",
                    order(id, "VISA", number, "").replace("\"customer\"", "\"capture\":\"manual\",\"customer\""));
            assertThat(caller.pair(id)).isEqualTo("initialized/initialized");
            caller.post("/sandbox/orders/" + id + "/customer", "{\"outcome\":\"authenticated\"}");
        }
        assertThat(caller.pair("M1")).isEqualTo("completed/initialized");
        assertThat(caller.pair("M2")).isEqualTo("uncleared/uncleared");
        caller.post("/sandbox/orders/M2/decision", "{\"decision\":\"accept\"}");
        assertThat(caller.pair("M2")).isEqualTo("completed/initialized");
        assertThat(capture("M1", 4995, "").http()).isEqualTo(200);
        assertThat(caller.pair("M1")).isEqualTo("completed/completed");
        assertThat(capture("M2", 1000, ",\"new_order_id\":\"M2-A\"")
                        .data()
                        .path("order_id")
                        .asString(""))
                .isEqualTo("M2-A");
        assertThat(caller.pair("M2")).isEqualTo("completed/initialized");
        caller.advanceDays(7);
        for (String id : new String[] {"M2", "M3"}) {
            assertThat(caller.pair(id)).isEqualTo("void/void");
        }
        assertThat(caller.pair("M2-A")).isEqualTo("completed/completed");
        String amex = order("M4", "AMEX", "374500000000015", "")
                .replace("\"customer\"", "\"capture\":\"manual\",\"customer\"");
        assertThat(caller.post("/orders", amex).code()).isEqualTo(1000);
    }

    private Caller.Reply capture(String orderId, long amount, String more) {
        return caller.post(
                "/orders/" + orderId + "/capture",
                "{\"amount\":" + amount + ",\"new_order_status\":\"completed\"" + more + "}");
    }

    @Test
    void the_answer_has_the_fields_of_the_providers() throws Exception {
        JsonNode provider = Json.parse(java.util.Objects.requireNonNull(TestCardsTest.class.getResourceAsStream(
                                "/fixtures/direct-orders/server-to-server-credit-cards-2.json"))
                        .readAllBytes())
                .path("data");
        String body = order("W", "CREDITCARD", "5500000000000004", "")
                .replace("\"locale\":\"en_US\"", "\"locale\":\"nl_NL\",\"country\":\"NL\"")
                .replace(
                        "\"customer\"", "\"payment_options\":{\"cancel_url\":\"https://shop.example/c\"},\"customer\"");
        JsonNode ours = caller.post("/orders", body).data();
        // The contract lets these three be texts only, so without a text they are left out.
        assertThat(provider.propertyNames())
                .allMatch(name -> ours.has(name) || name.matches("var[123]|custom_info"), ours.toString());
        for (String part : new String[] {"payment_details", "customer_verification"}) {
            assertThat(ours.path(part).propertyNames())
                    .containsAll(provider.path(part).propertyNames());
        }
        assertThat(ours.path("payment_url").asString("")).endsWith("/?lang=nl_NL");
        assertThat(ours.path("cancel_url").asString("")).isEqualTo("https://shop.example/c?transactionid=W");
    }
}
