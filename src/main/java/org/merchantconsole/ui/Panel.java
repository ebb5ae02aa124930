package org.merchantconsole.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A bordered card with a heading and a remark at its right; its children follow below. */
public class Panel extends VBox {

    private final Label title = new Label();
    private final Label aside = new Label();
    private final HBox header = new HBox(8);

    public Panel() {
        getStyleClass().add("panel");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        aside.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.setAlignment(Pos.BASELINE_LEFT);
        header.getChildren().addAll(title, gap, aside);
        getChildren().add(header);
    }

    public final String getTitle() {
        return title.getText();
    }

    public final void setTitle(String text) {
        title.setText(text);
        setAccessibleText(text);
    }

    public final String getAside() {
        return aside.getText();
    }

    public final void setAside(String text) {
        aside.setText(text);
    }

    /** The line with the title, for what else belongs there. */
    public final HBox header() {
        return header;
    }
}
