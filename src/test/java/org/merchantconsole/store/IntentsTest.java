package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.in;
import static org.merchantconsole.store.Samples.intent;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.RawPair;

/** Actions are written down once, and moved on by one hand only. */
class IntentsTest {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orders.sqlite"), Samples.CLOCK);
        Samples.save(store, List.of(update(slim("A1")), update(slim("B2"))), AUDIT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStagedIntentIsSeenEverywhere() {
        Intent ship = intent("op-1", key("A1"), new Action.Ship("DHL", "JJD1", ""));

        assertThat(Samples.stage(store, ship)).isEmpty();

        assertThat(store.intent(ship.id())).contains(ship);
        assertThat(store.openIntents()).containsExactly(ship);
        assertThat(store.intents(5)).containsExactly(ship);
        assertThat(store.find(key("A1")).orElseThrow().inFlight()).isEqualTo(ship);
        assertThat(store.page(OrderQuery.of(Queue.ORDERS), null, 5).rows())
                .filteredOn(row -> row.key().equals(key("A1")))
                .allMatch(row -> row.intent() == Intent.State.STAGED);
        assertThat(store.audit(null, 5)).hasSize(2);
    }

    @Test
    void aSecondIntentForTheOrderIsNotStored() {
        Intent first = intent("op-1", key("A1"), new Action.Accept("known customer"));
        Samples.stage(store, first);

        assertThat(Samples.stage(store, intent("op-2", key("A1"), new Action.Decline("fraud"))))
                .contains(first);

        assertThat(store.intent(new OperationId("op-2"))).isEmpty();
        assertThat(store.audit(null, 5))
                .as("no audit row for what was not done")
                .hasSize(2);
        assertThat(Samples.stage(store, intent("op-3", key("B2"), new Action.Accept(""))))
                .isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesASecondOpenIntent() {
        Intent first = intent("op-1", key("A1"), new Action.Accept(""));
        Samples.stage(store, first);
        store.advance(first, in(first, Intent.State.DONE), null, AUDIT);
        Samples.stage(store, intent("op-2", key("A1"), new Action.Decline("fraud")));

        assertThatThrownBy(
                        () -> store.advance(in(first, Intent.State.DONE), in(first, Intent.State.UNKNOWN), null, AUDIT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("breaks one of its rules");

        assertThat(store.intent(first.id()).orElseThrow().state()).isEqualTo(Intent.State.DONE);
    }

    @Test
    void anIntentMovesOnWithItsOrderAndAuditOrNotAtAll() {
        Intent staged = intent("op-1", key("A1"), new Action.Accept(""));
        Samples.stage(store, staged);
        Order after = Samples.moved(slim("A1"), new RawPair("void", "void"), NOW);

        assertThat(store.advance(
                        in(staged, Intent.State.SENDING),
                        in(staged, Intent.State.DONE),
                        order -> update(Edits.version(after, order.version())),
                        AUDIT))
                .isFalse();
        assertThat(store.find(key("A1")).orElseThrow().status())
                .isEqualTo(slim("A1").status());
        assertThat(store.audit(null, 9)).hasSize(2);

        Intent done = in(staged, Intent.State.DONE);
        assertThat(store.advance(staged, done, order -> update(Edits.version(after, order.version())), AUDIT))
                .isTrue();
        assertThat(Samples.find(store, key("A1"))).contains(after);
        assertThat(store.intent(staged.id())).contains(done);
        assertThat(store.openIntents()).isEmpty();
        assertThat(store.audit(null, 9)).hasSize(3);
    }

    @Test
    void aChangeComputedFromAnOlderStateIsLeftAloneAndNamed() {
        Order read = store.find(key("A1")).orElseThrow();
        Order shipped = Samples.moved(read, new RawPair("shipped", "uncleared"), NOW);
        assertThat(store.save(List.of(update(shipped)), AUDIT)).isEmpty();
        int rows = store.audit(null, 99).size();

        Order late = Samples.moved(read, new RawPair("completed", "uncleared"), NOW);
        assertThat(store.save(List.of(update(late)), AUDIT)).containsExactly(key("A1"));
        assertThat(store.save(List.of(update(Edits.version(late, Order.NEW))), AUDIT))
                .as("one that was not stored when it was looked for")
                .containsExactly(key("A1"));

        assertThat(store.find(key("A1")).orElseThrow().status()).hasToString("shipped/uncleared");
        assertThat(store.audit(null, 99)).hasSize(rows);
    }

    @Test
    void anIntentIsNotStoredForAnOrderThatChangedSinceItWasJudged() {
        String judged = store.find(key("A1")).orElseThrow().version();
        Samples.save(store, List.of(update(Samples.moved(slim("A1"), new RawPair("void", "void"), NOW))), AUDIT);
        int rows = store.audit(null, 99).size();

        assertThat(store.stage(intent("op-1", key("A1"), new Action.Accept("")), judged, AUDIT))
                .isEqualTo(new OrderStore.Staging.OrderMoved());

        assertThat(store.openIntents()).isEmpty();
        assertThat(store.audit(null, 99)).hasSize(rows);
    }

    @Test
    void anIntentThatWasSentAgainMeanwhileIsNotMovedByWhoSawItBefore() {
        Intent staged = intent("op-1", key("A1"), new Action.Accept(""));
        Samples.stage(store, staged);
        Intent seen = in(staged, Intent.State.UNKNOWN);
        store.advance(staged, seen, null, AUDIT);
        Intent later = new Intent(
                seen.id(),
                seen.order(),
                seen.action(),
                seen.staff(),
                seen.stagedAt(),
                seen.leavesAt(),
                Intent.State.UNKNOWN,
                seen.changedAt().plusSeconds(60),
                0,
                "sent again",
                seen.before());
        store.advance(seen, later, null, AUDIT);

        assertThat(store.advance(seen, in(seen, Intent.State.SETTLED_BY_PERSON), null, AUDIT))
                .isFalse();
        assertThat(store.openIntents()).containsExactly(later);
    }

    @Test
    void ofTwoThreadsOneMovesTheIntent() throws Exception {
        Intent staged = intent("op-1", key("A1"), new Action.Accept(""));
        Samples.stage(store, staged);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> move = () -> {
            together.await();
            return store.advance(staged, in(staged, Intent.State.SENDING), null, AUDIT);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> one = threads.submit(move);
            Future<Boolean> other = threads.submit(move);

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(store.audit(null, 9)).hasSize(3);
    }

    @Test
    void ofTwoConsolesOneStages() {
        try (SqliteStore other = SqliteStore.open(folder.resolve("orders.sqlite"), Samples.CLOCK)) {
            Intent first = intent("op-1", key("A1"), new Action.Accept(""));

            assertThat(Samples.stage(store, first)).isEmpty();

            assertThat(Samples.stage(other, intent("op-2", key("A1"), new Action.Accept(""))))
                    .contains(first);
        }
    }

    @Test
    void aCardRefundNeverExceedsWhatIsLeft() {
        Order paid = slim("A1");
        Samples.save(
                store,
                List.of(update(Samples.withRelated(
                        paid,
                        Money.of(1_000, "EUR"),
                        List.of(Samples.refund("501", 1_500, "reserved"), Samples.refund("502", 4_000, "declined"))))),
                AUDIT);

        assertThatThrownBy(() -> Samples.stage(store, refund("op-1", 3_501)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("larger than what is left");
        assertThat(store.openIntents()).isEmpty();
        assertThat(Samples.stage(store, refund("op-2", 3_500))).isEmpty();
    }

    @Test
    void aRefundByArticleNeverExceedsWhatIsLeftEither() {
        Order paid = slim("A1");
        Money all = paid.amount();
        Money more = all.plus(Money.of(1, all.currency().getCurrencyCode()));
        List<Action.Line> lines = List.of(new Action.Line("X", 1));

        assertThatThrownBy(() -> Samples.stage(
                        store, intent("op-1", key("A1"), new Action.RefundLines(lines, more, "returned"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("larger than what is left");
        assertThat(Samples.stage(store, intent("op-2", key("A1"), new Action.RefundLines(lines, all, "returned"))))
                .isEmpty();
    }

    @Test
    void aRefundInAnotherCurrencyCannotBeStored() {
        assertThatThrownBy(() -> Samples.stage(
                        store, intent("op-1", key("A1"), new Action.Refund(Money.of(1, "USD"), "returned"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another currency");
    }

    @Test
    void aRefundOfNothingCannotBeStored() {
        assertThatThrownBy(() -> Samples.stage(store, refund("op-1", 0))).isInstanceOf(StoreException.class);
    }

    @Test
    void anIntentNeedsItsOrder() {
        assertThatThrownBy(() -> Samples.stage(store, intent("op-1", key("none"), new Action.Accept(""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Intent refund(String id, long minor) {
        return intent(id, key("A1"), new Action.Refund(Money.of(minor, "EUR"), "returned"));
    }
}
