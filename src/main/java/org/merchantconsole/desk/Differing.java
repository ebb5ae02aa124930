package org.merchantconsole.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.DriftDesk.Difference;
import org.merchantconsole.desk.DriftDesk.Field;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** Holds one record of the provider's against what is known of the order; pure. */
final class Differing {
    private final Sayer asker;

    /** @param asker says of a part that the provider has and we do not who asked for it */
    Differing(Sayer asker) {
        this.asker = asker;
    }

    /** Says something of a part of an order of ours; empty for nothing. */
    @FunctionalInterface
    interface Sayer {
        String of(Order ours, Transaction part);
    }

    /**
     * What became of an order, each value with its former and its present one, for the audit.
     *
     * @param before null when it was not known
     */
    static String change(@Nullable Order before, Order after) {
        if (before == null) {
            return "taken in, was not known";
        }
        List<Difference> found = pair(after.key(), before.status(), after.status(), "");
        amounts(found, after.key(), before, after.amount(), after.refunded(), "");
        new Differing((ours, part) -> "").parts(found, before, after.related(), "");
        return found.stream()
                .map(one -> one.field().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (one.about().isEmpty() ? "" : " " + one.about()) + ": " + dash(one.ours()) + " → "
                        + dash(one.theirs()))
                .collect(Collectors.joining("; "));
    }

    private static String dash(String value) {
        return value.isEmpty() ? "–" : value;
    }

    List<Difference> order(OrderKey key, @Nullable Order ours, Snapshot.OfOrder theirs, String remark) {
        if (ours == null) {
            return List.of(missing(key, theirs.status(), remark));
        }
        List<Difference> found = pair(key, ours.status(), theirs.status(), remark);
        amounts(found, key, ours, theirs.amount(), theirs.refunded(), remark);
        List<Transaction> related = theirs.related();
        if (related != null) {
            parts(found, ours, related, remark);
        }
        return found;
    }

    private static void amounts(
            List<Difference> found, OrderKey key, Order ours, Money amount, Money refunded, String remark) {
        add(found, key, Field.AMOUNT, "", ours.amount().toString(), amount.toString(), remark);
        add(found, key, Field.REFUNDED, "", ours.refunded().toString(), refunded.toString(), remark);
    }

    /** A row of the list of transactions: the payment's, or that of a part. */
    List<Difference> row(OrderKey key, @Nullable Order ours, Snapshot.OfTransaction row, String remark) {
        Kind kind = row.kind();
        if (kind == null) {
            return List.of();
        }
        if (ours == null) {
            return List.of(missing(key, row.status(), remark));
        }
        if (kind == Kind.PAYMENT) {
            List<Difference> found = pair(key, ours.status(), row.status(), remark);
            add(
                    found,
                    key,
                    Field.AMOUNT,
                    "",
                    ours.amount().toString(),
                    row.amount().toString(),
                    remark);
            return found;
        }
        List<Difference> found = new ArrayList<>();
        Transaction known = ours.related().stream()
                .filter(child -> child.id().equals(row.transactionId()))
                .findFirst()
                .orElse(null);
        part(found, ours, known, Intake.transaction(row), remark);
        return found;
    }

    private static Difference missing(OrderKey key, RawPair theirs, String remark) {
        return new Difference(key, Field.MISSING_HERE, "", "", theirs.toString(), remark);
    }

    private static List<Difference> pair(OrderKey key, RawPair ours, RawPair theirs, String remark) {
        List<Difference> found = new ArrayList<>();
        add(found, key, Field.ORDER_STATUS, "", ours.orderStatus(), theirs.orderStatus(), remark);
        add(found, key, Field.TRANSACTION_STATUS, "", half(ours), half(theirs), remark);
        return found;
    }

    private static String half(RawPair pair) {
        String half = pair.transactionStatus();
        return half == null ? "" : half;
    }

    private void parts(List<Difference> found, Order ours, List<Transaction> theirs, String remark) {
        Map<TransactionId, Transaction> here = new LinkedHashMap<>();
        ours.related().forEach(child -> here.put(child.id(), child));
        for (Transaction child : theirs) {
            part(found, ours, here.remove(child.id()), child, remark);
        }
        here.values()
                .forEach(child -> add(found, ours.key(), Field.PART, child.id().value(), words(child), "", remark));
    }

    private void part(
            List<Difference> found, Order ours, @Nullable Transaction here, Transaction theirs, String remark) {
        String who = here == null ? asker.of(ours, theirs) : "";
        String said = (who + " " + remark).strip();
        add(found, ours.key(), Field.PART, theirs.id().value(), here == null ? "" : words(here), words(theirs), said);
    }

    private static String words(Transaction child) {
        return child.kind().name().toLowerCase(Locale.ROOT) + " "
                + child.status().orderStatus() + " " + child.amount();
    }

    private static void add(
            List<Difference> found,
            OrderKey key,
            Field field,
            String about,
            String ours,
            String theirs,
            String remark) {
        if (!ours.equals(theirs)) {
            found.add(new Difference(key, field, about, ours, theirs, remark));
        }
    }
}
