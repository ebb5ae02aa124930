package org.merchantconsole.ui.list;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;

/** Which key moves the cursor of a list, and which chooses in it. */
public final class ListKeys {

    private static final int JUMP = 10;

    private ListKeys() {}

    /**
     * @param focus what holds the keyboard
     * @param typing whether that is a field for text
     * @return true when the key was taken
     */
    public static boolean take(KeyEvent event, OrderListModel list, @Nullable Node focus, boolean typing) {
        KeyCode code = event.getCode();
        int by = switch (code) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -JUMP;
            case PAGE_DOWN -> JUMP;
            default -> 0;
        };
        if (by != 0 && !event.isShortcutDown()) {
            return move(event, list, by, typing);
        }
        if (typing) {
            return false;
        }
        if (code == KeyCode.A && event.isShortcutDown() && !event.isShiftDown()) {
            list.choosing().everything();
            return true;
        }
        if (code == KeyCode.ESCAPE) {
            return list.choosing().nothing();
        }
        // A button under the keyboard is pressed by the same key.
        if (code == KeyCode.SPACE && !event.isShortcutDown() && !(focus instanceof ButtonBase)) {
            int at = list.indexOf(list.selectedProperty().get());
            if (at >= 0) {
                list.choosing().toggle(list.rows().get(at));
            }
            return at >= 0;
        }
        return false;
    }

    /** Alt moves from a field for text as well; Shift chooses on the way. */
    private static boolean move(KeyEvent event, OrderListModel list, int by, boolean typing) {
        if (!event.isShiftDown()) {
            list.move(by);
            return true;
        }
        if (typing) {
            return false;
        }
        OrderKey from = list.selectedProperty().get();
        list.move(by);
        OrderKey to = list.selectedProperty().get();
        if (to != null) {
            list.choosing().range(list.rows(), from, to);
        }
        return true;
    }

    /** A row was clicked: with Ctrl it is chosen too, with Shift everything up to it. */
    static void click(OrderListModel list, OrderRow row, boolean control, boolean shift) {
        OrderKey from = list.selectedProperty().get();
        list.select(row.key());
        if (control) {
            list.choosing().toggle(row);
        } else if (shift) {
            list.choosing().range(list.rows(), from, row.key());
        }
    }
}
