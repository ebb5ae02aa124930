package org.merchantconsole;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.InboxDesk;
import org.merchantconsole.gateway.NotificationListener;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.ui.inbox.ListenerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for notifications: the listener, which keeps them, and one thread that looks into what was kept, beginning with
 * what an earlier run of the program left.
 */
final class Inbound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

    /** Another program over the same database may keep one too, so the thread looks now and then without being called. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private static final Duration SHORTEST_REST = Duration.ofMillis(200);

    /** A look that waits for the provider is not waited for: what it finds is found again at the next start. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final InboxDesk inbox;
    private final InstantSource clock;
    private final Semaphore bell = new Semaphore(0);
    private final Thread worker;
    private volatile boolean stopped;
    private volatile @Nullable NotificationListener listener;
    private volatile String problem = "";

    private Inbound(InboxDesk inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
        this.worker = Thread.ofVirtual().name("inbox").unstarted(this::work);
    }

    /** Begins to look into what was kept. */
    static Inbound start(InboxDesk inbox, InstantSource clock) {
        Inbound inbound = new Inbound(inbox, clock);
        inbound.worker.start();
        return inbound;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException with a sentence when the address or the port cannot be had
     */
    NotificationListener listen(String address, int port) throws IOException {
        Function<Arrival, Arrival.Answer> sink = arrival -> {
            InboxDesk.Receipt receipt = inbox.receive(arrival);
            if (receipt.notification() != null) {
                bell.release();
            }
            return receipt.answer();
        };
        NotificationListener started = NotificationListener.start(address, port, sink, clock);
        listener = started;
        return started;
    }

    /** As {@link #listen}; what is in the way is remembered instead of thrown. */
    void tryToListen(String address, int port) {
        try {
            listen(address, port);
        } catch (IOException taken) {
            LOG.warn("no notifications are taken: {}", taken.getMessage());
            problem = String.valueOf(taken.getMessage());
        }
    }

    /** Where the listener stands. */
    ListenerState state() {
        NotificationListener open = listener;
        if (open == null) {
            return problem.isEmpty() ? ListenerState.OFF : new ListenerState(false, "", problem, 0, 0, 0);
        }
        NotificationListener.Counts counts = open.counts();
        return new ListenerState(
                true, open.url().toString(), "", counts.kept(), counts.forbidden(), counts.turnedAway());
    }

    private void work() {
        while (!stopped) {
            Duration rest = LONGEST_REST;
            try {
                bell.drainPermits();
                inbox.process();
                rest = inbox.nextDue().map(this::until).orElse(LONGEST_REST);
            } catch (StoreException broken) {
                // Once the database is closed, a look that was under way breaks off: nobody minds.
                if (!stopped) {
                    LOG.warn("notifications wait: {}", broken.getMessage());
                }
            } catch (RuntimeException fault) {
                if (!stopped) {
                    LOG.error("notifications could not be looked into", fault);
                }
            }
            rest(rest);
        }
    }

    private Duration until(Instant due) {
        Duration until = Duration.between(clock.instant(), due);
        return until.compareTo(SHORTEST_REST) < 0
                ? SHORTEST_REST
                : until.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : until;
    }

    private void rest(Duration longest) {
        try {
            boolean called = bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("{}", called ? "called" : "looks by itself");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    @Override
    public void close() {
        NotificationListener open = listener;
        if (open != null) {
            open.close();
        }
        stopped = true;
        bell.release();
        try {
            if (!worker.join(PATIENCE)) {
                LOG.debug("the provider is still being asked; its answer is left");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
