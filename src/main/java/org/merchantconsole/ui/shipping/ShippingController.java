package org.merchantconsole.ui.shipping;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;

/** Binds the shipping screen to its view model. */
public final class ShippingController extends DeskController {

    private final ShippingViewModel model;

    private @Nullable ScanBox box;

    public ShippingController(ShippingViewModel model) {
        super(model.desk());
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
                        model.desk(),
                        "shipping",
                        List.of(
                                columns.due("shipping.due", 92),
                                columns.order(92),
                                columns.customer(),
                                columns.method(124),
                                columns.amount("list.amount"),
                                columns.sorted(
                                        Sorting.By.LINES,
                                        columns.figures(
                                                "list.lines",
                                                50,
                                                row -> row.lines() == 0 ? "–" : Integer.toString(row.lines()))),
                                columns.mark("shipping.slip", 52, model::slip)));
        box = new ScanBox(model.scans(), screen().list()::takeFocus);
        screen().list().setAbove(new VBox(6, box, new DeadlineSums(model)));
    }

    @Override
    public void shown() {
        screen().shown();
        if (box != null) {
            box.takeFocus();
        }
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>(model.desk().keys());
        hints.add(KeyHint.of(model.texts().key("shipping.scan"), model.texts().get("shipping.key.scan")));
        hints.add(new KeyHint(
                model.texts().key("shipping.slips"),
                model.texts().get("shipping.key.slips"),
                () -> model.slips(false)));
        hints.add(new KeyHint(
                model.texts().key("shipping.slip"), model.texts().get("shipping.key.slip"), () -> model.slips(true)));
        hints.add(new KeyHint(
                model.texts().key("shipping.cards"), model.texts().get("shipping.key.cards"), model::cards));
        hints.add(new KeyHint(
                model.texts().key("shipping.report"), model.texts().get("shipping.key.report"), model.scans()::end));
        return hints;
    }

    @Override
    public boolean key(KeyEvent event) {
        Shortcuts keys = model.texts().keys();
        switch (keys.pressed("shipping", event)) {
            case "slips" -> model.slips(false);
            case "slip" -> model.slips(true);
            case "cards" -> model.cards();
            case "report" -> model.scans().end();
            default -> {
                return (box != null && box.key(event, keys)) || screen().key(event);
            }
        }
        return true;
    }

    @Override
    public void select(OrderKey order) {
        model.desk().list().select(order);
        // Who comes for one order works on it by its keys.
        screen().list().takeFocus();
    }
}
