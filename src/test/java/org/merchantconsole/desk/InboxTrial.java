package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;

/** Desks in memory that take notifications. */
abstract class InboxTrial extends DeskTrial {
    static final String PSP = "1700000000123456";

    InboxDesk inbox;

    @BeforeEach
    void inbox() {
        gateway.notifications = Post.READER;
        desks = start();
        inbox = desks.inbox();
    }

    Notification arrive(Arrival arrival) {
        Notification kept = Objects.requireNonNull(inbox.receive(arrival).notification());
        inbox.process();
        return inbox.notification(kept.id()).orElseThrow();
    }

    Order known(String id) {
        return store.find(new OrderKey("", id)).orElseThrow();
    }

    void later(Duration by) {
        time.updateAndGet(now -> now.plus(by));
        gateway.now = time.get();
    }

    /** A card payment that the provider's record can be written of. */
    void take(String id, String pair) {
        gateway.orders.put(new OrderKey("", id), Post.snapshot(Post.body(id, PSP, pair, 0, NOON.minusSeconds(600))));
        assertThat(desks.orders().find(id)).isInstanceOf(OrderDesk.Lookup.Found.class);
        gateway.reads = 0;
    }

    static String next(String id, String pair) {
        return Post.body(id, PSP, pair, 0, NOON.minusSeconds(1));
    }
}
