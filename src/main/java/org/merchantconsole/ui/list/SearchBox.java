package org.merchantconsole.ui.list;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.SearchHelp;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;

/** Search as you type over a list: words and conditions, and below the field what is wrong with them. */
public final class SearchBox extends VBox {

    private final TextField words = new TextField();
    private final Label problem = new Label();
    private final Runnable leave;
    private final Suggestions suggestions;

    /** @param leave puts the keyboard back on the rows */
    SearchBox(OrderListModel model, ListWords texts, Runnable leave) {
        super(4);
        this.leave = leave;
        Texts say = texts.texts();
        SearchHelp help = new SearchHelp(say.locale());
        words.setId(texts.screen() + "-search");
        words.setPromptText(say.get("list.search"));
        words.setAccessibleText(say.get("list.search"));
        words.setText(model.narrowing().text());
        words.textProperty().subscribe(model::search);
        // Also what another part of the window looks for, such as a saved view, stands in the field.
        model.narrowing().textProperty().subscribe(text -> {
            if (!words.getText().strip().equals(text)) {
                words.setText(text);
            }
        });
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        // A long sentence makes the field neither wider nor narrower.
        problem.setPrefWidth(0);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        model.narrowing().problemsProperty().subscribe(problems -> {
            problem.setText(problems.isEmpty() ? "" : help.sentences(problems));
            problem.setVisible(!problems.isEmpty());
            words.setAccessibleHelp(problem.getText());
        });
        suggestions = new Suggestions(words, help, say, model.counting());
        getChildren().addAll(words, suggestions, problem);
        managedProperty().bind(visibleProperty());
    }

    private boolean isTyping() {
        return getScene() != null && words.equals(getScene().getFocusOwner());
    }

    /** Brings the cursor into the field. */
    public void find() {
        setVisible(true);
        words.requestFocus();
        words.selectAll();
    }

    /** The key of the search goes to the field; the down arrow and Enter leave it for the rows, Esc empties it as well. */
    public boolean key(KeyEvent event, Shortcuts keys) {
        if (keys.isPressed("list.search", event)) {
            find();
            return true;
        }
        if (isTyping() && suggestions.key(event)) {
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
