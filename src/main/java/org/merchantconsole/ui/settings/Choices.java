package org.merchantconsole.ui.settings;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleGroup;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.WrappingRow;

/** Chips of which exactly one is on. */
final class Choices {

    private Choices() {}

    static <T> void fill(WrappingRow box, T[] values, Function<T, String> name, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            Chip chip = new Chip(name.apply(value));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                chosen.set(value);
            });
            chosen.subscribe(now -> chip.setSelected(value.equals(now)));
            box.getChildren().add(chip);
        }
    }
}
