package org.merchantconsole.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.merchantconsole.order.OrderKey;

/** Tells who listens which order has changed, after it was stored, on the thread that stored it. */
public final class Changes {
    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    /** Listens until the answer is closed. */
    public Subscription subscribe(Consumer<OrderKey> listener) {
        Ear ear = new Ear(listener);
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    void tell(OrderKey key) {
        ears.forEach(ear -> ear.listener.accept(key));
    }

    /** Compared by identity, so that the same listener twice is two subscriptions and each close ends its own. */
    private static final class Ear {
        private final Consumer<OrderKey> listener;

        Ear(Consumer<OrderKey> listener) {
            this.listener = listener;
        }
    }

    /** Ends when it is closed; closing twice is harmless. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
