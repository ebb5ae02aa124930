package org.merchantconsole.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.merchantconsole.order.OrderKey;

/**
 * What screens listen to while they are shown: which order changed, and that time passes. Listeners are called on the
 * window's thread; unsubscribe when the screen is left.
 */
public final class News {

    private final Background background;
    private final List<Consumer<OrderKey>> changes = new CopyOnWriteArrayList<>();
    private final List<Runnable> ticks = new CopyOnWriteArrayList<>();
    private final List<Runnable> seconds = new CopyOnWriteArrayList<>();

    public News(Background background) {
        this.background = background;
    }

    /** Hears of every stored change of an order, wherever it came from. */
    public Subscription onChange(Consumer<OrderKey> listener) {
        changes.add(listener);
        return () -> changes.remove(listener);
    }

    /** Is called now and then, for words such as {@code in 3 h}. */
    public Subscription onTick(Runnable listener) {
        ticks.add(listener);
        return () -> ticks.remove(listener);
    }

    /** Is called every second, for words such as {@code in 12 s}. */
    public Subscription onSecond(Runnable listener) {
        seconds.add(listener);
        return () -> seconds.remove(listener);
    }

    /** A second passed; on the window's thread. */
    public void second() {
        seconds.forEach(Runnable::run);
    }

    /** An order changed; from any thread. */
    public void changed(OrderKey order) {
        background.onWindow(() -> changes.forEach(listener -> listener.accept(order)));
    }

    /** Time passed, or the clock was moved; from any thread. */
    public void tick() {
        background.onWindow(() -> ticks.forEach(Runnable::run));
    }
}
