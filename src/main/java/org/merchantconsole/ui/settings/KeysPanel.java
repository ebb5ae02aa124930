package org.merchantconsole.ui.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.KeyCatcher;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;

/** The table of shortcuts: each with its key, to be pressed anew. */
final class KeysPanel extends VBox {

    private static final double CELL = 262;

    KeysPanel(KeysEdit model, Texts texts) {
        super(8);
        Map<String, FlowPane> groups = new LinkedHashMap<>();
        Map<String, KeyCatcher> catchers = new HashMap<>();
        for (Shortcuts.Row row : model.tableProperty().get().rows()) {
            KeyCatcher catcher =
                    new KeyCatcher(texts.get("settings.keys.waiting"), key -> model.change(row.name(), key));
            catcher.setId("key-" + row.name().replace('.', '-'));
            catchers.put(row.name(), catcher);
            groups.computeIfAbsent(row.place(), place -> group(place, texts))
                    .getChildren()
                    .add(cell(name(row, texts), catcher));
        }
        model.tableProperty()
                .subscribe(table -> table.rows().forEach(row -> {
                    KeyCatcher catcher = catchers.get(row.name());
                    if (catcher != null) {
                        catcher.setKey(table.of(row.name()));
                        catcher.setAccessibleText(
                                texts.get("settings.keys.spoken", name(row, texts), table.of(row.name())));
                    }
                }));
        Label said = new Label();
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        model.saidProperty().subscribe(now -> SettingsController.show(said, now));
        HBox ways = new HBox(
                8,
                button(texts.get("settings.keys.reset"), model::reset),
                button(texts.get("settings.keys.export"), model::save),
                button(texts.get("settings.keys.import"), model::read));
        getChildren().addAll(said, ways);
    }

    /** Where a group of keys works, above its cells. */
    private FlowPane group(String place, Texts texts) {
        String own = "settings.keys.group." + place;
        Label name = new Label(texts.get(texts.has(own) ? own : place + ".title"));
        name.getStyleClass().add("muted");
        FlowPane cells = new FlowPane(12, 6);
        getChildren().addAll(name, cells);
        return cells;
    }

    private static HBox cell(String what, KeyCatcher catcher) {
        Label words = new Label(what);
        words.setMinWidth(0);
        words.setPrefWidth(150);
        words.setWrapText(true);
        HBox cell = new HBox(8, words, catcher);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setPrefWidth(CELL);
        return cell;
    }

    private static String name(Shortcuts.Row row, Texts texts) {
        return texts.get(row.label()).replace("…", "");
    }

    private static Button button(String words, Runnable work) {
        Button button = new Button(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> work.run());
        return button;
    }
}
