package org.merchantconsole.ui.radar;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.MoneyBar;

/** The chart: one bar per group, as long as the money that hangs on it, with its figures as text. */
public final class RadarBars extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<Button> buttons = new ArrayList<>();
    private @Nullable RadarViewModel model;

    public RadarBars() {
        getStyleClass().add("money-bars");
    }

    void show(RadarViewModel shown) {
        model = shown;
        shown.bars().subscribe(() -> draw(shown));
        shown.chosenProperty().subscribe(bar -> mark());
        draw(shown);
    }

    private void draw(RadarViewModel shown) {
        boolean focused = hasKeyboard();
        buttons.clear();
        shown.bars().forEach(bar -> buttons.add(button(shown, bar)));
        getChildren().setAll(buttons);
        mark();
        if (focused) {
            focusChosen();
        }
    }

    private static Button button(RadarViewModel model, RadarViewModel.Bar bar) {
        Button button = new MoneyBar(bar.name(), bar.figures(), bar.overdue(), bar.tone(), bar.share(), bar.words());
        button.setAccessibleHelp(model.effect(bar.group().consequence()));
        button.focusedProperty().subscribe(now -> {
            if (now) {
                model.choose(bar);
            }
        });
        button.setOnAction(e -> model.open(bar));
        return button;
    }

    private void mark() {
        RadarViewModel shown = model;
        if (shown != null) {
            RadarViewModel.Bar chosen = shown.chosenProperty().get();
            for (int i = 0; i < buttons.size() && i < shown.bars().size(); i++) {
                buttons.get(i)
                        .pseudoClassStateChanged(CHOSEN, shown.bars().get(i).equals(chosen));
            }
        }
    }

    /** Whether a bar has the keyboard. */
    boolean hasKeyboard() {
        return getScene() != null
                && buttons.stream().anyMatch(button -> button.equals(getScene().getFocusOwner()));
    }

    /** Gives the keyboard to the chosen bar. */
    void focusChosen() {
        RadarViewModel shown = model;
        if (shown != null && !buttons.isEmpty()) {
            int at = shown.bars().indexOf(shown.chosenProperty().get());
            buttons.get(Math.max(0, at)).requestFocus();
        }
    }
}
