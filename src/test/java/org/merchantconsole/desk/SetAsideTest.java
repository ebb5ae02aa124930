package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.QuarantineStore;
import org.merchantconsole.order.Quarantined;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.order.Source;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/** Invariant 5: what stands outside the tables, or cannot be read, is listed once, without what names a person. */
class SetAsideTest {
    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final Gateway.RefusedRow BROKEN = new Gateway.RefusedRow(
            "",
            "T-9",
            "1700000000000009",
            "payment",
            new RawPair("completed", null),
            "The record has no amount.",
            "{\"order_id\":\"T-9\",\"customer\":{\"first_name\":\"Ann\",\"email\" : \"a\\\"b@c.nl\"},\"reason\":\"x\"}");

    @TempDir
    Path folder;

    private final FakeGateway gateway = new FakeGateway(NOON);

    private OrderStore store(boolean inMemory) {
        return inMemory ? new MemoryStore() : SqliteStore.open(folder.resolve("orders.sqlite"), () -> NOON);
    }

    private Desks desks(OrderStore store, RecordReader reader) {
        return Desks.over(store, gateway, reader, new StatusEngine(), () -> NOON, Terms.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPairOutsideTheTablesIsListedOnceAndClosedByRuleWhenAListedOneComes(boolean inMemory) {
        try (OrderStore store = store(inMemory)) {
            Desks desks = desks(store, (file, sink) -> {});
            OrderKey key = gateway.add("T-1", "VISA", "completed/reserved", 5_000);
            desks.orders().find("T-1");
            desks.orders().refresh(key);
            QuarantineStore list = store.quarantine();
            assertThat(list.latest(true, 9)).singleElement().satisfies(row -> {
                assertThat(row.reason()).isEqualTo(Quarantined.Reason.PAIR);
                assertThat(row.order()).isEqualTo(key);
                assertThat(row.pair()).hasToString("completed/reserved");
            });
            assertThat(whats(store)).contains("set aside");

            gateway.set(key, "completed/completed", null);
            desks.orders().refresh(key);
            assertThat(list.openCount()).isZero();
            assertThat(list.latest(false, 9).getFirst().closed())
                    .isInstanceOfSatisfying(
                            Quarantined.Closed.class,
                            closed -> assertThat(closed.source()).isEqualTo(Source.RULE));
            assertThat(whats(store)).contains("set aside closed");

            // The same once more opens it again; what a person closed stays closed.
            gateway.set(key, "completed/reserved", null);
            desks.orders().refresh(key);
            assertThat(list.openCount()).isEqualTo(1);
            long id = list.latest(true, 1).getFirst().id();
            assertThat(list.close(id, new Quarantined.Closed(NOON, Source.PERSON, "Kim", "known")))
                    .isTrue();
            assertThat(list.close(id, new Quarantined.Closed(NOON, Source.PERSON, "Kim", "again")))
                    .isFalse();
            gateway.set(key, "completed/completed", null);
            desks.orders().refresh(key);
            gateway.set(key, "completed/reserved", null);
            desks.orders().refresh(key);
            assertThat(list.openCount()).isZero();
            assertThat(list.latest(false, 9)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordThatCannotBeReadIsListedWithoutWhatNamesAPersonAndClosedWhenItCanBeRead(boolean inMemory) {
        try (OrderStore store = store(inMemory)) {
            Desks desks = desks(
                    store, (file, sink) -> sink.accept(new RecordReader.Entry.Refused("line 2", BROKEN.why(), BROKEN)));
            for (int i = 0; i < 2; i++) {
                Import.Result result = desks.imports().run(List.of(Path.of("page.json")), Progress.silent());
                assertThat(result.refused()).hasSize(1);
            }
            assertThat(store.quarantine().latest(true, 9)).singleElement().satisfies(row -> {
                assertThat(row.reason()).isEqualTo(Quarantined.Reason.UNREADABLE);
                assertThat(row.actor()).isEqualTo("page.json");
                assertThat(row.raw())
                        .isEqualTo("{\"order_id\":\"T-9\",\"customer\":{\"first_name\":\"***\",\"email\" : \"***\"},"
                                + "\"reason\":\"x\"}");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatTheKeyMayNotReadIsListedOnceWithItsSiteAndClosedWhenItIsTold(boolean inMemory) {
        try (OrderStore store = store(inMemory)) {
            Desks desks = desks(store, (file, sink) -> {});
            SetAside aside = aside(store);
            OrderKey key = new OrderKey("", "T-2");
            Fetch.Answer.Refused no = new Fetch.Answer.Refused(1006, 404, "Invalid transaction ID");
            assertThat(aside.notTold(key, "67890", null, "{}", no))
                    .containsExactly(
                            "Order T-2 belongs to site 67890, for which no key is set: enter it under Settings, Further websites.");
            assertThat(aside.notTold(key, "67890", null, "{}", no)).isEmpty();
            SetAside next = aside(store);
            assertThat(next.isNotTold(key)).isTrue();
            next.told(key);
            assertThat(store.quarantine().openCount()).isZero();
            assertThat(desks.drift().quarantined()).isZero();
        }
    }

    private static List<String> whats(OrderStore store) {
        return store.audit(null, 9).stream().map(AuditEntry::what).toList();
    }

    private static SetAside aside(OrderStore store) {
        Sites sites = new Sites(store, List.of(), Terms.DEFAULT);
        return new SetAside(store.quarantine(), sites, new Sentences(Terms.DEFAULT.locale()), () -> NOON);
    }
}
