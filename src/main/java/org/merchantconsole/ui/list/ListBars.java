package org.merchantconsole.ui.list;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.ui.Beside;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.WrappingRow;

/** What stands quietly at the rows: that new orders wait to be shown, and what is chosen and comes to how much. */
final class ListBars extends VBox {

    private final Texts texts;
    private final Button fresh = new Button();
    private final Label chosen = new Label();
    private final Beside choosing = new Beside();

    ListBars(OrderListModel model, Texts texts) {
        super(4);
        this.texts = texts;
        fresh.getStyleClass().setAll("button", "list-bar");
        fresh.setMaxWidth(Double.MAX_VALUE);
        fresh.setFocusTraversable(false);
        fresh.setGraphic(new KeyCap(texts.key("list.refresh")));
        fresh.setOnAction(e -> model.refresh());
        fresh.managedProperty().bind(fresh.visibleProperty());
        model.freshProperty().subscribe(count -> {
            fresh.setText(texts.get("list.fresh", count));
            fresh.setAccessibleText(fresh.getText() + " " + texts.key("list.refresh"));
            fresh.setVisible(count.intValue() > 0);
        });
        chosen.setId("list-chosen");
        chosen.getStyleClass().add("strong");
        HBox.setHgrow(chosen, Priority.ALWAYS);
        choosing.getStyleClass().add("list-bar");
        choosing.setGap(4);
        WrappingRow keys = new WrappingRow();
        keys.setGap(10);
        keys.getChildren()
                .addAll(
                        key(texts.key("screen.bulk"), "list.key.many"),
                        key(texts.key("list.export"), "list.key.export"),
                        key("Esc", "list.key.none"));
        choosing.getChildren().addAll(chosen, keys);
        choosing.managedProperty().bind(choosing.visibleProperty());
        model.choosing().changesProperty().subscribe(() -> show(model));
        model.totalsProperty().subscribe(totals -> show(model));
        getChildren().addAll(fresh, choosing);
        // Without a bar it leaves no gap between the chips and the rows.
        managedProperty().bind(fresh.visibleProperty().or(choosing.visibleProperty()));
        show(model);
    }

    private HBox key(String key, String text) {
        return KeyCap.with(key, texts.get(text));
    }

    private void show(OrderListModel model) {
        Choosing what = model.choosing();
        choosing.setVisible(!what.isEmpty());
        OrderStore.Total matching = model.totalsProperty().get().shown();
        List<Money> sum = what.sum(matching);
        String words = texts.get(what.isAll() ? "list.chosen.all" : "list.chosen", what.count(matching));
        chosen.setText(sum.isEmpty() ? words : words + " · " + MoneyText.all(sum, texts.locale()));
        chosen.setAccessibleText(chosen.getText());
    }
}
