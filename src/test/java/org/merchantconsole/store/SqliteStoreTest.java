package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.full;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore.Due;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.RawPair;

/** Orders go in and come out whole. */
class SqliteStoreTest {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("new/deep/orders.sqlite"), Samples.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyFieldComesBack() {
        Order order = full("A 1/ü");

        Samples.save(store, List.of(update(order), update(slim("B2"))), AUDIT);

        assertThat(Samples.find(store, order.key())).contains(order);
        assertThat(Samples.find(store, key("B2"))).contains(slim("B2"));
        assertThat(store.find(key("b2"))).isEmpty();
    }

    @Test
    void aChangeReplacesFactsAndAddsToTheHistory() {
        Order order = full("A1");
        Samples.save(store, List.of(update(order)), AUDIT);
        Order shipped = Samples.moved(order, new RawPair("refunded", "void"), NOW.plusSeconds(60));
        Order fewer =
                Samples.withRelated(shipped, Money.of(100, "EUR"), List.of(Samples.refund("55", 100, "initialized")));

        Samples.save(store, List.of(update(fewer)), AUDIT);

        assertThat(Samples.find(store, order.key())).contains(fewer);
    }

    @Test
    void historyIsTheUnionOfWhatTwoReadersSaw() {
        Order order = slim("A1");
        Samples.save(store, List.of(update(order)), AUDIT);
        RawPair later = new RawPair("refunded", "completed");
        RawPair earlier = new RawPair("uncleared", "uncleared");

        Samples.save(store, List.of(update(Samples.moved(order, later, NOW))), AUDIT);
        Samples.save(store, List.of(update(Samples.moved(order, earlier, NOW.minusSeconds(900)))), AUDIT);

        assertThat(store.find(order.key()).orElseThrow().history())
                .extracting(StatusChange::status)
                .containsExactly(order.status(), earlier, later);
    }

    @Test
    void anUnchangedOrderWritesNothing() {
        Samples.save(store, List.of(update(full("A1"))), AUDIT);

        Samples.save(store, List.of(update(full("A1"))), AUDIT);

        assertThat(store.audit(null, 10)).hasSize(1);
        Samples.save(store, List.of(update(full("A1"), Queue.SHIPPING, NOW)), AUDIT);
        assertThat(store.audit(null, 10)).as("another deadline is a change").hasSize(2);
    }

    @Test
    void ofTwoUpdatesOfOneOrderInACallTheLaterCounts() {
        Order moved = Samples.moved(slim("A1"), new RawPair("void", "void"), NOW);

        Samples.save(store, List.of(update(slim("A1")), update(moved)), AUDIT);

        assertThat(Samples.find(store, key("A1"))).contains(moved);
    }

    @Test
    void anOrderIsFoundByAnyOfItsNumbers() {
        Order order = full("A1");
        Samples.save(store, List.of(update(order), update(slim("B2"))), AUDIT);

        assertThat(store.resolve("A1")).contains(order.key());
        assertThat(store.resolve(String.valueOf(order.transactionId()))).contains(order.key());
        assertThat(store.resolve(order.related().getLast().id().value())).contains(order.key());
        assertThat(store.resolve("nothing")).isEmpty();
    }

    @Test
    void aRowShowsWhatTheListNeeds() {
        Order order = full("A1");
        Samples.save(store, List.of(update(order, Queue.SHIPPING, NOW.plusSeconds(77), Money.of(250, "EUR"))), AUDIT);

        OrderRow row = store.page(query(Queue.SHIPPING), null, 10).rows().getFirst();

        assertThat(row.key()).isEqualTo(order.key());
        assertThat(row.status()).isEqualTo(order.status());
        assertThat(row.amount()).isEqualTo(order.amount());
        assertThat(row.refunded()).isEqualTo(order.refunded());
        assertThat(row.pendingRefund()).isEqualTo(Money.of(250, "EUR"));
        assertThat(row.customer()).isEqualTo("Zoë van Dijk");
        assertThat(row.country()).isEqualTo("NL");
        assertThat(row.dueAt()).isEqualTo(NOW.plusSeconds(77));
        assertThat(row.dueWhat()).isEqualTo(Deadline.What.SHIP_BY);
        assertThat(row.liability()).isEqualTo(PaymentDetails.Liability.SHIFTED);
        assertThat(row.cards()).isEqualTo(1);
        assertThat(row.lines()).isEqualTo(2);
        assertThat(row.score()).isEqualTo(8);
        assertThat(row.heldUntil()).isEqualTo(order.holds().getFirst().until());
        assertThat(row.intent()).isNull();
    }

