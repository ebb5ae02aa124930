package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** The past of an order, folded moment by moment, over histories out of a seed. */
class ReplayTest {
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    private static final OrderKey KEY = new OrderKey("", "A1");
    private static final List<RawPair> PAIRS = List.of(
            new RawPair("initialized", "initialized"),
            new RawPair("uncleared", "uncleared"),
            new RawPair("completed", "completed"),
            new RawPair("partial_refunded", "completed"),
            new RawPair("refunded", "completed"),
            new RawPair("chargeback", "completed"));
    private static final List<RawPair> CHILD_PAIRS = List.of(
            new RawPair("initialized", "initialized"),
            new RawPair("reserved", "initialized"),
            new RawPair("completed", "completed"),
            new RawPair("declined", "declined"));

    /** A history that grew by accident, as the store would have kept it. */
    private static final class Past {
        private final Random dice;
        private Instant now = START;
        private Order order = order();
        private final List<Trail.ChildChange> children = new ArrayList<>();
        private final List<Intent> intents = new ArrayList<>();
        private final List<AuditEntry> audit = new ArrayList<>();
        /** The order as it was after each step. */
        private final List<Order> was = new ArrayList<>();

        private final List<Instant> when = new ArrayList<>();

        Past(long seed) {
            dice = new Random(seed);
            moved(PAIRS.getFirst());
            keep();
            int steps = 1 + dice.nextInt(25);
            for (int i = 0; i < steps; i++) {
                now = now.plusMillis(1 + dice.nextInt((int) Duration.ofDays(3).toMillis()));
                step();
                keep();
            }
        }

        private void keep() {
            was.add(order);
            when.add(now);
        }

        private void step() {
            switch (dice.nextInt(6)) {
                case 0 -> moved(PAIRS.get(dice.nextInt(PAIRS.size())));
                case 1 -> refunded();
                case 2 -> childMoved();
                case 3 -> order = Edits.notes(order, with(order.notes(), new Note(now, "Mila", "call " + now)));
                case 4 -> held();
                default -> extended();
            }
        }

        private static <T> List<T> with(List<T> list, T more) {
            List<T> all = new ArrayList<>(list);
            all.add(more);
            return all;
        }

        private void moved(RawPair pair) {
            if (!order.history().isEmpty() && order.status().equals(pair)) {
                return;
            }
            StatusChange change = new StatusChange(now, pair, Source.SYNC, "", true);
            order = copy(order, pair, order.refunded(), now, with(order.history(), change));
        }

        private void refunded() {
            Transaction child = child("R" + order.related().size(), CHILD_PAIRS.getFirst(), now);
            order = Edits.related(order, with(order.related(), child));
            order = copy(order, order.status(), sum(order.related()), now, order.history());
        }

        private void childMoved() {
            if (order.related().isEmpty()) {
                return;
            }
            Transaction child = order.related().get(dice.nextInt(order.related().size()));
            RawPair next = CHILD_PAIRS.get(dice.nextInt(CHILD_PAIRS.size() - 1));
            if (child.status().equals(next)) {
                return;
            }
            children.add(new Trail.ChildChange(child.id(), now, child.status(), Source.SYNC, "sync"));
            List<Transaction> all = order.related().stream()
                    .map(one -> one.id().equals(child.id()) ? child(child.id().value(), next, child.created()) : one)
                    .toList();
            order = Edits.related(order, all);
        }

        private void held() {
            Hold last = order.holds().isEmpty() ? null : order.holds().getLast();
            if (last == null || !last.until().isAfter(now)) {
                order = Edits.hold(order, new Hold(now, now.plusSeconds(3600), "return", "Mila", false, true));
            }
        }

        private void extended() {
            Instant due = order.shipBy() == null ? now.plus(Duration.ofDays(14)) : order.shipBy();
            Instant shipBy = ShippingDesk.later(due, 7);
            OperationId id = new OperationId("x" + intents.size());
            intents.add(new Intent(
                    id,
                    KEY,
                    new Action.Extend(7, "stock"),
                    "Mila",
                    now,
                    now,
                    Intent.State.DONE,
                    now,
                    0,
                    "",
                    List.of()));
            order = Edits.extended(order, shipBy);
        }

        Replay replay() {
            return Replay.of(order, new Trail(intents, children, audit));
        }
    }

    private static Money sum(List<Transaction> children) {
        return children.stream().map(Transaction::amount).reduce(Money.of(0, "EUR"), Money::plus);
    }

    private static Transaction child(String id, RawPair pair, Instant created) {
        Money amount = Money.of(100, "EUR");
        return new Transaction(new TransactionId(id), Kind.REFUND, "A1", pair, amount, created, "", null, "");
    }

    private static Order order() {
        return order(KEY);
    }

    /** A young Pay After Delivery order of 100 euros to which nothing has happened. */
    static Order order(OrderKey key) {
        return new Order(
                key,
                new TransactionId("1"),
                Flow.PAD,
                PAIRS.getFirst(),
                Money.of(10_000, "EUR"),
                Money.of(0, "EUR"),
                START,
                START,
                null,
                "",
                "",
                "",
                Customer.UNKNOWN,
                Cart.NONE,
                PaymentDetails.of("PAYAFTER"),
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                List.of(),
                0,
                "",
                null,
                "",
                Order.NEW);
    }

