package org.merchantconsole.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.InboxStore;
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
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.Staff;

/**
 * The provider's notifications: kept first, acknowledged, and looked into afterwards, so that a program that dies in between
 * loses nothing. Safe to use from any thread.
 */
public final class InboxDesk {
    /** The provider's order ids have at most 50 characters; a little more is kept of what strangers send. */
    private static final int LONGEST_ID = 64;

    /** So much is kept of the body of a notification that is not authentic. */
    private static final int STRANGERS_BODY = 16 * 1024;

    /** So many without a signature that holds are kept in a minute. A real sender tries again a quarter of an hour later. */
    private static final int STRANGERS_PER_MINUTE = 120;

    private static final int LONGEST_QUERY = 2_000;
    private static final int AT_ONCE = 100;

    private final OrderStore store;
    private final InboxStore inbox;
    private final NotificationReader reader;
    private final InboxClerk clerk;
    private final Sentences sentences;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Changes arrivals = new Changes();
    private final PerMinute strangers = new PerMinute(STRANGERS_PER_MINUTE);

    InboxDesk(OrderStore store, NotificationReader reader, InboxClerk clerk, Sentences sentences, InstantSource clock) {
        this.store = store;
        this.inbox = store.inbox();
        this.reader = reader;
        this.clerk = clerk;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * What was kept, and what the sender is to be told.
     *
     * @param notification null when it was not kept
     */
    public record Receipt(@Nullable Notification notification, Arrival.Answer answer) {}

    /**
     * What came of dropped files.
     *
     * @param kept the notifications in them, as they stand after they were looked into
     * @param refused files that could not be read: name and reason
     */
    public record Dropped(List<Notification> kept, List<String> refused) {
        public Dropped {
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
        }
    }

    /** Keeps a notification; nothing is done with it yet. Does not call the provider. */
    public Receipt receive(Arrival arrival) {
        Draft draft = draft(arrival);
        boolean authentic = draft.notification().verdict() == Verdict.AUTHENTIC;
        if (!authentic && !strangers.admit(draft.notification().receivedAt())) {
            return new Receipt(null, Arrival.Answer.TOO_MANY);
        }
        Notification kept = keep(draft, Source.NOTIFICATION, InboxClerk.ACTOR);
        return new Receipt(kept, answer(arrival.way(), draft.opening(), authentic));
    }

    private Notification keep(Draft draft, Source source, String actor) {
        Notification n = draft.notification();
        String detail = n.verdict() == Verdict.AUTHENTIC
                ? ", authentic"
                : ": " + n.authenticity().sentence();
        Notification kept = inbox.keep(
                n,
                new AuditEntry(
                        n.receivedAt(),
                        actor,
                        source,
                        "notification received",
                        n.order().id().isEmpty() ? null : n.order(),
                        null,
                        n.way() + detail));
        arrivals.tell(n.order());
        return kept;
    }

    /** A notification that is not kept yet. */
    private record Draft(Notification notification, Opening opening) {}

    private Draft draft(Arrival arrival) {
        NotificationQuery query = NotificationQuery.of(arrival.query());
        byte[] body = arrival.body();
        NotificationReader.Content content = arrival.way() == Arrival.Way.GET ? null : reader.read(body);
        String named = content == null || content.orderId().isEmpty() ? query.orderId() : content.orderId();
        String id = isId(named) ? named : "";
        OrderKey order = id.isEmpty() ? new OrderKey("", "") : InboxClerk.owner(store, id);
        Instant now = clock.instant();
        Authenticity authenticity = arrival.way() == Arrival.Way.GET
                ? Authenticity.not(Authenticity.Reason.NOTHING_TO_CHECK)
                : reader.verify(order, body, arrival.auth(), now);
        boolean authentic = authenticity instanceof Authenticity.Authentic;
        Snapshot.OfOrder snapshot = snapshot(content);
        String kept = content == null ? "" : content.kept();
        boolean cut = !authentic && kept.length() > STRANGERS_BODY;
        Opening opening = opening(arrival.way(), query, order, authentic);
        Notification notification = new Notification(
                0,
                now,
                arrival.way(),
                query(arrival.query()),
                arrival.auth() != null && !arrival.auth().isBlank(),
                cut ? kept.substring(0, STRANGERS_BODY) : kept,
                cut || (content != null && content.masked()),
                sha256(body),
                authenticity,
                order,
                snapshot == null || snapshot.transactionId() == null
                        ? ""
                        : snapshot.transactionId().value(),
                authentic && snapshot != null ? news(snapshot) : "",
                opening.state(),
                opening.text(),
                0,
                opening.state().isOpen() ? now : null,
                null);
        return new Draft(notification, opening);
    }

    /** How a notification begins: to be looked into, or done with at once. */
    private record Opening(State state, String text, boolean real) {}

    private Opening opening(Arrival.Way way, NotificationQuery query, OrderKey order, boolean authentic) {
        if (query.shippingOptions()) {
            return new Opening(State.IGNORED, text("shippingOptions"), true);
        }
        if (order.id().isEmpty()) {
            return new Opening(State.REFUSED, text("noOrder"), false);
        }
        if (way == Arrival.Way.GET && !query.hasTimestamp()) {
            return new Opening(State.IGNORED, text("noTimestamp"), false);
        }
        boolean paid = store.find(order).map(Order::transactionId).isPresent();
        if (query.preTransaction() && (paid || !authentic)) {
            return new Opening(State.IGNORED, text("preTransaction"), true);
        }
        return new Opening(State.STORED, "", true);
    }

    private static Arrival.Answer answer(Arrival.Way way, Opening opening, boolean authentic) {
        if (way == Arrival.Way.POST && !authentic) {
            return Arrival.Answer.FORBIDDEN;
        }
        return opening.real() ? Arrival.Answer.OK : Arrival.Answer.NOT_A_NOTIFICATION;
    }

    private static Snapshot.@Nullable OfOrder snapshot(NotificationReader.@Nullable Content content) {
        return content != null
                        && content.entry() instanceof RecordReader.Entry.Read(String place, Snapshot.OfOrder snapshot)
                ? snapshot
                : null;
    }

    /** An order id with control characters would forge lines in logs and exports. */
    private static boolean isId(String id) {
        return !id.isBlank() && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }

    private String query(String raw) {
        return reader.kept(raw.length() <= LONGEST_QUERY ? raw : raw.substring(0, LONGEST_QUERY));
    }

    private static String news(Snapshot.OfOrder s) {
        return String.join(
                " ",
                s.orderId(),
                s.transactionId() == null ? "-" : s.transactionId().value(),
                s.status().toString(),
                s.refunded().toString(),
                s.modified().toString());
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Looks into everything that is due: what came in, what waited for the provider, and what an earlier run of the program
     * left behind. Blocking: calls the provider.
     *
     * @return how many were looked into
     */
    public int process() {
        looking.lock();
        try {
            int done = 0;
            for (Notification due : inbox.due(clock.instant(), AT_ONCE)) {
                // An answer of the provider's may have served this one too.
                Optional<Notification> still = inbox.notification(due.id())
                        .filter(now -> now.state() == due.state() && now.attempts() == due.attempts());
                if (still.isPresent()) {
                    look(still.get());
                    done++;
                }
            }
            return done;
        } finally {
            looking.unlock();
        }
    }

    private void look(Notification n) {
        InboxClerk.Step step;
        try {
            step = clerk.look(n);
        } catch (StoreException broken) {
            throw broken;
        } catch (RuntimeException fault) {
            // One notification that trips over a fault of ours must not keep the others from being looked into.
            System.getLogger(InboxDesk.class.getName())
                    .log(System.Logger.Level.ERROR, "notification " + n.id() + " could not be looked into", fault);
            step = clerk.tripped(n);
        }
        clerk.write(n, step);
        arrivals.tell(n.order());
    }

    /** When something is to be looked into next; empty when nothing waits. */
    public Optional<Instant> nextDue() {
        return inbox.nextDue();
    }

    /**
     * Looks into a notification once more, from the beginning, on behalf of a person. Blocking: calls the provider.
     *
     * @return as it stands afterwards; empty when there is none of that number
     */
    public Optional<Notification> replay(long id, Staff staff) {
        looking.lock();
        try {
            Notification n = inbox.notification(id).orElse(null);
            if (n == null) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            AuditEntry audit = new AuditEntry(
                    now,
                    staff.name(),
                    Source.PERSON,
                    "notification replayed",
                    n.order().id().isEmpty() ? null : n.order(),
                    null,
                    "no. " + id);
            if (n.order().id().isEmpty()) {
                // It names no order, so there is nothing to look into.
                inbox.advance(n, n, audit);
            } else if (inbox.advance(n, n.again(now), audit)) {
                look(n.again(now));
            }
            return inbox.notification(id);
        } finally {
            looking.unlock();
        }
    }

    /** Takes in notifications from files, as if they had just arrived, and looks into them. Blocking: calls the provider. */
    public Dropped drop(List<Path> files, Staff staff) {
        List<Long> kept = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                kept.add(keep(draft(reader.file(file)), Source.PERSON, staff.name())
                        .id());
            } catch (IOException unreadable) {
                refused.add(sentences
                        .texts()
                        .of("inbox.file", Map.of("file", String.valueOf(file.getFileName()), "why", why(unreadable))));
            }
        }
        process();
        return new Dropped(
                kept.stream().flatMap(id -> inbox.notification(id).stream()).toList(), refused);
    }

    private static String why(IOException unreadable) {
        String message = unreadable.getMessage();
        return message == null ? unreadable.getClass().getSimpleName() : message;
    }

    /**
     * The latest, newest first.
     *
     * @param verdict only these; null for all
     * @param before only those with a smaller number; null from the newest on
     */
    public List<Notification> latest(@Nullable Verdict verdict, @Nullable Long before, int limit) {
        return inbox.latest(verdict, before, limit);
    }

    public Optional<Notification> notification(long id) {
        return inbox.notification(id);
    }

    /** How many there are of each sort. */
    public Map<Verdict, Long> counts() {
        return inbox.counts();
    }

    /** Tells, with its order, when a notification came in or was looked into. */
    public Changes arrivals() {
        return arrivals;
    }

    private String text(String name) {
        return sentences.of("inbox." + name);
    }
}
