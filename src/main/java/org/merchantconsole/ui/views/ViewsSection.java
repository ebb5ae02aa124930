package org.merchantconsole.ui.views;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.desk.ViewsDesk;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The saved views in the sidebar: name, how many, how much. */
public final class ViewsSection extends VBox {

    private static final int WITH_KEY = 9;

    private final ViewsModel model;
    private final Texts texts;
    private final VBox lines = new VBox(2);

    /** @param manage opens the pane in which views are saved and kept in order */
    public ViewsSection(ViewsModel model, Runnable manage) {
        super(2);
        this.model = model;
        this.texts = model.context().texts();
        getStyleClass().add("views-section");
        Label heading = new Label(texts.get("views.title"));
        heading.getStyleClass().addAll("muted", "tiny");
        Button add = new Button("", new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("views-add");
        add.setFocusTraversable(false);
        add.setAccessibleText(texts.get("views.manage"));
        add.setTooltip(new Tooltip(texts.get("views.manage")));
        add.setOnAction(e -> manage.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(heading, gap, add);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, lines);
        model.views().addListener((ListChangeListener<ViewsDesk.Found>) change -> draw());
        draw();
    }

    private void draw() {
        lines.getChildren().clear();
        for (int i = 0; i < model.views().size(); i++) {
            lines.getChildren().add(line(model.views().get(i), i + 1));
        }
        if (model.views().isEmpty()) {
            Label none = new Label(texts.get("views.none"));
            none.getStyleClass().addAll("muted", "tiny");
            none.setWrapText(true);
            lines.getChildren().add(none);
        }
    }

    private Button line(ViewsDesk.Found found, int number) {
        Label name = new Label(found.name());
        name.getStyleClass().add("nav-name");
        name.setMinWidth(0);
        Total total = found.total();
        Badge count = new Badge();
        count.getStyleClass().add("count");
        count.show(total == null ? "!" : Long.toString(total.count()), tone(total));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(6, name, gap, count);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(first);
        if (total != null && !total.money().isEmpty()) {
            Label money = new Label(MoneyText.all(total.money(), texts.locale()));
            money.getStyleClass().addAll("muted", "tiny");
            both.getChildren().add(money);
        }
        both.setPrefWidth(166);
        Button button = new Button("", both);
        button.getStyleClass().setAll("nav-item", "view-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(e -> model.open(found));
        String key = number <= WITH_KEY ? "Ctrl " + number : "";
        button.setTooltip(new Tooltip((found.view().search() + "   " + key).strip()));
        button.setAccessibleText(texts.get("views.item", found.name(), model.amount(found), key));
        return button;
    }

    private static Tone tone(@Nullable Total total) {
        if (total == null) {
            return Tone.WARNING;
        }
        return total.urgent() > 0 ? Tone.DANGER : total.soon() > 0 ? Tone.WARNING : Tone.NEUTRAL;
    }
}
