package org.merchantconsole.ui.list;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.DeadlineBadge;
import org.merchantconsole.ui.FamilyText;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.TextWidth;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** The columns that lists are put together from. */
public final class Columns {

    /** What an order id of eight signs needs. */
    private static final double ID = 88;

    /** Up to here an order id stands whole: ids that begin alike are told by their ends. */
    private static final double LONG_ID = 150;

    /** The cell's own edges beside a mark. */
    private static final double BESIDE = 13;

    /** The least that a word can be told by. */
    private static final double WORD = 56;

    /** The least that a person can be told by. */
    private static final double NAME = 92;

    /** The least that a method can be told by. */
    private static final double METHOD = 62;

    /** A day with its weekday and month. */
    private static final double DAY = 84;

    private static final double WIDEST = 260;

    private final Texts texts;
    private final TimeText times;

    public Columns(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    /**
     * Words on a coloured ground; the words alone must be enough.
     *
     * @param tone null for words without a ground
     */
    public record Mark(String text, @Nullable Tone tone) {
        /** Nothing to show. */
        public static final Mark NONE = new Mark("–", null);
    }

    /** Lets the list be sorted by a column; a click on its heading does it, and the menu of columns. */
    public TableColumn<OrderRow, OrderRow> sorted(Sorting.By by, TableColumn<OrderRow, OrderRow> column) {
        ListSheet.Value.of(column)
                .ifPresent(value -> column.setUserData(new ListSheet.Value(value.id(), value.value(), by)));
        column.setSortable(true);
        return column;
    }

    /** The time that is left. */
    public TableColumn<OrderRow, OrderRow> due(String title, double width) {
        return sorted(Sorting.By.LEFT, whole(column(title, width, Pos.CENTER_LEFT, OrderRow::dueAt, cell -> {
            DeadlineBadge badge = new DeadlineBadge();
            roomFor(cell, badge);
            return row -> left(cell, badge, row);
        })));
    }

    /** The time that is left, or for orders that have one a mark in its place; null for none. */
    public TableColumn<OrderRow, OrderRow> due(String title, double width, Function<OrderRow, @Nullable Mark> marks) {
        return sorted(Sorting.By.LEFT, whole(column(title, width, Pos.CENTER_LEFT, dueOr(marks), cell -> {
            DeadlineBadge due = new DeadlineBadge();
            Badge badge = new Badge();
            roomFor(cell, due);
            roomFor(cell, badge);
            return row -> {
                Mark mark = marks.apply(row);
                if (mark == null || mark.tone() == null) {
                    left(cell, due, row);
                } else {
                    cell.setText(null);
                    badge.show(mark.text(), mark.tone());
                    cell.setGraphic(badge);
                }
            };
        })));
    }

    /** Nothing ends: a dash without a ground. */
    private void left(TableCell<OrderRow, OrderRow> cell, DeadlineBadge badge, OrderRow row) {
        boolean ends = row.dueAt() != null;
        badge.show(row.dueAt(), times);
        cell.setText(ends ? null : "–");
        cell.setGraphic(ends ? badge : null);
    }

    private static Function<OrderRow, @Nullable Object> dueOr(Function<OrderRow, @Nullable Mark> marks) {
        return row -> {
            Mark mark = marks.apply(row);
            return mark == null || mark.tone() == null ? row.dueAt() : mark.text();
        };
    }

    /** Signs and amounts are never cut: where there is little room the words beside them give way. */
    private static TableColumn<OrderRow, OrderRow> whole(TableColumn<OrderRow, OrderRow> column) {
        column.setMinWidth(column.getPrefWidth());
        return column;
    }

    public TableColumn<OrderRow, OrderRow> order() {
        return order(110);
    }

    /** For lists whose order ids are short. */
    public TableColumn<OrderRow, OrderRow> order(double width) {
        Function<OrderRow, String> id = row -> row.key().id();
        TableColumn<OrderRow, OrderRow> column =
                column("list.order", width, Pos.CENTER_LEFT, plain(id), cell -> row -> {
                    cell.setText(id.apply(row));
                    roomFor(cell, LONG_ID);
                });
        column.setMinWidth(Math.min(width, ID));
        return sorted(Sorting.By.ORDER, column);
    }

    public TableColumn<OrderRow, OrderRow> customer() {
        TableColumn<OrderRow, OrderRow> column =
                column("list.customer", 128, Pos.CENTER_LEFT, plain(OrderRow::customer), cell -> {
                    PinnedName name = new PinnedName(texts);
                    return row -> {
                        String words = row.customer().isEmpty() ? "–" : row.customer();
                        boolean plain = row.pinned().isEmpty();
                        cell.setText(plain ? words : null);
                        cell.setGraphic(plain ? null : name.show(words, row.pinned()));
                    };
                });
        column.setMinWidth(NAME);
        return sorted(Sorting.By.NAME, column);
    }

    public TableColumn<OrderRow, OrderRow> method(double width) {
        return sorted(Sorting.By.METHOD, named(words("list.method", width, row -> MethodText.of(row.method()))));
    }

    /** A method is told by fewer letters than a person: it gives way first. */
    private static TableColumn<OrderRow, OrderRow> named(TableColumn<OrderRow, OrderRow> column) {
        column.setMinWidth(Math.min(METHOD, column.getPrefWidth()));
        return column;
    }

    public TableColumn<OrderRow, OrderRow> amount(String title) {
        return sorted(Sorting.By.AMOUNT, money(title, 86, OrderRow::amount));
    }

    /** An amount of money; null shows as nothing. */
    public TableColumn<OrderRow, OrderRow> money(
            String title, double width, Function<OrderRow, @Nullable Money> money) {
        TableColumn<OrderRow, OrderRow> column = column(title, width, Pos.CENTER_RIGHT, money::apply, cell -> row -> {
            Money amount = money.apply(row);
            cell.setText(amount == null ? "–" : MoneyText.of(amount, texts.locale()));
            roomFor(cell);
        });
        column.setMinWidth(width);
        column.getStyleClass().add("money");
        return whole(column);
    }

    /** Nor is a mark: it has its own width as soon as it is drawn, whatever the size of text. */
    private static void roomFor(TableCell<OrderRow, OrderRow> cell, Badge badge) {
        badge.widthProperty().subscribe(width -> {
            TableColumn<OrderRow, OrderRow> column = cell.getTableColumn();
            double needed = Math.ceil(width.doubleValue()) + BESIDE;
            if (column != null && needed > column.getMinWidth() && needed < WIDEST && badge.getScene() != null) {
                column.setMinWidth(needed);
            }
        });
    }

    /** An amount is never cut off: its column grows with the largest that was shown. */
    private static void roomFor(TableCell<OrderRow, OrderRow> cell) {
        roomFor(cell, WIDEST);
    }

    private static void roomFor(TableCell<OrderRow, OrderRow> cell, double most) {
        TableColumn<OrderRow, OrderRow> column = cell.getTableColumn();
        double needed = TextWidth.of(cell.getText(), cell.getFont()) + BESIDE;
        if (column != null && needed > column.getMinWidth() && needed < most) {
            column.setMinWidth(needed);
        }
    }

    public TableColumn<OrderRow, OrderRow> created() {
        TableColumn<OrderRow, OrderRow> column =
                column("list.created", 108, Pos.CENTER_LEFT, OrderRow::created, cell -> row -> {
                    cell.setText(times.day(row.created()));
                    roomFor(cell);
                });
        column.setMinWidth(DAY);
        return sorted(Sorting.By.CREATED, column);
    }

    /** What the pair of statuses amounts to; the pair itself as tooltip. */
    public TableColumn<OrderRow, OrderRow> family() {
        return sorted(
                Sorting.By.STATE,
                whole(column("list.state", 90, Pos.CENTER_LEFT, row -> FamilyText.of(row.family(), texts), cell -> {
                    Badge badge = new Badge();
                    Tooltip pair = new Tooltip();
                    badge.setTooltip(pair);
                    roomFor(cell, badge);
                    return row -> {
                        badge.show(FamilyText.of(row.family(), texts), Tone.of(row.family()));
                        pair.setText(PairText.words(row.status()));
                        cell.setGraphic(badge);
                    };
                })));
    }

    /** Words, cut off with an ellipsis where they do not fit. */
    public TableColumn<OrderRow, OrderRow> words(String title, double width, Function<OrderRow, String> words) {
        TableColumn<OrderRow, OrderRow> column =
                column(title, width, Pos.CENTER_LEFT, plain(words), cell -> row -> cell.setText(words.apply(row)));
        column.setMinWidth(Math.min(width, WORD));
        return column;
    }

    /** Figures, right-aligned. */
    public TableColumn<OrderRow, OrderRow> figures(String title, double width, Function<OrderRow, String> words) {
        return whole(
                column(title, width, Pos.CENTER_RIGHT, counted(words), cell -> row -> cell.setText(words.apply(row))));
    }

    /** A badge. */
    public TableColumn<OrderRow, OrderRow> mark(String title, double width, Function<OrderRow, Mark> marks) {
        return whole(column(
                title, width, Pos.CENTER_LEFT, plain(row -> marks.apply(row).text()), cell -> {
                    Badge badge = new Badge();
                    roomFor(cell, badge);
                    return row -> {
                        Mark mark = marks.apply(row);
                        cell.setText(mark.tone() == null ? mark.text() : null);
                        if (mark.tone() == null) {
                            roomFor(cell);
                        }
                        cell.setGraphic(mark.tone() == null ? null : badge);
                        if (mark.tone() != null) {
                            badge.show(mark.text(), mark.tone());
                        }
                    };
                }));
    }

    /** The words as a file has them: a dash that only fills a cell is nothing. */
    private static Function<OrderRow, @Nullable Object> plain(Function<OrderRow, String> words) {
        return row -> {
            String text = words.apply(row);
            return text.equals("–") ? null : text;
        };
    }

    /** Figures without signs are numbers in a file. */
    private static Function<OrderRow, @Nullable Object> counted(Function<OrderRow, String> words) {
        Function<OrderRow, @Nullable Object> text = plain(words);
        return row -> {
            Object value = text.apply(row);
            return value instanceof String figures && figures.matches("\\d{1,9}") ? Long.valueOf(figures) : value;
        };
    }

    /** Fills a cell from its row. */
    interface Fill {
        void show(OrderRow row);
    }

    private TableColumn<OrderRow, OrderRow> column(
            String title,
            double width,
            Pos alignment,
            Function<OrderRow, @Nullable Object> value,
            Function<TableCell<OrderRow, OrderRow>, Fill> fill) {
        TableColumn<OrderRow, OrderRow> column = new TableColumn<>(texts.get(title));
        column.setUserData(new ListSheet.Value(title, value, null));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(true);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        if (alignment == Pos.CENTER_RIGHT) {
            column.getStyleClass().add("figures");
        }
        column.setCellFactory(owner -> new FilledCell(alignment, fill));
        return column;
    }

    /** A cell that is filled from its row and what is known beside it. */
    static final class FilledCell extends TableCell<OrderRow, OrderRow> {

        private final Fill fill;

        FilledCell(Pos alignment, Function<TableCell<OrderRow, OrderRow>, Fill> maker) {
            setAlignment(alignment);
            fill = maker.apply(this);
        }

        /** Fills it again, after something beside its row became known; the row and the cursor stay as they are. */
        void again() {
            OrderRow row = getItem();
            if (row != null && !isEmpty()) {
                fill.show(row);
            }
        }

        @Override
        protected void updateItem(@Nullable OrderRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
            } else {
                fill.show(row);
            }
        }
    }
}
