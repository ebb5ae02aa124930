package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;

/** Desks over a provider and a store in memory, on a clock that the test moves. */
abstract class DeskTrial {
    static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    static final Staff KIM = Role.MANAGER.staff("Kim");
    static final Money TEN = Money.of(1_000, "EUR");

    final StatusEngine engine = new StatusEngine();
    final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    final AtomicInteger names = new AtomicInteger();
    final MemoryStore store = new MemoryStore();
    final FakeGateway gateway = new FakeGateway(NOON);
    final List<Waypoint> passed = new ArrayList<>();
    /** Done when a point is passed. */
    final Map<Waypoint, Runnable> then = new EnumMap<>(Waypoint.class);

    Desks desks;
    OrderKey held;
    OrderKey paid;
    OrderKey klarna;

    @BeforeEach
    void orders() {
        desks = start();
        held = take("H-1", "VISA", "uncleared/uncleared");
        paid = take("C-1", "VISA", "completed/completed");
        klarna = take("K-1", "KLARNA", "completed/uncleared");
    }

    /** The program, started over the same database and provider. */
    Desks start() {
        return startWith(Terms.DEFAULT, time::get);
    }

    Desks startWith(Terms terms, InstantSource clock) {
        return Desks.over(
                store,
                gateway,
                (file, sink) -> {},
                engine,
                clock,
                terms,
                Surroundings.real()
                        .withNames(() -> new OperationId("op-" + names.incrementAndGet()))
                        .withWaypoints(point -> {
                            passed.add(point);
                            then.getOrDefault(point, () -> {}).run();
                        }));
    }

    OrderKey take(String id, String method, String pair) {
        OrderKey key = gateway.add(id, method, pair, 5_000);
        assertThat(desks.orders().find(id)).isEqualTo(new OrderDesk.Lookup.Found(key));
        return key;
    }

    static Transaction refund(String number, String name, Money amount) {
        return new Transaction(
                new TransactionId(number),
                Kind.REFUND,
                name,
                FakeGateway.pair("reserved/reserved"),
                amount,
                NOON,
                "",
                null,
                "");
    }

    Intent only() {
        assertThat(store.intents(9)).hasSize(1);
        return store.intents(9).getFirst();
    }

    /** The action, during which the program stops. */
    void killed(FakeGateway.Line stop, ThrowableAssert.ThrowingCallable action) {
        gateway.line = stop;
        assertThatThrownBy(action).isInstanceOf(FakeGateway.Killed.class);
        gateway.line = FakeGateway.Line.GOOD;
    }
}
