package org.merchantconsole.ui.shipping;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.Carrier;
import org.merchantconsole.ui.Shortcuts;
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
            String session = none ? "" : texts.get("shipping.scan.session", state.done(), state.refused());
            Carrier chosen = state.chosen();
            count.setText(chosen == null ? session : chosen.label() + (none ? "" : " · " + session));
            getChildren().setAll(line);
            if (!state.sentence().isEmpty()) {
                Strip strip = new Strip(state.tone(), state.sentence());
                strip.setId("scan-said");
                strip.getStyleClass().add("scan-said");
                if (!state.asked().isEmpty()) {
                    strip.getChildren().add(asked(state.asked()));
                }
                getChildren().add(strip);
            }
        });
    }

    /** A button for each, with the key that does the same from within the box, where figures are what a scanner types. */
    private FlowPane asked(List<Carrier> carriers) {
        FlowPane buttons = new FlowPane(8, 6);
        for (int i = 0; i < carriers.size(); i++) {
            int number = i;
            Button button = new Button(carriers.get(i).label() + "   Alt " + (i + 1));
            button.setId("scan-carrier-" + (i + 1));
            button.setOnAction(e -> {
                model.answer(number);
                takeFocus();
            });
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    void takeFocus() {
        field.requestFocus();
    }

    private boolean isTyping() {
        return getScene() != null && field.equals(getScene().getFocusOwner());
    }

    /** Enter takes the scan; Esc empties the box, and leaves it for the rows when it is empty, as the arrows do. */
    boolean key(KeyEvent event, Shortcuts keys) {
        KeyCode code = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.isAltDown() && !event.isShortcutDown() && code.isDigitKey()) {
            return model.answer(code.getCode() - KeyCode.DIGIT1.getCode());
        }
        if (!isTyping()) {
            if (keys.isPressed("shipping.scan", event)) {
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
