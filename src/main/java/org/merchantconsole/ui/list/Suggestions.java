package org.merchantconsole.ui.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.SearchHelp;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.ui.Texts;

/**
 * Below a search field what can stand where somebody types: Tab takes the first, arrows choose another, Enter takes the
 * chosen one, Esc closes. The keyboard stays in the field.
 */
final class Suggestions extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TextField field;
    private final SearchHelp help;
    private final Texts texts;
    private final Counting counting;
    private final Map<SearchField, List<OrderStore.Tally>> tallies = new HashMap<>();
    private List<Completion.Suggestion> shown = List.of();
    private int chosen = -1;

    Suggestions(TextField field, SearchHelp help, Texts texts, Counting counting) {
        this.field = field;
        this.help = help;
        this.texts = texts;
        this.counting = counting;
        getStyleClass().add("suggestions");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        field.textProperty().subscribe((was, now) -> look());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                tallies.clear();
                close();
            }
        });
    }

    private void look() {
        if (field.getScene() == null || !field.equals(field.getScene().getFocusOwner())) {
            close();
            return;
        }
        // While the text changes the cursor has not moved yet; somebody who types stands at the end.
        String search = field.getText();
        Completion.field(search, search.length())
                .filter(asked -> !tallies.containsKey(asked))
                .ifPresent(asked -> {
                    tallies.put(asked, List.of());
                    counting.tally(asked, values -> {
                        tallies.put(asked, values);
                        show(field.getText());
                    });
                });
        show(search);
    }

    private void show(String search) {
        List<OrderStore.Tally> tally = Completion.field(search, search.length())
                .map(asked -> tallies.getOrDefault(asked, List.of()))
                .orElse(List.of());
        shown = Completion.of(search, search.length(), help, tally);
        chosen = -1;
        getChildren().setAll(shown.stream().map(Suggestions::line).toList());
        setVisible(!shown.isEmpty());
        field.setAccessibleRoleDescription(
                shown.isEmpty()
                        ? null
                        : texts.get(
                                "list.suggestions",
                                shown.size(),
                                shown.getFirst().text()));
    }

    private static HBox line(Completion.Suggestion suggestion) {
        Label text = new Label(suggestion.text());
        text.getStyleClass().add("strong");
        text.setMinWidth(USE_PREF_SIZE);
        Label beside = new Label(suggestion.beside());
        beside.getStyleClass().add("muted");
        HBox line = new HBox(10, text, beside);
        line.getStyleClass().add("suggestion");
        line.setAccessibleText(suggestion.text() + " " + suggestion.beside());
        return line;
    }

    private void close() {
        shown = List.of();
        chosen = -1;
        setVisible(false);
        getChildren().clear();
    }

    /** True when the key was for the suggestions. */
    boolean key(KeyEvent event) {
        if (shown.isEmpty() || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case TAB -> take(Math.max(0, chosen));
            case DOWN -> choose(Math.min(chosen + 1, shown.size() - 1));
            case UP -> choose(Math.max(chosen - 1, -1));
            case ESCAPE -> close();
            case ENTER -> {
                if (chosen < 0) {
                    return false;
                }
                take(chosen);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(int number) {
        chosen = number;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        if (chosen >= 0) {
            field.setAccessibleRoleDescription(shown.get(chosen).text());
        }
    }

    private void take(int number) {
        Completion.Suggestion suggestion = shown.get(number);
        field.setText(suggestion.in(field.getText()));
        field.positionCaret(suggestion.caret());
    }
}
