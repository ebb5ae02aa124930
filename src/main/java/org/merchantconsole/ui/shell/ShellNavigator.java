package org.merchantconsole.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.HandedRows;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Navigator;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.Views.View;

/**
 * Which screen is in sight. A screen is loaded when it is first shown and kept, so that coming back finds everything where
 * it was.
 */
public final class ShellNavigator implements Navigator {

    /** The screen in sight and its view. */
    public record Shown(Screen screen, View<? extends ScreenController> view) {}

    private final Views views;
    private final List<Screen> screens;
    private final Map<String, Shown> loaded = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> current = new ReadOnlyObjectWrapper<>();
    private String former = "home";
    private BiConsumer<Printout, Runnable> printing = (printout, printed) -> {};
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public ShellNavigator(Views views, List<Screen> screens) {
        this.views = views;
        this.screens = List.copyOf(screens);
    }

    public List<Screen> screens() {
        return screens;
    }

    public ReadOnlyObjectProperty<@Nullable Shown> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The keys of the screen in sight; empty before the first. */
    public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override
    public void show(String screenId, @Nullable OrderKey order) {
        Screen screen = screens.stream()
                .filter(s -> s.id().equals(screenId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen " + screenId));
        Shown before = current.get();
        Shown next = loaded.computeIfAbsent(screenId, id -> new Shown(screen, views.load(screen.controller())));
        if (!next.equals(before)) {
            if (before != null) {
                before.view().controller().left();
                former = before.screen().id();
            }
            current.set(next);
            next.view().controller().shown();
        }
        if (order != null) {
            next.view().controller().select(order);
        }
        keysChanged();
    }

    @Override
    public void print(Printout printout, Runnable printed) {
        printing.accept(printout, printed);
    }

    /** Who shows what would be printed. */
    void onPrint(BiConsumer<Printout, Runnable> listener) {
        printing = listener;
    }

    @Override
    public void find(String search) {
        SearchPlace place = SearchPlace.of(search);
        show(place.screen(), null);
        Shown shown = current.get();
        if (shown != null) {
            shown.view().controller().search(place.rest());
        }
    }

    /** What narrows the list in sight; empty when nothing does. */
    String search() {
        Shown shown = current.get();
        return shown == null ? "" : shown.view().controller().search();
    }

    @Override
    public void hand(HandedRows rows) {
        show("bulk", null);
        Shown shown = current.get();
        if (shown != null) {
            shown.view().controller().take(rows);
        }
        keysChanged();
    }

    @Override
    public void back() {
        show(former, null);
    }

    @Override
    public void keysChanged() {
        Shown shown = current.get();
        keys.setAll(shown == null ? List.of() : shown.view().controller().keys());
    }

    /** Tells the screen in sight that the window closes. */
    public void leave() {
        Shown shown = current.get();
        if (shown != null) {
            shown.view().controller().left();
            current.set(null);
        }
    }
}