    static Order copy(Order o, RawPair pair, Money refunded, Instant modified, @Nullable List<StatusChange> history) {
        return new Order(
                o.key(),
                o.transactionId(),
                o.flow(),
                pair,
                o.amount(),
                refunded,
                o.created(),
                modified,
                o.completed(),
                o.description(),
                o.reason(),
                o.reasonCode(),
                o.customer(),
                o.cart(),
                o.payment(),
                o.related(),
                history == null ? o.history() : history,
                o.holds(),
                o.shipBy(),
                o.extensions(),
                o.notes(),
                o.score(),
                o.ipCountry(),
                o.inFlight(),
                o.raw(),
                o.version());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 500_000, 20_261_125})
    void foldedToTheEndItIsThePresent(long first) {
        for (long seed = first; seed < first + 300; seed++) {
            Past past = new Past(seed);

            Order end = past.replay().at(past.now);

            assertThat(end).as("seed %d", seed).isEqualTo(past.order);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 500_000})
    void atEveryStepItIsAsItWasThen(long first) {
        for (long seed = first; seed < first + 200; seed++) {
            Past past = new Past(seed);
            Replay replay = past.replay();
            for (int i = 0; i < past.was.size(); i++) {
                Order then = replay.at(past.when.get(i));
                Order was = past.was.get(i);
                String what = "seed " + seed + ", step " + i;
                assertThat(then.status()).as(what).isEqualTo(was.status());
                assertThat(then.related()).as(what).isEqualTo(was.related());
                assertThat(then.refunded()).as(what).isEqualTo(was.refunded());
                assertThat(then.history()).as(what).isEqualTo(was.history());
                assertThat(then.notes()).as(what).isEqualTo(was.notes());
                assertThat(then.holds()).as(what).hasSameSizeAs(was.holds());
                assertThat(then.extensions()).as(what).isEqualTo(was.extensions());
                assertThat(then.shipBy()).as(what).isEqualTo(was.shipBy());
            }
        }
    }

    @Test
    void stepsStandInTimeAndNothingIsLeftOut() {
        for (long seed = 1; seed < 200; seed++) {
            Past past = new Past(seed);
            List<Replay.Step> steps = past.replay().steps();

            assertThat(steps).as("seed %d", seed).isSortedAccordingTo(Comparator.comparing(Replay.Step::at));
            assertThat(steps.stream().filter(Replay.Step.Moved.class::isInstance))
                    .as("seed %d", seed)
                    .hasSameSizeAs(past.order.history());
            assertThat(steps.stream().filter(Replay.Step.ChildMoved.class::isInstance))
                    .as("seed %d", seed)
                    .hasSize(past.order.related().size() + past.children.size());
            assertThat(steps.stream().filter(Replay.Step.Remarked.class::isInstance))
                    .hasSameSizeAs(past.order.notes());
            assertThat(past.replay().until(past.now)).hasSizeLessThanOrEqualTo(steps.size());
        }
    }

    @Test
    void anActionIsUnderWayFromAskingToItsOutcome() {
        Past past = new Past(3);
        Instant asked = past.now.plusSeconds(60);
        Instant ended = asked.plusSeconds(60);
        Intent done = new Intent(
                new OperationId("op"),
                KEY,
                new Action.Refund(Money.of(500, "EUR"), "goodwill"),
                "Tess",
                asked,
                asked.plusSeconds(10),
                Intent.State.DONE,
                ended,
                0,
                "",
                List.of());
        Replay replay = Replay.of(past.order, new Trail(List.of(done), past.children, List.of()));

        assertThat(replay.at(asked.minusSeconds(1)).inFlight()).isNull();
        assertThat(replay.at(asked).inFlight()).extracting(Intent::state).isEqualTo(Intent.State.STAGED);
        assertThat(replay.at(asked.plusSeconds(20)).inFlight())
                .extracting(Intent::state)
                .isEqualTo(Intent.State.SENDING);
        assertThat(replay.at(ended).inFlight()).isNull();
        assertThat(replay.last(ended)).contains(new Replay.Step.Ended(done));
    }

    @Test
    void aChildThatNobodySawChangeIsNotCertainBeforeTheLastReport() {
        Order order = copy(
                Edits.related(order(), List.of(child("R", CHILD_PAIRS.get(2), START.plusSeconds(60)))),
                PAIRS.get(2),
                Money.of(100, "EUR"),
                START.plusSeconds(600),
                null);
        Replay replay = Replay.of(order, Trail.NONE);

        assertThat(replay.isCertain(START)).as("there was no child yet").isTrue();
        assertThat(replay.isCertain(START.plusSeconds(120))).isFalse();
        assertThat(replay.isCertain(START.plusSeconds(600))).isTrue();
    }

    @Test
    void beforeTheFirstStepItIsAsItBegan() {
        Past past = new Past(9);

        Order begin = past.replay().at(START.minusSeconds(86_400));

        assertThat(begin.status()).isEqualTo(PAIRS.getFirst());
        assertThat(begin.related()).isEmpty();
    }
}
