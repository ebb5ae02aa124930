package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the database up to the provider's books: the list of transactions from where the last run ended, page by page, each
 * new or changed payment read whole, then every known order that is not final. A run that is stopped, by a person, a fault
 * or the end of the process, goes on where it was: nothing is passed over, and what is read twice is stored once.
 */
public final class Sync {
    private static final Duration CLOCKS_APART = Duration.ofSeconds(60);

    private final SyncRun.Parts parts;
    private final SyncBookmark bookmark;
    private final Dispatch dispatch;
    private final NewOrderDesk newOrders;

    Sync(SyncRun.Parts parts, Dispatch dispatch, NewOrderDesk newOrders) {
        this.parts = parts;
        this.bookmark = new SyncBookmark(parts.store(), parts.clock(), "");
        this.dispatch = dispatch;
        this.newOrders = newOrders;
    }

    /**
     * What a run brought.
     *
     * @param read rows of the provider's list
     * @param added orders that were not known
     * @param changed orders that were known otherwise
     * @param refused what could not be taken in and is new on the list of such things, each with the reason
     * @param problem why the run ended early, a sentence; empty when it came to its end or was cancelled
     */
    public record Result(int read, int added, int changed, List<String> refused, boolean complete, String problem) {
        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** When the last complete run ended; empty before the first. */
    public Optional<Instant> lastRun() {
        return bookmark.lastRun();
    }

    /**
     * A sentence when this machine's clock and the provider's are more than a minute apart, as its last answer tells; empty
     * otherwise. Nothing that is stored or sent depends on it.
     */
    public Optional<String> clockWarning() {
        return parts.gateway()
                .ahead()
                .filter(ahead -> ahead.abs().compareTo(CLOCKS_APART) > 0)
                .map(ahead -> parts.sentences()
                        .texts()
                        .of(ahead.isNegative() ? "clock.ahead" : "clock.behind", Map.of("span", span(ahead.abs()))));
    }

    private String span(Duration apart) {
        String unit = apart.toHours() >= 48 ? "days" : apart.toMinutes() >= 120 ? "hours" : "minutes";
        long count = switch (unit) {
            case "days" -> apart.toDays();
            case "hours" -> apart.toHours();
            default -> apart.toMinutes();
        };
        return parts.sentences().texts().of("clock." + unit, Map.of("count", count));
    }

    /**
     * Looks into actions without an outcome first, then runs until the end, a problem, or a cancel. What was stored stays.
     * Blocking.
     */
    public Result run(Progress progress) {
        dispatch.tick();
        newOrders.tick();
        return new SyncRun(parts, progress).go();
    }
}
