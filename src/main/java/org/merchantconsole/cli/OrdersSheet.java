package org.merchantconsole.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.ProviderDays;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.paper.Sheet;

/** The list of a query as a sheet for programs: the provider's words as heads, no lines below unless asked for. */
final class OrdersSheet {

    private static final int PAGE = 1_000;

    private static final List<String> HEADS = List.of(
            "order_id",
            "transaction_id",
            "method",
            "status",
            "financial_status",
            "family",
            "amount",
            "refunded",
            "pending_refund",
            "currency",
            "created",
            "due",
            "due_what",
            "customer",
            "country");

    private static final List<String> FIGURES = List.of("amount", "refunded", "pending_refund");

    private OrdersSheet() {}

    /** @param foot lines below the rows */
    static Sheet of(OrderDesk orders, OrderQuery query, List<String> foot) {
        ZoneId zone = ProviderDays.ZONE;
        List<Sheet.Head> heads = HEADS.stream()
                .map(head -> new Sheet.Head(head, 100, FIGURES.contains(head)))
                .toList();
        return new Sheet("Orders", heads, taker -> each(orders, query, taker), foot, zone, Locale.ENGLISH);
    }

    private static void each(OrderDesk orders, OrderQuery query, Sheet.Taker taker) throws IOException {
        String after = null;
        do {
            OrderStore.Page page = orders.page(query, after, PAGE);
            for (OrderRow row : page.rows()) {
                taker.take(values(row));
            }
            after = page.after();
        } while (after != null);
    }

    private static List<@Nullable Object> values(OrderRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(Arrays.asList(
                row.key().id(),
                row.transactionId(),
                row.method(),
                row.status().orderStatus(),
                row.status().transactionStatus(),
                word(row.family()),
                row.amount(),
                row.refunded(),
                row.pendingRefund(),
                row.amount().currency().getCurrencyCode(),
                row.created(),
                row.dueAt(),
                row.dueWhat() == null ? null : word(row.dueWhat()),
                row.customer(),
                row.country()));
        return values;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