    @Test
    void notesAreKeptWithTheirAudit() {
        Samples.save(store, List.of(update(slim("A1"))), AUDIT);
        Note note = new Note(NOW, "Mila", "called, wants it on Friday");
        AuditEntry entry = new AuditEntry(NOW, "Mila", Source.PERSON, "note", key("A1"), null, "");

        store.addNote(key("A1"), note, entry);

        assertThat(store.find(key("A1")).orElseThrow().notes())
                .extracting(Note::at, Note::by, Note::text, Note::pinned)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(note.at(), note.by(), note.text(), false));
        assertThat(store.audit(key("A1"), 5)).containsExactly(entry);
        assertThat(store.audit(null, 5)).containsExactly(entry, AUDIT);
        assertThatThrownBy(() -> store.addNote(key("none"), note, entry)).hasMessageContaining("not stored");
        assertThat(store.audit(null, 5)).hasSize(2);
    }

    @Test
    void relativesShareTheAddressOrTheCard() {
        Order one = full("A1");
        Order sameCard = full("A2");
        Order stranger = slim("S9");
        Samples.save(store, List.of(update(one), update(sameCard), update(stranger)), AUDIT);

        assertThat(store.relatives(one.key(), 10)).extracting(OrderRow::key).containsExactly(sameCard.key());
        assertThat(store.relatives(stranger.key(), 10)).isEmpty();
    }

    @Test
    void theMedianIsOfTheSameCurrency() {
        for (int i = 1; i <= 5; i++) {
            Samples.save(store, List.of(update(slim("E" + i, Money.of(i * 100L, "EUR"), NOW))), AUDIT);
        }
        Samples.save(store, List.of(update(slim("U1", Money.of(9_999, "USD"), NOW))), AUDIT);

        assertThat(store.medianAmount(key("E1"))).contains(Money.of(300, "EUR"));
        assertThat(store.medianAmount(key("U1"))).contains(Money.of(9_999, "USD"));
        assertThat(store.medianAmount(key("none"))).isEmpty();
    }

    @Test
    void deadlinesComeSoonestFirst() {
        Samples.save(
                store,
                List.of(
                        update(slim("late"), Queue.SHIPPING, NOW.plus(Duration.ofDays(9))),
                        update(slim("soon"), Queue.REVIEW, NOW.plusSeconds(5)),
                        update(slim("money"), Queue.REFUNDS, NOW.plusSeconds(7), Money.of(42, "EUR")),
                        update(slim("paid"))),
                AUDIT);

        assertThat(store.due(NOW.plus(Duration.ofDays(1))))
                .containsExactly(
                        new Due(
                                key("soon"),
                                Queue.REVIEW,
                                Deadline.What.SHIP_BY,
                                NOW.plusSeconds(5),
                                Money.of(5_000, "EUR")),
                        new Due(
                                key("money"),
                                Queue.REFUNDS,
                                Deadline.What.SHIP_BY,
                                NOW.plusSeconds(7),
                                Money.of(42, "EUR")));
        assertThat(store.dueBefore(NOW.plusSeconds(6), 10)).containsExactly(key("soon"), key("money"), key("late"));
        assertThat(store.dueBefore(NOW.plusSeconds(6), 1)).containsExactly(key("soon"));
    }

    @Test
    void textsAreRememberedAndEverythingSurvivesARestart() {
        Order order = full("A1");
        Samples.save(store, List.of(update(order)), AUDIT);
        store.remember("cursor", "first");
        store.remember("cursor", "second");
        store.close();

        store = SqliteStore.open(folder.resolve("new/deep/orders.sqlite"), Samples.CLOCK);

        assertThat(Samples.find(store, order.key())).contains(order);
        assertThat(store.remembered("cursor")).contains("second");
        assertThat(store.remembered("other")).isEmpty();
    }

    private static OrderQuery query(Queue queue) {
        return OrderQuery.of(queue);
    }
}
