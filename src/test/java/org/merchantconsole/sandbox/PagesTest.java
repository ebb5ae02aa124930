package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The pages that a customer sees, from the address in the answer to the end. */
class PagesTest {
    private final Caller caller = Caller.empty();
    private final Browser browser = new Browser();

    @AfterEach
    void stop() {
        caller.close();
    }

    /** Opens the page of a new redirect order. */
    private Browser.Shown page(String orderId, String gateway, String more) {
        return browser.open(link(orderId, gateway, more).path("payment_url").asString(""));
    }

    private JsonNode link(String orderId, String gateway, String more) {
        return caller.post(
                        "/orders",
                        "{\"type\":\"paymentlink\",\"order_id\":\"" + orderId + "\",\"gateway\":\"" + gateway
                                + "\",\"currency\":\"EUR\",\"amount\":4995,\"description\":\"Lamp\"" + more + "}")
                .data();
    }

    @ParameterizedTest
    @CsvSource({
        "VISA, pays, completed/completed, Payment done",
        "VISA, held, uncleared/uncleared, Payment received",
        "VISA, refused, declined/declined, Payment refused",
        "VISA, cancels, void/cancelled, Cancelled",
        "VISA, leaves, initialized/initialized, Not finished",
        "MISTERCASH, pays, completed/completed, Payment done",
        "IDEAL, pays, completed/completed, Payment done",
        "IDEAL, refused, declined/declined, Payment refused",
        "IDEAL, cancels, void/void, Cancelled",
        "IDEAL, expires, expired/expired, Expired",
        "PAYPAL, pays, completed/initialized, Payment done",
        "BANKTRANS, pays, completed/completed, Payment done",
    })
    void each_button_of_a_payment_page_leads_to_its_pair(String gateway, String outcome, String pair, String title) {
        Browser.Shown page = page("L", gateway, "");
        assertThat(page.title()).isEqualTo("Pay the order");
        assertThat(page.buttons()).contains(outcome, "pays", "cancels", "leaves");
        assertThat(browser.press(page, outcome).title()).isEqualTo(title);
        assertThat(caller.pair("L")).isEqualTo(pair);
        assertThat(caller.order("L").has("transaction_id")).isTrue();
    }

    @Test
    void whatever_is_pressed_leads_to_a_pair_that_is_documented_for_the_flow() throws IOException {
        List<String> documented = ScenariosTest.documented();
        for (Method method : Method.values()) {
            if (method.flow() == Flow.OTHER) {
                continue;
            }
            for (String outcome : List.of("pays", "held", "refused", "cancels", "leaves", "expires")) {
                String orderId = method + "-" + outcome;
                String made = withCart(orderId, method.code()).replace("\"direct\"", "\"redirect\"");
                String url =
                        caller.post("/orders", made).data().path("payment_url").asString("");
                browser.press(browser.open(url), outcome);
                assertThat(documented).as(orderId).contains(method.flow() + " payment " + caller.pair(orderId));
            }
        }
    }

    @Test
    void nothing_happens_to_an_order_whose_page_is_only_looked_at() {
        page("L", "VISA", "");
        assertThat(caller.order("L").has("transaction_id")).isFalse();
        assertThat(caller.ledger("L")).containsExactly("create");
    }

    @Test
    void without_a_gateway_the_customer_chooses_the_method() {
        Browser.Shown page = page("L", "", "");
        assertThat(page.html())
                .contains("<label for=\"method\">", "<option value=\"IDEAL\">", "<option value=\"AMEX\">");
        browser.post(page.action(), "outcome=pays&method=IDEAL");
        assertThat(caller.order("L").at("/payment_details/type").asString("")).isEqualTo("IDEAL");
        page = page("M", "CREDITCARD", "");
        assertThat(page.html()).contains("MAESTRO").doesNotContain("IDEAL");
        assertThat(browser.post(page.action(), "outcome=pays&method=IDEAL").buttons())
                .isNotEmpty();
        browser.post(page.action(), "outcome=pays&method=MASTERCARD");
        assertThat(caller.order("M").at("/payment_details/type").asString("")).isEqualTo("MASTERCARD");
    }

    @Test
    void a_link_runs_out_by_the_clock_and_its_page_says_so() {
        JsonNode days = link("D", "VISA", ",\"days_active\":3");
        JsonNode seconds = link("S", "VISA", ",\"days_active\":3,\"seconds_active\":600");
        caller.advance(600);
        assertThat(browser.open(seconds.path("payment_url").asString("")).title())
                .isEqualTo("Expired");
        assertThat(caller.pair("S")).isEqualTo("expired/expired");
        Browser.Shown open = browser.open(days.path("payment_url").asString(""));
        assertThat(browser.press(open, "leaves").html()).contains("stays open until 2026-11-25 14:05");
        caller.advanceDays(3);
        assertThat(browser.press(open, "pays").title()).isEqualTo("Expired");
        assertThat(caller.pair("D")).isEqualTo("expired/expired");
    }

