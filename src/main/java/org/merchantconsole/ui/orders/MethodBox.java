package org.merchantconsole.ui.orders;

import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.merchantconsole.status.Flow;

/** The group of methods to narrow the list by. */
final class MethodBox extends ComboBox<String> {

    MethodBox(OrdersViewModel model) {
        Map<String, Set<Flow>> groups = model.flows();
        getItems().setAll(groups.keySet());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String key) {
                return key == null ? "" : model.texts().get(key);
            }

            @Override
            public String fromString(String text) {
                return getItems().stream()
                        .filter(key -> toString(key).equals(text))
                        .findFirst()
                        .orElse(getValue());
            }
        });
        setMinWidth(USE_PREF_SIZE);
        getSelectionModel().selectFirst();
        setAccessibleText(model.texts().get("orders.flow.all"));
        valueProperty().subscribe(key -> model.desk().list().flows(groups.getOrDefault(key, Set.of())));
    }
}
