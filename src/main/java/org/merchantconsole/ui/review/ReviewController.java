package org.merchantconsole.ui.review;

import java.util.List;
import javafx.fxml.FXML;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;
import org.merchantconsole.ui.order.DeskModel;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the review screen to its view model. */
public final class ReviewController implements DeskController {

    private final ReviewViewModel model;

    @FXML
    private DeskScreen desk;

    public ReviewController(ReviewViewModel model) {
        this.model = model;
    }

    @Override
    public DeskModel desk() {
        return model.desk();
    }

    @Override
    public DeskScreen screen() {
        return desk;
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
}
