package org.merchantconsole.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.State;
import org.merchantconsole.status.Verdict;

/**
 * What the state tables say about every pair and action, beside what the local orders are: one grid per flow.
 *
 * @param grids the flows, and for the further methods one for each that is seen here
 */
public record Coverage(List<Grid> grids) {

    public Coverage {
        grids = List.copyOf(grids);
    }

    /** How a pair of the tables and the local orders agree. */
    public enum Standing {
        /** Local orders have it and the tables do not know it. */
        CONTRADICTS,
        /** The tables know it and no local order has it. */
        EMPTY,
        /** Both know it. */
        SEEN
    }

    /** What the engine answers. */
    public enum Mark {
        ALLOWED,
        /** Allowed, and done on the provider's own page. */
        HANDED_OVER,
        REFUSED,
        /** The pair is outside the tables: nothing is offered. */
        UNKNOWN
    }

    /**
     * The table of a flow.
     *
     * @param method the method for {@link Flow#OTHER}, empty for its general rule and for the other flows
     * @param lines contradictions first, then what nobody has, then the rest, each in the order of the tables
     */
    public record Grid(Flow flow, String method, List<Line> lines) {
        public Grid {
            lines = List.copyOf(lines);
        }

        /** How many local payments it speaks of. */
        public long payments() {
            return lines.stream()
                    .filter(line -> line.kind() == Kind.PAYMENT)
                    .mapToLong(Line::count)
                    .sum();
        }

        /** How many pairs stand so. */
        public long pairs(Standing standing) {
            return lines.stream().filter(line -> line.standing() == standing).count();
        }

        /** How many local payments and children are in pairs in which the action is allowed. */
        public long open(ActionKind action) {
            return lines.stream()
                    .filter(line -> line.mark(action) == Mark.ALLOWED || line.mark(action) == Mark.HANDED_OVER)
                    .mapToLong(Line::count)
                    .sum();
        }
    }

    /**
     * A pair.
     *
     * @param pair as the tables spell it, or in the provider's words when they do not know it
     * @param state its row; null for a pair outside the tables
     * @param count how many local transactions have it
     * @param verdicts the engine's answer to each action, for a transaction that is otherwise in order
     */
    public record Line(Kind kind, RawPair pair, @Nullable State state, long count, Map<ActionKind, Verdict> verdicts) {
        public Line {
            verdicts = Map.copyOf(verdicts);
        }

        public Standing standing() {
            return state == null ? Standing.CONTRADICTS : count == 0 ? Standing.EMPTY : Standing.SEEN;
        }

        /** The engine's answer in one word. */
        public Mark mark(ActionKind action) {
            if (state == null) {
                return Mark.UNKNOWN;
            }
            return switch (verdicts.get(action)) {
                case Verdict.Allowed allowed ->
                    allowed.warnings().contains(org.merchantconsole.status.Rule.HAND_OVER)
                            ? Mark.HANDED_OVER
                            : Mark.ALLOWED;
                case Verdict.Refused refused -> Mark.REFUSED;
                case null -> Mark.UNKNOWN;
            };
        }

        /** The search that finds its orders. */
        public String search(Flow flow, String method) {
            String own = flow == Flow.OTHER && !method.isEmpty() ? " method:" + method : "";
            String words =
                    pair.orderStatus() + "/" + (pair.transactionStatus() == null ? "" : pair.transactionStatus());
            String field = kind == Kind.PAYMENT ? "status" : kind.name().toLowerCase(java.util.Locale.ROOT);
            return "flow:" + flow.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + own + " " + field + ":"
                    + words;
        }
    }
}
