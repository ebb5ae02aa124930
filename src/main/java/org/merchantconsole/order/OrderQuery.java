package org.merchantconsole.order;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;

/**
 * Which orders, in which order.
 *
 * @param queue the work list; its own order is by deadline, soonest first, then money; that of ORDERS is newest first
 * @param text words to find in ids, names, e-mail addresses, descriptions, notes and amounts; empty for all
 * @param flows only these; empty for all
 * @param families only these; empty for all
 * @param held true for only paused, false for only not paused reminders; null for both
 * @param terms further conditions, which all must hold; see {@link SearchText}
 * @param sort another order than the list's own; null for that
 */
public record OrderQuery(
        Queue queue,
        String text,
        Set<Flow> flows,
        Set<Family> families,
        @Nullable Boolean held,
        List<SearchTerm> terms,
        @Nullable Sorting sort) {

    public OrderQuery {
        flows = Set.copyOf(flows);
        families = Set.copyOf(families);
        terms = List.copyOf(terms);
    }

    /** Without further conditions. */
    public OrderQuery(Queue queue, String text, Set<Flow> flows, Set<Family> families, @Nullable Boolean held) {
        this(queue, text, flows, families, held, List.of(), null);
    }

    /** All of a work list. */
    public static OrderQuery of(Queue queue) {
        return new OrderQuery(queue, "", Set.of(), Set.of(), null);
    }

    /** The same with other words to find. */
    public OrderQuery withText(String words) {
        return new OrderQuery(queue, words, flows, families, held, terms, sort);
    }

    /** The same with other families. */
    public OrderQuery withFamilies(Set<Family> chosen) {
        return new OrderQuery(queue, text, flows, chosen, held, terms, sort);
    }

    /** The same with other flows. */
    public OrderQuery withFlows(Set<Flow> chosen) {
        return new OrderQuery(queue, text, chosen, families, held, terms, sort);
    }

    /** The same with other further conditions. */
    public OrderQuery withTerms(List<SearchTerm> conditions) {
        return new OrderQuery(queue, text, flows, families, held, conditions, sort);
    }

    /** The same in another order; null for the list's own. */
    public OrderQuery withSort(@Nullable Sorting order) {
        return new OrderQuery(queue, text, flows, families, held, terms, order);
    }
}
