package org.merchantconsole.ui.orders;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.list.SearchBox;
import org.merchantconsole.ui.order.DeskController;

/** Binds the orders screen to its view model. */
public final class OrdersController extends DeskController {

    private final OrdersViewModel model;

    private final MethodBox methods;

    public OrdersController(OrdersViewModel model) {
        super(model.desk());
        this.model = model;
        this.methods = new MethodBox(model);
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
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
        screen().list().showSearch(methods);
    }

    @Override
    public void shown() {
        screen().shown();
        screen().list().takeFocus();
    }

    @Override
    public boolean key(KeyEvent event) {
        SearchBox search = screen().list().search();
        if (screen().key(event)) {
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
        screen().list().takeFocus();
    }
}
