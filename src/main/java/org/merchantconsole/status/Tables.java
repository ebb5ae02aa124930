package org.merchantconsole.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all flows, compiled to flat arrays: a pair is found by one index, an action at it by a second one.
 *
 * <p>Every flow and every further method has a number (its table), every row of a table a number of its own (its node).
 */
@SuppressWarnings("EnumOrdinal") // arrays indexed by ordinals, built and read in this class alone, never stored
final class Tables {
    /** The node of a pair that a table does not list. */
    static final int UNLISTED = -1;

    private static final int KINDS = Kind.values().length;
    private static final int ORDERS = OrderStatus.values().length;
    private static final int TRANSACTIONS = TransactionStatus.values().length;
    private static final int ACTIONS = ActionKind.values().length;
    private static final int TABLE_SIZE = KINDS * ORDERS * TRANSACTIONS;

    /** The first table of a further method; those before it belong to the flows, by ordinal. */
    private static final int FURTHER = Flow.OTHER.ordinal();

    private final short[] cells;
    private final State[] states;
    private final BitSet[] reach;
    private final TableVerdict[] verdicts;
    private final TableVerdict[] unlisted = new TableVerdict[ACTIONS];
    private final List<List<State>> starts = new ArrayList<>();
    private final int[] tableStart;
    private final Map<String, Integer> furtherTables = new HashMap<>();

    Tables() {
        int count = FURTHER + FurtherMethod.values().length;
        cells = new short[count * TABLE_SIZE];
        Arrays.fill(cells, (short) UNLISTED);
        tableStart = new int[count + 1];
        List<State> allStates = new ArrayList<>();
        List<BitSet> allReach = new ArrayList<>();
        for (int table = 0; table < count; table++) {
            Flow flow = Flow.values()[Math.min(table, FURTHER)];
            FlowTable rows =
                    table < FURTHER ? FlowTable.of(flow) : FlowTable.of(FurtherMethod.values()[table - FURTHER]);
            int base = allStates.size();
            tableStart[table] = base;
            for (int row = 0; row < rows.size(); row++) {
                State state = rows.state(row);
                cells[cell(table, state.kind(), state.pair())] = (short) (base + row);
                allStates.add(state);
                BitSet shifted = new BitSet();
                rows.reach(row).stream().forEach(target -> shifted.set(base + target));
                allReach.add(shifted);
            }
            starts.add(rows.starts());
        }
        tableStart[count] = allStates.size();
        states = allStates.toArray(State[]::new);
        reach = allReach.toArray(BitSet[]::new);
        for (FurtherMethod method : FurtherMethod.values()) {
            method.words().forEach(word -> furtherTables.put(word, FURTHER + method.ordinal()));
        }
        verdicts = new TableVerdict[states.length * ACTIONS];
        fillVerdicts();
    }

    /** The table of a flow; of the method itself for {@link Flow#OTHER}. */
    int table(Flow flow, String method) {
        return flow == Flow.OTHER ? furtherTable(method) : table(flow);
    }

    private int furtherTable(String method) {
        return furtherTables.getOrDefault(
                method.strip().toUpperCase(Locale.ROOT), FURTHER + FurtherMethod.GENERAL.ordinal());
    }

    /**
     * The node of a pair, or {@link #UNLISTED}. A card brand with a row of its own among the further methods (Bancontact)
     * may also report what only that row names.
     */
    int node(Flow flow, String method, Kind kind, Pair pair) {
        int node = cells[cell(table(flow, method), kind, pair)];
        if (node == UNLISTED && (flow == Flow.CARD || flow == Flow.CARD_MANUAL_CAPTURE)) {
            int further = furtherTable(method);
            if (further != FURTHER + FurtherMethod.GENERAL.ordinal()) {
                return cells[cell(further, kind, pair)];
            }
        }
        return node;
    }

    State state(int node) {
        return states[node];
    }

    /** The node of a state's exit in the same table. */
    int exit(int node, String id) {
        int table = tableOf(node);
        for (int candidate = tableStart[table]; candidate < tableStart[table + 1]; candidate++) {
            if (states[candidate].id().equals(id)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no row " + id + " beside " + states[node].id());
    }

    /**
     * Whether a pair may follow another, possibly over steps that were not seen. The provider lists no moves for the
     * further methods, so there every listed pair may follow every other.
     */
    boolean reaches(int from, int to) {
        return from == to || tableOf(from) >= FURTHER || tableOf(to) >= FURTHER || reach[from].get(to);
    }

    /** What the tables say about an action: two array accesses, nothing allocated. */
    TableVerdict verdict(int table, Kind kind, Pair pair, ActionKind action) {
        int node = cells[cell(table, kind, pair)];
        return node == UNLISTED ? unlisted[action.ordinal()] : verdicts[node * ACTIONS + action.ordinal()];
    }

    TableVerdict verdict(int node, ActionKind action) {
        return verdicts[node * ACTIONS + action.ordinal()];
    }

    /** All rows of a table, those that it reads from the card table included. */
    List<State> rows(int table) {
        return List.of(states).subList(tableStart[table], tableStart[table + 1]);
    }

    /** The rows in which a new transaction can begin. */
    List<State> starts(int table) {
        return starts.get(table);
    }

    /** The table of a flow alone; the general rule for unknown methods for {@link Flow#OTHER}. */
    int table(Flow flow) {
        return flow == Flow.OTHER ? table(FurtherMethod.GENERAL) : flow.ordinal();
    }

    /** The table of a further method. */
    int table(FurtherMethod method) {
        return FURTHER + method.ordinal();
    }

    private int tableOf(int node) {
        int position = Arrays.binarySearch(tableStart, node);
        return position >= 0 ? position : -position - 2;
    }

    private void fillVerdicts() {
        for (ActionKind action : ActionKind.values()) {
            unlisted[action.ordinal()] = new TableVerdict(action, null, false, null);
        }
        for (int node = 0; node < states.length; node++) {
            State state = states[node];
            int[] exits = new int[state.exits().size()];
            for (int index = 0; index < exits.length; index++) {
                exits[index] = exit(node, state.exits().get(index));
            }
            for (ActionKind action : ActionKind.values()) {
                boolean listed = Moves.lists(state, action);
                State next = listed ? next(action, exits) : null;
                verdicts[node * ACTIONS + action.ordinal()] = new TableVerdict(action, state, listed, next);
            }
        }
    }

    /** The first exit that the action leads to: the exits stand in the order of their likelihood. */
    private @Nullable State next(ActionKind action, int[] exits) {
        for (int exit : exits) {
            if (Moves.leadsTo(action, states[exit])) {
                return states[exit];
            }
        }
        return null;
    }

    private static int cell(int table, Kind kind, Pair pair) {
        return ((table * KINDS + kind.ordinal()) * ORDERS + pair.order().ordinal()) * TRANSACTIONS
                + pair.transaction().ordinal();
    }
}
