package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.cli.Cli;
import org.merchantconsole.cli.Ports;
import org.merchantconsole.desk.Waypoints;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.StatusEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** New orders by command line. */
class CreateCommandTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSampleData(false));
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    private int run(String input, String... words) {
        InstantSource clock = InstantSource.system();
        StatusEngine engine = new StatusEngine();
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--data",
                folder.toString(),
                "--provider",
                sandbox.url().toString(),
                "--key",
                sandbox.key(),
                "--as",
                "Kim"));
        int code = new Cli(
                        engine,
                        options -> OpenConsole.open(options, engine, clock, Waypoints.NONE),
                        new Ports(
                                wish -> {
                                    throw new IOException("no sandbox here");
                                },
                                new GatewayDoor(clock),
                                new ProcessKeys(
                                        Map.of(), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))),
                                new PlayedHistories(engine),
                                new PulledPlugs(engine, clock),
                                options -> Databases.upkeep(options, clock),
                                clock),
                        new PrintWriter(said),
                        new PrintWriter(complained))
                .run(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    @Test
    void aPaymentLinkIsMadeListedAndSentByMail() {
        assertThat(run("", "create", "--amount", "49.95", "--order-id", "L-1", "--email", "tess@example.org"))
                .isZero();
        assertThat(out).contains("order    L-1", "status   initialized/initialized", "page     http://127.0.0.1:");
        assertThat(run("", "links", "list")).isZero();
        assertThat(out).contains("L-1  open  EUR 49.95").contains("http://127.0.0.1:");
        assertThat(run("", "links", "mail", "L-1")).isZero();
        assertThat(out).contains("To: tess@example.org", "Subject: Payment of order L-1", "49.95");
        assertThat(run("", "create", "--amount", "1", "--order-id", "L-1")).isEqualTo(2);
        assertThat(err).contains("That order number is taken");
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111;12/30;123;T Tester,0,completed/completed",
        "4012001038488884;12/30;123;T Tester,5,declined/declined",
        "4917300000000008;12/30;123;T Tester,0,uncleared/uncleared"
    })
    void aCardByTelephoneComesOnTheStandardInput(String card, int code, String pair) {
        assertThat(run(
                        card + "\n",
                        "create",
                        "--type",
                        "direct",
                        "--gateway",
                        "visa",
                        "--order-id",
                        "D-1",
                        "--amount",
                        "10",
                        "--country",
                        "NL",
                        "--phone",
                        "0200000000",
                        "--moto",
                        "--card",
                        "-"))
                .as(err)
                .isEqualTo(code);
        assertThat(out).contains("status   " + pair);
        assertThat(out + err).doesNotContain(card.substring(0, 12));
    }

    @Test
    void verificationIsWaitedForAndItsEndSaid() throws Exception {
        assertThat(run(
                        "4111111111111111;12/30;123;T Tester\n",
                        "create",
                        "--type",
                        "direct",
                        "--gateway",
                        "VISA",
                        "--order-id",
                        "D-2",
                        "--amount",
                        "10",
                        "--country",
                        "NL",
                        "--phone",
                        "0200000000",
                        "--card",
                        "-",
                        "--json"))
                .isZero();
        JsonNode made = JsonMapper.builder().build().readTree(out);
        assertThat(made.path("next").asString("")).isEqualTo("OpenPage");
        assertThat(made.path("status").asString("")).isEqualTo("initialized");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(made.path("payment_url").asString("")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("outcome=authenticated"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        assertThat(run("", "sync")).isZero();
        assertThat(run("", "show", "D-2")).isZero();
        assertThat(out).contains("completed/completed");
    }

    @Test
    void everyWrongFieldIsNamedWithItsSentence() {
        assertThat(run("", "create", "--amount", "0", "--email", "nobody", "--country", "XX", "--days", "400"))
                .isEqualTo(2);
        assertThat(err)
                .contains("amount: Enter an amount above zero.")
                .contains("email: That is no e-mail address.")
                .contains("country: Enter the country as two letters")
                .contains("active: It can be paid for one second to 365 days.");
        assertThat(run("1234;1;1", "create", "--type", "direct", "--gateway", "VISA", "--amount", "1", "--card", "-"))
                .isEqualTo(2);
        assertThat(err).contains("The standard input has no card");
        assertThat(run("", "create", "--type", "gift", "--amount", "1")).isEqualTo(2);
        assertThat(run("", "create", "--amount", "1.234")).isEqualTo(2);
        assertThat(err).contains("more decimals");
        assertThat(run("", "create", "--item", "a;b;c")).isEqualTo(2);
        assertThat(run("", "create", "--from", "NOPE", "--amount", "1")).isEqualTo(2);
    }

    @Test
    void theAmountMayBeWhatTheItemsComeTo() {
        assertThat(run("", "create", "--order-id", "L-2", "--item", "A;Lamp;1;46.80;0.21", "--item", "B;Book;2;9.16;0"))
                .as(err)
                .isZero();
        assertThat(run("", "links", "list", "--json")).isZero();
        assertThat(out).contains("\"amount\":7495");
    }
}
