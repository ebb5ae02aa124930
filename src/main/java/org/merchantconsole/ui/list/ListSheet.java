package org.merchantconsole.ui.list;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.paper.Sheet;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/**
 * The list in sight as a sheet: its orders, its columns in their order, its filter and zone below. Amounts and moments stay
 * amounts and moments; an amount's currency stands in a column of its own behind it.
 */
final class ListSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Room for a whole moment, which a screen shows in fewer words. */
    private static final double LEAST = 100;

    private ListSheet() {}

    /**
     * What a column shows, as a value: a text, an amount, a moment or a count.
     *
     * @param id names the column wherever it is kept
     * @param sort what the list is sorted by when it is sorted by this column; null where it cannot be
     */
    record Value(String id, Function<OrderRow, @Nullable Object> value, Sorting.@Nullable By sort) {

        static Optional<Value> of(TableColumn<OrderRow, ?> column) {
            return Optional.ofNullable(column.getUserData() instanceof Value value ? value : null);
        }
    }

    /** Reads the rows of the list, page by page; not for the window's thread. */
    interface Rows {
        void each(RowTaker taker) throws IOException;
    }

    interface RowTaker {
        void take(OrderRow row) throws IOException;
    }

    static Sheet of(ListWords words, List<TableColumn<OrderRow, OrderRow>> columns, String search, Rows rows) {
        Texts texts = words.texts();
        List<Sheet.Head> heads = new ArrayList<>();
        List<Function<OrderRow, @Nullable Object>> values = new ArrayList<>();
        for (TableColumn<OrderRow, OrderRow> column : columns) {
            Value value = Value.of(column).orElse(null);
            if (value == null) {
                continue;
            }
            boolean figures = column.getStyleClass().contains("figures");
            heads.add(new Sheet.Head(column.getText(), Math.max(LEAST, column.getWidth()), figures));
            values.add(value.value());
            if (column.getStyleClass().contains("money")) {
                heads.add(new Sheet.Head(texts.get("list.currency"), 60, false));
                values.add(row -> value.value().apply(row) instanceof Money money
                        ? money.currency().getCurrencyCode()
                        : null);
            }
        }
        Instant now = words.times().now();
        List<String> foot = List.of(
                search.isEmpty() ? texts.get("list.foot.all") : texts.get("list.foot.search", search),
                texts.get("list.foot.at", MOMENT.format(now.atZone(TimeText.ZONE)), TimeText.ZONE.getId()));
        return new Sheet(
                words.title(),
                heads,
                taker -> rows.each(row -> {
                    List<@Nullable Object> line = new ArrayList<>();
                    values.forEach(value -> line.add(value.apply(row)));
                    taker.take(line);
                }),
                foot,
                TimeText.ZONE,
                texts.locale());
    }
}
