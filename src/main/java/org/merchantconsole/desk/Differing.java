package org.merchantconsole.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.DriftDesk.Difference;
import org.merchantconsole.desk.DriftDesk.Field;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** Holds one record of the provider's against what is known of the order; pure. */
final class Differing {
    private final Sentences sentences;

    Differing(Sentences sentences) {
        this.sentences = sentences;
    }

    List<Difference> order(OrderKey key, @Nullable Order ours, Snapshot.OfOrder theirs, String remark) {
        if (ours == null) {
            return List.of(missing(key, theirs.status(), remark));
        }
        List<Difference> found = pair(key, ours.status(), theirs.status(), remark);
        add(
                found,
                key,
                Field.AMOUNT,
                "",
                ours.amount().toString(),
                theirs.amount().toString(),
                remark);
        add(
                found,
                key,
                Field.REFUNDED,
                "",
                ours.refunded().toString(),
                theirs.refunded().toString(),
                remark);
        List<Transaction> related = theirs.related();
        if (related != null) {
            parts(found, ours, related, remark);
        }
        return found;
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
        // Nobody here asked for it, so somebody did elsewhere: on the provider's page, or another program.
        boolean elsewhere = here == null && theirs.kind() == Kind.REFUND && !OperationId.isOurs(theirs.orderId());
        String said = elsewhere ? sentences.of("drift.elsewhere") : remark;
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
