package org.merchantconsole.ui.coverage;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Coverage;
import org.merchantconsole.status.ActionKind;

/** The grid: a pair per row, an action per column, a sign and a number in each cell. */
final class CoverageTable {

    private static final double PAIR = 236;
    private static final double ACTION = 41;

    private CoverageTable() {}

    static void furnish(TableView<Coverage.Line> table, CoverageViewModel model) {
        table.getColumns().add(pairs(model));
        table.getColumns().add(counts(model));
        for (int i = 0; i < CoverageViewModel.ACTIONS.size(); i++) {
            table.getColumns().add(actions(model, CoverageViewModel.ACTIONS.get(i), i));
        }
        table.setItems(model.lines());
        table.setPlaceholder(new Label(model.texts().get("coverage.none")));
        table.getSelectionModel().setCellSelectionEnabled(true);
        model.rowProperty().subscribe(() -> follow(table, model));
        model.columnProperty().subscribe(() -> follow(table, model));
        model.lines().subscribe(() -> follow(table, model));
    }

    private static void follow(TableView<Coverage.Line> table, CoverageViewModel model) {
        int row = model.rowProperty().get();
        if (row >= model.lines().size()) {
            return;
        }
        TableColumn<Coverage.Line, ?> column =
                table.getColumns().get(2 + model.columnProperty().get());
        table.getSelectionModel().clearAndSelect(row, column);
        table.getFocusModel().focus(row, column);
        if (table.getHeight() > 0) {
            table.scrollTo(Math.max(0, row - 4));
            table.scrollToColumn(column);
        }
    }

    private static TableColumn<Coverage.Line, Coverage.Line> plain(String title, double width) {
        TableColumn<Coverage.Line, Coverage.Line> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        return column;
    }

    private static TableColumn<Coverage.Line, Coverage.Line> pairs(CoverageViewModel model) {
        TableColumn<Coverage.Line, Coverage.Line> column = plain(model.texts().get("coverage.pair"), PAIR);
        column.setCellFactory(owner -> new TableCell<>() {
            private final Label pair = new Label();
            private final Label meaning = new Label();
            private final javafx.scene.layout.VBox box = new javafx.scene.layout.VBox(pair, meaning);

            {
                meaning.getStyleClass().addAll("muted", "tiny");
                box.setAlignment(Pos.CENTER_LEFT);
            }

            @Override
            protected void updateItem(Coverage.@Nullable Line line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(line == null || empty ? null : box);
                setAccessibleText(line == null || empty ? null : model.pair(line) + ", " + model.meaning(line));
                if (line != null && !empty) {
                    pair.setText((line.state() == null ? "? " : "") + model.pair(line));
                    meaning.setText(model.meaning(line));
                    pair.getStyleClass().removeAll("coverage-strange", "muted");
                    switch (line.standing()) {
                        case CONTRADICTS -> pair.getStyleClass().add("coverage-strange");
                        case EMPTY -> pair.getStyleClass().add("muted");
                        case SEEN -> {}
                    }
                }
            }
        });
        return column;
    }

    private static TableColumn<Coverage.Line, Coverage.Line> counts(CoverageViewModel model) {
        TableColumn<Coverage.Line, Coverage.Line> column = plain(model.texts().get("coverage.here"), 52);
        column.getStyleClass().add("figures");
        column.setCellFactory(owner -> new TableCell<>() {
            {
                setAlignment(Pos.CENTER_RIGHT);
            }

            @Override
            protected void updateItem(Coverage.@Nullable Line line, boolean empty) {
                super.updateItem(line, empty);
                setText(line == null || empty ? null : Long.toString(line.count()));
            }
        });
        return column;
    }

    private static TableColumn<Coverage.Line, Coverage.Line> actions(
            CoverageViewModel model, ActionKind action, int index) {
        TableColumn<Coverage.Line, Coverage.Line> column = plain("", ACTION);
        Label name = new Label(model.name(action));
        name.setRotate(-90);
        name.getStyleClass().add("tiny");
        StackPane head = new StackPane(new Group(name));
        head.setAlignment(Pos.BOTTOM_CENTER);
        head.setMinHeight(118);
        column.setGraphic(head);
        Tooltip.install(head, new Tooltip(model.name(action)));
        column.setCellFactory(owner -> new ActionCell(model, action, index));
        return column;
    }

    /** As narrow as the column: {@code 950}, {@code 12k}; the line's own column has the whole number. */
    private static String brief(long count) {
        return count < 1_000 ? Long.toString(count) : count / 1_000 + "k";
    }

    /** A sign, the number of orders, and both in words for who cannot see them. */
    private static final class ActionCell extends TableCell<Coverage.Line, Coverage.Line> {

        private final CoverageViewModel model;
        private final ActionKind action;

        ActionCell(CoverageViewModel model, ActionKind action, int index) {
            this.model = model;
            this.action = action;
            setAlignment(Pos.CENTER);
            setOnMousePressed(event -> {
                if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                    model.rowProperty().set(getIndex());
                    model.columnProperty().set(index);
                    if (event.getClickCount() == 2) {
                        model.open();
                    }
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(Coverage.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeIf(name -> name.startsWith("mark-"));
            if (line == null || empty) {
                setText(null);
                setAccessibleText(null);
                return;
            }
            Coverage.Mark mark = line.mark(action);
            setText(CoverageViewModel.sign(mark) + (line.count() > 0 ? " " + brief(line.count()) : ""));
            getStyleClass().add("mark-" + mark.name().toLowerCase(java.util.Locale.ROOT));
            setAccessibleText(
                    String.join(", ", model.name(action), model.pair(line), model.word(mark), "" + line.count()));
        }
    }
}
