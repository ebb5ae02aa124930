package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore.Page;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;

/** Lists are paged without gap or double, and their totals equal a recount. */
class ListsTest {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orders.sqlite"), Samples.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Queue.class,
            names = {"SHIPPING", "ORDERS"})
    void aThousandOrdersComeOnceEachAndInOrder(Queue queue) {
        List<OrderUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Instant created = NOW.minusSeconds(i % 37);
            Instant due = i % 11 == 0 ? null : NOW.plusSeconds(i % 7);
            updates.add(update(slim("N" + i, Money.of(100L * (i % 13), "EUR"), created), Queue.SHIPPING, due));
        }
        Samples.save(store, updates, AUDIT);

        List<OrderRow> rows = all(OrderQuery.of(queue), 33);

        assertThat(rows).hasSize(1_000);
        assertThat(rows.stream().map(OrderRow::key).distinct()).hasSize(1_000);
        Comparator<OrderRow> newest = Comparator.comparing(OrderRow::created).reversed();
        Comparator<OrderRow> due = Comparator.comparing(
                        OrderRow::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(OrderRow::amount, Comparator.reverseOrder());
        assertThat(rows).isSortedAccordingTo(queue == Queue.ORDERS ? newest : due);
    }

    @ParameterizedTest
    @EnumSource(Sorting.By.class)
    void everyOrderThatCanBeAskedForIsPagedWithoutGapOrDoubleBothWays(Sorting.By by) {
        List<OrderUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Instant due = i % 11 == 0 ? null : NOW.plusSeconds(i % 7);
            updates.add(update(
                    slim("N" + i, Money.of(100L * (i % 13), "EUR"), NOW.minusSeconds(i % 37)), Queue.SHIPPING, due));
        }
        updates.add(update(Samples.full("F1"), Queue.SHIPPING, NOW));
        updates.add(update(Samples.full("F2"), Queue.SHIPPING, NOW));
        Samples.save(store, updates, AUDIT);

        for (Queue queue : List.of(Queue.SHIPPING, Queue.ORDERS)) {
            List<OrderRow> up = all(OrderQuery.of(queue).withSort(new Sorting(by, false)), 17);
            List<OrderRow> down = all(OrderQuery.of(queue).withSort(new Sorting(by, true)), 17);

            assertThat(up.stream().map(OrderRow::key)).hasSize(122).doesNotHaveDuplicates();
            assertThat(down.stream().map(OrderRow::key)).hasSize(122).doesNotHaveDuplicates();
            Comparator<OrderRow> sorted = shown(by);
            if (sorted != null) {
                assertThat(up).isSortedAccordingTo(sorted);
                assertThat(down).isSortedAccordingTo(sorted.reversed());
            }
        }
    }

    /** What a row shows of it; null where rows do not show it, or not in the order in which it is compared. */
    private static @Nullable Comparator<OrderRow> shown(Sorting.By by) {
        return switch (by) {
            case AMOUNT -> Comparator.comparing(OrderRow::amount);
            case CREATED -> Comparator.comparing(OrderRow::created);
            case ORDER -> Comparator.comparing(row -> row.key().id());
            case NAME -> Comparator.comparing(row -> Folded.of(row.customer()));
            case METHOD -> Comparator.comparing(OrderRow::method);
            case STATE -> Comparator.comparing(row -> row.family().name());
            case COUNTRY -> Comparator.comparing(OrderRow::country);
            case SCORE -> Comparator.comparingInt(OrderRow::score);
            case REFUNDED -> Comparator.comparing(OrderRow::refunded);
            case PENDING -> Comparator.comparing(OrderRow::pendingRefund);
            case LINES -> Comparator.comparingInt(OrderRow::lines);
            case LEFT, SHIPPED, PAUSE, CHANGED, LIABILITY -> null;
        };
    }

    @Test
    void withoutADeadlineOrdersComeLastEitherWay() {
        Samples.save(
                store,
                List.of(
                        update(slim("none"), Queue.SHIPPING, null),
                        update(slim("soon"), Queue.SHIPPING, NOW),
                        update(slim("late"), Queue.SHIPPING, NOW.plusSeconds(60))),
                AUDIT);

        OrderQuery all = OrderQuery.of(Queue.ORDERS);
        assertThat(ids(all.withSort(new Sorting(Sorting.By.LEFT, false)))).containsExactly("soon", "late", "none");
        assertThat(ids(all.withSort(new Sorting(Sorting.By.LEFT, true)))).containsExactly("late", "soon", "none");
        Page first = store.page(all.withSort(new Sorting(Sorting.By.LEFT, true)), null, 1);
        assertThatThrownBy(() -> store.page(all.withSort(new Sorting(Sorting.By.LEFT, false)), first.after(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsThatComeAndGoMeanwhileShiftNothing() {
        List<OrderUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            updates.add(update(slim("N" + i), Queue.REVIEW, NOW.plusSeconds(100)));
        }
        Samples.save(store, updates, AUDIT);
        Page first = store.page(OrderQuery.of(Queue.REVIEW), null, 20);

        Samples.save(store, List.of(update(slim("new"), Queue.REVIEW, NOW), update(slim("N0"))), AUDIT);
        Page second = store.page(OrderQuery.of(Queue.REVIEW), first.after(), 50);

        assertThat(Stream.concat(first.rows().stream(), second.rows().stream())
                        .map(row -> row.key().id()))
                .doesNotHaveDuplicates()
                .hasSize(60)
                .doesNotContain("new");
        assertThat(second.after()).isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Samples.save(store, List.of(update(slim("A"), Queue.REVIEW, NOW), update(slim("B"), Queue.REVIEW, NOW)), AUDIT);
        String cursor = store.page(OrderQuery.of(Queue.REVIEW), null, 1).after();

        assertThatThrownBy(() -> store.page(OrderQuery.of(Queue.ORDERS), cursor, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filtersNarrow() {
        Samples.save(
                store,
                List.of(update(Samples.full("held"), Queue.REMINDERS, NOW), update(slim("free"), Queue.REMINDERS, NOW)),
                AUDIT);

        assertThat(ids(new OrderQuery(Queue.REMINDERS, "", Set.of(), Set.of(), true)))
                .containsExactly("held");
        assertThat(ids(new OrderQuery(Queue.REMINDERS, "", Set.of(), Set.of(), false)))
                .containsExactly("free");
        assertThat(ids(new OrderQuery(Queue.REMINDERS, "", Set.of(Flow.CARD, Flow.KLARNA), Set.of(), null)))
                .containsExactly("free");
        assertThat(ids(new OrderQuery(Queue.ORDERS, "", Set.of(), Set.of(Family.CHARGEBACK), null)))
                .isEmpty();
        Total held = store.total(new OrderQuery(Queue.REMINDERS, "", Set.of(), Set.of(), true));
        assertThat(held).isEqualTo(new Total(1, List.of(Money.of(12_995, "EUR")), 1, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 7})
    void totalsEqualARecountAfterRandomChanges(long seed) {
        Random random = new Random(seed);
        Map<OrderKey, OrderUpdate> truth = new HashMap<>();
        for (int round = 0; round < 40; round++) {
            List<OrderUpdate> some = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                some.add(random(random));
            }
            Samples.save(store, some, AUDIT);
            some.forEach(update -> truth.put(update.order().key(), update));
        }

        Map<Queue, Total> totals = store.totals();

        for (Queue queue : Queue.values()) {
            Total expected = recount(truth, queue);
            assertThat(totals.get(queue)).as("seed %d, %s", seed, queue).isEqualTo(expected);
            assertThat(store.total(OrderQuery.of(queue))).isEqualTo(expected);
            Set<Flow> everyFlow = Set.of(Flow.values());
            assertThat(store.total(new OrderQuery(queue, "", everyFlow, Set.of(), null)))
                    .as("counted row by row, seed %d, %s", seed, queue)
                    .isEqualTo(expected);
        }
    }

    private static OrderUpdate random(Random random) {
        Money amount = Money.of(random.nextInt(100_000), random.nextBoolean() ? "EUR" : "USD");
        @Nullable Instant due = random.nextInt(4) == 0 ? null : NOW.plus(Duration.ofHours(random.nextInt(200) - 20));
        List<Queue> queues = List.of(Queue.values());
        Queue queue = queues.get(random.nextInt(queues.size()));
        Money pending = new Money(random.nextInt(500), amount.currency());
        return update(slim("N" + random.nextInt(120), amount, NOW.minusSeconds(5)), queue, due, pending);
    }

    private static Total recount(Map<OrderKey, OrderUpdate> truth, Queue queue) {
        List<OrderUpdate> in = truth.values().stream()
                .filter(update -> update.queues().contains(queue))
                .toList();
        Map<String, Money> money = new TreeMap<>();
        for (OrderUpdate update : in) {
            Money amount = queue == Queue.REFUNDS
                    ? update.pendingRefund()
                    : update.order().amount();
            money.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
        }
        return new Total(in.size(), List.copyOf(money.values()), dueWithin(in, 1), dueWithin(in, 3));
    }

    private static long dueWithin(List<OrderUpdate> updates, int days) {
        return updates.stream()
                .filter(update -> {
                    Instant due = update.dueAt();
                    return due != null && !due.isAfter(NOW.plus(Duration.ofDays(days)));
                })
                .count();
    }

    private List<String> ids(OrderQuery query) {
        return store.page(query, null, 50).rows().stream()
                .map(row -> row.key().id())
                .toList();
    }

    private List<OrderRow> all(OrderQuery query, int limit) {
        List<OrderRow> rows = new ArrayList<>();
        String after = null;
        do {
            Page page = store.page(query, after, limit);
            rows.addAll(page.rows());
            after = page.after();
        } while (after != null);
        return rows;
    }
}
