package org.merchantconsole.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Beside;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;

/** The overlay of keys: those of the screen in sight, and those that work everywhere. */
final class KeysPane extends VBox {

    /** @param screens each with its key */
    KeysPane(Texts texts, String screenName, List<KeyHint> here, List<Screen> screens) {
        super(14);
        getStyleClass().addAll("overlay", "keys-pane");
        Label heading = new Label(texts.get("shell.keysTitle"));
        heading.getStyleClass().add("heading");
        Shortcuts keys = texts.keys();
        List<KeyHint> everywhere = List.of(
                KeyHint.of(keys.of("window.palette"), texts.get("shell.key.search")),
                KeyHint.of("↑ ↓", texts.get("shell.key.move")),
                KeyHint.of("↵", texts.get("shell.key.open")),
                KeyHint.of("Tab", texts.get("shell.key.next")),
                KeyHint.of(keys.of("window.sync"), texts.get("shell.key.sync")),
                KeyHint.of(keys.of("window.queue"), texts.get("shell.openQueue")),
                KeyHint.of(keys.of("window.take_back"), texts.get("shell.key.takeBack")),
                KeyHint.of(keys.of("window.leave_now"), texts.get("shell.key.leaveNow")),
                KeyHint.of(keys.of("window.confirm"), texts.get("shell.key.confirm")),
                KeyHint.of("Ctrl + − 0", texts.get("shell.key.size")),
                KeyHint.of(keys.of("window.sandbox"), texts.get("shell.key.sandbox")),
                KeyHint.of(keys.of("window.bell"), texts.get("shell.bell")),
                KeyHint.of(keys.of("window.risk"), texts.get("shell.key.risk")),
                KeyHint.of(keys.of("window.tour"), texts.get("tour.title")),
                KeyHint.of("Esc", texts.get("shell.key.close")),
                KeyHint.of(keys.of("window.all_keys"), texts.get("shell.allKeys")));
        Beside columns = new Beside();
        columns.setGap(40);
        if (!here.isEmpty()) {
            columns.getChildren().add(column(screenName, here));
        }
        columns.getChildren().add(column(texts.get("shell.keysEverywhere"), everywhere));
        columns.getChildren()
                .add(column(
                        texts.get("shell.screens"),
                        screens.stream()
                                .map(screen -> KeyHint.of(screen.key(), texts.get(screen.id() + ".title")))
                                .toList()));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        getChildren().addAll(heading, scroll);
        setOnKeyPressed(event -> {
            double step = event.getCode() == KeyCode.DOWN ? 0.2 : event.getCode() == KeyCode.UP ? -0.2 : 0;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + step, 0, 1));
        });
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
    }

    private static VBox column(String name, List<KeyHint> hints) {
        Label title = new Label(name);
        title.getStyleClass().add("muted");
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints caps = new ColumnConstraints();
        caps.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(caps);
        for (int row = 0; row < hints.size(); row++) {
            Label words = new Label(hints.get(row).text());
            words.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row, new KeyCap(hints.get(row).keys()), words);
        }
        return new VBox(10, title, grid);
    }
}
