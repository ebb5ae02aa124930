package org.merchantconsole.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.shell.PaletteModel.Entry;

/** The open search box: a field, and below it what can be chosen with arrows and Enter. */
final class PalettePane extends VBox {

    private static final double ROW = 36;

    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final Runnable close;

    PalettePane(PaletteModel model, Texts texts, Runnable close) {
        this.close = close;
        getStyleClass().addAll("overlay", "palette");
        field.getStyleClass().add("palette-field");
        field.setPromptText(texts.get("shell.search"));
        field.setAccessibleText(texts.get("shell.search"));
        field.textProperty().bindBidirectional(model.queryProperty());
        list.getStyleClass().add("palette-list");
        list.setItems(model.entries());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        Label nothing = new Label(texts.get("shell.paletteNothing"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        model.entries().addListener((ListChangeListener<Entry>) change -> sized());
        setMaxSize(560, USE_PREF_SIZE);
        getChildren().addAll(field, list);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        sized();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void sized() {
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 2, 11) + 14);
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void typed(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> choose(Math.min(selected + 1, list.getItems().size() - 1));
            case UP -> choose(Math.max(selected - 1, 0));
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 8));
    }

    private void run(@Nullable Entry entry) {
        if (entry != null) {
            close.run();
            entry.run().run();
        }
    }

    private final class EntryCell extends ListCell<Entry> {

        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label detail = new Label();
        private final KeyCap hint = new KeyCap();
        private final HBox line = new HBox(10);

        EntryCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            title.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().add("muted");
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().addAll(icon, title, detail, gap, hint);
            setOnMouseClicked(e -> run(getItem()));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(entry.icon());
            title.setText(entry.title());
            detail.setText(entry.detail());
            hint.setText(entry.hint());
            hint.setVisible(!entry.hint().isEmpty());
            setGraphic(line);
            setAccessibleText(entry.title() + " " + entry.detail());
        }
    }
}
