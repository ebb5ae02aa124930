package org.merchantconsole.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notifications that wait to leave, in memory only. What they say is written when a status changes; time and signature are
 * put on when they leave. Has a lock of its own, so that whoever delivers them never holds up the books.
 */
final class Outbox {
    private static final Duration RETRY = Duration.ofMinutes(15);
    private static final int RETRIES = 3;
    private static final Duration OVERTAKEN_WITHIN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 100;

    private final Books books;
    private final Faults faults;
    private final OrderView view;
    private final String key;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stirred = lock.newCondition();
    private final List<Parcel> waiting = new ArrayList<>();
    private final Deque<ObjectNode> log = new ArrayDeque<>();
    private @Nullable Receiver receiver;
    private boolean closed;
    private long counter;
    private int lost;

    /** Something to tell a receiver, and when it leaves on the sandbox's clock. */
    record Parcel(
            Receiver to,
            String orderId,
            boolean session,
            String body,
            Instant due,
            long number,
            int attempt,
            boolean slow) {
        Parcel at(Instant when, long newNumber, int newAttempt) {
            return new Parcel(to, orderId, session, body, when, newNumber, newAttempt, false);
        }
    }

    Outbox(Books books, Faults faults, String key, @Nullable Receiver receiver) {
        this.books = books;
        this.faults = faults;
        this.view = new OrderView(books);
        this.key = key;
        this.receiver = receiver;
    }

    /** Writes what changed into notifications; called under the lock of the books, when a change is complete. */
    void gather(Instant at) {
        List<Entry> changed = books.takeStirred();
        lock.lock();
        try {
            for (Entry entry : changed) {
                Receiver to = Receiver.ofOrder(books.paymentOf(entry)).orElse(receiver);
                // A session nobody has used yet is no news; one that ends is.
                if (to != null && !(entry.pretransaction() && entry.history.size() == 1)) {
                    String body = to.post() ? new String(Json.bytes(view.of(entry)), StandardCharsets.UTF_8) : "";
                    post(new Parcel(to, entry.orderId, entry.pretransaction(), body, at, 0, 1, false));
                }
            }
            stirred.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void post(Parcel parcel) {
        Fault.OfNotification fault = faults.onNotification();
        switch (fault) {
            case null -> add(parcel);
            case Fault.Duplicate _ -> {
                add(parcel);
                add(parcel);
            }
            case Fault.Delay delay -> add(parcel.at(parcel.due().plus(delay.length()), 0, 1));
            case Fault.Reorder _ ->
                waiting.add(new Parcel(
                        parcel.to(),
                        parcel.orderId(),
                        parcel.session(),
                        parcel.body(),
                        parcel.due().plus(OVERTAKEN_WITHIN),
                        counter++,
                        1,
                        true));
            case Fault.Lose _ -> {
                lost++;
                note(parcel, "lost");
            }
        }
    }

    private void add(Parcel parcel) {
        waiting.add(parcel.at(parcel.due(), counter++, 1));
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).slow()) {
                waiting.set(i, waiting.get(i).at(parcel.due(), counter++, 1));
            }
        }
    }

    /** Takes out what is to leave now, in order; nothing while the provider is down. */
    List<Parcel> takeDue() {
        lock.lock();
        try {
            Instant now = books.now();
            if (faults.down(now)) {
                return List.of();
            }
            List<Parcel> due = waiting.stream()
                    .filter(parcel -> !parcel.due().isAfter(now))
                    .sorted(Comparator.comparing(Parcel::due).thenComparingLong(Parcel::number))
                    .toList();
            waiting.removeAll(due);
            return due;
        } finally {
            lock.unlock();
        }
    }

    /** Puts address, time and signature on. */
    Notification seal(Parcel parcel) {
        long stamp = books.now().plus(faults.skew()).getEpochSecond();
        Receiver to = parcel.to();
        byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
        return new Notification(
                parcel.orderId(),
                to.post() ? "POST" : "GET",
                to.about(parcel.orderId(), stamp, parcel.session()),
                to.post()
                        ? Map.of("Auth", Signature.auth(stamp, body, key), "Content-Type", "application/json")
                        : Map.of(),
                parcel.body());
    }

    /** Notes how a delivery went; what was not acknowledged leaves again a quarter of an hour later, three times. */
    void delivered(Parcel parcel, boolean acknowledged, String how) {
        lock.lock();
        try {
            note(parcel, how);
            if (!acknowledged && parcel.attempt() <= RETRIES) {
                waiting.add(parcel.at(books.now().plus(RETRY), counter++, parcel.attempt() + 1));
            }
        } finally {
            lock.unlock();
        }
    }

    private void note(Parcel parcel, String how) {
        ObjectNode row = Json.object();
        row.put("order_id", parcel.orderId());
        row.put("at", Json.local(books.now()));
        row.put("attempt", parcel.attempt());
        row.put("result", how);
        log.addLast(row);
        if (log.size() > REMEMBERED) {
            log.removeFirst();
        }
    }

    /** Names who gets notifications of orders that name nobody themselves; null for nobody. */
    void deliverTo(@Nullable Receiver wanted) {
        lock.lock();
        try {
            receiver = wanted;
        } finally {
            lock.unlock();
        }
    }

    /** Who gets them, what waits, and how the last deliveries went. */
    ObjectNode shown() {
        lock.lock();
        try {
            ObjectNode data = Json.object();
            Receiver to = receiver;
            data.put("url", to == null ? "" : to.url().toString());
            data.put("method", to == null ? "" : to.post() ? "POST" : "GET");
            data.put("waiting", waiting.size());
            data.put("lost", lost);
            ArrayNode rows = data.putArray("log");
            log.forEach(row -> rows.add(row.deepCopy()));
            return data;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something may have to leave or fall due; false when the sandbox stops.
     *
     * @param longest after which deadlines on the sandbox's clock are worth another look
     */
    boolean await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!closed && left > 0 && takeable() == 0) {
                left = stirred.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private long takeable() {
        Instant now = books.now();
        return faults.down(now)
                ? 0
                : waiting.stream().filter(parcel -> !parcel.due().isAfter(now)).count();
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            stirred.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
