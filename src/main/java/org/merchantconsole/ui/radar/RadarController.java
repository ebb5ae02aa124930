package org.merchantconsole.ui.radar;

import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.WrappingRow;

/** The screen of the deadline radar. */
public final class RadarController implements ScreenController {

    private final RadarViewModel model;

    @FXML
    private Label summary;

    @FXML
    private WrappingRow horizons;

    @FXML
    private Button alarm;

    @FXML
    private RadarBars bars;

    @FXML
    private Label none;

    @FXML
    private Panel list;

    @FXML
    private Label effect;

    @FXML
    private TableView<Dated> table;

    RadarController(RadarViewModel model) {
        this.model = model;
    }

    /** Over the desks. */
    public static RadarController of(UiContext context, News news, Desks desks, Supplier<String> member) {
        return new RadarController(new RadarViewModel(context, news, desks, member));
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < RadarViewModel.HORIZONS.size(); i++) {
            int place = i;
            Chip chip = new Chip(model.horizonName(RadarViewModel.HORIZONS.get(i)));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> model.look(place));
            model.horizonProperty().subscribe(now -> chip.setSelected(now.intValue() == place));
            horizons.getChildren().add(chip);
        }
        model.alarmProperty().subscribe(when -> alarm.setText(model.alarmText(when)));
        alarm.setGraphic(new KeyCap(model.texts().key("radar.alarm")));
        alarm.setOnAction(e -> model.turnAlarm());
        bars.show(model);
        model.bars().subscribe(() -> none.setVisible(model.bars().isEmpty()));
        none.setVisible(model.bars().isEmpty());
        model.chosenProperty().subscribe(bar -> {
            list.setTitle(bar == null ? model.texts().get("radar.list") : bar.name());
            list.setAside(bar == null ? "" : bar.figures());
            effect.setText(bar == null ? "" : model.effect(bar.group().consequence()));
        });
        table.setRowFactory(view -> new DateRow(model));
        table.setItems(model.rows());
        table.setPlaceholder(new Label(model.texts().get("radar.none")));
        columns();
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openRow();
            }
        });
    }

    private void columns() {
        FittingColumns<Dated> columns = new FittingColumns<>(table);
        columns.badge(heading("left"), 146, model::left, model::leftTone);
        TableColumn<Dated, String> when =
                columns.words(heading("when"), 138, 150, date -> model.times().moment(date.at()));
        columns.words(heading("order"), 90, 100, date -> date.key().id());
        TableColumn<Dated, String> method =
                columns.words(heading("method"), 96, 110, date -> MethodText.of(date.method()));
        columns.figures(heading("money"), 92, model::money);
        list.getChildren().add(columns.watch(List.of(method, when)));
    }

    private String heading(String name) {
        return model.texts().get("radar.column." + name);
    }

    private void openRow() {
        Dated date = table.getSelectionModel().getSelectedItem();
        if (date != null) {
            model.open(date);
        }
    }

    private void openBar() {
        RadarViewModel.Bar bar = model.chosenProperty().get();
        if (bar != null) {
            model.open(bar);
        }
    }

    @Override
    public void shown() {
        model.shown();
        if (!hasKeyboard(table)) {
            bars.focusChosen();
        }
    }

    private static boolean hasKeyboard(Node node) {
        Scene scene = node.getScene();
        return scene != null && node.equals(scene.getFocusOwner());
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of("↑ ↓", model.texts().get("radar.key.move")),
                KeyHint.of("→ ←", model.texts().get("radar.key.list")),
                KeyHint.of(
                        model.texts().key("radar.nearer") + " " + model.texts().key("radar.farther"),
                        model.texts().get("radar.key.days")),
                new KeyHint(model.texts().key("radar.alarm"), model.texts().get("radar.key.alarm"), model::turnAlarm),
                KeyHint.of("↵", model.texts().get("radar.key.open")));
    }

    @Override
    public boolean key(KeyEvent event) {
        switch (model.texts().keys().pressed("radar", event)) {
            case "alarm" -> model.turnAlarm();
            case "nearer" -> model.farther(-1);
            case "farther" -> model.farther(1);
            default -> {
                return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown() && moved(event);
            }
        }
        return true;
    }

    private boolean moved(KeyEvent event) {
        boolean inTable = hasKeyboard(table);
        switch (event.getCode()) {
            case UP, DOWN -> {
                if (inTable) {
                    return false;
                }
                model.move(event.getCode() == KeyCode.UP ? -1 : 1);
                bars.focusChosen();
            }
            case RIGHT -> {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                    table.getSelectionModel().selectFirst();
                }
            }
            case LEFT -> bars.focusChosen();
            case ENTER -> {
                if (inTable) {
                    openRow();
                } else if (bars.hasKeyboard()) {
                    openBar();
                } else {
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
