package org.merchantconsole.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.StoreException;

/** Keeps the search index complete: before every search, and in the background after large imports. */
final class SearchUpkeep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SearchUpkeep.class.getName());

    /** From so many orders on the next search would feel slow if it had to take them in first. */
    private static final int LARGE = 500;

    private final Database database;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Thread background;

    SearchUpkeep(Database database) {
        this.database = database;
    }

    /** Takes in what is missing when the query has words. A disk that cannot be written leaves search as it was. */
    void before(OrderQuery query) {
        if (query.text().isBlank()) {
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

    /** Starts to take in what a large import left, unless that is going on already. */
    synchronized void after(int saved) {
        if (saved < LARGE || stopped.get() || (background != null && background.isAlive())) {
            return;
        }
        background = Thread.ofVirtual().name("search index").start(this::catchUpQuietly);
    }

    private void catchUpQuietly() {
        try {
            catchUp();
        } catch (StoreException cannotWrite) {
            LOG.log(System.Logger.Level.WARNING, "the search index is not up to date", cannotWrite);
        }
    }

    private void catchUp() {
        boolean more = true;
        while (more && !stopped.get()) {
            more = database.write(SearchIndex::catchUp);
        }
    }

    /** Waits for the piece that is being worked on; the rest is done after the next start. */
    @Override
    public void close() {
        stopped.set(true);
        Thread running;
        synchronized (this) {
            running = background;
        }
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
