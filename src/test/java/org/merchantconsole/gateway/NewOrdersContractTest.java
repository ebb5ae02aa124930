package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;

/**
 * What the simulated provider answers to new orders, evidence and captures, through a proxy that holds both sides to the
 * published contract. Needs Prism, so it runs by the script {@code .ci/contract} only.
 */
@Tag("contract")
class NewOrdersContractTest {

    private static final Path CONTRACT = Path.of("src/test/resources/contract/openapi.yaml");
    private static final String ORDER = """
            {"type":"%s","gateway":"%s","order_id":"%s","currency":"EUR","amount":4995,"description":"Order",
             "payment_options":{"notification_url":"https://relay.shop.example/notify","notification_method":"POST",
             "redirect_url":"https://shop.example/paid","cancel_url":"https://shop.example/cancelled",
             "close_window":true},
             "customer":{"locale":"nl_NL","ip_address":"192.0.2.17","first_name":"Tess","last_name":"Tester",
             "address1":"Kade","house_number":"1A","zip_code":"1000AA","city":"Amsterdam","country":"NL",
             "phone":"0200000000","email":"tess@shop.example"}%s}
            """;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void newOrdersKeepToTheContractFromTheFirstAnswerToTheEnd() throws Exception {
        Path prism = Path.of(Objects.requireNonNull(
                System.getProperty("contract.prism"), "start this test by .ci/contract, which installs Prism"));
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-03-10T11:00:00Z"));
        SandboxOptions options = SandboxOptions.defaults(noon).withSampleData(false);
        try (Sandbox sandbox = Sandbox.start(options);
                ContractProxy proxy = ContractProxy.start(prism, CONTRACT, sandbox.url())) {
            for (String verified : List.of("true", "false")) {
                card(proxy, sandbox, "V" + verified, "4111111111111111", verified, "");
                card(proxy, sandbox, "M" + verified, "5500000000000004", verified, "");
                card(proxy, sandbox, "R" + verified, "4111111111111111", verified, ",\"capture\":\"manual\"");
            }
            card(proxy, sandbox, "A", "374200000000004", "false", "");
            post(proxy.url(), sandbox, "/orders", ORDER.formatted("redirect", "VISA", "L1", ""));
            post(proxy.url(), sandbox, "/orders", ORDER.formatted("paymentlink", "IDEAL", "L2", ",\"days_active\":7"));
            get(proxy, sandbox, "/orders/L1");
            post(proxy.url(), sandbox, "/orders/Rfalse/capture", """
                    {"amount":1000,"new_order_status":"completed","new_order_id":"Rfalse-1","reason":"first"}
                    """);
            post(sandbox.url(), sandbox, "/sandbox/orders/Vfalse/chargeback", "{}");
            get(proxy, sandbox, "/orders/Vfalse");
            post(proxy.url(), sandbox, "/orders/Vfalse/files", """
                    {"type":"PDF","name":"proof.pdf","description":"Signed","base64":"JVBERi0xLjQ="}
                    """);
            get(proxy, sandbox, "/gateways");
            proxy.await("/gateways");
            assertThat(proxy.violations()).isEmpty();
        }
    }

    private void card(ContractProxy proxy, Sandbox sandbox, String orderId, String number, String verified, String more)
            throws Exception {
        String card = """
                ,"gateway_info":{"card_number":"%s","card_holder_name":"T Tester","card_expiry_date":"3012",
                 "card_cvc":"123","flexible_3d":%s}%s""".formatted(number, verified, more);
        String body = ORDER.formatted("direct", "CREDITCARD", orderId, card);
        post(proxy.url(), sandbox, "/orders", body);
        get(proxy, sandbox, "/orders/" + orderId);
        if (verified.equals("true")) {
            post(sandbox.url(), sandbox, "/sandbox/orders/" + orderId + "/customer", "{\"outcome\":\"failed\"}");
            get(proxy, sandbox, "/orders/" + orderId);
        }
    }

    private void get(ContractProxy proxy, Sandbox sandbox, String path) throws Exception {
        send(HttpRequest.newBuilder(URI.create(proxy.url() + path)).header("api_key", sandbox.key()));
    }

    private void post(URI base, Sandbox sandbox, String path, String body) throws Exception {
        send(HttpRequest.newBuilder(URI.create(base + path))
                .header("api_key", sandbox.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
