package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two people at two desks press the same button at the same moment: the money moves once, and the other sees who and when.
 * How often is set with {@code -Draces=N}; each race refunds an amount of its own, so that the ledger tells them apart.
 */
class TwoDesksTest {

    private static final int RACES = Integer.getInteger("races", 40);
    private static final String ORDER = "RACE-1";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void paidOrder() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSampleData(false));
        call("POST", "/orders", """
                {"type":"direct","order_id":"%s","currency":"EUR","amount":90000000,"description":"race","gateway":"VISA",
                 "gateway_info":{"card_number":"4111111111111111","card_expiry_date":"3012","card_cvc":"123",
                 "flexible_3d":false},"customer":{"locale":"en_US","ip_address":"127.0.0.1","email":"race@example.com"},
                 "payment_options":{"close_window":true}}
                """.formatted(ORDER));
        try (SqliteStore store = open()) {
            Desks desks = desks(store);
            desks.sync().run(Progress.silent());
            assertThat(store.find(new OrderKey("", ORDER)).orElseThrow().status())
                    .hasToString("completed/completed");
        }
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    private SqliteStore open() {
        return SqliteStore.open(folder.resolve("orders.db"), InstantSource.system());
    }

    private Desks desks(SqliteStore store) {
        return desks(store, sandbox.url().toString(), sandbox.key());
    }

    static Desks desks(SqliteStore store, String url, String key) {
        return Desks.over(
                store,
                new ProviderGateway(ProviderSettings.of(java.net.URI.create(url), key, Environment.SANDBOX)),
                new ProviderRecords(),
                new StatusEngine(),
                InstantSource.system(),
                Terms.DEFAULT);
    }

    /** One desk's half of every race. */
    static Outcome refund(Desks desks, int race, Staff staff) {
        return desks.refunds().refund(new OrderKey("", ORDER), Money.of(100L + race, "EUR"), "", staff);
    }

    @Test
    void oneOfTwoPeopleAtOneProgramWinsAndTheOtherSeesWho() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (SqliteStore store = open();
                ExecutorService people = Executors.newFixedThreadPool(2)) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<List<Outcome>>> work = new ArrayList<>();
            Desks desks = desks(store);
            for (String name : List.of("Ann", "Bob")) {
                Staff staff = Role.MANAGER.staff(name);
                work.add(people.submit(() -> {
                    List<Outcome> mine = new ArrayList<>();
                    for (int race = 0; race < RACES; race++) {
                        start.await();
                        mine.add(refund(desks, race, staff));
                    }
                    return mine;
                }));
            }
            for (Future<List<Outcome>> half : work) {
                outcomes.addAll(half.get());
            }
        }

        assertThat(amountsInTheLedger()).containsExactlyElementsOf(expected());
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(RACES);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfAny(Outcome.Done.class, Outcome.Busy.class, Outcome.RefusedByEngine.class));
    }

    @Test
    void oneOfTwoProcessesWins() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("Ann", "Bob")) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Half.class.getName(),
                            folder.resolve("orders.db").toString(),
                            sandbox.url().toString(),
                            sandbox.key(),
                            Integer.toString(RACES),
                            name)
                    .redirectErrorStream(true)
                    .start());
        }
        // Both begin when both are ready.
        for (Process process : processes) {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
        }
        for (Process process : processes) {
            process.outputWriter().write("go\n");
            process.outputWriter().flush();
        }
        int done = 0;
        for (Process process : processes) {
            String last = process.inputReader().lines().collect(Collectors.joining("\n"));
            assertThat(process.waitFor()).as(last).isZero();
            done += Integer.parseInt(last.strip());
        }

        assertThat(amountsInTheLedger()).containsExactlyElementsOf(expected());
        assertThat(done).isEqualTo(RACES);
    }

    /** One of two processes. */
    static final class Half {
        private Half() {}

        public static void main(String[] args) throws IOException {
            try (SqliteStore store = SqliteStore.open(Path.of(args[0]), InstantSource.system())) {
                Desks desks = desks(store, args[1], args[2]);
                System.out.println("ready");
                if (System.in.read() < 0) {
                    throw new IOException("nobody said go");
                }
                int done = 0;
                for (int race = 0; race < Integer.parseInt(args[3]); race++) {
                    Outcome outcome = refund(desks, race, Role.MANAGER.staff(args[4]));
                    // Busy: the other one is at an earlier race; this desk tries again until that is over.
                    while (outcome instanceof Outcome.Busy) {
                        outcome = refund(desks, race, Role.MANAGER.staff(args[4]));
                    }
                    if (outcome instanceof Outcome.Done) {
                        done++;
                    }
                }
                System.out.println(done);
            }
        }
    }

    private static List<Long> expected() {
        return IntStream.range(0, RACES).mapToObj(race -> 100L + race).toList();
    }

    private List<Long> amountsInTheLedger() throws Exception {
        List<Long> amounts = new ArrayList<>();
        for (JsonNode effect :
                call("GET", "/sandbox/ledger?order_id=" + ORDER, "").path("data")) {
            if (effect.path("action").asString().equals("refund")) {
                amounts.add(effect.path("amount").asLong());
            }
        }
        return amounts.stream().sorted().toList();
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(sandbox.url() + path))
                    .header("api_key", sandbox.key())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.isEmpty()
                                    ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                    : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return JsonMapper.shared()
                    .readTree(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }
}
