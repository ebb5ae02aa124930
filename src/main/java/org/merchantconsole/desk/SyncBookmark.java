package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderStore;

/**
 * Where the reading of the provider's list stands, kept in the database. The place inside an unfinished reading is written
 * down only after everything before it was stored, so a stop at any moment reads something twice and never skips anything.
 *
 * <p>How far the list was read is told by the provider's own dates, not by this machine's clock, which may be wrong.
 */
final class SyncBookmark {
    /** The provider's filter by creation is vague about time zones, so every reading looks this far back again. */
    static final Duration OVERLAP = Duration.ofHours(2);
    /** An order is listed under the day it was made, also when the customer pays later; a payment link lives 30 days. */
    static final Duration WIDE = Duration.ofDays(31);

    private static final Duration WIDE_EVERY = Duration.ofDays(1);
    /** So many runs in a row may get no answer at one place before the place itself is given up. */
    private static final int MISSES = 3;

    /** Everything up to this creation was read. */
    private static final String UNTIL = "sync until";
    /** Where an unfinished reading goes on; empty when there is none. */
    private static final String CURSOR = "sync cursor";
    /** From which creation on the unfinished reading reads; empty for everything. */
    private static final String FROM = "sync window";
    /** The newest creation on the unfinished reading's first page. */
    private static final String NEWEST = "sync newest";

    private static final String MISSED = "sync missed";
    private static final String IS_WIDE = "sync is wide";
    private static final String LAST_WIDE = "sync wide";
    private static final String COMPLETE = "sync complete";
    /** The open order that was asked for last by a run that did not come to its end; empty when there is none. */
    private static final String ASKED = "sync asked";

    private final OrderStore store;
    private final InstantSource clock;
    private final String suffix;

    /** @param site whose list is read; empty for the main one */
    SyncBookmark(OrderStore store, InstantSource clock, String site) {
        this.store = store;
        this.clock = clock;
        this.suffix = site.isEmpty() ? "" : " of " + site;
    }

    /**
     * One reading of the list.
     *
     * @param from the earliest creation; null for everything
     * @param wide whether it looks back as far as an order may be paid after it was made
     */
    record Window(@Nullable Instant from, boolean wide) {}

    /** The reading to go on with, or a new one. */
    Window window() {
        Instant until = moment(UNTIL).orElse(null);
        if (!cursor().isEmpty()) {
            return new Window(moment(FROM).orElse(null), false);
        }
        if (until == null) {
            return new Window(null, true);
        }
        Instant now = clock.instant();
        boolean wide = moment(LAST_WIDE)
                .map(last -> last.plus(WIDE_EVERY).isBefore(now) || last.isAfter(now))
                .orElse(true);
        return new Window(until.minus(wide ? WIDE : OVERLAP), wide);
    }

    /** The page to go on with; empty for the first. */
    String cursor() {
        return text(CURSOR);
    }

    /** The first page was stored. */
    void began(Window window, @Nullable Instant newest) {
        remember(NEWEST, newest == null ? "" : newest.toString());
        remember(FROM, window.from() == null ? "" : window.from().toString());
        remember(IS_WIDE, window.wide() ? "yes" : "");
    }

    /** Everything up to the page was stored. */
    void reached(String cursor) {
        remember(CURSOR, cursor);
        answered();
    }

    /** The reading came to the end of the list. */
    void ended() {
        Instant now = clock.instant();
        // A date ahead of our clock is believed only as far as the clock, so that nothing before it is passed over.
        moment(NEWEST).map(newest -> newest.isAfter(now) ? now : newest).ifPresent(newest -> {
            if (moment(UNTIL).map(newest::isAfter).orElse(true)) {
                remember(UNTIL, newest.toString());
            }
        });
        if (!text(IS_WIDE).isEmpty()) {
            remember(LAST_WIDE, now.toString());
        }
        remember(CURSOR, "");
        answered();
    }

    /** The provider does not know the place any more: the reading begins again. */
    void lost() {
        remember(CURSOR, "");
        answered();
    }

    /** No answer at the place; true when that happened so often that the place was given up. */
    boolean missed() {
        if (cursor().isEmpty()) {
            return false;
        }
        String before = text(MISSED);
        int missed = (before.matches("\\d{1,3}") ? Integer.parseInt(before) : 0) + 1;
        if (missed >= MISSES) {
            lost();
            return true;
        }
        remember(MISSED, Integer.toString(missed));
        return false;
    }

    private void answered() {
        if (!text(MISSED).isEmpty()) {
            remember(MISSED, "");
        }
    }

    /** The open order after which an unfinished round of questions goes on; empty for the first. */
    String asked() {
        return text(ASKED);
    }

    void asked(String orderId) {
        if (!orderId.equals(text(ASKED))) {
            remember(ASKED, orderId);
        }
    }

    void complete() {
        asked("");
        remember(COMPLETE, clock.instant().toString());
    }

    /** When the last complete run ended; empty before the first. */
    Optional<Instant> lastRun() {
        return moment(COMPLETE).or(() -> moment(UNTIL));
    }

    private String text(String name) {
        return store.remembered(name + suffix).orElse("");
    }

    private void remember(String name, String value) {
        store.remember(name + suffix, value);
    }

    private Optional<Instant> moment(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(Instant::parse);
        } catch (DateTimeParseException e) {
            // A text that is no moment only costs a full reading.
            return Optional.empty();
        }
    }
}
