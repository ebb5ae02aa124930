package org.merchantconsole.ui.views;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.ViewsDesk;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Texts;

/** Where the search in sight is saved under a name, and the saved ones are opened, renamed, shared, moved and deleted. */
public final class ViewsPane extends VBox {

    private static final double ROW = 40;

    private final ViewsModel model;
    private final Texts texts;
    private final Runnable close;
    private final Label what = new Label();
    private final TextField name = new TextField();
    private final CheckBox everybody = new CheckBox();
    private final Button commit = new Button();
    private final ListView<ViewsDesk.Found> list = new ListView<>();
    private ViewsDesk.@Nullable Found renamed;

    /** @param close takes the pane away */
    public ViewsPane(ViewsModel model, Runnable close) {
        super(10);
        this.model = model;
        this.texts = model.context().texts();
        this.close = close;
        getStyleClass().addAll("overlay", "views-pane");
        Label heading = new Label(texts.get("views.title"));
        heading.getStyleClass().add("heading");
        what.setWrapText(true);
        what.getStyleClass().add("muted");
        name.setId("views-name");
        name.setPromptText(texts.get("views.name"));
        name.setAccessibleText(texts.get("views.name"));
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::inName);
        HBox.setHgrow(name, Priority.ALWAYS);
        everybody.setText(texts.get("views.everybody"));
        commit.setOnAction(e -> commit());
        commit.getStyleClass().add("accent");
        HBox line = new HBox(8, name, everybody, commit);
        line.setAlignment(Pos.CENTER_LEFT);
        Label said = new Label();
        said.getStyleClass().add("strong");
        said.setWrapText(true);
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        list.setId("views-list");
        list.setItems(model.views());
        list.setAccessibleText(texts.get("views.title"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * 7 + 14);
        list.getStyleClass().add("palette-list");
        list.setCellFactory(view -> new ViewCell());
        Label none = new Label(texts.get("views.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
        getChildren().addAll(heading, what, line, said, list, keys());
        setMaxSize(620, USE_PREF_SIZE);
    }

    /** Begins anew: the keyboard is where something can be done. */
    @Override
    public void requestFocus() {
        model.begin();
        model.refresh();
        naming(null);
        String search = model.search();
        if (search.isEmpty() && !model.views().isEmpty()) {
            toList();
        } else {
            name.requestFocus();
        }
    }

    private void naming(ViewsDesk.@Nullable Found view) {
        renamed = view;
        String search = model.search();
        if (view != null) {
            what.setText(texts.get("views.renaming", view.name()));
        } else {
            what.setText(search.isEmpty() ? texts.get("views.nothing") : texts.get("views.saving", search));
        }
        everybody.setVisible(view == null);
        name.setText(view == null ? "" : view.name());
        commit.setText(texts.get(view == null ? "views.save" : "views.rename"));
        name.selectAll();
    }

    private void commit() {
        ViewsDesk.Found view = renamed;
        if (view == null) {
            model.save(name.getText(), everybody.isSelected());
        } else {
            model.rename(view, name.getText());
            naming(null);
            toList();
        }
    }

    private void toList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void inName(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> commit();
            case DOWN -> toList();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void inList(KeyEvent event) {
        ViewsDesk.Found chosen = list.getSelectionModel().getSelectedItem();
        int at = list.getSelectionModel().getSelectedIndex();
        if (chosen == null) {
            return;
        }
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            int by = event.getCode() == KeyCode.UP ? -1 : 1;
            model.move(chosen, by);
            list.getSelectionModel()
                    .select(Math.clamp((long) at + by, 0, list.getItems().size() - 1));
            event.consume();
            return;
        }
        switch (texts.keys().pressed("views", event)) {
            case "rename" -> {
                naming(chosen);
                name.requestFocus();
                name.selectAll();
                event.consume();
                return;
            }
            case "share" -> {
                model.share(chosen);
                event.consume();
                return;
            }
            default -> {}
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                close.run();
                model.open(chosen);
            }
            case DELETE, BACK_SPACE -> model.remove(chosen);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private HBox keys() {
        HBox keys = new HBox(14);
        keys.getChildren()
                .addAll(
                        hint("↵", "views.key.open"),
                        hint(texts.key("views.rename"), "views.key.rename"),
                        hint(texts.key("views.share"), "views.key.share"),
                        hint("Alt ↑ ↓", "views.key.move"),
                        hint("Del", "views.key.delete"),
                        hint("Esc", "views.key.close"));
        return keys;
    }

    private HBox hint(String key, String text) {
        return KeyCap.with(key, texts.get(text));
    }

    private final class ViewCell extends ListCell<ViewsDesk.Found> {

        private final Label title = new Label();
        private final Label search = new Label();
        private final Label amount = new Label();
        private final Label whose = new Label();
        private final HBox line = new HBox(10);

        ViewCell() {
            title.getStyleClass().add("strong");
            title.setMinWidth(USE_PREF_SIZE);
            search.getStyleClass().add("muted");
            amount.setMinWidth(USE_PREF_SIZE);
            whose.getStyleClass().addAll("muted", "tiny");
            whose.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().addAll(title, search, gap, whose, amount);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ViewsDesk.@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (found == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(found.name());
            search.setText(found.view().search());
            amount.setText(model.amount(found));
            whose.setText(
                    found.view().owner().isEmpty()
                            ? texts.get("views.ready")
                            : found.view().shared()
                                    ? texts.get("views.of", found.view().owner())
                                    : texts.get("views.mine"));
            setGraphic(line);
            setAccessibleText(found.name() + ", " + whose.getText() + ", " + amount.getText());
        }
    }
}
