package org.merchantconsole.ui.order;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.ui.Texts;

/** Remarks with their buttons, and the pinned one as it stands at the top of the order. */
final class NotesView extends VBox {

    NotesView(PaneContent.Notes notes, Texts texts, OrderPaneModel model) {
        super(8);
        for (PaneContent.Remark remark : notes.remarks()) {
            getChildren().add(remark(remark, texts, model));
        }
    }

    /** The pinned remark: sign and word say what it is. */
    static Node pinned(PaneContent.Remark remark, Texts texts) {
        Label head = new Label(texts.get("order.note.pin", remark.who()), new FontIcon(Feather.BOOKMARK));
        head.getStyleClass().addAll("muted", "tiny");
        Label words = words(remark.text());
        VBox box = new VBox(2, head, words);
        box.getStyleClass().add("pinned-note");
        box.setAccessibleText(head.getText() + ": " + remark.text());
        return box;
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private static Node remark(PaneContent.Remark remark, Texts texts, OrderPaneModel model) {
        boolean pinned = remark.note().pinned();
        Label who = new Label((pinned ? texts.get("order.note.isPinned") + " · " : "") + remark.who());
        who.getStyleClass().addAll("muted", "tiny");
        who.setWrapText(true);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        Button pin = button(texts.get(pinned ? "order.note.doUnpin" : "order.note.doPin"), remark.text());
        pin.setOnAction(e -> model.pin(remark.note()));
        Button edit = button(texts.get("order.note.doEdit"), remark.text());
        edit.setOnAction(e -> model.editNote(remark.note()));
        HBox line = new HBox(4, who, pin, edit);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(1, words(remark.text()), line);
        for (String before : remark.before()) {
            Label old = new Label(before);
            old.setWrapText(true);
            old.getStyleClass().addAll("muted", "tiny");
            box.getChildren().add(old);
        }
        return box;
    }

    private static Button button(String words, String about) {
        Button button = new Button(words);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words + ": " + about);
        return button;
    }
}
