package org.merchantconsole.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.StoreException;

/** Keeps the search index complete: before every search, and in the background after large imports. */
final class SearchUpkeep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SearchUpkeep.class.getName());

    /** From so many orders on the next search would feel slow if it had to take them in first. */
    private static final int LARGE = 500;

    /** An import writes its next orders well within this. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition saved = lock.newCondition();
    private final Condition ended = lock.newCondition();
    private boolean stopped;
    private long saves;
    private long quietAt;
    private @Nullable Thread background;

    SearchUpkeep(Database database) {
        this.database = database;
    }

    /** Takes in what is missing when the query has words. A disk that cannot be written leaves search as it was. */
    void before(OrderQuery query) {
        if (query.text().isBlank() && !Conditions.needsIndex(query.terms())) {
            return;
        }
        try {
            if (database.read(SearchIndex::backlog) > 0) {
                catchUp();
            }
        } catch (StoreException cannotWrite) {
            LOG.log(System.Logger.Level.WARNING, "the search index is not up to date", cannotWrite);
        }
    }

    /** Takes in what large imports left, once they pause. */
    void after(long waiting) {
        lock.lock();
        try {
            saves++;
            saved.signalAll();
            if (waiting >= LARGE && background == null && !stopped) {
                background = Thread.ofVirtual().name("search index").start(this::inBackground);
            }
        } finally {
            lock.unlock();
        }
    }

    private void inBackground() {
        try {
            boolean more = true;
            while (more && waitedForPause()) {
                more = database.write(SearchIndex::catchUp);
            }
        } catch (StoreException cannotWrite) {
            LOG.log(System.Logger.Level.WARNING, "the search index is not up to date", cannotWrite);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void end() {
        lock.lock();
        try {
            background = null;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing was saved for a moment, so that an import has the database for itself; false when stopped. */
    private boolean waitedForPause() throws InterruptedException {
        lock.lock();
        try {
            while (!stopped && quietAt != saves) {
                quietAt = saves;
                long left = PAUSE.toNanos();
                while (left > 0 && !stopped && quietAt == saves) {
                    left = saved.awaitNanos(left);
                }
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        boolean more = true;
        while (more) {
            more = database.write(SearchIndex::catchUp);
        }
    }

    /** Waits for the piece that is being worked on; the rest is done after the next start. */
    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            saved.signalAll();
            while (background != null) {
                ended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
