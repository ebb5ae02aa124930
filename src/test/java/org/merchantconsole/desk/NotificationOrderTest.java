package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.StatusEngine;

/** In whatever order notifications arrive, and how often: they end where the provider's books stand. */
class NotificationOrderTest {
    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final OrderKey ORDER = new OrderKey("", "T-1");
    private static final String PSP = "1700000000123456";

    /** The life of a card payment; two of its steps carry the same second. */
    private static final List<String> CARD = List.of(
            body("initialized/initialized", 0, 0),
            body("uncleared/uncleared", 0, 0),
            body("completed/completed", 0, 60),
            body("partial_refunded/completed", 0, 120, Post.refund("3001", "reserved", 400)),
            body("partial_refunded/completed", 400, 120, Post.refund("3001", "completed", 400)),
            body(
                    "refunded/completed",
                    5_000,
                    240,
                    Post.refund("3001", "completed", 400),
                    Post.refund("3002", "completed", 4_600)));

    /** A chargeback that is won within the second, so that moments do not tell which came first. */
    private static final List<String> DISPUTED = List.of(
            body("completed/completed", 0, 0),
            body("chargeback/completed", 0, 60),
            body("completed/completed", 0, 60),
            body("completed/completed", 0, 90));

    private final StatusEngine engine = new StatusEngine();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);

    private static String body(String pair, long refunded, long second, String... refunds) {
        return Post.body("T-1", PSP, pair, refunded, NOON.minusSeconds(3_600 - second), refunds);
    }

    private Desks desks(MemoryStore store, FakeGateway gateway) {
        gateway.notifications = Post.READER;
        return Desks.over(
                store, gateway, (file, sink) -> {}, engine, time::get, Terms.DEFAULT, () -> new OperationId("op"));
    }

    /** The order without the way it came: which steps were seen depends on what arrived. */
    private static Order end(MemoryStore store) {
        Order o = store.find(ORDER).orElseThrow();
        return new Order(
                o.key(),
                o.transactionId(),
                o.flow(),
                o.status(),
                o.amount(),
                o.refunded(),
                o.created(),
                o.modified(),
                o.completed(),
                o.description(),
                o.reason(),
                o.reasonCode(),
                o.customer(),
                o.cart(),
                o.payment(),
                o.related(),
                List.of(),
                o.holds(),
                o.shipBy(),
                o.extensions(),
                o.notes(),
                o.score(),
                o.ipCountry(),
                o.inFlight(),
                o.raw(),
                Order.NEW);
    }

    private static FakeGateway provider(String body) {
        FakeGateway gateway = new FakeGateway(NOON);
        // The order's own record lacks the transaction status of its children.
        for (String id : List.of("3001", "3002")) {
            String half = body.contains("reserved") ? "reserved" : "completed";
            gateway.rows.put(new TransactionId(id), Post.row(id, half));
        }
        gateway.orders.put(ORDER, Post.snapshot(body));
        return gateway;
    }

    /** What a look at the provider's books gives. */
    private Order books(String body) {
        MemoryStore store = new MemoryStore();
        assertThat(desks(store, provider(body)).orders().find("T-1")).isInstanceOf(OrderDesk.Lookup.Found.class);
        return end(store);
    }

    /**
     * Lets the events arrive in that order while the books stand at the latest of them.
     *
     * @param known the event that is known before; null when the order is not known
     */
    private void arrive(
            List<String> story, int[] sequence, @Nullable Integer known, boolean oneByOne, List<Order> books) {
        int last = Math.max(Arrays.stream(sequence).max().orElseThrow(), known == null ? 0 : known);
        MemoryStore store = new MemoryStore();
        if (known != null) {
            desks(store, provider(story.get(known))).orders().find("T-1");
        }
        FakeGateway gateway = provider(story.get(last));
        Desks desks = desks(store, gateway);
        for (int event : sequence) {
            desks.inbox().receive(Post.signed(story.get(event), NOON));
            if (oneByOne) {
                desks.inbox().process();
            }
        }
        desks.inbox().process();
        if (!end(store).equals(books.get(last)) || desks.inbox().nextDue().isPresent()) {
            assertThat(end(store))
                    .as("sequence %s, known %s, one by one %s", Arrays.toString(sequence), known, oneByOne)
                    .isEqualTo(books.get(last));
            assertThat(desks.inbox().nextDue()).isEmpty();
        }
    }

    private static List<int[]> permutations(int length) {
        List<int[]> all = new ArrayList<>();
        permute(new int[length], 0, 0, all);
        return all;
    }

    private static void permute(int[] sequence, int at, int used, List<int[]> all) {
        if (at == sequence.length) {
            all.add(sequence.clone());
            return;
        }
        for (int event = 0; event < CARD.size(); event++) {
            if ((used & (1 << event)) == 0) {
                sequence[at] = event;
                permute(sequence, at + 1, used | (1 << event), all);
            }
        }
    }

    private static List<int[]> sequences(int events, int length) {
        List<int[]> all = new ArrayList<>();
        int count = (int) Math.pow(events, length);
        for (int number = 0; number < count; number++) {
            int[] sequence = new int[length];
            for (int at = 0, rest = number; at < length; at++, rest /= events) {
                sequence[at] = rest % events;
            }
            all.add(sequence);
        }
        return all;
    }

    private List<Order> allBooks(List<String> story) {
        return story.stream().map(this::books).toList();
    }

    @Test
    void everyPermutationOfSixEventsEndsWhereTheBooksStand() {
        List<Order> books = allBooks(CARD);
        for (int[] sequence : permutations(6)) {
            arrive(CARD, sequence, null, true, books);
            arrive(CARD, sequence, 0, true, books);
            arrive(CARD, sequence, 2, false, books);
        }
    }

    @Test
    void everySequenceOfUpToFourEventsWithRepetitionsEndsWhereTheBooksStand() {
        List<Order> books = allBooks(CARD);
        for (int length = 1; length <= 4; length++) {
            for (int[] sequence : sequences(CARD.size(), length)) {
                arrive(CARD, sequence, null, true, books);
                arrive(CARD, sequence, 0, true, books);
                arrive(CARD, sequence, 3, true, books);
            }
        }
    }

    @Test
    void stepsWithinOneSecondEndWhereTheBooksStand() {
        List<Order> books = allBooks(DISPUTED);
        for (int length = 1; length <= 5; length++) {
            for (int[] sequence : sequences(DISPUTED.size(), length)) {
                arrive(DISPUTED, sequence, null, true, books);
                arrive(DISPUTED, sequence, 0, true, books);
                arrive(DISPUTED, sequence, 0, false, books);
            }
        }
    }

    @Test
    void everyPermutationWithEveryEventTwiceInARowOrAgainAtTheEndEndsWhereTheBooksStand() {
        List<Order> books = allBooks(CARD);
        for (int[] sequence : permutations(6)) {
            int[] twice = new int[12];
            int[] again = new int[12];
            for (int at = 0; at < 6; at++) {
                twice[2 * at] = sequence[at];
                twice[2 * at + 1] = sequence[at];
                again[at] = sequence[at];
                again[11 - at] = sequence[at];
            }
            arrive(CARD, twice, 0, true, books);
            arrive(CARD, again, null, true, books);
        }
    }

    @Test
    void oneActionIsSettledOnceHoweverOftenTheNotificationsComeAndInWhateverOrder() {
        for (int[] sequence : permutations(4)) {
            MemoryStore store = new MemoryStore();
            FakeGateway gateway = provider(CARD.get(1));
            Desks desks = desks(store, gateway);
            desks.orders().find("T-1");
            gateway.line = FakeGateway.Line.LOST_BEFORE;
            gateway.orders.put(ORDER, Post.snapshot(CARD.get(1)));
            desks.dispatch().perform(ORDER, new Action.Accept("checked"), Role.MANAGER.staff("Kim"));
            assertThat(store.openIntents()).singleElement().returns(Intent.State.UNKNOWN, Intent::state);

            gateway.orders.put(ORDER, Post.snapshot(CARD.get(5)));
            for (int event : sequence) {
                desks.inbox().receive(Post.signed(CARD.get(event), NOON));
                desks.inbox().receive(Post.signed(CARD.get(event), NOON));
                desks.inbox().process();
            }

            assertThat(store.openIntents()).as(Arrays.toString(sequence)).isEmpty();
            assertThat(store.audit(ORDER, 99).stream().filter(row -> row.what().startsWith("accept settled")))
                    .as(Arrays.toString(sequence))
                    .hasSize(1);
        }
    }
}
