package org.merchantconsole.ui.activity;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.activity.ActivityViewModel.Part;
import org.merchantconsole.ui.activity.ActivityViewModel.Row;

/** The activity screen. */
public final class ActivityController implements ScreenController {

    private final Texts texts;
    private final ActivityViewModel model;

    @FXML
    private Label summary;

    @FXML
    private HBox chips;

    @FXML
    private TableView<Row> table;

    public ActivityController(Texts texts, ActivityViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        ToggleGroup group = new ToggleGroup();
        for (Part part : Part.values()) {
            Chip chip = new Chip(texts.of("activity.part", part));
            chip.setToggleGroup(group);
            chip.setSelected(part == model.partProperty().get());
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.partProperty().set(part);
            });
            model.looksProperty().subscribe(() -> chip.setCount(model.count(part)));
            chips.getChildren().add(chip);
        }
        ActivityTable.furnish(table, texts, model);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean open = event.getCode() == KeyCode.ENTER && table.isFocused();
        if (open) {
            model.open(table.getSelectionModel().getSelectedItem());
        }
        return open;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of("↑ ↓", texts.get("shell.key.move")), KeyHint.of("↵", texts.get("activity.openOrder")));
    }
}
