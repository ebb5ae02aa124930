package org.merchantconsole.ui.review;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the review screen to its view model. */
public final class ReviewController implements ScreenController {

    private final ReviewViewModel model;

    @FXML
    private DeskScreen desk;

    public ReviewController(ReviewViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        desk.show(
                model.desk(),
                "review",
                List.of(
                        columns.due("review.due", 108, model::decided),
                        columns.order(78),
                        columns.customer(),
                        columns.amount("list.amount"),
                        columns.sorted(Sorting.By.SCORE, columns.mark("list.score", 50, model::score)),
                        columns.sorted(Sorting.By.LIABILITY, columns.mark("list.threeDSecure", 92, model::liability)),
                        columns.sorted(Sorting.By.COUNTRY, columns.words("list.country", 68, model::country)),
                        columns.figures("list.cards", 44, row -> Integer.toString(row.cards()))));
    }

    @Override
    public void shown() {
        desk.shown();
    }

    @Override
    public void left() {
        model.desk().left();
    }

    @Override
    public List<KeyHint> keys() {
        return model.desk().keys();
    }

    @Override
    public boolean key(KeyEvent event) {
        return desk.key(event);
    }

    @Override
    public void select(OrderKey order) {
        model.desk().list().select(order);
    }
}
