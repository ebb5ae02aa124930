package org.merchantconsole.ui.shipping;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.merchantconsole.desk.DueGroup;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** How many orders end when, and the money on them, above the list; each figure narrows the list to its orders. */
final class DeadlineSums extends FlowPane {

    private final ShippingViewModel model;

    DeadlineSums(ShippingViewModel model) {
        super(6, 2);
        this.model = model;
        setId("deadline-sums");
        managedProperty().bind(visibleProperty());
        model.deadlinesProperty().subscribe(this::show);
    }

    private void show(List<DueGroup> groups) {
        setVisible(groups.stream().anyMatch(group -> group.total().count() > 0));
        getChildren().setAll(groups.stream().<Node>map(this::figure).toList());
    }

    private Button figure(DueGroup group) {
        Texts texts = model.texts();
        long count = group.total().count();
        Tone tone = count == 0
                ? Tone.NEUTRAL
                : switch (group.stretch()) {
                    case OVERDUE, TODAY -> Tone.DANGER;
                    case DAYS -> Tone.WARNING;
                    case LATER -> Tone.NEUTRAL;
                };
        String words = texts.of("shipping.sum", group.stretch()) + "  " + count
                + (count == 0 ? "" : " · " + MoneyText.all(group.total().money(), texts.locale()));
        Button figure = new Button((tone.sign() + " " + words).strip());
        figure.setId("sum-" + group.stretch());
        figure.getStyleClass().setAll("risk-figure", tone.styleClass());
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setAccessibleText(words);
        figure.setDisable(count == 0);
        figure.setOnAction(e -> model.desk().list().search(group.search()));
        return figure;
    }
}
