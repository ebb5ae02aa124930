package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.State;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.OrderKey;

/** Notifications are kept before anything is done with them. */
class InboxTest {
    private static final Authenticity SIGNED = new Authenticity.Authentic(NOW);
    private static final Authenticity LATE = new Authenticity.NotAuthentic(Authenticity.Reason.TOO_OLD, 17);
    private static final Authenticity NONE = Authenticity.not(Authenticity.Reason.NOTHING_TO_CHECK);

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

    private static Notification arrived(String order, Authenticity authenticity, boolean signed) {
        return new Notification(
                0,
                NOW,
                Arrival.Way.POST,
                "transactionid=" + order + "&timestamp=1",
                signed,
                "{\"order_id\":\"ü\"}",
                false,
                "a".repeat(64),
                authenticity,
                new OrderKey("", order),
                "1234567",
                authenticity.equals(SIGNED) ? order + " news" : "",
                State.STORED,
                "",
                0,
                NOW,
                null);
    }

    private Notification keep(String order, Authenticity authenticity, boolean signed) {
        return store.inbox().keep(arrived(order, authenticity, signed), AUDIT);
    }

    private Notification done(Notification n, State state) {
        Notification done = n.lookedInto(state, "done", null, NOW);
        assertThat(store.inbox().advance(n, done, AUDIT)).isTrue();
        return done;
    }

    @Test
    void everyFieldComesBackUnderANumberOfItsOwn() {
        store.save(List.of(update(slim("A1"))), AUDIT);
        Notification signed = keep("A 1/ü", SIGNED, true);
        Notification late = keep("A2", LATE, true);

        assertThat(store.inbox().notification(signed.id())).contains(signed);
        assertThat(store.inbox().notification(late.id())).contains(late);
        assertThat(store.inbox().notification(99)).isEmpty();
        assertThat(store.audit(null, 9)).hasSize(3);
    }

    @Test
    void whatIsDueComesInTheOrderOfArrival() {
        Notification first = keep("A1", SIGNED, true);
        Notification second = keep("A2", NONE, false);
        Instant later = NOW.plusSeconds(60);
        Notification waits = first.lookedInto(State.WAITING, "later", later, NOW);
        store.inbox().advance(first, waits, AUDIT);

        assertThat(store.inbox().due(NOW, 9)).containsExactly(second);
        assertThat(store.inbox().due(later, 9)).containsExactly(waits, second);
        assertThat(store.inbox().nextDue()).contains(NOW);
        assertThat(store.inbox().waiting(first.order())).containsExactly(waits);
        done(second, State.FETCHED);
        assertThat(store.inbox().nextDue()).contains(later);
        done(waits, State.APPLIED);
        assertThat(store.inbox().nextDue()).isEmpty();
        assertThat(store.inbox().waiting(first.order())).isEmpty();
    }

    @Test
    void onlyOneOfTwoWritesDownWhatCameOfIt() {
        Notification n = keep("A1", SIGNED, true);
        Notification waits = n.lookedInto(State.WAITING, "", NOW, NOW);

        assertThat(store.inbox().advance(n, waits, AUDIT)).isTrue();
        assertThat(store.inbox().advance(n, n.lookedInto(State.APPLIED, "", null, NOW), AUDIT))
                .isFalse();
        assertThat(store.inbox().advance(waits, waits.lookedInto(State.WAITING, "", NOW, NOW), AUDIT))
                .isTrue();
        assertThat(store.inbox().advance(waits, waits.lookedInto(State.APPLIED, "", null, NOW), AUDIT))
                .isFalse();
        assertThat(store.audit(null, 9)).as("one row for each that was written").hasSize(3);
    }

    @Test
    void aRepetitionIsRecognisedOnceTheFirstIsDoneWith() {
        Notification first = keep("A1", SIGNED, true);
        Notification second = keep("A1", SIGNED, true);
        Notification other = keep("A2", SIGNED, true);

        assertThat(store.inbox().sameNews(second)).isEmpty();
        Notification applied = done(first, State.APPLIED);
        assertThat(store.inbox().sameNews(second)).contains(applied);
        assertThat(store.inbox().sameNews(applied)).isEmpty();
        assertThat(store.inbox().sameNews(other)).isEmpty();
        assertThat(store.inbox().sameNews(keep("A1", LATE, true))).isEmpty();
    }

    @Test
    void theListIsNewestFirstByVerdictAndByPage() {
        Notification signed = keep("A1", SIGNED, true);
        Notification hint = keep("A2", NONE, false);
        Notification late = keep("A3", LATE, true);

        assertThat(store.inbox().latest(null, null, 9)).containsExactly(late, hint, signed);
        assertThat(store.inbox().latest(null, null, 2)).containsExactly(late, hint);
        assertThat(store.inbox().latest(null, hint.id(), 2)).containsExactly(signed);
        assertThat(store.inbox().latest(Verdict.UNSIGNED, null, 9)).containsExactly(hint);
        assertThat(store.inbox().latest(Verdict.NOT_AUTHENTIC, null, 9)).containsExactly(late);
        assertThat(store.inbox().counts())
                .isEqualTo(Map.of(Verdict.AUTHENTIC, 1L, Verdict.UNSIGNED, 1L, Verdict.NOT_AUTHENTIC, 1L));
    }

    @Test
    void strangersCannotFillTheDisk() {
        Notification signed = keep("S", SIGNED, true);
        done(signed, State.APPLIED);
        Notification open = keep("open", LATE, true);
        for (int i = 0; i < Inbox.STRANGERS_KEPT + 20; i++) {
            Notification n = arrived("A" + i, LATE, true).lookedInto(State.REFUSED, "", null, NOW);
            store.inbox().keep(n, AUDIT);
        }

        assertThat(store.inbox().counts())
                .containsEntry(Verdict.AUTHENTIC, 1L)
                .containsEntry(Verdict.NOT_AUTHENTIC, Inbox.STRANGERS_KEPT + 1L);
        assertThat(store.inbox().notification(open.id()))
                .as("not looked into yet")
                .isPresent();
    }
}
