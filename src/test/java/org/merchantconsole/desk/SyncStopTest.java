package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.gateway.Line;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.StatusEngine;

/**
 * Invariant 12, sync completeness: wherever a run stops, the next ones bring the local set to the server's set, nothing twice
 * and nothing missing.
 */
class SyncStopTest {
    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final Set<String> WRITES = Set.of("save", "remember");

    /** The sandbox plays a site with an American Express number of its own. */
    private static final Terms TERMS = new Terms(
            new SiteRules(true, false, false, false, false, false),
            Set.of(),
            Locale.ENGLISH,
            URI.create("https://example.org"),
            Duration.ZERO);

    private final StatusEngine engine = new StatusEngine();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final SandboxBooks books = new SandboxBooks(time::get);
    private Map<String, String> server;
    private int writes;
    private int dieAtWrite = Integer.MAX_VALUE;
    private boolean dieAfterIt;

    @BeforeEach
    void readTheBooks() {
        server = books.server(null);
        assertThat(server).hasSizeGreaterThan(300);
    }

    private Desks desks(OrderStore store) {
        return Desks.over(store, books.gateway(), (file, sink) -> {}, engine, time::get, TERMS);
    }

    /** A database whose program dies around the wished write. */
    private OrderStore mortal(MemoryStore store) {
        return (OrderStore) Proxy.newProxyInstance(
                SyncStopTest.class.getClassLoader(), new Class<?>[] {OrderStore.class}, (self, method, arguments) -> {
                    boolean write = WRITES.contains(method.getName());
                    writes += write ? 1 : 0;
                    boolean dies = write && writes == dieAtWrite;
                    if (dies && !dieAfterIt) {
                        throw new SandboxBooks.Killed();
                    }
                    try {
                        Object result = method.invoke(store, arguments);
                        if (dies) {
                            throw new SandboxBooks.Killed();
                        }
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static List<OrderKey> keys(MemoryStore store) {
        return store.dueBefore(NOON, Integer.MAX_VALUE);
    }

    /** Runs until the end; how many runs that took. */
    private Sync.Result complete(OrderStore store) {
        books.stopAt(Integer.MAX_VALUE);
        Sync.Result result = desks(store).sync().run(Progress.silent());
        assertThat(result.problem()).isEmpty();
        assertThat(result.complete()).isTrue();
        return result;
    }

    private void holdsTheServersSet(MemoryStore store, String as) {
        Map<String, String> local = SandboxBooks.local(store, keys(store));
        if (!local.equals(server)) {
            assertThat(local).as(as).isEqualTo(server);
        }
        for (OrderKey key : keys(store)) {
            Order order = store.find(key).orElseThrow();
            RawPair before = null;
            for (StatusChange change : order.history()) {
                assertThat(change.status()).as("%s: history of %s", as, key).isNotEqualTo(before);
                before = change.status();
            }
            Set<String> parts = new HashSet<>();
            order.related()
                    .forEach(child -> assertThat(parts.add(child.id().value())).isTrue());
        }
    }

    private int callsOfAWholeRun() {
        books.stopAt(Integer.MAX_VALUE);
        MemoryStore store = new MemoryStore();
        complete(store);
        holdsTheServersSet(store, "one run");
        assertThat(store.quarantine().openCount()).isZero();
        return books.calls();
    }

    @Test
    void killedAtAnyCallTheNextRunEndsWithTheServersSet() {
        int calls = callsOfAWholeRun();
        assertThat(calls).isGreaterThan(300);
        for (int k = 1; k <= calls; k += k < 40 ? 1 : 9) {
            MemoryStore store = new MemoryStore();
            books.stopAt(k);
            assertThatThrownBy(() -> desks(store).sync().run(Progress.silent()))
                    .isInstanceOf(SandboxBooks.Killed.class);
            complete(store);
            holdsTheServersSet(store, "killed at call " + k);
        }
    }

    @Test
    void cancelledAtAnyOrderTheNextRunGoesOnAndEndsWithTheServersSet() {
        int calls = callsOfAWholeRun();
        for (int k = 1; k <= server.size(); k += 17) {
            MemoryStore store = new MemoryStore();
            books.stopAt(Integer.MAX_VALUE);
            Sync.Result stopped = desks(store).sync().run(cancelling(k));
            assertThat(stopped.complete()).isFalse();
            assertThat(stopped.problem()).isEmpty();
            int before = books.calls();
            complete(store);
            holdsTheServersSet(store, "cancelled at order " + k);
            // It goes on near the place, and does not begin again: at most a page and the open orders come twice.
            assertThat(before + books.calls()).isLessThan(2 * calls);
        }
    }

    @Test
    void aRunThatIsCancelledAgainAndAgainComesToItsEnd() {
        MemoryStore store = new MemoryStore();
        int runs = 0;
        while (!desks(store).sync().run(cancelling(40)).complete()) {
            runs++;
            assertThat(runs).isLessThan(100);
        }
        holdsTheServersSet(store, "cancelled " + runs + " times");
    }

    private static Progress cancelling(int afterSteps) {
        return new Progress() {
            private int steps;

            @Override
            public void step(long done, long total, String what) {
                steps++;
            }

            @Override
            public boolean cancelled() {
                return steps >= afterSteps;
            }
        };
    }

    @Test
    void dyingBeforeOrAfterAnyWriteTheNextRunEndsWithTheServersSet() {
        MemoryStore whole = new MemoryStore();
        complete(mortal(whole));
        int all = writes;
        assertThat(all).isGreaterThan(20);
        for (boolean after : new boolean[] {false, true}) {
            for (int k = 1; k <= all; k++) {
                MemoryStore store = new MemoryStore();
                writes = 0;
                dieAtWrite = k;
                dieAfterIt = after;
                assertThatThrownBy(() -> desks(mortal(store)).sync().run(Progress.silent()))
                        .isInstanceOf(SandboxBooks.Killed.class);
                complete(store);
                holdsTheServersSet(store, "died " + (after ? "after" : "before") + " write " + k);
            }
        }
    }

    @Test
    void ordersThatArriveDuringARunAreFoundByTheNext() {
        MemoryStore store = new MemoryStore();
        books.stopAt(60);
        assertThatThrownBy(() -> desks(store).sync().run(Progress.silent())).isInstanceOf(SandboxBooks.Killed.class);
        time.set(NOON.plus(Duration.ofMinutes(5)));
        newOrder("NEW-1");
        complete(store);
        time.set(NOON.plus(Duration.ofMinutes(9)));
        complete(store);
        server = books.server(null);
        assertThat(server).containsKey("NEW-1");
        holdsTheServersSet(store, "new during the run");
    }

    @Test
    void aWrongClockOfOursLosesNothing() {
        for (Duration off : List.of(Duration.ofHours(-1), Duration.ofDays(1), Duration.ofDays(400))) {
            MemoryStore store = new MemoryStore();
            Desks desks = Desks.over(
                    store,
                    books.gateway(),
                    (file, sink) -> {},
                    engine,
                    () -> time.get().plus(off),
                    TERMS);
            desks.sync().run(Progress.silent());
            time.set(time.get().plus(Duration.ofHours(3)));
            String id = "OFF" + off.toHours();
            newOrder(id);
            desks.sync().run(Progress.silent());
            assertThat(store.find(new OrderKey("", id)))
                    .as("clock off by %s", off)
                    .isPresent();
        }
    }

    @Test
    void aPlaceThatTheProviderForgotCostsARereadingAndNothingElse() {
        for (boolean refused : new boolean[] {true, false}) {
            MemoryStore store = new MemoryStore();
            books.stopAt(200);
            assertThatThrownBy(() -> desks(store).sync().run(Progress.silent()))
                    .isInstanceOf(SandboxBooks.Killed.class);
            assertThat(store.remembered("sync cursor").orElseThrow()).isNotEmpty();
            books.bend = ignored -> atPlace(books.last) ? gone(refused) : null;
            books.stopAt(Integer.MAX_VALUE);
            String place = store.remembered("sync cursor").orElseThrow();
            int runs = 0;
            while (store.remembered("sync cursor").orElseThrow().equals(place)) {
                desks(store).sync().run(Progress.silent());
                runs++;
                assertThat(runs).isLessThan(4);
            }
            books.bend = ignored -> null;
            // The first page is read again; the pages after it are asked for with new places.
            complete(store);
            holdsTheServersSet(store, "place forgotten");
        }
    }

    private static boolean atPlace(@Nullable Call call) {
        return call != null
                && call.path().equals("/transactions")
                && call.query().contains("after=");
    }

    private static Line.Outcome gone(boolean refused) {
        return refused
                ? new Line.Outcome.Response(400, "application/json", "{\"message\":\"Invalid query parameter\"}")
                : new Line.Outcome.Response(500, "text/html", "<html>Server error</html>");
    }

    private void newOrder(String id) {
        books.elsewhere("POST", "/orders", """
                {"type":"direct","order_id":"%s","gateway":"VISA","currency":"EUR","amount":1000,"description":"New",
                "gateway_info":{"card_number":"4111111111111111","card_holder_name":"A","card_expiry_date":"3012",
                "card_cvc":"123","flexible_3d":false}}
                """.formatted(id));
    }
}