    @Test
    void second_chance_mails_go_out_until_the_order_is_paid_or_cancelled() {
        String mails = ",\"second_chance\":{\"send_mail\":true}";
        link("A", "VISA", mails);
        link("B", "VISA", mails);
        link("C", "VISA", "");
        caller.advance(3600);
        assertThat(caller.patch("/orders/B", "{\"status\":\"cancelled\",\"exclude_order\":true}")
                        .http())
                .isEqualTo(200);
        caller.advanceDays(2);
        assertThat(mails("A")).isEqualTo(2);
        assertThat(mails("B")).isEqualTo(1);
        assertThat(mails("C")).isZero();
    }

    private long mails(String orderId) {
        return caller.get("/sandbox/orders/" + orderId + "/history")
                .data()
                .valueStream()
                .filter(step -> step.path("what").asString("").equals("second chance mail"))
                .count();
    }

    @Test
    void the_browser_goes_on_to_a_shop_on_this_machine_and_to_no_other() {
        String here = ",\"payment_options\":{\"redirect_url\":\"http://127.0.0.1:9/paid?a=1\","
                + "\"cancel_url\":\"http://127.0.0.1:9/gone\"}";
        assertThat(browser.press(page("A/1", "VISA", here), "pays").html())
                .contains("<meta http-equiv=\"refresh\" content=\"3;url="
                        + "http://127.0.0.1:9/paid?a=1&amp;transactionid=A%2F1\">")
                .contains("<a href=\"http://127.0.0.1:9/paid");
        for (String outcome : List.of("cancels", "refused", "leaves")) {
            assertThat(browser.press(page(outcome, "VISA", here), outcome).html())
                    .contains(";url=http://127.0.0.1:9/gone?transactionid=" + outcome);
        }
        String shop = ",\"payment_options\":{\"redirect_url\":\"https://shop.example/paid\"}";
        assertThat(browser.press(page("S", "VISA", shop), "pays").html())
                .doesNotContain("shop.example")
                .doesNotContain("refresh");
    }

    @Test
    void an_order_that_the_merchant_cancelled_meanwhile_cannot_be_paid_any_more() {
        Browser.Shown link = page("L", "VISA", "");
        JsonNode made = caller.post("/orders", TestCardsTest.order("V", "VISA", "4111111111111111", ""))
                .data();
        Browser.Shown verification = browser.open(made.path("payment_url").asString(""));
        for (String orderId : List.of("L", "V")) {
            assertThat(caller.patch("/orders/" + orderId, "{\"status\":\"cancelled\"}")
                            .http())
                    .isEqualTo(200);
        }
        assertThat(browser.press(link, "pays").title()).isEqualTo("Cancelled");
        assertThat(browser.press(verification, "authenticated").title()).isEqualTo("Cancelled");
        assertThat(caller.pair("L")).isEqualTo("void/cancelled");
        assertThat(caller.pair("V")).isEqualTo("void/cancelled");
        assertThat(caller.post("/sandbox/orders/V/customer", "{\"outcome\":\"authenticated\"}")
                        .code())
                .isEqualTo(1000);
    }

    @Test
    void what_is_no_verification_cannot_be_verified() {
        Browser.Shown page = page("L", "VISA", "");
        assertThat(browser.press(page, "authenticated").buttons()).contains("pays");
        assertThat(caller.post("/sandbox/orders/L/customer", "{\"outcome\":\"failed\"}")
                        .code())
                .isEqualTo(1000);
        assertThat(caller.post("/sandbox/orders/L/customer", "{\"outcome\":\"dances\"}")
                        .code())
                .isEqualTo(1000);
        assertThat(caller.pair("L")).isEqualTo("initialized/initialized");
    }

    @Test
    void the_page_speaks_dutch_to_a_dutch_customer() {
        JsonNode made = link("N", "VISA", ",\"customer\":{\"locale\":\"nl_NL\"}");
        String url = made.path("payment_url").asString("");
        assertThat(url).endsWith("/?lang=nl_NL");
        assertThat(browser.open(url).html()).contains("<html lang=\"nl\">", "Betaal de bestelling");
    }

    @Test
    void klarna_and_pay_after_delivery_are_made_directly_with_a_cart() {
        JsonNode klarna = caller.post("/orders", withCart("K", "KLARNA")).data();
        assertThat(Caller.pairOf(klarna)).isEqualTo("uncleared/initialized");
        Browser.Shown page = browser.open(klarna.path("payment_url").asString(""));
        assertThat(page.buttons()).containsExactly("pays", "refused", "cancels", "leaves");
        browser.press(page, "pays");
        assertThat(caller.pair("K")).isEqualTo("completed/uncleared");
        for (String gateway : List.of("PAYAFTER", "BNPL_MF")) {
            JsonNode pad = caller.post("/orders", withCart(gateway, gateway)).data();
            assertThat(Caller.pairOf(pad)).isEqualTo("uncleared/uncleared");
            assertThat(pad.path("payment_url").asString(""))
                    .isEqualTo("http://127.0.0.1:9/paid?transactionid=" + gateway);
            assertThat(pad.path("cancel_url").asString(""))
                    .isEqualTo("http://127.0.0.1:9/gone?transactionid=" + gateway);
            caller.advance(900);
            assertThat(caller.pair(gateway)).isEqualTo("completed/uncleared");
        }
    }

