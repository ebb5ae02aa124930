package org.merchantconsole.ui.neworder;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A list to choose one from, which shows words for its values. */
final class Choice {

    private Choice() {}

    static <T> ComboBox<T> of(List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return values.stream()
                        .filter(value -> words.apply(value).equals(text))
                        .findFirst()
                        .orElse(values.getFirst());
            }
        });
        box.getItems().setAll(values);
        return box;
    }
}
