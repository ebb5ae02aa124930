package org.merchantconsole.ui.reminders;

import java.util.List;
import javafx.fxml.FXML;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;
import org.merchantconsole.ui.order.DeskModel;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the reminders screen to its view model. */
public final class RemindersController implements DeskController {

    private final RemindersViewModel model;

    @FXML
    private DeskScreen desk;

    public RemindersController(RemindersViewModel model) {
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
                "reminders",
                List.of(
                        columns.sorted(Sorting.By.LEFT, columns.mark("reminders.due", 130, model::nextStep)),
                        columns.order(76),
                        columns.customer(),
                        columns.amount("reminders.open"),
                        columns.figures("reminders.fees", 56, model::fees),
                        columns.sorted(
                                Sorting.By.SHIPPED,
                                columns.mark("reminders.stage", 84, row -> new Columns.Mark(model.stage(row), null))),
                        columns.sorted(Sorting.By.PAUSE, columns.words("reminders.paused", 100, model::pausedUntil))));
        desk.list().setBelow(new AgendaPane(model));
        model.knownProperty().subscribe(known -> desk.list().redraw());
    }
}
