package org.merchantconsole.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;

/** Which tour: by its digit, or by the arrows and Enter. */
public final class TourChoice extends VBox {

    private final List<Button> buttons = new ArrayList<>();

    /** @param chosen takes the pane away and begins the tour */
    public TourChoice(List<Tour> tours, Texts texts, Consumer<Tour> chosen) {
        super(10);
        setId("tour-choice");
        getStyleClass().addAll("overlay", "views-pane");
        Label heading = new Label(texts.get("tour.title"));
        heading.getStyleClass().add("heading");
        Label what = new Label(texts.get("tour.what"));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(heading, what);
        for (int i = 0; i < tours.size(); i++) {
            Tour tour = tours.get(i);
            Button button = new Button(texts.get(tour.text()), new KeyCap(Integer.toString(i + 1)));
            button.getStyleClass().setAll("tour-pick");
            button.setGraphicTextGap(8);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setOnAction(e -> chosen.accept(tour));
            buttons.add(button);
        }
        getChildren().addAll(buttons);
        setMaxSize(560, USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public void requestFocus() {
        buttons.getFirst().requestFocus();
    }

    private void key(KeyEvent event) {
        int digit = Shortcuts.digit(event.getCode());
        int at = focused();
        if (digit > 0 && digit <= buttons.size()) {
            buttons.get(digit - 1).fire();
        } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
            buttons.get(at).fire();
        } else if (event.getCode() == KeyCode.DOWN) {
            buttons.get(Math.min(buttons.size() - 1, at + 1)).requestFocus();
        } else if (event.getCode() == KeyCode.UP) {
            buttons.get(Math.max(0, at - 1)).requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private int focused() {
        Node focus = getScene().getFocusOwner();
        return buttons.indexOf(focus);
    }
}
