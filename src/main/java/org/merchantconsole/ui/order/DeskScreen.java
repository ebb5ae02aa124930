package org.merchantconsole.ui.order;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.list.ListKeys;
import org.merchantconsole.ui.list.ListOutput;
import org.merchantconsole.ui.list.ListWords;
import org.merchantconsole.ui.list.OrderList;
import org.merchantconsole.ui.list.SearchBox;

/** How every desk looks: the list at the left, the order under the cursor at the right. */
public final class DeskScreen extends HBox {

    /** Room for a list of some columns beside the pane. */
    private static final double ROOM_FOR_BOTH = 780;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final OrderList list = new OrderList();
    private final OrderPane pane = new OrderPane();
    private Node left = list;
    private boolean narrow;
    private boolean paneInSight;
    private @Nullable DeskModel model;
    private @Nullable ListOutput output;

    public DeskScreen() {
        getStyleClass().add("desk");
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox.setHgrow(pane, Priority.ALWAYS);
        list.setMinWidth(0);
        getChildren().addAll(list, pane);
        widthProperty().subscribe(width -> narrow(width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_BOTH));
    }

    /** Where there is no room for both, one of them has it all: the list, or with the pane's key and while a form is open the pane. */
    private void narrow(boolean little) {
        narrow = little;
        pseudoClassStateChanged(NARROW, little);
        arrange();
        DeskModel desk = model;
        if (desk != null && getScene() != null) {
            desk.context().navigator().keysChanged();
        }
    }

    /** Puts something in the place of the list, or with null the list again, which keeps its place meanwhile. */
    public void instead(@Nullable Node other) {
        left = other == null ? list : other;
        getChildren().set(0, left);
        arrange();
    }

    private void arrange() {
        boolean paneOnly = narrow && paneInSight;
        left.setVisible(!paneOnly);
        left.setManaged(!paneOnly);
        pane.setVisible(!narrow || paneInSight);
        pane.setManaged(pane.isVisible());
    }

    private void bring(boolean thePane) {
        paneInSight = thePane;
        arrange();
        if (!thePane) {
            list.takeFocus();
        }
    }

    /** The key that goes between list and pane, while only one of them is in sight. */
    private List<KeyHint> keys() {
        DeskModel desk = model;
        return desk == null || !narrow
                ? List.of()
                : List.of(new KeyHint(
                        desk.context().keys().of("order.pane"),
                        desk.context().texts().get(paneInSight ? "order.key.list" : "order.key.pane"),
                        () -> bring(!paneInSight)));
    }

    /** Binds the desk to its model, once. */
    public void show(DeskModel desk, String screen, List<TableColumn<OrderRow, OrderRow>> columns) {
        model = desk;
        ListWords words =
                new ListWords(screen, desk.context().texts(), desk.context().times());
        list.show(desk.list(), columns, words);
        pane.show(desk.pane(), desk.context());
        desk.alsoKeys(this::keys);
        desk.pane().looks().openProperty().subscribe(look -> {
            if (look != null && narrow) {
                bring(true);
            }
        });
        desk.keepPlace(list.keepPlace(desk.list(), desk.context().background(), desk.shelf(screen)));
        output = new ListOutput(desk.context(), words, desk.list(), list::columns);
        // A form that is greyed or gone lets go of the keyboard, which would pass to the next text field.
        desk.pane().busyProperty().subscribe(busy -> {
            if (busy) {
                list.takeFocus();
            }
        });
        desk.pane().formProperty().subscribe((was, now) -> {
            if (now != null && narrow) {
                bring(true);
            }
            if (was != null && now == null) {
                list.takeFocus();
            }
        });
    }

    public OrderList list() {
        return list;
    }

    /** The desk came into sight: its keys work at once, no text field holds them. */
    public void shown() {
        if (model != null) {
            model.shown();
        }
        list.takeFocus();
    }

    /** Gives a key to the form or the actions, then to the list; false when nobody wants it. */
    public boolean key(KeyEvent event) {
        DeskModel desk = model;
        if (desk == null) {
            return false;
        }
        Shortcuts keys = desk.context().keys();
        if (narrow && keys.isPressed("order.pane", event)) {
            bring(!paneInSight);
            desk.context().navigator().keysChanged();
            return true;
        }
        SearchBox search = list.search();
        if (search != null && search.key(event, keys)) {
            return true;
        }
        if (takenOut(keys.pressed("list", event), desk)) {
            return true;
        }
        ListOutput out = output;
        if (out != null && keys.isPressed("screen.bulk", event) && out.hand(desk.many())) {
            return true;
        }
        if (event.isAltDown() && !event.isShortcutDown() && event.getCode().isDigitKey()) {
            return list.sortBy(Shortcuts.digit(event.getCode()));
        }
        boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        return pane.key(event, desk.pane(), typing) || inList(event, desk, typing);
    }

    /** What is done with the list as a whole: into a file, onto paper, other columns. */
    private boolean takenOut(String what, DeskModel desk) {
        ListOutput out = output;
        if (out == null) {
            return false;
        }
        switch (what) {
            case "columns" -> list.chooseColumns();
            case "same" -> list.sameAsThis();
            case "export" -> out.export();
            case "print" -> out.print();
            case "print_order" -> printOrder(desk);
            case "refresh" -> desk.list().refresh();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void printOrder(DeskModel desk) {
        PaneContent content = desk.pane().contentProperty().get();
        if (content != null) {
            desk.context()
                    .navigator()
                    .print(OrderPrintout.of(
                            content, desk.context().texts(), desk.context().times()));
        }
    }

    /** A form belongs to its order: the cursor stays while it is open. */
    private boolean inList(KeyEvent event, DeskModel desk, boolean typing) {
        return desk.pane().formProperty().get() == null
                && ListKeys.take(
                        event,
                        desk.list(),
                        getScene() == null ? null : getScene().getFocusOwner(),
                        typing);
    }
}
