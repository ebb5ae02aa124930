package org.merchantconsole.ui.reminders;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Tone;

/** Which pauses end when, below the list. */
final class AgendaPane extends Panel {

    private static final int SHOWN = 6;

    private final RemindersViewModel model;
    private final GridPane grid = new GridPane(12, 7);

    AgendaPane(RemindersViewModel model) {
        this.model = model;
        setTitle(model.texts().get("reminders.agenda"));
        setAside(model.texts().get("reminders.agenda.aside"));
        ColumnConstraints day = new ColumnConstraints(104);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        what.setMinWidth(60);
        grid.getColumnConstraints().addAll(day, what);
        getChildren().add(grid);
        model.knownProperty().subscribe(known -> draw());
    }

    private static Node what(RemindersViewModel.Pause pause) {
        Label what = new Label(pause.what());
        if (pause.warning().isEmpty()) {
            return what;
        }
        Label early = new Label(Tone.WARNING.sign() + " " + pause.warning());
        early.getStyleClass().add("form-problem");
        early.setWrapText(true);
        return new VBox(2, what, early);
    }

    private void draw() {
        grid.getChildren().clear();
        List<RemindersViewModel.Pause> agenda = model.agenda();
        if (agenda.isEmpty()) {
            Label none = new Label(model.texts().get("reminders.agenda.none"));
            none.getStyleClass().add("muted");
            grid.add(none, 0, 0, 3, 1);
        }
        for (int i = 0; i < Math.min(SHOWN, agenda.size()); i++) {
            RemindersViewModel.Pause pause = agenda.get(i);
            Label amount = new Label(pause.amount());
            amount.getStyleClass().add("muted");
            amount.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(amount, HPos.RIGHT);
            grid.addRow(i, new Label(pause.day()), what(pause), amount);
        }
    }
}
