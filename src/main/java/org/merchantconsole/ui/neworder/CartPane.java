package org.merchantconsole.ui.neworder;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The lines of the order: one row of fields each, their sum with VAT below. */
final class CartPane extends Panel {

    private static final String[] COLUMNS = {"article", "name", "quantity", "price", "rate"};
    private static final double[] WIDTHS = {64, 0, 44, 78, 48};

    private final NewOrderViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox(4);
    private final HBox head;

    CartPane(NewOrderViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        setTitle(texts.get("neworder.cart"));
        setAside(texts.get("neworder.cart.aside"));
        List<Node> names = new ArrayList<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            Label name = new Label(texts.get("neworder.cart." + COLUMNS[i]));
            name.getStyleClass().addAll("muted", "tiny");
            names.add(sized(name, WIDTHS[i]));
        }
        head = new HBox(6, names.toArray(Node[]::new));
        Label sum = new Label();
        sum.setId("neworder-sum");
        sum.setWrapText(true);
        sum.setMinHeight(USE_PREF_SIZE);
        sum.textProperty().bind(model.sumProperty());
        sum.managedProperty().bind(model.sumProperty().isNotEmpty());
        ActionButton add = button("add", texts.key("neworder.line"), this::add);
        ActionButton remove = button("remove", texts.key("neworder.line_away"), this::remove);
        ActionButton take = button("take", texts.key("neworder.sum"), model::takeSum);
        for (ActionButton late : List.of(remove, take)) {
            late.visibleProperty().bind(model.sumProperty().isNotEmpty());
            late.managedProperty().bind(late.visibleProperty());
        }
        FlowPane buttons = new FlowPane(6, 6, add, remove, take);
        getChildren().addAll(head, rows, sum, FieldBox.problem(model.problem(NewOrderField.CART)), buttons);
        model.draft().lines().addListener((ListChangeListener<CartLine>) change -> draw());
        draw();
    }

    private ActionButton button(String name, String keys, Runnable work) {
        ActionButton button = new ActionButton(texts.get("neworder.cart." + name), keys, Tone.NEUTRAL);
        button.setId("neworder-cart-" + name);
        button.setMaxWidth(USE_PREF_SIZE);
        button.setOnAction(e -> work.run());
        return button;
    }

    private static <T extends Region> T sized(T node, double width) {
        if (width == 0) {
            node.setMinWidth(40);
            node.setPrefWidth(40);
            node.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(node, Priority.ALWAYS);
        } else {
            node.setMinWidth(width);
            node.setPrefWidth(width);
        }
        return node;
    }

    private void draw() {
        head.setVisible(!model.draft().lines().isEmpty());
        head.setManaged(head.isVisible());
        rows.setManaged(head.isVisible());
        rows.getChildren().setAll(model.draft().lines().stream().map(this::row).toList());
    }

    /** Rows stay the same while others come and go, so that the cursor stays where it is. */
    private Node row(CartLine line) {
        for (Node node : rows.getChildren()) {
            if (node.getUserData() == line) {
                return node;
            }
        }
        List<StringProperty> values = line.all();
        HBox row = new HBox(6);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setUserData(line);
        for (int i = 0; i < COLUMNS.length; i++) {
            TextField field = sized(new TextField(), WIDTHS[i]);
            field.setId("neworder-line-" + COLUMNS[i]);
            field.setAccessibleText(texts.get("neworder.cart." + COLUMNS[i]));
            field.textProperty().bindBidirectional(values.get(i));
            if (i > 1) {
                field.setAlignment(Pos.CENTER_RIGHT);
            }
            row.getChildren().add(field);
        }
        return row;
    }

    /** Adds a line and puts the cursor into it. */
    void add() {
        model.draft().lines().add(new CartLine());
        if (rows.getChildren().getLast() instanceof HBox row) {
            row.getChildren().getFirst().requestFocus();
        }
    }

    /** Takes away the line that the cursor is in, or else the last one. */
    void remove() {
        List<CartLine> lines = model.draft().lines();
        if (lines.isEmpty()) {
            return;
        }
        int at = lines.size() - 1;
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (focus != null && rows.getChildren().get(i).equals(focus.getParent())) {
                at = i;
            }
        }
        lines.remove(at);
        if (!rows.getChildren().isEmpty()
                && rows.getChildren().get(Math.min(at, lines.size() - 1)) instanceof HBox row) {
            row.getChildren().getFirst().requestFocus();
        } else {
            lookup("#neworder-cart-add").requestFocus();
        }
    }
}
