package org.merchantconsole.status;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one flow as a graph: its own rows, the card rows that it falls back on, and which row may follow which.
 *
 * <p>A move to a variant is legal wherever the move to its canonical row is, and a variant may move wherever its
 * canonical row may. The spellings of one situation may follow each other.
 */
final class FlowTable {
    private final Flow flow;
    private final List<Row> rows = new ArrayList<>();
    private final boolean fallsBackOnCards;
    private final List<Row> startRows;
    private final String[] ids;
    private final int[] canonical;
    private final List<List<Integer>> exits = new ArrayList<>();
    private final BitSet[] reach;

    private FlowTable(Flow flow, List<? extends Row> own, List<Row> startRows, boolean fallsBackOnCards) {
        this.flow = flow;
        this.startRows = startRows;
        rows.addAll(own);
        this.fallsBackOnCards = fallsBackOnCards;
        if (fallsBackOnCards) {
            for (Row card : CardTable.values()) {
                if (indexOf(card.line().kind(), card.line().pair()) < 0) {
                    rows.add(card);
                }
            }
        }
        ids = rows.stream().map(Row::id).toArray(String[]::new);
        canonical = new int[rows.size()];
        for (int index = 0; index < canonical.length; index++) {
            canonical[index] = canonicalOf(index);
        }
        for (Row row : rows) {
            exits.add(listedExits(row));
        }
        reach = closure();
    }

    static FlowTable of(Flow flow) {
        return switch (flow) {
            case CARD -> new FlowTable(flow, List.of(CardTable.values()), CardTable.STARTS, false);
            case CARD_OWN_MID -> new FlowTable(flow, List.of(OwnMidTable.values()), OwnMidTable.STARTS, true);
            case CARD_MANUAL_CAPTURE ->
                new FlowTable(flow, List.of(ManualCaptureTable.values()), ManualCaptureTable.STARTS, true);
            case KLARNA -> new FlowTable(flow, List.of(KlarnaTable.values()), KlarnaTable.STARTS, false);
            case PAD -> new FlowTable(flow, List.of(PadTable.values()), PadTable.STARTS, false);
            case IDEAL -> new FlowTable(flow, List.of(IdealTable.values()), IdealTable.STARTS, false);
            case BANKTRANS -> new FlowTable(flow, List.of(BankTransferTable.values()), BankTransferTable.STARTS, false);
            case DIRDEB -> new FlowTable(flow, List.of(DirectDebitTable.values()), DirectDebitTable.STARTS, false);
            case OTHER -> of(FurtherMethod.GENERAL);
        };
    }

    static FlowTable of(FurtherMethod method) {
        return new FlowTable(Flow.OTHER, method.rows(), List.of(), false);
    }

    int size() {
        return rows.size();
    }

    /** The rows that may follow a row, over any number of steps. */
    BitSet reach(int row) {
        return reach[row];
    }

    List<State> starts() {
        return startRows.stream().map(row -> state(index(row))).toList();
    }

    /** A row as the engine hands it out. */
    State state(int index) {
        Row row = rows.get(index);
        Line line = row.line();
        int root = canonical[index];
        List<String> exitIds =
                effectiveExits(index).stream().map(exit -> ids[exit]).toList();
        return new State(
                ids[index],
                row instanceof CardTable ? Flow.CARD : flow,
                line.kind(),
                line.pair(),
                line.rank(),
                root == index ? "" : ids[root],
                line.family(),
                exitIds.isEmpty(),
                line.label().text(),
                line.staff(),
                exitIds);
    }

    /** A variant without exits of its own goes on like its canonical row. */
    private List<Integer> effectiveExits(int index) {
        List<Integer> own = exits.get(index);
        return own.isEmpty() ? exits.get(canonical[index]) : own;
    }

    private List<Integer> listedExits(Row row) {
        List<Integer> listed = new ArrayList<>();
        row.exits().forEach(exit -> listed.add(index(exit)));
        if (!fallsBackOnCards) {
            return listed;
        }
        // A card row that this table falls back on brings the moves that lead to it.
        Row card = cardRow(row);
        if (card != null) {
            for (Row exit : card.exits()) {
                int target = index(exit);
                if (rows.get(target) instanceof CardTable && !listed.contains(target)) {
                    listed.add(target);
                }
            }
        }
        return listed;
    }

    private static @Nullable Row cardRow(Row row) {
        for (Row card : CardTable.values()) {
            if (card.line().kind() == row.line().kind()
                    && card.line().pair().equals(row.line().pair())) {
                return card;
            }
        }
        return null;
    }

    private int index(Row row) {
        return indexOf(row.line().kind(), row.line().pair());
    }

    private int indexOf(Kind kind, Pair pair) {
        for (int index = 0; index < rows.size(); index++) {
            Line line = rows.get(index).line();
            if (line.kind() == kind && line.pair().equals(pair)) {
                return index;
            }
        }
        return -1;
    }

    private int canonicalOf(int index) {
        int current = index;
        Row of = rows.get(current).line().variantOf();
        while (of != null) {
            current = index(of);
            of = rows.get(current).line().variantOf();
        }
        return current;
    }

    private BitSet[] closure() {
        int size = rows.size();
        BitSet[] direct = new BitSet[size];
        for (int from = 0; from < size; from++) {
            direct[from] = new BitSet(size);
            for (int listed : exits.get(from)) {
                mark(direct[from], listed);
            }
            if (canonical[from] != from) {
                for (int listed : exits.get(canonical[from])) {
                    mark(direct[from], listed);
                }
            }
        }
        for (int middle = 0; middle < size; middle++) {
            for (int from = 0; from < size; from++) {
                if (direct[from].get(middle)) {
                    direct[from].or(direct[middle]);
                }
            }
        }
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (canonical[from] == canonical[to]) {
                    direct[from].set(to);
                }
            }
        }
        return direct;
    }

    /** Marks a row and, when it is canonical, its other spellings. */
    private void mark(BitSet set, int target) {
        for (int index = 0; index < rows.size(); index++) {
            if (index == target || canonical[index] == target) {
                set.set(index);
            }
        }
    }
}
