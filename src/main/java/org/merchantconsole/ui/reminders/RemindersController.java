package org.merchantconsole.ui.reminders;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;

/** Binds the reminders screen to its view model. */
public final class RemindersController extends DeskController {

    private final RemindersViewModel model;

    private @Nullable MonthPane days;

    public RemindersController(RemindersViewModel model) {
        super(model.desk());
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
                        model.desk(),
                        "reminders",
                        List.of(
                                columns.sorted(Sorting.By.LEFT, columns.mark("reminders.due", 130, model::nextStep)),
                                columns.order(70),
                                columns.customer(),
                                columns.amount("reminders.open"),
                                columns.figures("reminders.fees", 56, model::fees),
                                columns.sorted(
                                        Sorting.By.SHIPPED,
                                        columns.mark(
                                                "reminders.stage",
                                                84,
                                                row -> new Columns.Mark(model.stage(row), null))),
                                columns.sorted(
                                        Sorting.By.PAUSE,
                                        columns.mark(
                                                "reminders.paused",
                                                72,
                                                row -> new Columns.Mark(model.pausedUntil(row), null)))));
        screen().list().setBelow(new AgendaPane(model));
        model.knownProperty().subscribe(known -> screen().list().redraw());
        MonthPane month = new MonthPane(model);
        days = month;
        model.month().shownProperty().subscribe((was, shown) -> {
            screen().instead(shown ? month : null);
            if (shown) {
                month.takeFocus();
            } else {
                screen().list().takeFocus();
            }
            model.keysChanged();
        });
    }

    /** The month is in the place of the list, and nothing on the right waits for keys. */
    private boolean isMonth() {
        return model.month().shownProperty().get() && isPaneQuiet();
    }

    /** Neither a form nor a closer look is open at the right. */
    private boolean isPaneQuiet() {
        return desk().pane().formProperty().get() == null
                && desk().pane().looks().openProperty().get() == null;
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>(desk().keys());
        String key = model.texts().key("reminders.month");
        if (!isMonth()) {
            hints.add(new KeyHint(key, model.texts().get("reminders.key.month"), model.month()::open));
            return hints;
        }
        hints.addAll(
                0,
                List.of(
                        KeyHint.of("← → ↑ ↓", model.texts().get("reminders.key.month.day")),
                        KeyHint.of("PgUp PgDn", model.texts().get("reminders.key.month.turn")),
                        KeyHint.of("↵", model.texts().get("reminders.key.month.orders")),
                        new KeyHint("Esc", model.texts().get("reminders.key.month.close"), model.month()::close)));
        return hints;
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean typing = screen().getScene() != null && screen().getScene().getFocusOwner() instanceof TextInputControl;
        boolean turns = !typing && model.texts().keys().isPressed("reminders.month", event);
        if (turns && isMonth()) {
            model.month().close();
            return true;
        }
        if (turns && isPaneQuiet()) {
            model.month().open();
            return true;
        }
        return (isMonth() && !typing && days != null && days.key(event)) || screen().key(event);
    }

    @Override
    public void select(OrderKey order) {
        model.month().close();
        super.select(order);
    }
}
