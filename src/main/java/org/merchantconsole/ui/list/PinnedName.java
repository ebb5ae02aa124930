package org.merchantconsole.ui.list;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.ui.Texts;

/** A name with the order's pinned note below it, the whole of it as tooltip. */
final class PinnedName extends VBox {

    private final Label name = new Label();
    private final Label note = new Label("", new FontIcon(Feather.BOOKMARK));
    private final Tooltip whole = new Tooltip();
    private final Texts texts;

    PinnedName(Texts texts) {
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        setFillWidth(true);
        note.getStyleClass().addAll("muted", "tiny");
        note.setMinWidth(0);
        name.setMinWidth(0);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        Tooltip.install(this, whole);
        getChildren().addAll(name, note);
    }

    PinnedName show(String words, String pinned) {
        name.setText(words);
        note.setText(pinned.replace('\n', ' '));
        whole.setText(texts.get("list.pinned", pinned));
        return this;
    }
}
