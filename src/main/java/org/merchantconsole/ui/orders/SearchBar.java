package org.merchantconsole.ui.orders;

import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.merchantconsole.status.Flow;

/** Search as you type, and the group of methods. */
final class SearchBar extends HBox {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final TextField words = new TextField();
    private final Runnable leave;

    /** @param leave puts the keyboard back on the rows */
    SearchBar(OrdersViewModel model, Runnable leave) {
        super(8);
        this.leave = leave;
        words.setId("orders-search");
        words.setPromptText(model.texts().get("orders.search"));
        words.setAccessibleText(model.texts().get("orders.search"));
        words.textProperty().subscribe(text -> model.desk().list().search(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        Map<String, Set<Flow>> groups = model.flows();
        ComboBox<String> methods = new ComboBox<>();
        methods.getItems().setAll(groups.keySet());
        methods.setConverter(new StringConverter<>() {
            @Override
            public String toString(String key) {
                return key == null ? "" : model.texts().get(key);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        methods.getSelectionModel().selectFirst();
        methods.setAccessibleText(model.texts().get("orders.flow.all"));
        methods.valueProperty().subscribe(key -> model.desk().list().flows(groups.getOrDefault(key, Set.of())));
        getChildren().addAll(words, methods);
    }

    private boolean isTyping() {
        return getScene() != null && words.equals(getScene().getFocusOwner());
    }

    /** Ctrl+F and F go to the field; the down arrow and Enter leave it for the rows, Esc empties it as well. */
    boolean key(KeyEvent event) {
        boolean plainF = event.getCode() == KeyCode.F
                && !event.isShiftDown()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !isTyping();
        if (FIND.match(event) || plainF) {
            words.requestFocus();
            words.selectAll();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && isTyping()) {
            words.clear();
            leave.run();
            return true;
        }
        if (isTyping() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER)) {
            // From here on letters are keys of the order again, and no words to search for.
            leave.run();
        }
        return false;
    }
}
