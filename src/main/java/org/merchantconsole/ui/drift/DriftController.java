package org.merchantconsole.ui.drift;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.Drops;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.WrappingRow;
import org.merchantconsole.ui.drift.DriftViewModel.Part;
import org.merchantconsole.ui.drift.DriftViewModel.Row;

/** The screen of differences. */
public final class DriftController implements ScreenController {

    private final Texts texts;
    private final DriftViewModel model;

    @FXML
    private VBox page;

    @FXML
    private Label summary;

    @FXML
    private WrappingRow chips;

    @FXML
    private HBox running;

    @FXML
    private ProgressBar share;

    @FXML
    private Label words;

    @FXML
    private VBox list;

    @FXML
    private TableView<Row> table;

    @FXML
    private Panel detail;

    @FXML
    private Label ours;

    @FXML
    private Label theirs;

    @FXML
    private Label number;

    @FXML
    private Label remark;

    @FXML
    private TextArea raw;

    @FXML
    private TextField reason;

    @FXML
    private ActionButton accept;

    @FXML
    private ActionButton keep;

    public DriftController(Texts texts, DriftViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    @FXML
    private void initialize() {
        Drops.files(page, model::compareFiles);
        summary.textProperty().bind(model.summaryProperty());
        share.progressProperty().bind(model.work().shareProperty());
        words.textProperty().bind(model.work().wordsProperty());
        running.visibleProperty().bind(model.work().runningProperty());
        running.managedProperty().bind(running.visibleProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        for (Label label : List.of(ours, number, remark)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        raw.managedProperty().bind(raw.visibleProperty());
        ToggleGroup group = new ToggleGroup();
        for (Part part : Part.values()) {
            Chip chip = new Chip(texts.of("drift.part", part));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.partProperty().set(part);
            });
            model.partProperty().subscribe(now -> chip.setSelected(now == part));
            model.rows().subscribe(() -> chip.setCount(model.count(part)));
            chips.getChildren().add(chip);
        }
        list.getChildren().add(DriftTable.furnish(table, texts, model));
        table.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null) {
                model.choose(row);
            }
        });
        model.chosenProperty().subscribe(this::show);
    }

    private void show(@Nullable Row row) {
        if (row != null && !row.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row);
        }
        boolean difference = row != null && row.difference() != null;
        String here = row == null || row.ours().isEmpty() ? "–" : row.ours();
        detail.setTitle(row == null ? texts.get("drift.none") : row.order().id() + " " + row.what());
        ours.setText(!difference ? "" : texts.get("drift.here", here));
        theirs.setText(
                row == null
                        ? texts.get("drift.none.detail")
                        : texts.get("drift.there", row.theirs().isEmpty() ? "–" : row.theirs()));
        number.setText(row == null || row.number().isEmpty() ? "" : texts.get("drift.number", row.number()));
        remark.setText(row == null ? "" : row.remark());
        raw.setText(row == null ? "" : row.raw());
        raw.setVisible(row != null && !row.raw().isEmpty());
        accept.setDisable(!difference);
        keep.setDisable(row == null);
        keep.setLabel(texts.get(row != null && !difference ? "drift.clear" : "drift.keep"));
    }

    @FXML
    private void compare() {
        model.compareOpen();
    }

    @FXML
    private void cancel() {
        model.work().cancel();
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void keep() {
        model.keep();
    }

    @FXML
    private void chooseFiles() {
        model.chooseFiles();
    }

    @Override
    public void shown() {
        model.shown();
        table.requestFocus();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public boolean key(KeyEvent event) {
        switch (texts.keys().pressed("drift", event)) {
            case "compare" -> model.compareOpen();
            case "files" -> chooseFiles();
            case "accept" -> model.accept();
            case "keep" -> keepOrAsk();
            default -> {
                return !event.isShortcutDown() && !event.isAltDown() && ofRow(event.getCode());
            }
        }
        return true;
    }

    private boolean ofRow(KeyCode code) {
        return switch (code) {
            case ESCAPE -> stopOrBack();
            case ENTER -> openOrKeep();
            default -> false;
        };
    }

    /** Stops a comparison that runs, or else leads from the field back to the rows. */
    private boolean stopOrBack() {
        boolean runs = model.work().runningProperty().get();
        boolean back = !runs && isWriting();
        if (runs) {
            model.work().cancel();
        } else if (back) {
            table.requestFocus();
        }
        return runs || back;
    }

    /** In the field the key is the field's own: it keeps ours with the reason that was written. */
    private boolean openOrKeep() {
        if (!isWriting()) {
            model.open();
            return true;
        }
        model.keep();
        table.requestFocus();
        return true;
    }

    private boolean isWriting() {
        return reason.getScene() != null && reason.equals(reason.getScene().getFocusOwner());
    }

    /** The key leads to the field first, where the reason is written. */
    private void keepOrAsk() {
        if (reason.getText().isBlank()) {
            reason.requestFocus();
        } else {
            model.keep();
        }
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>();
        if (model.work().runningProperty().get()) {
            hints.add(new KeyHint("Esc", texts.get("drift.cancel"), model.work()::cancel));
        }
        hints.addAll(List.of(
                KeyHint.of("↑ ↓", texts.get("shell.key.move")),
                new KeyHint(texts.key("drift.compare"), texts.get("drift.key.compare"), model::compareOpen),
                new KeyHint(texts.key("drift.files"), texts.get("drift.key.files"), this::chooseFiles),
                new KeyHint(texts.key("drift.accept"), texts.get("drift.key.accept"), model::accept),
                new KeyHint(texts.key("drift.keep"), texts.get("drift.key.keep"), this::keepOrAsk),
                new KeyHint("↵", texts.get("drift.open"), model::open)));
        return hints;
    }
}
