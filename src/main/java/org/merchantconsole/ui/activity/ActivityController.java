package org.merchantconsole.ui.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Beside;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.WrappingRow;
import org.merchantconsole.ui.activity.ActivityViewModel.Part;
import org.merchantconsole.ui.activity.ActivityViewModel.Row;

/** The activity screen. */
public final class ActivityController implements ScreenController {

    private final Texts texts;
    private final ActivityViewModel model;
    private final QueueModel waiting;
    private final StagedWork staged;

    @FXML
    private Label summary;

    @FXML
    private WrappingRow chips;

    @FXML
    private VBox list;

    @FXML
    private TableView<Row> table;

    @FXML
    private Beside queue;

    @FXML
    private VBox queueList;

    @FXML
    private TableView<QueueRow> queueTable;

    @FXML
    private QueuePane queuePane;

    @FXML
    private ActionButton leaveNow;

    /** @param staged lets what waits out its grace time leave */
    public ActivityController(Texts texts, ActivityViewModel model, QueueModel waiting, StagedWork staged) {
        this.texts = texts;
        this.model = model;
        this.waiting = waiting;
        this.staged = staged;
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
            model.partProperty().subscribe(now -> chip.setSelected(now == part));
            model.looksProperty().subscribe(() -> chip.setCount(model.count(part)));
            chips.getChildren().add(chip);
        }
        list.getChildren().add(ActivityTable.furnish(table, texts, model));
        queueList.getChildren().add(QueueTable.furnish(queueTable, texts, waiting));
        queuePane.show(waiting, texts);
        queue.visibleProperty().bind(model.partProperty().isEqualTo(Part.QUEUE));
        list.visibleProperty().bind(queue.visibleProperty().not());
        leaveNow.setManaged(false);
        leaveNow.setVisible(false);
        waiting.detailProperty().subscribe(this::offerToLeave);
        model.partProperty().subscribe(this::takeFocus);
    }

    private void offerToLeave() {
        leaveNow.setManaged(waiting.anyStaged());
        leaveNow.setVisible(waiting.anyStaged());
    }

    private void takeFocus() {
        (isQueue() ? queueTable : table).requestFocus();
    }

    private boolean isQueue() {
        return model.partProperty().get() == Part.QUEUE;
    }

    @FXML
    private void letLeave() {
        staged.leaveNow();
    }

    @Override
    public void shown() {
        model.shown();
        waiting.shown();
        takeFocus();
    }

    @Override
    public void left() {
        model.left();
        waiting.left();
    }

    @Override
    public boolean key(KeyEvent event) {
        if (isQueue()) {
            return QueueKeys.take(event, waiting, texts.keys());
        }
        boolean open = event.getCode() == KeyCode.ENTER && table.isFocused();
        if (open) {
            model.open(table.getSelectionModel().getSelectedItem());
        }
        return open;
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>(isQueue() ? waiting.keys() : List.of());
        hints.add(KeyHint.of("↑ ↓", texts.get("shell.key.move")));
        hints.add(KeyHint.of("↵", texts.get("activity.openOrder")));
        return hints;
    }
}
