package org.merchantconsole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.sandbox.BadFaultSpec;
import org.merchantconsole.sandbox.FaultPlan;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/** Desks over a database and a sandbox of their own, to make orders with. */
abstract class NewOrderTrials {

    static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    static final Staff KIM = Role.FINANCE.staff("Kim");
    static final String GOOD_VISA = "4111111111111111";

    @TempDir
    Path folder;

    final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    Sandbox sandbox;
    OrderStore store;
    Desks desks;

    @BeforeEach
    final void open() throws IOException {
        begin("none");
    }

    static FaultPlan plan(String faults) {
        try {
            return FaultPlan.parse(faults);
        } catch (BadFaultSpec e) {
            throw new AssertionError(e);
        }
    }

    final void begin(String faults) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(time::get)
                .withSampleData(false)
                .withFaults(plan(faults))
                .withJournal(folder.resolve("books")));
        store = SqliteStore.open(folder.resolve("console.db"), time::get);
        desks = Desks.over(
                store,
                new ProviderGateway(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)),
                new ProviderRecords(),
                new StatusEngine(),
                time::get,
                Terms.DEFAULT);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        sandbox.close();
    }

    void misbehaving(String faults) throws IOException {
        close();
        begin(faults);
    }

    static Customer customer() {
        return new Customer(
                "Tess", "Tester", "tess@example.org", "0200000000", "Kade", "1A", "1000AA", "Amsterdam", "NL", "nl_NL");
    }

    static NewOrder order(NewOrder.Kind kind, String id, String gateway) {
        return new NewOrder(
                kind,
                new OrderKey("", id),
                gateway,
                Money.of(4_995, "EUR"),
                "Order " + id,
                new NewOrder.Buyer(customer(), "192.0.2.17", "", ""),
                List.of(),
                NewOrder.Web.NONE,
                NewOrder.PaymentTerms.USUAL,
                "");
    }

    static NewOrder with(NewOrder order, NewOrder.PaymentTerms terms) {
        return new NewOrder(
                order.kind(),
                order.key(),
                order.gateway(),
                order.amount(),
                order.description(),
                order.buyer(),
                order.items(),
                order.web(),
                terms,
                order.from());
    }

    static NewOrder byPhone(NewOrder order) {
        return with(order, new NewOrder.PaymentTerms(0, false, true, NewOrder.ThreeD.AS_USUAL, false));
    }

    static CardData card(String number, String code) {
        return new CardData(number.toCharArray(), "T Tester", "3012".toCharArray(), code.toCharArray());
    }

    /** The digits with the check digit that they lack. */
    static String withCheckDigit(String digits) {
        for (char last = '0'; last <= '9'; last++) {
            if (card(digits + last, "").passesCheckDigit()) {
                return digits + last;
            }
        }
        throw new AssertionError("one of ten fits");
    }

    String pair(String id) {
        return store.find(new OrderKey("", id)).orElseThrow().status().toString();
    }

    static String page(URI page, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(page);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void refresh(String id) {
        desks.orders().refresh(new OrderKey("", id));
    }
}
