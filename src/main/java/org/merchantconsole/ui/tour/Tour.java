package org.merchantconsole.ui.tour;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** The first five minutes of a role, step by step on the sandbox's sample orders. */
public enum Tour {
    /** Decides on held card payments. */
    REVIEWER(
            new Step("open", "review", new Goal.Seen("review"), null),
            new Step("accept", "review", Goal.Asked.one(ActionKind.ACCEPT), Queue.REVIEW),
            new Step("decline", "review", Goal.Asked.one(ActionKind.DECLINE), Queue.REVIEW),
            new Step("back", "review", new Goal.Back(Set.of(ActionKind.ACCEPT, ActionKind.DECLINE)), null),
            new Step("send", "review", new Goal.Done(ActionKind.ACCEPT), null)),

    /** Ships. */
    WAREHOUSE(
            new Step("open", "shipping", new Goal.Seen("shipping"), null),
            new Step("scan", "shipping", Goal.Asked.one(ActionKind.SHIP), Queue.SHIPPING),
            new Step("back", "shipping", new Goal.Back(Set.of(ActionKind.SHIP)), null),
            new Step("ship", "shipping", Goal.Asked.one(ActionKind.SHIP), Queue.SHIPPING),
            new Step("send", "shipping", new Goal.Done(ActionKind.SHIP), null)),

    /** Pauses reminders and gives money back. */
    FINANCE(
            new Step("open", "reminders", new Goal.Seen("reminders"), null),
            new Step("hold", "reminders", Goal.Asked.one(ActionKind.HOLD), Queue.REMINDERS),
            new Step("orders", "orders", new Goal.Seen("orders"), null),
            new Step("refund", "orders", Goal.Asked.one(ActionKind.REFUND), Queue.ORDERS),
            new Step("radar", "radar", new Goal.Seen("radar"), null));

    /**
     * One thing to be done.
     *
     * @param screen where
     * @param example the list of which one order is named in the sentence, to try it on; null for none
     */
    record Step(
            String name, String screen, Goal goal, @Nullable Queue example) {}

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Step> steps;

    Tour(Step... steps) {
        this.steps = List.of(steps);
    }

    List<Step> steps() {
        return steps;
    }

    /** What its texts begin with. */
    String text() {
        return "tour." + name().toLowerCase(Locale.ROOT);
    }

    /** The tours of which the person may do everything. */
    static List<Tour> of(Staff staff) {
        return Stream.of(values())
                .filter(tour -> tour.steps.stream()
                        .flatMap(step -> kinds(step.goal()).stream())
                        .allMatch(staff::may))
                .toList();
    }

    static Set<ActionKind> kinds(Goal goal) {
        return switch (goal) {
            case Goal.Seen seen -> Set.of();
            case Goal.Asked asked -> asked.kinds();
            case Goal.Back back -> back.kinds();
            case Goal.Done done -> Set.of(done.kind());
        };
    }
}
