package org.merchantconsole.ui.order;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;

/** What every desk does with what the shell asks of it; a desk overrides what it does otherwise. */
public interface DeskController extends ScreenController {

    /** Its list, its order, its actions. */
    DeskModel desk();

    /** How it looks. */
    DeskScreen screen();

    @Override
    default void shown() {
        screen().shown();
    }

    @Override
    default void left() {
        desk().left();
    }

    @Override
    default List<KeyHint> keys() {
        return desk().keys();
    }

    @Override
    default boolean key(KeyEvent event) {
        return screen().key(event);
    }

    @Override
    default String search() {
        return desk().list().narrowing().asSearch();
    }

    @Override
    default void search(String text) {
        desk().list().all(text);
        screen().list().takeFocus();
    }

    @Override
    default void select(OrderKey order) {
        desk().list().select(order);
    }
}
