package org.merchantconsole.ui.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Note;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.ui.Tone;

/**
 * Everything the pane says about one order, as words and figures: always in this sequence.
 *
 * @param pinned the remark that everybody is to see first; null for none
 * @param matter what matters on this desk
 * @param waiting the action that has no outcome yet, where it stands and what helps; null when there is none
 * @param offers actions that may be taken, the desk's own first
 * @param refusals the desk's actions that may not be taken, with reason and way out
 * @param more what is good to know besides: related transactions, time line, facts, notes
 */
public record PaneContent(
        Head head,
        @Nullable Remark pinned,
        Lanes lanes,
        List<Section> matter,
        @Nullable Waiting waiting,
        List<Offer> offers,
        List<Refusal> refusals,
        List<Section> more) {

    public PaneContent {
        matter = List.copyOf(matter);
        offers = List.copyOf(offers);
        refusals = List.copyOf(refusals);
        more = List.copyOf(more);
    }

    /** A sentence about the action in the way, with its colour. */
    public record Waiting(Tone tone, String sentence) {}

    /**
     * Who and how much.
     *
     * @param line order id and method
     * @param beside small words beside the amount; empty for none
     * @param contact e-mail address and such; empty for none
     */
    public record Head(
            String line, String amount, String beside, String name, String contact, RawPair pair, Family family) {}

    /**
     * Where it stands: one column per pair, two lanes.
     *
     * @param aside the deadline in words; empty for none
     */
    public record Lanes(String aside, List<Step> steps) {
        public Lanes {
            steps = List.copyOf(steps);
        }

        /** A pair on the lanes. */
        public record Step(Mode mode, String order, String transaction, String when) {}

        /** When a pair is. */
        public enum Mode {
            PAST,
            PRESENT,
            EXPECTED
        }
    }

    /** A card of the pane. */
    public sealed interface Section {}

    /** A card of rows. */
    public record Rows(String title, String aside, List<Row> rows) implements Section {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row: sign, words, a figure, another figure.
     *
     * @param sign empty when the card has none
     * @param tone colour of the sign
     * @param middle empty for none
     * @param end right-aligned; empty for none
     */
    public record Row(String sign, Tone tone, String text, String middle, String end) {
        /** Words with something at the end. */
        public static Row of(String text, String end) {
            return new Row("", Tone.NEUTRAL, text, "", end);
        }
    }

    /**
     * The billing of a pay-later invoice.
     *
     * @param aside where it is, for example {@code day 35 of 38}
     * @param last the day at the right end
     * @param today how many days of billing have passed; negative when billing has not begun
     */
    public record Billing(String title, String aside, List<Point> points, int last, double today, String todayWord)
            implements Section {
        public Billing {
            points = List.copyOf(points);
        }

        /**
         * One step of the billing.
         *
         * @param mark what stands in the circle
         * @param over the agency, after which nothing helps
         * @param hint date and what it means
         */
        public record Point(int day, String mark, String name, String under, boolean over, String hint) {}
    }

    /**
     * What was paid and where it went; shares add up to one.
     *
     * @param aside what is left
     */
    public record Bar(
            String title,
            String aside,
            double refundedShare,
            double pendingShare,
            String refunded,
            @Nullable String pending,
            String left)
            implements Section {}

    /**
     * The order among all that belongs to it.
     *
     * @param aside what remains of it all
     */
    public record Kin(String title, String aside, List<Relative> relatives) implements Section {
        public Kin {
            relatives = List.copyOf(relatives);
        }
    }

    /**
     * One of them.
     *
     * @param what what it is to the one above, with its id
     * @param pair its statuses, or that it is not known here
     * @param net what remains after it; empty for one that is not known here
     * @param missing whether it is not known here
     * @param present whether it is the order in sight
     * @param spoken all of it for a screen reader
     */
    public record Relative(
            int depth,
            String what,
            String pair,
            String amount,
            String net,
            boolean missing,
            boolean present,
            String spoken) {}

    /** Remarks, the pinned one first. */
    public record Notes(String title, String aside, List<Remark> remarks) implements Section {
        public Notes {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A remark.
     *
     * @param who who wrote it and when, and who corrected it
     * @param before what it said before, newest first
     */
    public record Remark(Note note, String text, String who, List<String> before) {
        public Remark {
            before = List.copyOf(before);
        }
    }

    /**
     * The two lanes over time, newest last.
     *
     * @param earlier how many of the entries are left out on the screen, where the whole of it is a key away
     */
    public record History(String title, String aside, List<Entry> entries, int earlier) implements Section {
        public History {
            entries = List.copyOf(entries);
        }

        /** All of it is shown. */
        public History(String title, String aside, List<Entry> entries) {
            this(title, aside, entries, 0);
        }

        /** What the screen shows. */
        List<Entry> shown() {
            return entries.subList(earlier, entries.size());
        }

        /**
         * One change.
         *
         * @param order the order status; empty when it did not change
         * @param transaction the transaction status; empty when it did not change
         * @param what what else happened, across both lanes; empty where the pair moved
         * @param who the person, file or rule, and the source
         * @param why the reason, as far as one is known; empty for none
         * @param surprising outside what the tables lead to
         */
        public record Entry(
                String when,
                String order,
                String transaction,
                String what,
                String who,
                String why,
                boolean surprising) {}
    }

    /**
     * An action that may be taken.
     *
     * @param keys as on the key cap
     * @param hint what to mind, from the engine's warnings; empty for nothing
     */
    public record Offer(ActionKind kind, String text, String keys, Tone tone, String hint) {}

    /** An action that may not be taken. */
    public record Refusal(ActionKind kind, String title, String reason) {}
}
