package org.merchantconsole.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.RawPair;

/**
 * An order's past, step by step: what happened to its pair, its children and its money, what staff asked for, paused and
 * remarked. {@link #at} folds the steps up to a moment into the order as it was then; folded to the last one it is the
 * present. Pure: reads no clock and no database.
 *
 * <p>What was never written down cannot be told: a child whose changes nobody saw has its present pair from the start
 * ({@link #isCertain}), a pause that was ended early is known with its end alone.
 */
public final class Replay {

    /** Whose word a step is, in the order in which steps of one moment are told. */
    private static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::at).thenComparingInt(Step::rank);

    private final Order present;
    private final Folding folding;
    private final List<Step> steps;

    private Replay(Order present, Trail trail) {
        this.present = present;
        this.folding = new Folding(present, trail);
        this.steps = build(present, trail, folding);
    }

    /** The past of an order as it is now. */
    public static Replay of(Order present, Trail trail) {
        return new Replay(present, trail);
    }

    /** Something that happened. */
    public sealed interface Step {

        /** When. */
        default Instant at() {
            return switch (this) {
                case Moved moved -> moved.change().at();
                case ChildMoved child -> child.at;
                case Asked asked -> asked.intent().stagedAt();
                case Ended ended -> ended.intent().changedAt();
                case Paused paused -> paused.hold().from();
                case Resumed resumed -> resumed.hold().until();
                case Remarked remarked -> remarked.note().at();
                case Entered entered -> entered.row().at();
            };
        }

        /** Where we know it from. */
        default Source source() {
            return switch (this) {
                case Moved moved -> moved.change().source();
                case ChildMoved child -> child.source;
                case Asked asked -> Source.PERSON;
                case Ended ended -> ended.isByPerson() ? Source.PERSON : Source.SYNC;
                case Paused paused -> paused.hold().by().isEmpty() ? Source.SYNC : Source.PERSON;
                case Resumed resumed -> Source.RULE;
                case Remarked remarked -> Source.PERSON;
                case Entered entered -> entered.row().source();
            };
        }

        /** The person, file or rule behind it; empty when the provider alone. */
        default String by() {
            return switch (this) {
                case Moved moved -> moved.change().by();
                case ChildMoved child -> child.by;
                case Asked asked -> asked.intent().staff();
                case Ended ended -> ended.isByPerson() ? ended.intent().staff() : "";
                case Paused paused -> paused.hold().by();
                case Resumed resumed -> "";
                case Remarked remarked -> remarked.note().by();
                case Entered entered -> entered.row().actor();
            };
        }

        private int rank() {
            return switch (this) {
                case Asked asked -> 0;
                case Moved moved -> 1;
                case ChildMoved child -> 2;
                case Ended ended -> 3;
                case Paused paused -> 4;
                case Resumed resumed -> 5;
                case Remarked remarked -> 6;
                case Entered entered -> 7;
            };
        }

        /** The order went to another pair; the first one is how it began. */
        record Moved(StatusChange change) implements Step {}

        /**
         * A refund, chargeback, capture or part came, or went to another pair.
         *
         * @param child as it is now
         * @param to the pair that it went to
         * @param isNew whether it came
         */
        record ChildMoved(Instant at, Transaction child, RawPair to, boolean isNew, Source source, String by)
                implements Step {}

        /** A member of staff asked for an action. */
        record Asked(Intent intent) implements Step {}

        /** An action got its outcome. */
        record Ended(Intent intent) implements Step {
            private boolean isByPerson() {
                return intent.state() == Intent.State.SETTLED_BY_PERSON || intent.state() == Intent.State.TAKEN_BACK;
            }
        }

        /** A pause of reminders began. */
        record Paused(Hold hold) implements Step {}

        /** A pause of reminders was over. */
        record Resumed(Hold hold) implements Step {}

        /** Somebody left a remark. */
        record Remarked(Note note) implements Step {}

        /** Somebody entered what the provider's page says of a held payment. */
        record Entered(AuditEntry row) implements Step {}
    }

    /** All that happened, oldest first; at least one step. */
    public List<Step> steps() {
        return steps;
    }

    private static List<Step> build(Order present, Trail trail, Folding folding) {
        List<Step> all = new ArrayList<>();
        folding.way().forEach(change -> all.add(new Step.Moved(change)));
        present.related().forEach(child -> all.addAll(folding.stepsOf(child)));
        for (Intent intent : trail.intents()) {
            all.add(new Step.Asked(intent));
            if (!intent.state().isOpen()) {
                all.add(new Step.Ended(intent));
            }
        }
        present.holds().forEach(hold -> all.add(new Step.Paused(hold)));
        present.holds().stream()
                .filter(hold -> hold.confirmed() && !isReplaced(present, hold))
                .forEach(hold -> all.add(new Step.Resumed(hold)));
        present.notes().forEach(note -> all.add(new Step.Remarked(note)));
        folding.entries().forEach(row -> all.add(new Step.Entered(row)));
        all.sort(IN_TIME);
        return List.copyOf(all);
    }

    /** A pause that another one took over from has no end of its own. */
    private static boolean isReplaced(Order present, Hold hold) {
        return present.holds().stream()
                .anyMatch(other -> !other.equals(hold) && other.from().equals(hold.until()));
    }

    /** The steps that have happened by a moment; what is still ahead, such as the end of a pause, is left out. */
    public List<Step> until(Instant moment) {
        return steps.stream().filter(step -> !step.at().isAfter(moment)).toList();
    }

    /** The last step that had happened at a moment; empty before the first. */
    public Optional<Step> last(Instant moment) {
        List<Step> done = until(moment);
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    /** When it begins. */
    public Instant begin() {
        return steps.getFirst().at();
    }

    public Order present() {
        return present;
    }

    /** Whether the pairs of the children at the moment are known, not only what became of them. */
    public boolean isCertain(Instant moment) {
        return present.related().stream()
                .filter(child -> !child.created().isAfter(moment))
                .allMatch(child -> folding.knowsPairAt(child, moment));
    }

    /** The order as it was at a moment. Before the first step it is as it began. */
    public Order at(Instant moment) {
        return folding.at(moment.isBefore(begin()) ? begin() : moment);
    }
}
