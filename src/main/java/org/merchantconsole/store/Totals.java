package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore.Tally;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.status.Family;

/** What several queries find, counted in one walk where they differ in their families alone, as the chips of a list do. */
final class Totals {

    private Totals() {}

    static Map<OrderQuery, Total> of(Session session, Collection<OrderQuery> queries, Instant now) throws SQLException {
        Map<OrderQuery, List<OrderQuery>> alike =
                queries.stream().distinct().collect(Collectors.groupingBy(query -> query.withFamilies(Set.of())));
        Map<OrderQuery, Total> totals = new HashMap<>();
        for (Map.Entry<OrderQuery, List<OrderQuery>> group : alike.entrySet()) {
            OrderQuery base = group.getKey();
            if (group.getValue().size() == 1) {
                OrderQuery alone = group.getValue().getFirst();
                totals.put(alone, Lists.total(session, alone, now));
                continue;
            }
            Map<Family, List<Total>> byFamily = byFamily(session, base, now);
            for (OrderQuery query : group.getValue()) {
                totals.put(
                        query,
                        sum(byFamily.entrySet().stream()
                                .filter(one -> query.families().isEmpty()
                                        || query.families().contains(one.getKey()))
                                .flatMap(one -> one.getValue().stream())
                                .toList()));
            }
        }
        return totals;
    }

    private static Map<Family, List<Total>> byFamily(Session session, OrderQuery base, Instant now)
            throws SQLException {
        Where where = Where.of(base, now);
        List<Object> values = Lists.counted(where, now);
        Map<Family, List<Total>> totals = new EnumMap<>(Family.class);
        session.each(
                "SELECT family, " + Lists.counts(base) + " FROM orders " + where.sql() + "GROUP BY family, currency",
                row -> totals.computeIfAbsent(row.word(Family.class), family -> new ArrayList<>())
                        .add(Lists.counted(row)),
                values.toArray());
        return totals;
    }

    /** The values of a field and how often each occurs. */
    static List<Tally> tally(Session session, SearchField field) throws SQLException {
        String values = switch (field) {
            case METHOD -> "SELECT lower(method) AS value FROM orders";
            case FLOW -> "SELECT flow AS value FROM orders";
            case STATE -> "SELECT family AS value FROM orders";
            case SITE -> "SELECT site AS value FROM orders";
            case CURRENCY -> "SELECT currency AS value FROM orders";
            case COUNTRY -> "SELECT country AS value FROM customers";
            case ISSUER -> "SELECT issuer_country AS value FROM payments";
            case IP -> "SELECT ip_country AS value FROM orders";
            case STATUS -> "SELECT lower(order_status) || '/' || lower(transaction_status) AS value FROM orders";
            default -> "";
        };
        if (values.isEmpty()) {
            return List.of();
        }
        boolean words = field == SearchField.FLOW || field == SearchField.STATE;
        return session.list(
                "SELECT value, count(*) AS orders FROM (" + values + ") WHERE value <> '' GROUP BY value"
                        + " ORDER BY orders DESC, value LIMIT 60",
                row -> {
                    String value = row.text();
                    return new Tally(words ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value, row.number());
                });
    }

    private static Total sum(List<Total> totals) {
        Map<String, Money> money = new TreeMap<>();
        totals.stream()
                .flatMap(total -> total.money().stream())
                .forEach(one -> money.merge(one.currency().getCurrencyCode(), one, Money::plus));
        return new Total(
                totals.stream().mapToLong(Total::count).sum(),
                List.copyOf(money.values()),
                totals.stream().mapToLong(Total::urgent).sum(),
                totals.stream().mapToLong(Total::soon).sum());
    }
}
