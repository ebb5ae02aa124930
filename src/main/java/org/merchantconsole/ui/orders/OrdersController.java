package org.merchantconsole.ui.orders;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.list.SearchBox;
import org.merchantconsole.ui.order.DeskController;
import org.merchantconsole.ui.order.DeskModel;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the orders screen to its view model. */
public final class OrdersController implements DeskController {

    private final OrdersViewModel model;

    private final MethodBox methods;

    @FXML
    private DeskScreen desk;

    public OrdersController(OrdersViewModel model) {
        this.model = model;
        this.methods = new MethodBox(model);
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
                "orders",
                List.of(
                        columns.due("orders.due", 74),
                        columns.order(106),
                        columns.customer(),
                        columns.method(84),
                        columns.amount("list.amount"),
                        columns.family(),
                        columns.created()));
        desk.list().showSearch(methods);
    }

    @Override
    public void shown() {
        desk.shown();
        desk.list().takeFocus();
    }

    @Override
    public boolean key(KeyEvent event) {
        SearchBox search = desk.list().search();
        if (desk.key(event)) {
            return true;
        }
        boolean finds = search != null && model.texts().keys().isPressed("orders.search", event);
        if (search != null && finds) {
            search.find();
        }
        return finds;
    }

    @Override
    public void search(String text) {
        methods.getSelectionModel().selectFirst();
        model.desk().list().all(text);
        desk.list().takeFocus();
    }
}
