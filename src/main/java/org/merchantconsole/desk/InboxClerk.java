package org.merchantconsole.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.InboxStore;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.State;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;

/**
 * Looks into one notification. What the provider signed is applied when it is plainly the next thing that happened to a known
 * order; everything else is only a reason to ask the provider, whose answer is applied instead. So the order in which
 * notifications arrive, and how often, does not matter.
 */
final class InboxClerk {
    static final String ACTOR = "notification";

    /** The provider's codes for "there is no such order (for this key)". */
    private static final Set<Integer> NO_SUCH_ORDER = Set.of(1006, 1019, 1023);

    /** An action that is being sent is read back by its sender; this long a notification waits for that. */
    private static final Duration WHILE_SENDING = Duration.ofSeconds(2);

    private static final int LOOKS_WHILE_SENDING = 30;

    /** What the provider did not sign is given up after half a day without an answer: sync finds out what it meant. */
    private static final int LOOKS_FOR_HINTS = 15;

    /** How long to wait after the first, second ... look at which the provider could not be asked. */
    private static final List<Duration> DISTANCE = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private static final Intake.Origin SIGNED = new Intake.Origin(Source.NOTIFICATION, ACTOR, false);
    private static final Intake.Origin ASKED = new Intake.Origin(Source.NOTIFICATION, ACTOR, true);

    private final OrderStore store;
    private final InboxStore inbox;
    private final NotificationReader reader;
    private final Fetch fetch;
    private final Intake intake;
    private final Judge judge;
    private final Reconciler reconciler;
    private final Changes changes;
    private final Sentences sentences;
    private final InstantSource clock;
    private final HintPace pace = new HintPace();

