package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.MatrixBench.KIM;
import static org.merchantconsole.MatrixBench.LEE;
import static org.merchantconsole.MatrixBench.TEN;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.MatrixBench.Killed;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Waypoint;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.store.SqliteUpkeep;

/**
 * The failure matrix, a test for each of its rows: what breaks, where, and what must come of it. The desks of the program
 * over a database on the disk and the simulated provider, whose ledger says how often the money moved.
 */
class FailureMatrixTest {

    private static final Money FIVE = Money.of(500, "EUR");

    @TempDir
    Path folder;

    private MatrixBench bench;
    private OrderKey order;

    @BeforeEach
    void aPaidOrder() {
        bench = new MatrixBench(folder);
        order = bench.paid();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Outcome refund() {
        return bench.desks.refunds().refund(order, TEN, "", KIM);
    }

    private void killedAt(Waypoint point) {
        bench.killAt(point);
        assertThatThrownBy(this::refund).isInstanceOf(Killed.class);
        bench.calls.clear();
    }

    @Test
    void killBeforeTheIntentIsCommittedNothingSentNothingShown() {
        killedAt(Waypoint.INTENT_WANTED);
        assertThat(bench.restart()).isEmpty();
        assertThat(bench.store.intents(9)).isEmpty();
        assertThat(bench.order(order).inFlight()).isNull();
        assertThat(bench.refunds()).isZero();
        assertThat(bench.asked()).isZero();
    }

    @Test
    void killAfterTheIntentBeforeSendTheStartReadsThenSendsUnderTheSameName() {
        killedAt(Waypoint.INTENT_STORED);
        Intent left = bench.only();
        assertThat(bench.restart()).hasSize(1);
        assertThat(bench.road().subList(0, 2)).containsExactly("read", "refund");
        assertThat(bench.provider.ledger(left.id().value())).hasSize(1);
        assertThat(bench.only().id()).isEqualTo(left.id());
        assertThat(bench.only().state()).isEqualTo(Intent.State.DONE);
        assertThat(bench.refunds()).isEqualTo(1);
    }

    @Test
    void killAfterSendBeforeTheResponseTheBooksSettleIt() {
        killedAt(Waypoint.CALL_OVER);
        assertThat(bench.only().state()).isEqualTo(Intent.State.SENDING);
        assertThat(bench.restart()).hasSize(1);
        assertThat(bench.only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(bench.road()).containsOnly("read");
        assertThat(bench.refunds()).isEqualTo(1);
    }

    @Test
    void killWhileSendingWithNothingInTheBooksIsUnknownAndNeverSentAgainByItself() {
        killedAt(Waypoint.SENDING_STORED);
        assertThat(bench.restart()).hasSize(1);
        bench.passWithLooks(Duration.ofHours(3));
        assertThat(bench.only().state()).isEqualTo(Intent.State.UNKNOWN);
        assertThat(bench.asked()).isZero();
        assertThat(refund()).isInstanceOf(Outcome.Busy.class);
        assertThat(bench.refunds()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "stall=90s, 0",
        "stall-after=90s, 1",
        "cut-before, 0",
        "cut-after, 1",
        "html=502, 0",
        "html=500, 0",
        "html-after=503, 1",
        "truncate, 1",
        "wrong-type, 1"
    })
    void timeoutResetServerErrorTruncationWrongTypeAreUnknownAndRefundsAreNotResent(String fault, int effects) {
        bench.misbehave(fault + ":refund:1");
        refund();
        assertThat(bench.refunds()).isEqualTo(effects);
        bench.passWithLooks(Duration.ofHours(2));
        assertThat(bench.asked()).as("refunds asked for").isEqualTo(1);
        assertThat(bench.refunds()).isEqualTo(effects);
        assertThat(bench.only().state())
                .isEqualTo(effects == 1 ? Intent.State.SETTLED_BY_EVIDENCE : Intent.State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 1006, 1016, 1032})
    void aRefusalWithCodeIsKeptWithCodeAndText(int code) {
        bench.misbehave("error=" + code + ":refund:1");
        assertThat(refund()).isInstanceOfSatisfying(Outcome.RefusedByProvider.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.text()).isNotBlank();
        });
        assertThat(bench.only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
        assertThat(bench.only().code()).isEqualTo(code);
        assertThat(bench.refunds()).isZero();
    }

    @Test
    void code1034IsReconciledBeforeItIsBelieved() {
        bench.misbehave("error=1034:refund:1");
        refund();
        assertThat(bench.road().getLast())
                .as("the books are read after the refusal")
                .isEqualTo("read");
        assertThat(bench.only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
        assertThat(bench.refunds()).isZero();
    }

    @Test
    void answer200WithSuccessFalseIsARefusalAndNoSuccess() {
        bench.misbehave("success-false:refund:1");
        assertThat(refund()).isInstanceOf(Outcome.RefusedByProvider.class);
        assertThat(bench.only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
        assertThat(bench.order(order).related()).isEmpty();
    }

    @Test
    void hookBeforeTheResponseUpdatesTheSameRowOnce() {
        bench.at(Waypoint.CALL_OVER, () -> {
            List<Arrival> mail = bench.mail();
            assertThat(mail).isNotEmpty();
            mail.forEach(bench.desks.inbox()::receive);
            bench.desks.inbox().process();
        });
        assertThat(refund()).isInstanceOf(Outcome.Done.class);
        assertThat(bench.order(order).related()).hasSize(1);
        assertThat(bench.only().state().isOpen()).isFalse();
        assertThat(bench.refunds()).isEqualTo(1);
        assertThat(bench.desks.orders().refresh(order)).isEqualTo(new OrderDesk.Refreshed.Done(false));
    }

    @Test
    void duplicateReorderedAndLateHooksEndWhereTheBooksStand() {
        List<Arrival> mail = new ArrayList<>(bench.mail());
        refund();
        mail.addAll(bench.mail());
        bench.pass(Duration.ofMinutes(7));
        bench.desks.refunds().refund(order, TEN, "", LEE);
        mail.addAll(bench.mail());
        assertThat(mail).hasSizeGreaterThan(2);
        List<Arrival> twice = new ArrayList<>(mail);
        Collections.reverse(mail);
        twice.addAll(mail);
        for (Arrival arrival : twice) {
            bench.desks.inbox().receive(arrival);
            bench.desks.inbox().process();
            bench.pass(Duration.ofMinutes(2));
        }
        bench.desks.inbox().process();
        assertThat(bench.order(order).related()).hasSize(2);
        assertThat(bench.desks.orders().refresh(order)).isEqualTo(new OrderDesk.Refreshed.Done(false));
        assertThat(bench.refunds()).isEqualTo(2);
    }

    @Test
    void badSignatureOldFutureOversizeAndUnsignedHooksChangeNothing() {
        String body = data(bench.books(order)).replace("\"completed\"", "\"void\"");
        Instant now = bench.time.get();
        List<Arrival> refused = List.of(
                MatrixBench.signed(body, now, "another-key"),
                MatrixBench.signed(body, now.minusSeconds(601), "sandbox-key"),
                MatrixBench.signed(body, now.plusSeconds(601), "sandbox-key"),
                bench.signed(body + " ".repeat(65 * 1024)),
                new Arrival(Arrival.Way.GET, "transactionid=" + order.id() + "&timestamp=1", null, new byte[0]));
        var before = bench.order(order);
        refused.forEach(bench.desks.inbox()::receive);
        bench.desks.inbox().process();
        assertThat(bench.order(order)).isEqualTo(before);
        long counted = bench.desks.inbox().counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(counted).isEqualTo(refused.size());
        assertThat(bench.desks.inbox().counts().keySet())
                .doesNotContain(org.merchantconsole.order.Notification.Verdict.AUTHENTIC);
    }

    private static String data(String envelope) {
        return envelope.substring(envelope.indexOf("\"data\":") + 7, envelope.lastIndexOf('}'));
    }

    @Test
    void twoDesksOneOrderOneWinsAndTheOtherSeesWhoAndWhen() {
        Desks other = bench.program(bench.store);
        List<Outcome> second = new ArrayList<>();
        bench.at(Waypoint.SENDING_STORED, () -> second.add(other.refunds().refund(order, TEN, "", LEE)));
        assertThat(refund()).isInstanceOf(Outcome.Done.class);
        assertThat(second).singleElement().isInstanceOfSatisfying(Outcome.Busy.class, busy -> {
            assertThat(busy.other().staff()).isEqualTo("Kim");
            assertThat(busy.other().stagedAt()).isEqualTo(bench.time.get());
        });
        assertThat(bench.refunds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PT-1H, 2026-03-10T11:00:00Z", "P1D, 2026-03-10T11:00:00Z", "PT0S, 2026-03-29T00:59:30Z"})
    void aWrongClockAndSummerTimeHaveNoEffectOnHowOftenMoneyMoves(Duration skew, Instant now) {
        bench.time.set(now);
        bench.skew = skew;
        bench.misbehave("cut-after:refund:1");
        refund();
        bench.passWithLooks(Duration.ofMinutes(30));
        assertThat(bench.only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        bench.killAt(Waypoint.INTENT_STORED);
        assertThatThrownBy(() -> bench.desks.refunds().refund(order, FIVE, "", KIM))
                .isInstanceOf(Killed.class);
        bench.restart();
        assertThat(bench.refunds()).isEqualTo(2);
        assertThat(bench.order(order).related()).hasSize(2);
    }

    @Test
    void aFullDiskRefusesBeforeAnythingIsSentAndReadingGoesOn() {
        Desks full = bench.program(withFullDisk(bench.store));
        assertThatThrownBy(() -> full.refunds().refund(order, TEN, "", KIM))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.FULL));
        assertThat(bench.asked()).isZero();
        assertThat(bench.store.intents(9)).isEmpty();
        assertThat(full.orders().view(order, KIM)).isPresent();
        assertThat(full.orders().page(OrderQuery.of(Queue.ORDERS), null, 5).rows())
                .hasSize(1);
    }

    private static OrderStore withFullDisk(OrderStore store) {
        Set<String> writes = Set.of("save", "stage", "advance", "remember", "addNote");
        return (OrderStore) Proxy.newProxyInstance(
                FailureMatrixTest.class.getClassLoader(),
                new Class<?>[] {OrderStore.class},
                (self, method, arguments) -> {
                    if (writes.contains(method.getName())) {
                        throw new StoreException(StoreException.Kind.FULL, "The disk is full, so nothing was written.");
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Test
    void aDamagedDatabaseIsNeverMadeAnewIsReadForRescueAndRestoredFromACopyThenSynced() throws IOException {
        SqliteUpkeep upkeep = new SqliteUpkeep(bench.file(), bench.time::get);
        Path copy = upkeep.backup(null);
        refund();
        bench.store.close();
        long size = Files.size(bench.file());
        try (RandomAccessFile file = new RandomAccessFile(bench.file().toFile(), "rw")) {
            file.write(new byte[100]);
        }
        assertThatThrownBy(() -> SqliteStore.open(bench.file(), bench.time::get))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.kind().needsBackup()).isTrue());
        assertThat(Files.size(bench.file())).isEqualTo(size);

        upkeep.restore(copy, "Kim");
        bench.restart();
        assertThat(bench.order(order).related()).isEmpty();
        assertThat(bench.desks.sync().run(Progress.silent()).problem()).isEmpty();
        bench.desks.orders().refresh(order);
        assertThat(bench.order(order).related()).hasSize(1);
        assertThat(bench.refunds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"down=8h", "key-revoked"})
    void aProviderThatIsDownForHoursOrAKeyThatIsRevokedKeepsTheIntentsAndOldOnesAreConfirmedByAPerson(String fault) {
        bench.killAt(Waypoint.INTENT_STORED);
        assertThatThrownBy(this::refund).isInstanceOf(Killed.class);
        bench.misbehave(fault);
        bench.restart();
        bench.passWithLooks(Duration.ofHours(8));
        assertThat(bench.only().state()).isEqualTo(Intent.State.DUE);
        bench.misbehave("none");
        bench.passWithLooks(Duration.ofHours(2));
        assertThat(bench.asked()).as("not by itself after so long").isZero();
        Outbox.Entry entry = bench.desks.outbox().entry(bench.only(), KIM);
        assertThat(entry.acts()).contains(Outbox.Act.SEND_NOW, Outbox.Act.TAKE_BACK);
        bench.desks.outbox().act(bench.only().id(), Outbox.Act.SEND_NOW, KIM);
        assertThat(bench.only().state()).isEqualTo(Intent.State.DONE);
        assertThat(bench.refunds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void aCursorLostInTheMiddleOfASyncLeavesNoGapAndNoDouble(int call) {
        Set<String> expected = new TreeSet<>(Set.of(order.id()));
        for (int i = 0; i < 12; i++) {
            bench.pay("S-" + i);
            expected.add("S-" + i);
        }
        bench.killAtCall(call);
        try {
            bench.desks.sync().run(Progress.silent());
        } catch (Killed stopped) {
            bench.restart();
        }
        bench.killAtCall(0);
        bench.desks.sync().run(Progress.silent());
        List<String> known = bench.desks.orders().page(OrderQuery.of(Queue.ORDERS), null, 50).rows().stream()
                .map(OrderRow::key)
                .map(OrderKey::id)
                .toList();
        assertThat(known).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }
}
