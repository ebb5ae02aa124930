package org.merchantconsole.status;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows what a pair of statuses means, what staff may do about it, what may come next and until when.
 * Pure: the caller brings the moment. Holds only immutable tables, so one engine serves all threads.
 *
 * <p>Two questions are kept apart: {@link #decide} may refuse our own action; {@link #observe} never refuses what the
 * provider reports.
 */
public final class StatusEngine {

    /** The things done on the provider's own page or by making a new order; they carry no parameters of their own. */
    private static final Set<ActionKind> WITHOUT_PARAMETERS = EnumSet.of(
            ActionKind.DISPUTE,
            ActionKind.ACCEPT_CHARGEBACK,
            ActionKind.COMPLETE_OWN_FUNDS,
            ActionKind.PAYMENT_LINK,
            ActionKind.DUPLICATE);

    private final Tables tables = new Tables();

    /** Compiles the tables, some tens of milliseconds in a fresh process; make one and keep it. */
    public StatusEngine() {}

    /**
     * Judges an action of ours.
     *
     * @throws IllegalArgumentException when {@link Action.HandedOver} names an action that has parameters of its own, so
     *     that no guard can be passed by
     */
    public Verdict decide(Facts facts, Action action, Staff staff, Instant now) {
        if (action instanceof Action.HandedOver && !WITHOUT_PARAMETERS.contains(action.kind())) {
            throw new IllegalArgumentException(action.kind() + " is not handed over without its parameters");
        }
        return judge(facts, action.kind(), action, staff, now);
    }

    /** Every action with the guards that need no parameter: what an order pane offers, and what it shows with a reason. */
    public Map<ActionKind, Verdict> overview(Facts facts, Staff staff, Instant now) {
        Map<ActionKind, Verdict> overview = new EnumMap<>(ActionKind.class);
        for (ActionKind kind : ActionKind.values()) {
            overview.put(kind, judge(facts, kind, null, staff, now));
        }
        return overview;
    }

    private Verdict judge(Facts facts, ActionKind kind, @Nullable Action action, Staff staff, Instant now) {
        if (!staff.may(kind)) {
            return new Verdict.Refused(
                    Rule.RIGHT, facts.status(), Map.of("action", kind, "staff", staff.name()), List.of());
        }
        int node = node(facts);
        if (node == Tables.UNLISTED) {
            return new Verdict.Refused(Rule.UNKNOWN_PAIR, facts.status(), Map.of("action", kind), List.of());
        }
        ActionKind running = facts.inFlight();
        if (running != null) {
            return new Verdict.Refused(
                    Rule.IN_FLIGHT, facts.status(), Map.of("action", kind, "running", running), List.of());
        }
        Past past = new Past(facts, tables);
        return new Guards(new Question(kind, action, facts, tables.state(node), node, past, tables, now)).judge();
    }

    /**
     * Takes in a pair that the provider reports. Total: every text is accepted.
     *
     * @param from the pair known so far; null for a new transaction
     * @param to the pair reported
     */
    public Observation observe(Flow flow, String method, Kind kind, @Nullable RawPair from, RawPair to) {
        int target = tables.node(flow, method, kind, to.normalised());
        if (target == Tables.UNLISTED) {
            return new Observation.Unlisted(to);
        }
        State state = tables.state(target);
        if (from == null) {
            return new Observation.Expected(state);
        }
        int source = tables.node(flow, method, kind, from.normalised());
        if (source == Tables.UNLISTED) {
            return new Observation.Surprising(null, state);
        }
        return tables.reaches(source, target)
                ? new Observation.Expected(state)
                : new Observation.Surprising(tables.state(source), state);
    }

    /** The row of a pair; empty for a pair outside the tables. */
    public Optional<State> state(Flow flow, String method, Kind kind, RawPair pair) {
        int node = tables.node(flow, method, kind, pair.normalised());
        return node == Tables.UNLISTED ? Optional.empty() : Optional.of(tables.state(node));
    }

    /** What a pair amounts to; {@link Family#UNKNOWN} for a pair outside the tables. */
    public Family family(Flow flow, String method, Kind kind, RawPair pair) {
        int node = tables.node(flow, method, kind, pair.normalised());
        return node == Tables.UNLISTED ? Family.UNKNOWN : tables.state(node).family();
    }

    /**
     * Whether the money of the pair comes to the merchant's balance at the provider. Never for American Express under the
     * merchant's own number, whatever the pair: Amex pays the bank account.
     */
    public boolean inBalance(Flow flow, String method, Kind kind, RawPair pair) {
        Family family = family(flow, method, kind, pair);
        return flow != Flow.CARD_OWN_MID
                && (family == Family.PAID || family == Family.PARTLY_REFUNDED)
                && pair.normalised().transaction() == TransactionStatus.COMPLETED;
    }

    /** The dates that stand before the transaction and those of the last seven days, soonest first. */
    public List<Deadline> deadlines(Facts facts, Instant now) {
        int node = node(facts);
        return node == Tables.UNLISTED
                ? List.of()
                : new Deadlines(facts, tables.state(node), new Past(facts, tables), now).find();
    }

    /** Until when the rest of a Pay After Delivery order must be Shipped once a part was: 14 days. */
    public Instant restShippedBy(Instant partShipped) {
        return Deadlines.restShippedBy(partShipped);
    }

    /**
     * Until when in all the time to ship may be extended: 180 days after creation for Klarna and Pay After Delivery, 21 for
     * its instalments (DOMAIN 2.1); empty for the other methods, of which the provider's documents state no maximum.
     */
    public Optional<Instant> extendableUntil(Flow flow, String method, Instant created) {
        return flow == Flow.KLARNA || flow == Flow.PAD
                ? Optional.of(Days.plus(created, MethodTerms.extensionLimitDays(method)))
                : Optional.empty();
    }

    /** The canonical row that comes next when all goes well; empty when nothing is to be expected. */
    public Optional<State> expectedNext(Facts facts) {
        int node = node(facts);
        if (node == Tables.UNLISTED) {
            return Optional.empty();
        }
        State state = tables.state(node);
        List<Family> hoped = hopedFor(state, new Past(facts, tables));
        return state.exits().stream()
                .map(id -> tables.state(tables.exit(node, id)))
                .filter(exit -> exit.rank() == Rank.CANONICAL && hoped.contains(exit.family()))
                .findFirst();
    }

    /**
     * The row in which a transaction stands once an action, allowed or not, has taken its whole effect; a refund that gives
     * back less than what is left leads to partly refunded where the table has that. Its own row where the action moves no
     * status; empty for a pair outside the tables.
     */
    public Optional<State> afterwards(Facts facts, Action action) {
        int node = node(facts);
        if (node == Tables.UNLISTED) {
            return Optional.empty();
        }
        State state = tables.state(node);
        return state.exits().stream()
                .map(id -> tables.state(tables.exit(node, id)))
                .filter(exit -> exit.rank() == Rank.CANONICAL && Moves.leadsTo(action, facts.refundable(), exit))
                .findFirst()
                .or(() -> Optional.of(state));
    }

    private static List<Family> hopedFor(State state, Past past) {
        return switch (state.family()) {
            case OPEN -> List.of(Family.SHIP, Family.CAPTURE, Family.TRANSIT, Family.PAID);
            case REVIEW -> List.of(Family.CAPTURE, Family.PAID);
            case SHIP -> List.of(Family.TRANSIT);
            case TRANSIT, CAPTURE -> List.of(Family.PAID);
            case PAID -> state.pair().order() == OrderStatus.SHIPPED ? List.of(Family.PAID) : List.of();
            case PARTLY_REFUNDED ->
                state.staff().contains(ActionKind.SHIP) && past.shipped().isEmpty()
                        ? List.of(Family.TRANSIT)
                        : List.of();
            case REFUND_OPEN -> List.of(Family.REFUND_DONE);
            case CHARGEBACK -> List.of(Family.CHARGEBACK);
            default -> List.of();
        };
    }

    /**
     * What the tables alone say about an action, before any guard. The fast way for lists and grids: two array accesses,
     * nothing allocated. For {@link Flow#OTHER} it reads the general rule for unknown methods.
     */
    public TableVerdict verdict(Flow flow, Kind kind, Pair pair, ActionKind action) {
        return tables.verdict(tables.table(flow), kind, pair, action);
    }

    /**
     * Every row of a table, in its order: payments, then refunds and the other kinds.
     *
     * @param method the method for {@link Flow#OTHER}; of no meaning for the other flows
     */
    public List<State> states(Flow flow, String method) {
        return List.copyOf(tables.rows(tables.table(flow, method)));
    }

    /**
     * The actions that undo the effect of one that was executed, the nearest first; empty where nothing does. Whether one of
     * them is allowed now is another question, for {@link #overview}.
     */
    public List<ActionKind> reverses(ActionKind action) {
        return Moves.reverses(action);
    }

    /** A flow's table as Markdown, like the provider's page: states, moves, what staff may do. */
    public String markdown(Flow flow) {
        return new Pages(tables).markdown(flow);
    }

    /** A flow's states and moves as a Mermaid state diagram. */
    public String diagram(Flow flow) {
        return new Pages(tables).diagram(flow);
    }

    private int node(Facts facts) {
        return tables.node(
                facts.flow(), facts.method(), facts.kind(), facts.status().normalised());
    }
}
