package org.merchantconsole.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** What the bell tells: arrows choose, Enter goes to what it is about, R marks all as read. */
final class BellPane extends VBox {

    private final Bell bell;
    private final Texts texts;
    private final TimeText times;
    private final Runnable close;
    private final ListView<Bell.Ring> list = new ListView<>();

    /** @param close takes the pane away */
    BellPane(Bell bell, Texts texts, TimeText times, Runnable close) {
        super(10);
        this.bell = bell;
        this.texts = texts;
        this.times = times;
        this.close = close;
        getStyleClass().addAll("overlay", "views-pane");
        Label heading = new Label(texts.get("shell.bell"));
        heading.getStyleClass().add("heading");
        list.setId("bell-list");
        list.setItems(bell.rings());
        list.setAccessibleText(texts.get("shell.bell"));
        list.getStyleClass().add("palette-list");
        list.setPrefHeight(320);
        Label none = new Label(texts.get("shell.bell.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new RingCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        getChildren().addAll(heading, list, keys());
        setMaxSize(560, USE_PREF_SIZE);
    }

    /** The button in the top bar that opens it, with how many are unread. */
    static Button button(Bell bell, Texts texts, Runnable open) {
        Badge count = new Badge();
        count.getStyleClass().add("count");
        HBox both = new HBox(4, new FontIcon(Feather.BELL), count);
        both.setAlignment(Pos.CENTER);
        Button button = new Button("", both);
        button.setId("bell");
        button.getStyleClass().setAll("button", "pill");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(e -> open.run());
        bell.unreadProperty().subscribe(number -> {
            count.setVisible(number.intValue() > 0);
            count.setManaged(number.intValue() > 0);
            count.show(number.toString(), Tone.DANGER);
            button.setAccessibleText(texts.get("shell.bell.unread", number));
        });
        return button;
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.ENTER) {
            open();
        } else if (texts.keys().isPressed("bell.read", event)) {
            bell.readAll();
        } else {
            return;
        }
        event.consume();
    }

    private void open() {
        Bell.Ring ring = list.getSelectionModel().getSelectedItem();
        if (ring == null) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        bell.read(ring);
        list.getSelectionModel().select(at);
        Runnable go = ring.go();
        if (go != null) {
            close.run();
            go.run();
        }
    }

    private HBox keys() {
        return new HBox(
                14,
                hint("↵", "shell.bell.open"),
                hint(texts.key("bell.read"), "shell.bell.read"),
                hint("Esc", "views.key.close"));
    }

    private HBox hint(String key, String text) {
        return KeyCap.with(key, texts.get(text));
    }

    private final class RingCell extends ListCell<Bell.Ring> {

        private final Label sign = new Label();
        private final Label sentence = new Label();
        private final Label time = new Label();
        private final HBox line = new HBox(10, sign, sentence, time);

        RingCell() {
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            sentence.setMaxWidth(Double.MAX_VALUE);
            sign.setMinWidth(USE_PREF_SIZE);
            time.setMinWidth(USE_PREF_SIZE);
            time.getStyleClass().addAll("muted", "small");
            line.setAlignment(Pos.CENTER_LEFT);
            // The sentence wraps at the list's own width.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Bell.@Nullable Ring ring, boolean empty) {
            super.updateItem(ring, empty);
            if (ring == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            sign.setText(ring.read() ? "✓" : ring.tone().sign());
            sign.getStyleClass().setAll("label", "strong", (ring.read() ? Tone.NEUTRAL : ring.tone()).styleClass());
            sentence.setText(ring.sentence());
            sentence.getStyleClass().remove("strong");
            if (!ring.read()) {
                sentence.getStyleClass().add("strong");
            }
            time.setText(times.time(ring.at()));
            setGraphic(line);
            setAccessibleText(texts.get(
                    ring.read() ? "shell.bell.spoken.read" : "shell.bell.spoken", ring.sentence(), time.getText()));
        }
    }
}
