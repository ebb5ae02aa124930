package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.RefundDraft;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;

/**
 * The roads that the five binding sources describe, each from a new order to its end: the desk makes the order, the customer
 * acts on the sandbox's page, staff act through the desks, the clock moves. The pairs that appear, one after another, stand
 * in {@code source-paths.csv}; the pair of a refund or chargeback stands behind a plus sign.
 */
class SourcePathsTest extends NewOrderTrials {
    private static final Staff MANAGER = Role.MANAGER.staff("Kim");
    private static final OrderKey KEY = new OrderKey("", "P-1");

    private URI page = URI.create("about:blank");
    private CreatedOrder.Next next = new CreatedOrder.Next.Wait();

    @ParameterizedTest
    @CsvFileSource(resources = "/source-paths.csv", useHeadersInDisplayName = true)
    void everyRoadOfTheSourcesIsSeenToItsEnd(String flow, String road, String steps, String pairs) throws IOException {
        if (flow.equals("own MID")) {
            call("/sandbox/site", "{\"own_amex_mid\":true}");
            desks = ownMid();
        }
        StringBuilder seen = new StringBuilder();
        for (String step : steps.split(" ", -1)) {
            String[] word = step.split(":", 2);
            step(flow, word[0], word.length > 1 ? word[1] : "");
            desks.sync().run(Progress.silent());
            desks.orders().refresh(KEY);
            note(seen);
        }
        assertThat(seen.toString()).isEqualTo(pairs);
        assertThat(store.quarantine().openCount())
                .as("pairs outside the tables")
                .isZero();
    }

    private Desks ownMid() {
        return Desks.over(
                store,
                new ProviderGateway(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)),
                new ProviderRecords(),
                new StatusEngine(),
                time::get,
                new Terms(
                        new SiteRules(true, false, false, false, false, false),
                        Set.of(),
                        Terms.DEFAULT.locale(),
                        Terms.DEFAULT.providerPage(),
                        Duration.ZERO));
    }

    private void note(StringBuilder seen) {
        Order order = store.find(KEY).orElseThrow();
        String children =
                order.related().stream().map(child -> " + " + child.status()).collect(Collectors.joining());
        String now = order.status() + children;
        if (!seen.toString().endsWith(now) || seen.isEmpty()) {
            seen.append(seen.isEmpty() ? "" : " > ").append(now);
        }
    }

    private void step(String flow, String verb, String object) {
        switch (verb) {
            case "make" -> make(flow, object);
            case "page" -> page("outcome=" + object);
            case "later" -> time.set(time.get().plus(Duration.parse(object)));
            case "accept" -> done(new Action.Accept("known customer"));
            case "decline" -> done(new Action.Decline("stolen card"));
            case "cancel" -> done(new Action.Cancel("customer asked"));
            case "ship" -> done(new Action.Ship("PostNL", "3SABC", ""));
            case "refund" -> done(new Action.Refund(Money.of(Long.parseLong(object), "EUR"), "returned"));
            case "line" -> done(lines(object));
            case "chargeback" -> call("/sandbox/orders/P-1/chargeback", "{\"reason_code\":\"13.1\"}");
            case "dispute" -> call("/sandbox/orders/P-1/dispute", "{\"outcome\":\"" + object + "\"}");
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private Action.RefundLines lines(String quantity) {
        OrderView view = desks.orders().view(KEY, MANAGER).orElseThrow();
        RefundDraft whole = desks.refunds().draft(view);
        RefundDraft draft = quantity.equals("all") ? whole.withAll() : whole.with("B", Integer.parseInt(quantity));
        return new Action.RefundLines(draft.chosen(), draft.amount(), "returned");
    }

    private void done(Action action) {
        assertThat(desks.dispatch().perform(KEY, action, MANAGER)).isInstanceOf(Outcome.Done.class);
    }

    private void make(String flow, String how) {
        NewOrder order = order(NewOrder.Kind.DIRECT, KEY.id(), "CREDITCARD");
        CardData card = null;
        switch (how) {
            case "link" -> order = order(NewOrder.Kind.PAYMENT_LINK, KEY.id(), "");
            case "klarna" -> order = withCart(order(NewOrder.Kind.DIRECT, KEY.id(), "KLARNA"));
            case "pad" -> order = withCart(order(NewOrder.Kind.DIRECT, KEY.id(), "BNPL_MF"));
            default -> {
                boolean by3d = how.endsWith("!");
                card = card(by3d ? how.substring(0, how.length() - 1) : how, how.startsWith("37") ? "1234" : "123");
                order = by3d || how.startsWith("37") ? order : byPhone(order);
            }
        }
        Made made = desks.newOrders().create(order, card, MANAGER);
        assertThat(made).as(flow).isInstanceOf(Made.Created.class);
        next = ((Made.Created) made).next();
        page = next instanceof CreatedOrder.Next.OpenPage(URI address) ? address : page;
    }

    private static NewOrder withCart(NewOrder plain) {
        return new NewOrder(
                plain.kind(),
                plain.key(),
                plain.gateway(),
                Money.of(7_495, "EUR"),
                plain.description(),
                new NewOrder.Buyer(customer(), "192.0.2.17", "1970-07-10", "F"),
                List.of(
                        new CartItem(
                                "A",
                                "Lamp",
                                "",
                                new BigDecimal("46.80"),
                                BigDecimal.ONE,
                                "high",
                                new BigDecimal("0.21")),
                        new CartItem(
                                "B", "Book", "", new BigDecimal("9.16"), new BigDecimal(2), "none", BigDecimal.ZERO)),
                plain.web(),
                plain.terms(),
                "");
    }

    private void page(String form) {
        assertThat(next).isInstanceOf(CreatedOrder.Next.OpenPage.class);
        post(page, "application/x-www-form-urlencoded", form);
    }

    private void call(String path, String body) {
        assertThat(post(URI.create(sandbox.url() + path), "application/json", body))
                .contains("\"success\":true");
    }

    private String post(URI address, String type, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("api_key", sandbox.key())
                                    .header("Content-Type", type)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
