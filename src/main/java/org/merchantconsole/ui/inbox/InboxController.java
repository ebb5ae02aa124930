package org.merchantconsole.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.Drops;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.WrappingRow;
import org.merchantconsole.ui.inbox.InboxViewModel.Detail;
import org.merchantconsole.ui.inbox.InboxViewModel.Part;
import org.merchantconsole.ui.inbox.InboxViewModel.Row;

/** The inbox screen. */
public final class InboxController implements ScreenController {

    private final Texts texts;
    private final InboxViewModel model;

    @FXML
    private VBox page;

    @FXML
    private Badge listener;

    @FXML
    private WrappingRow chips;

    @FXML
    private VBox list;

    @FXML
    private TableView<Row> table;

    @FXML
    private Panel detail;

    @FXML
    private Label believed;

    @FXML
    private Label came;

    @FXML
    private Label remark;

    @FXML
    private TextArea raw;

    @FXML
    private ActionButton replay;

    @FXML
    private ActionButton open;

    public InboxController(Texts texts, InboxViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    @FXML
    private void initialize() {
        Drops.files(page, model::drop);
        model.listenerProperty().subscribe(said -> listener.show(said.words(), said.tone()));
        ToggleGroup group = new ToggleGroup();
        for (Part part : Part.values()) {
            Chip chip = new Chip(texts.of("inbox.part", part));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.partProperty().set(part);
            });
            model.partProperty().subscribe(now -> chip.setSelected(now == part));
            model.seenProperty().subscribe(data -> chip.setCount(data == null ? null : model.count(part)));
            chips.getChildren().add(chip);
        }
        list.getChildren().add(InboxTable.furnish(table, texts, model));
        table.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null) {
                model.choose(row.id());
            }
        });
        model.rows().subscribe(this::keepSelection);
        model.detailProperty().subscribe(this::show);
        replay.disableProperty()
                .bind(model.busyProperty().or(model.detailProperty().isNull()));
    }

    /** New rows come in above; the chosen one stays chosen, wherever it is now. */
    private void keepSelection() {
        Long chosen = model.chosen();
        for (Row row : model.rows()) {
            if (chosen != null && row.id() == chosen) {
                table.getSelectionModel().select(row);
            }
        }
    }

    private void show(@Nullable Detail now) {
        detail.setTitle(now == null ? texts.get("inbox.detail") : now.title());
        believed.setText(now == null ? texts.get("inbox.detail.none") : now.believed());
        came.setText(now == null ? "" : now.came());
        remark.setText(now == null ? "" : now.remark());
        remark.setManaged(now != null && !now.remark().isEmpty());
        raw.setText(now == null ? "" : now.raw());
        raw.setVisible(now != null);
        open.setDisable(now == null || now.order() == null);
    }

    @FXML
    private void replay() {
        model.replay();
    }

    @FXML
    private void open() {
        model.open();
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
        switch (texts.keys().pressed("inbox", event)) {
            case "replay" -> model.replay();
            case "drop" -> chooseFiles();
            default -> {
                boolean plain = !event.isShortcutDown() && !event.isAltDown();
                if (!plain || event.getCode() != KeyCode.ENTER || !table.isFocused()) {
                    return false;
                }
                model.open();
            }
        }
        return true;
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> keys = new ArrayList<>();
        keys.add(KeyHint.of("↑ ↓", texts.get("shell.key.move")));
        if (model.detailProperty().get() != null) {
            keys.add(new KeyHint("↵", texts.get("inbox.open"), model::open));
            keys.add(new KeyHint(texts.key("inbox.replay"), texts.get("inbox.replay"), model::replay));
        }
        keys.add(new KeyHint(texts.key("inbox.drop"), texts.get("inbox.drop"), this::chooseFiles));
        return keys;
    }
}