    InboxClerk(
            OrderStore store,
            NotificationReader reader,
            Fetch fetch,
            Intake intake,
            Judge judge,
            Reconciler reconciler,
            Changes changes,
            Sentences sentences,
            InstantSource clock) {
        this.store = store;
        this.inbox = store.inbox();
        this.reader = reader;
        this.fetch = fetch;
        this.intake = intake;
        this.judge = judge;
        this.reconciler = reconciler;
        this.changes = changes;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * What came of a look.
     *
     * @param due when to look again; null when it is done with
     */
    record Step(State state, String text, @Nullable Instant due) {}

    /** The order that an order id or a transaction id names, also one of its parts'; a new key when it is not known. */
    static OrderKey owner(OrderStore store, String id) {
        return store.resolve(id).orElseGet(() -> new OrderKey("", id));
    }

    Step look(Notification n) {
        return n.verdict() == Verdict.AUTHENTIC ? authentic(n) : hint(n);
    }

    private Step authentic(Notification n) {
        RecordReader.Entry entry =
                reader.read(n.body().getBytes(StandardCharsets.UTF_8)).entry();
        if (!(entry instanceof RecordReader.Entry.Read(String place, Snapshot.OfOrder snapshot))) {
            // Signed, but not readable: the provider's answer to a question may be.
            return ask(n, n.order(), false);
        }
        Optional<Notification> same = inbox.sameNews(n);
        if (same.isPresent()) {
            settle(n.order());
            return new Step(
                    State.SAME_AS_KNOWN,
                    text("same.as", Map.of("number", same.get().id())),
                    null);
        }
        OrderKey key = owner(store, snapshot.orderId());
        Order known = store.find(key).orElse(null);
        if (known == null || !key.equals(n.order()) || !isOf(known, snapshot)) {
            return ask(n, key, false);
        }
        Intent running = known.inFlight();
        if (running != null && running.state() == Intent.State.SENDING && n.attempts() < LOOKS_WHILE_SENDING) {
            return new Step(
                    State.WAITING, text("sending", Map.of()), clock.instant().plus(WHILE_SENDING));
        }
        Order laid = intake.order(known, snapshot, SIGNED).order();
        // Of two pairs of one second nobody can tell from the message which came first.
        boolean unclear = snapshot.modified().equals(known.modified())
                && !snapshot.status().equals(known.status());
        if ((laid.equals(known) && !unclear) || saysNothingNew(known, snapshot, laid)) {
            settle(key);
            return new Step(State.SAME_AS_KNOWN, text("same", Map.of("status", known.status())), null);
        }
        return isPlainlyNext(known, snapshot) && apply(laid, key) ? applied(laid) : ask(n, key, false);
    }

    /** A refund's or a part's own message carries another number, or the payment's order id under another number. */
    private static boolean isOf(Order known, Snapshot.OfOrder s) {
        boolean sameNumber = s.transactionId() == null
                || known.transactionId() == null
                || known.transactionId().equals(s.transactionId());
        return sameNumber && known.key().id().equals(s.orderId());
    }

    private static boolean saysNothingNew(Order known, Snapshot.OfOrder s, Order laid) {
        return known.status().equals(s.status())
                && known.amount().equals(s.amount())
                && known.refunded().equals(s.refunded())
                && known.related().equals(laid.related())
                && !s.modified().isAfter(known.modified());
    }

    /**
     * Whether a signed record may be stored as it is: newer than what is known, by a step that the tables lead to from a pair
     * that is not final, and without news of money that went back, whose own records only the provider can show.
     */
    private boolean isPlainlyNext(Order known, Snapshot.OfOrder s) {
        Intake.Result result = intake.order(known, s, SIGNED);
        Order next = result.order();
        boolean moved = !known.status().equals(s.status());
        return s.modified().isAfter(known.modified())
                && !result.stale()
                && !result.surprising()
                && judge.state(next).isPresent()
                && !(moved && judge.isFinal(known))
                && known.amount().equals(s.amount())
                && known.refunded().equals(s.refunded())
                && known.related().equals(next.related());
    }

    /** @return false when somebody else stored the order meanwhile: then it has to be asked for */
    private boolean apply(Order order, OrderKey key) {
        AuditEntry row = audit("notification applied", key, "reported " + order.status());
        if (!store.save(List.of(judge.update(order)), row).isEmpty()) {
            return false;
        }
        changes.tell(key);
        settle(key);
        return true;
    }

    private Step applied(Order order) {
        return new Step(State.APPLIED, text("applied", Map.of("status", order.status())), null);
    }

    private Step hint(Notification n) {
        OrderKey key = owner(store, n.order().id());
        Instant now = clock.instant();
        Instant from = pace.mayAsk(key, now);
        return from.isAfter(now) ? new Step(State.WAITING, text("asked", Map.of("at", from)), from) : ask(n, key, true);
    }

    private Step ask(Notification n, OrderKey key, boolean hint) {
        Instant now = clock.instant();
        pace.ask(key, now, hint);
        return switch (fetch.refresh(key, ASKED, "order fetched")) {
            case Fetch.Answer.Got got -> {
                changes.tell(got.order().key());
                settle(got.order().key());
                String said = text("fetched", Map.of("status", got.order().status()));
                answered(n, key, new Step(State.FETCHED, said, null));
                yield new Step(State.FETCHED, said, null);
            }
            case Fetch.Answer.Refused no
            when NO_SUCH_ORDER.contains(no.code()) ->
                new Step(State.REFUSED, text("unknown", Map.of("code", no.code(), "why", no.text())), null);
            case Fetch.Answer.Refused no -> later(n, text("refused", Map.of("code", no.code(), "why", no.text())), now);
            case Fetch.Answer.NoAnswer none -> later(n, text("unreachable", Map.of("why", none.why())), now);
        };
    }

    private Step later(Notification n, String text, Instant now) {
        if (n.verdict() != Verdict.AUTHENTIC && n.attempts() >= LOOKS_FOR_HINTS) {
            return new Step(State.REFUSED, text("gaveUp", Map.of()), null);
        }
        Duration distance = DISTANCE.get(Math.min(n.attempts(), DISTANCE.size() - 1));
        return new Step(State.WAITING, text, now.plus(distance));
    }

    /** A look that broke off is tried again, more and more seldom. */
    Step tripped(Notification n) {
        return later(n, text("tripped", Map.of()), clock.instant());
    }

    /** One answer of the provider's is the answer to everything that waited for it. */
    private void answered(Notification asked, OrderKey key, Step step) {
        for (Notification other : inbox.waiting(key)) {
            if (other.id() != asked.id()) {
                write(other, step);
            }
        }
    }

    /** Writes down what came of a look; false when somebody else looked into it first. */
    boolean write(Notification n, Step step) {
        Instant now = clock.instant();
        String what = switch (step.state()) {
            case WAITING -> "notification waits";
            case FETCHED -> "notification fetched";
            case SAME_AS_KNOWN -> "notification same as known";
            case APPLIED -> "notification done";
            case REFUSED -> "notification refused";
            case IGNORED -> "notification ignored";
            case STORED -> "notification stored";
        };
        return inbox.advance(
                n, n.lookedInto(step.state(), step.text(), step.due(), now), audit(what, n.order(), "no. " + n.id()));
    }

    /** Closes an action whose outcome the order, as the provider reported it, shows. */
    private void settle(OrderKey key) {
        store.find(key).ifPresent(reconciler::settleAwaited);
    }

    private AuditEntry audit(String what, OrderKey key, String detail) {
        OrderKey named = key.id().isEmpty() ? null : key;
        return new AuditEntry(clock.instant(), ACTOR, Source.NOTIFICATION, what, named, null, detail);
    }

    private String text(String name, Map<String, ?> values) {
        return sentences.texts().of("inbox." + name, values);
    }
}
