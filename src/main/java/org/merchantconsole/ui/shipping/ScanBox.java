package org.merchantconsole.ui.shipping;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;

/** Where a scanner writes, in letters that can be read from a distance, and what came of the last scan. */
final class ScanBox extends VBox {

    private final TextField field = new TextField();
    private final ScanModel model;
    private final Runnable leave;

    /** @param leave puts the keyboard on the rows */
    ScanBox(ScanModel model, Runnable leave) {
        super(8);
        this.model = model;
        this.leave = leave;
        Texts texts = model.texts();
        field.setId("scan");
        field.setAccessibleText(texts.get("shipping.scan"));
        field.getStyleClass().add("scan-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, field, count);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().add(line);
        model.stateProperty().subscribe(state -> {
            field.setPromptText(
                    state.order() == null
                            ? texts.get("shipping.scan.prompt")
                            : texts.get("shipping.scan.tracking", state.order().id()));
            boolean none = state.done() + state.refused() == 0;
            count.setText(none ? "" : texts.get("shipping.scan.session", state.done(), state.refused()));
            getChildren().setAll(line);
            if (!state.sentence().isEmpty()) {
                Strip strip = new Strip(state.tone(), state.sentence());
                strip.setId("scan-said");
                strip.getStyleClass().add("scan-said");
                getChildren().add(strip);
            }
        });
    }

    void takeFocus() {
        field.requestFocus();
    }

    private boolean isTyping() {
        return getScene() != null && field.equals(getScene().getFocusOwner());
    }

    /** Enter takes the scan; Esc empties the box, and leaves it for the rows when it is empty, as the arrows do. */
    boolean key(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (!isTyping()) {
            if (code == KeyCode.F && plain && !event.isShiftDown()) {
                takeFocus();
                return true;
            }
            return false;
        }
        if (code == KeyCode.ENTER && plain) {
            String scanned = field.getText();
            field.clear();
            model.scan(scanned);
            return true;
        }
        if (code == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            return true;
        }
        if (code == KeyCode.ESCAPE || code == KeyCode.UP || code == KeyCode.DOWN) {
            leave.run();
            return code == KeyCode.ESCAPE;
        }
        return false;
    }
}
