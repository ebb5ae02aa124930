package org.merchantconsole.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.RawPair;

/**
 * What an action on many orders would do: each row before and after, by the engine that judges single actions. Nothing is
 * written for it.
 *
 * @param kind what is asked for each order; a refund becomes one by article where the method wants that
 * @param rows in the file's order
 * @param unused names of columns that were not understood
 */
public record BatchPlan(ActionKind kind, List<Row> rows, List<String> unused) {

    public BatchPlan {
        rows = List.copyOf(rows);
        unused = List.copyOf(unused);
    }

    /** What the dry run says of a row. */
    public enum Answer {
        /** It may be done. */
        READY,
        /** The same money was given back on this order before: somebody has to say that it is meant again. */
        TWIN,
        /** It may be done, but above a limit of the settings only alone, not with others. */
        ALONE,
        /** The engine refuses it. */
        REFUSED,
        /** The row cannot be read, or names no known order, or one that stands in the file before. */
        UNREADABLE
    }

    /**
     * Where an order stands.
     *
     * @param pair order status and transaction status
     * @param refunded what has gone back or is on its way
     * @param left what can still be given back
     */
    public record Standing(RawPair pair, Money refunded, Money left) {}

    /**
     * One row.
     *
     * @param line its line in the file, from 1
     * @param id as it stands in the file
     * @param order null where none is known
     * @param customer the customer's name; empty where it is not known
     * @param action what would be asked for; null where that cannot be said
     * @param before null without an order
     * @param after when all of it has taken effect; null where nothing would be done
     * @param why a sentence: why not, which twin, or what to know before; may be empty
     * @param source the row as it came, to be taken up again
     */
    public record Row(
            long line,
            String id,
            @Nullable OrderKey order,
            String customer,
            @Nullable Action action,
            @Nullable Standing before,
            @Nullable Standing after,
            Answer answer,
            String why,
            BatchFile.Line source) {

        /** The money that would move; null where none does. */
        public @Nullable Money amount() {
            return action == null ? null : action.money();
        }

        /** Whether the other row says the same of the same order. */
        boolean same(Row other) {
            return id.equals(other.id)
                    && answer == other.answer
                    && String.valueOf(before).equals(String.valueOf(other.before))
                    && String.valueOf(after).equals(String.valueOf(other.after));
        }
    }

    /** How many rows have an answer, and what they come to per currency. */
    public record Sum(long rows, List<Money> money) {}

    /** The sums of the answers that occur, in their order. */
    public Map<Answer, Sum> sums() {
        Map<Answer, Sum> sums = new TreeMap<>();
        for (Answer answer : Answer.values()) {
            List<Row> some = rows.stream().filter(row -> row.answer() == answer).toList();
            if (!some.isEmpty()) {
                sums.put(answer, new Sum(some.size(), money(some)));
            }
        }
        return sums;
    }

    private static List<Money> money(List<Row> rows) {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            Money amount = row.amount();
            if (amount != null) {
                sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
        return sums.values().stream()
                .sorted(Comparator.comparing((Money sum) -> sum.currency().getCurrencyCode()))
                .toList();
    }

    /** The rows that would be done. */
    public List<Row> ready() {
        return rows.stream().filter(row -> row.answer() == Answer.READY).toList();
    }

    /** The same plan with only some rows, by their lines. */
    public BatchPlan only(Set<Long> lines) {
        return new BatchPlan(
                kind, rows.stream().filter(row -> lines.contains(row.line())).toList(), unused);
    }

    /** The lines of the rows that are not as they were in the other plan. */
    Set<Long> changedSince(BatchPlan before) {
        Map<Long, Row> old = before.rows.stream().collect(Collectors.toMap(Row::line, row -> row));
        return rows.stream()
                .filter(row -> {
                    Row one = old.get(row.line());
                    return one == null || !one.same(row);
                })
                .map(Row::line)
                .collect(Collectors.toSet());
    }
}