    private static String withCart(String orderId, String gateway) {
        return """
                {"type":"direct","order_id":"%s","gateway":"%s","currency":"EUR","amount":4995,"description":"Lamp",
                 "payment_options":{"redirect_url":"http://127.0.0.1:9/paid","cancel_url":"http://127.0.0.1:9/gone"},
                 "customer":{"country":"NL"},"delivery":{"country":"NL"},
                 "shopping_cart":{"items":[{"name":"Lamp","unit_price":41.28,"quantity":1,"merchant_item_id":"L",
                 "tax_table_selector":"BTW21"}]},
                 "checkout_options":{"tax_tables":{"alternate":[{"name":"BTW21","rules":[{"rate":0.21}]}]}}}
                """.formatted(orderId, gateway);
    }

    @ParameterizedTest
    @CsvSource({
        "BANKTRANS, 1, completed/completed, completed/completed",
        "BANKTRANS, 2, expired/expired, expired/expired",
        "BANKTRANS, 4, declined/declined, declined/declined",
        "DIRDEB, 1, completed/completed, completed/completed",
        "DIRDEB, 2, declined/declined, declined/declined",
        "DIRDEB, 3, uncleared/uncleared, completed/completed",
        "DIRDEB, 4, uncleared/uncleared, declined/declined",
    })
    void test_accounts_answer_after_two_minutes(String gateway, String last, String pair, String minuteLater) {
        caller.post(
                "/orders",
                "{\"type\":\"direct\",\"order_id\":\"B\",\"gateway\":\"" + gateway
                        + "\",\"currency\":\"EUR\",\"amount\":4995,\"description\":\"Lamp\",\"gateway_info\":{"
                        + "\"account_holder_iban\":\"NL87ABNA000000000" + last + "\"}}");
        caller.advance(120);
        assertThat(caller.pair("B")).isEqualTo(pair);
        caller.advance(60);
        assertThat(caller.pair("B")).isEqualTo(minuteLater);
    }

    @Test
    void what_is_chosen_is_told_as_the_order_says_signed_or_as_a_hint() throws IOException {
        try (Mailbox mailbox = new Mailbox()) {
            for (String method : List.of("POST", "GET")) {
                String options = ",\"payment_options\":{\"notification_url\":\"" + mailbox.url()
                        + "\",\"notification_method\":\"" + method + "\"}";
                Browser.Shown page = page(method, "VISA", options);
                assertThat(mailbox.rest()).isEmpty();
                browser.press(page, "pays");
                Mailbox.Mail mail = mailbox.next();
                assertThat(mail.method()).isEqualTo(method);
                assertThat(mail.parameter("transactionid")).isEqualTo(method);
                assertThat(mail.auth() != null).isEqualTo(method.equals("POST"));
                assertThat(new String(mail.body(), StandardCharsets.UTF_8).contains("\"completed\""))
                        .isEqualTo(method.equals("POST"));
            }
        }
    }

    @Test
    void pages_answer_in_process_too_and_are_cut_off_while_the_provider_is_down() {
        InProcessSandbox sandbox =
                InProcessSandbox.open(Caller.options().withSampleData(false).withFaults(Play.Road.plan("none")));
        String body = TestCardsTest.order("P", "VISA", "4111111111111111", "");
        String url = Json.parse(call(sandbox, "POST", "/orders", body).getBytes(StandardCharsets.UTF_8))
                .at("/data/payment_url")
                .asString("");
        String path = url.substring(url.indexOf("/connect/"), url.indexOf('?'));
        assertThat(call(sandbox, "GET", path, "")).contains("value=\"authenticated\"");
        assertThat(call(sandbox, "POST", path, "outcome=authenticated")).contains("Payment done");
        assertThat(sandbox.takeNotifications()).isEmpty();
        sandbox.misbehave(Play.Road.plan("down=8h"));
        assertThat(sandbox.call("GET", path, null, "", new byte[0])).isInstanceOf(Ending.CutBefore.class);
    }

    private static String call(InProcessSandbox sandbox, String method, String path, String body) {
        return sandbox.answer(method, path, null, "sandbox-key", body.getBytes(StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void each_site_shows_its_own_pages() throws IOException {
        try (Caller sites =
                Caller.start(Caller.options().withSampleData(false).withSites(java.util.Map.of("777", "other-key")))) {
            String made = "{\"type\":\"paymentlink\",\"order_id\":\"X\",\"gateway\":\"VISA\",\"currency\":\"EUR\","
                    + "\"amount\":100,\"description\":\"Other site\"}";
            JsonNode other = sites.send("POST", "/orders", made, "other-key").data();
            sites.post("/orders", made.replace("Other", "Main"));
            Browser.Shown page = browser.open(other.path("payment_url").asString(""));
            assertThat(page.html()).contains("Other site");
            browser.press(page, "pays");
            assertThat(Caller.pairOf(
                            sites.send("GET", "/orders/X", null, "other-key").data()))
                    .isEqualTo("completed/completed");
            assertThat(sites.pair("X")).isEqualTo("initialized/initialized");
        }
    }
}
