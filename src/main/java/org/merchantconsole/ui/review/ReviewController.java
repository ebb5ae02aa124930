package org.merchantconsole.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;

/** Binds the review screen to its view model. */
public final class ReviewController extends DeskController {

    private final ReviewViewModel model;

    public ReviewController(ReviewViewModel model) {
        super(model.desk());
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
                        model.desk(),
                        "review",
                        List.of(
                                columns.due("review.due", 84, model::decided),
                                columns.order(78),
                                columns.customer(),
                                columns.amount("list.amount"),
                                columns.sorted(Sorting.By.SCORE, columns.mark("list.score", 50, model::score)),
                                columns.sorted(
                                        Sorting.By.LIABILITY, columns.mark("list.threeDSecure", 92, model::liability)),
                                columns.sorted(
                                        Sorting.By.COUNTRY,
                                        columns.mark(
                                                "list.country", 74, row -> new Columns.Mark(model.country(row), null))),
                                columns.figures("list.cards", 52, row -> Integer.toString(row.cards()))));
        screen().list().setAbove(new Together(model));
        model.onClaims(screen().list()::redraw);
    }

    @Override
    public void shown() {
        screen().shown();
        model.watch().begin();
    }

    @Override
    public void left() {
        model.watch().end();
        model.desk().left();
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>(model.desk().keys());
        if (acceptsChosen()) {
            hints.removeIf(hint -> hint.keys().equals(model.acceptKey()));
            hints.addFirst(
                    new KeyHint(model.acceptKey(), model.texts().get("review.key.together"), model::acceptChosen));
        }
        return hints;
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean typing = screen().getScene() != null && screen().getScene().getFocusOwner() instanceof TextInputControl;
        if (!typing && acceptsChosen() && Shortcuts.words(event).equals(model.acceptKey())) {
            model.acceptChosen();
            return true;
        }
        return screen().key(event);
    }

    /** Rows are chosen, and nothing that is open on the right asks for the key. */
    private boolean acceptsChosen() {
        return model.isChoosing()
                && model.desk().pane().formProperty().get() == null
                && model.desk().pane().looks().openProperty().get() == null;
    }
}
