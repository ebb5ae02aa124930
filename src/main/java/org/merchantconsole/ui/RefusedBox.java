package org.merchantconsole.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** An action that cannot be taken now: shown, never hidden, with the reason and the way out. */
public final class RefusedBox extends VBox {

    private final Label title = new Label();
    private final Label reason = new Label();

    public RefusedBox() {
        this("", "");
    }

    /**
     * @param title for example {@code Refund — not possible yet}
     * @param reason why, and the way out
     */
    public RefusedBox(String title, String reason) {
        super(2);
        getStyleClass().add("refused-box");
        this.title.getStyleClass().add("refused-title");
        this.reason.getStyleClass().add("muted");
        this.title.setWrapText(true);
        this.reason.setWrapText(true);
        getChildren().addAll(this.title, this.reason);
        show(title, reason);
    }

    public void show(String newTitle, String newReason) {
        title.setText(newTitle);
        reason.setText(newReason);
        setAccessibleText(newTitle + ". " + newReason);
    }
}
