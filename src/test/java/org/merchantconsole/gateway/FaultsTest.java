package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.TransactionId;

/** How far a call came, told precisely: a changing call is never called failed when it may have arrived, nor sent twice. */
class FaultsTest {

    private static final String KEY = "secret-key-0123456789";
    private static final String JSON = "application/json; charset=utf-8";
    private static final OrderKey ORDER = new OrderKey("", "A-1");
    private static final Command REFUND =
            new Command.Refund(ORDER, Money.of(100, "EUR"), "back", new OperationId("op-1"));

    private static final Map<String, FaultyProvider.Fault> NO_CLEAR_ANSWER = Map.ofEntries(
            Map.entry("stalls", socket -> {}),
            Map.entry("closes", Socket::close),
            Map.entry("resets", socket -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }),
            Map.entry(
                    "stalls in the body",
                    socket -> FaultyProvider.write(
                            socket,
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"succ")),
            Map.entry("closes in the body", socket -> {
                FaultyProvider.write(
                        socket,
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"succ");
                socket.close();
            }),
            Map.entry("speaks no HTTP", socket -> {
                FaultyProvider.write(socket, "220 mail.example.org ESMTP\r\n\r\n");
                socket.close();
            }),
            answer("truncated JSON", 200, JSON, "{\"success\":true,\"data\":{\"refund_id\":17000"),
            answer("two values", 200, JSON, "{\"success\":true,\"data\":{}} {\"success\":false}"),
            answer("a bare array", 200, JSON, "[]"),
            answer("an empty body", 200, JSON, ""),
            answer("HTML", 200, "text/html", "<html>Sign in to the hotel network</html>"),
            answer("a yes as plain text", 200, "text/plain", "{\"success\":true,\"data\":{}}"),
            answer("a bad gateway", 502, "text/html", "<html>502</html>"),
            answer("an error without body", 500, "", ""),
            answer(
                    "trouble with an envelope",
                    503,
                    JSON,
                    "{\"success\":false,\"error_code\":9999,\"error_info\":\"Busy\"}"),
            answer("a yes with an error status", 500, JSON, "{\"success\":true,\"data\":{}}"),
            answer("neither yes nor no", 400, JSON, "{\"data\":{}}"),
            answer("a page of a proxy", 407, "text/html", "<html>Log in</html>"));

    static Iterable<String> noClearAnswer() {
        return NO_CLEAR_ANSWER.keySet();
    }

    @ParameterizedTest
    @MethodSource("noClearAnswer")
    void withoutAClearAnswerTheOutcomeIsUnknownAndNothingIsSentAgain(String fault) throws IOException {
        try (FaultyProvider provider = FaultyProvider.that(Objects.requireNonNull(NO_CLEAR_ANSWER.get(fault)))) {
            assertThat(gateway(provider.url()).send(REFUND)).isInstanceOf(Reply.NoAnswer.class);
            assertThat(provider.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("noClearAnswer")
    void aReadWithoutAClearAnswerIsNoAnswerEither(String fault) throws IOException {
        try (FaultyProvider provider = FaultyProvider.that(Objects.requireNonNull(NO_CLEAR_ANSWER.get(fault)))) {
            assertThat(gateway(provider.url()).transaction("", new TransactionId("17")))
                    .isInstanceOf(Reply.NoAnswer.class);
        }
    }

    @Test
    void aRefusedConnectionMeansThatNothingLeft() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        ProviderGateway gateway = gateway(URI.create("http://127.0.0.1:" + port + "/v1/json"));
        assertThat(gateway.send(REFUND)).isInstanceOf(Reply.NotSent.class);
        assertThat(gateway.me()).isInstanceOf(Reply.NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "with\nline", "ключ"})
    void withoutAUsableKeyNothingLeaves(String key) throws IOException {
        try (FaultyProvider provider = FaultyProvider.answering(200, JSON, "{\"success\":true,\"data\":{}}")) {
            ProviderGateway gateway =
                    new ProviderGateway(ProviderSettings.of(provider.url(), key, Environment.SANDBOX));
            assertThat(gateway.send(REFUND)).isInstanceOf(Reply.NotSent.class);
            assertThat(provider.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | 1034 | Cannot refund transaction | {"success":false,"data":[],"error_code":1034,"error_info":"Cannot refund transaction"}
            200 | 1034 | no | {"success":"false","data":null,"error_code":"1034","error_info":"no"}
            401 | 1032 | Invalid API key | {"success":false,"data":{},"error_code":1032,"error_info":"Invalid API key"}
            404 | 1006 | Invalid transaction ID | {"success":false,"data":{},"error_code":1006,"error_info":"Invalid transaction ID"}
            410 | 1000 | Not found | {"success":false,"data":{},"error_code":1000,"error_info":"Not found"}
            403 | 0 | Forbidden | {"message":"Forbidden"}
            400 | 0 | Bad request | {"message":"Bad request"}
            422 | 0 | Validation error; duration: too large (8000000) | {"success":false,"message":"Validation error","errors":[{"attribute":"duration","message":"too large","details":["8000000"],"uri":"#/duration"}]}
            400 | 1001 | to *** of *** 4300, card *** 1111 | {"success":false,"error_code":1001,"error_info":"to a@shop.example\\n of NL91ABNA0417164300, card 4111111111111111"}
            """)
    void aClearNoIsRejectedWithCodeStatusAndWords(int status, int code, String text, String body) throws IOException {
        try (FaultyProvider provider = FaultyProvider.answering(status, JSON, body)) {
            assertThat(gateway(provider.url()).send(REFUND)).isEqualTo(new Reply.Rejected<>(code, status, text));
            assertThat(gateway(provider.url()).me()).isEqualTo(new Reply.Rejected<>(code, status, text));
        }
    }

    @Test
    void aRedirectIsNotFollowedSoTheKeyStaysHere() throws IOException {
        try (FaultyProvider elsewhere = FaultyProvider.answering(200, JSON, "{\"success\":true,\"data\":{}}");
                FaultyProvider provider = FaultyProvider.that(socket -> FaultyProvider.write(
                        socket,
                        "HTTP/1.1 307 X\r\nLocation: " + elsewhere.url() + "/me\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(gateway(provider.url()).send(REFUND)).isInstanceOf(Reply.NoAnswer.class);
            assertThat(gateway(provider.url()).me()).isInstanceOf(Reply.NoAnswer.class);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void anEndlessAnswerIsCutOff() throws IOException {
        String body = "{\"success\":true,\"data\":\"" + "x".repeat(4000) + "\"}";
        try (FaultyProvider provider = FaultyProvider.answering(200, JSON, body)) {
            ProviderSettings small = ProviderSettings.of(provider.url(), KEY, Environment.SANDBOX)
                    .withMaxBody(1000);
            assertThat(new ProviderGateway(small).send(REFUND)).isInstanceOf(Reply.NoAnswer.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"data\":{}}",
                "{\"success\":true,\"data\":[]}",
                "{\"success\":true,\"data\":null}",
                "{\"success\":true}",
                "{\"success\":\"true\",\"data\":{\"transaction_id\":17}}"
            })
    void aYesIsAYesHoweverLittleItCarries(String body) throws IOException {
        try (FaultyProvider provider = FaultyProvider.answering(200, JSON, body)) {
            assertThat(gateway(provider.url()).send(REFUND)).isEqualTo(new Reply.Answered<>(Command.Receipt.EMPTY));
        }
    }

    @Test
    void theNewNumberOfARefundIsItsRefundIdOnly() throws IOException {
        String body =
                "{\"success\":true,\"data\":{\"transaction_id\":1700000000123456,\"refund_id\":1700000000999999}}";
        try (FaultyProvider provider = FaultyProvider.answering(200, JSON, body)) {
            assertThat(gateway(provider.url()).send(REFUND))
                    .isEqualTo(
                            new Reply.Answered<>(new Command.Receipt(new TransactionId("1700000000999999"), "", null)));
        }
    }

    @Test
    void theKeyGoesInTheHeaderAndNowhereElse() throws IOException {
        try (FaultyProvider provider = FaultyProvider.answering(401, JSON, "{\"success\":false}")) {
            ProviderSettings settings = settings(provider.url());
            new ProviderGateway(settings).send(REFUND);
            String request = provider.requests().getFirst();
            assertThat(request).containsOnlyOnce(KEY).containsPattern("(?i)\\napi_key: " + KEY);
            assertThat(request.lines().findFirst().orElseThrow())
                    .isEqualTo("POST /v1/json/orders/A-1/refunds?locale=en_US HTTP/1.1");
            assertThat(settings.toString()).doesNotContain(KEY);
        }
    }

    @Test
    void anAnswerAboutAnotherOrderIsNotTaken() throws IOException {
        String body = "{\"success\":true,\"data\":{\"order_id\":\"B-2\",\"status\":\"completed\",\"currency\":\"EUR\","
                + "\"amount\":1,\"created\":\"2026-03-01T00:00:00\"}}";
        try (FaultyProvider provider = FaultyProvider.answering(200, JSON, body)) {
            assertThat(gateway(provider.url()).order(ORDER, null)).isInstanceOf(Reply.NoAnswer.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE, https://testapi.multisafepay.com/v1/json",
        "TEST, https://api.multisafepay.com/v1/json",
        "LIVE, http://api.multisafepay.com/v1/json",
        "LIVE, https://api.multisafepay.com.evil.example/v1/json",
        "LIVE, https://api.multisafepay.com@evil.example/v1/json",
        "SANDBOX, http://192.0.2.1:8080/v1/json",
        "SANDBOX, https://api.multisafepay.com/v1/json"
    })
    void aKeyIsLockedToTheHostOfItsEnvironment(Environment environment, URI base) {
        assertThatThrownBy(() -> ProviderSettings.of(base, KEY, environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    void theEnvironmentIsToldByTheAddress() {
        assertThat(Environment.of(Environment.TEST.base())).isEqualTo(Environment.TEST);
        assertThat(Environment.of(Environment.LIVE.base())).isEqualTo(Environment.LIVE);
        assertThat(Environment.of(URI.create("http://127.0.0.1:8080/v1/json"))).isEqualTo(Environment.SANDBOX);
        assertThatThrownBy(() -> Environment.of(URI.create("https://example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"TEST, https://testmerchant.multisafepay.com", "LIVE, https://merchant.multisafepay.com"})
    void outsideTheSandboxADecisionIsHandedOver(Environment environment, URI page) {
        ProviderGateway gateway = new ProviderGateway(ProviderSettings.of(environment.base(), KEY, environment));
        assertThat(gateway.send(new Command.Accept(ORDER, "fine"))).isEqualTo(new Reply.HandOver<>(page));
        assertThat(gateway.send(new Command.Decline(ORDER, "no"))).isEqualTo(new Reply.HandOver<>(page));
        assertThat(gateway.evidence(ORDER)).isInstanceOf(Reply.Rejected.class);
    }

    private static Map.Entry<String, FaultyProvider.Fault> answer(String name, int status, String type, String body) {
        return Map.entry(name, socket -> FaultyProvider.write(socket, FaultyProvider.response(status, type, body)));
    }

    private static ProviderGateway gateway(URI url) {
        return new ProviderGateway(settings(url));
    }

    private static ProviderSettings settings(URI url) {
        return ProviderSettings.of(url, KEY, Environment.SANDBOX)
                .withTimeouts(Duration.ofMillis(300), Duration.ofMillis(400));
    }
}
