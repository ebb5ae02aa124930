package org.merchantconsole.ui.order;

import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;

/** A way to the provider on which changing calls may get lost; reading always works. */
public final class LostLine implements Gateway {

    /** What becomes of changing calls. */
    public enum Loss {
        NONE,
        /** It never arrives, and nobody says so. */
        REQUEST,
        /** It is done, and the answer is lost. */
        ANSWER,
        /** It cannot even leave. */
        CONNECTION
    }

    private final Gateway real;
    private Loss loss = Loss.NONE;

    @Override
    public String shown(Command command) {
        return real.shown(command);
    }

    LostLine(Gateway real) {
        this.real = real;
    }

    public void lose(Loss what) {
        loss = what;
    }

    @Override
    public Reply<Command.Receipt> send(Command command) {
        return switch (loss) {
            case NONE -> real.send(command);
            case REQUEST -> new Reply.NoAnswer<>("The line broke.");
            case ANSWER -> {
                real.send(command);
                yield new Reply.NoAnswer<>("The line broke.");
            }
            case CONNECTION -> new Reply.NotSent<>("The provider cannot be reached.");
        };
    }

    @Override
    public Reply<CreatedOrder> create(NewOrder order, @Nullable CardData card) {
        return switch (loss) {
            case NONE -> real.create(order, card);
            case REQUEST -> new Reply.NoAnswer<>("The line broke.");
            case ANSWER -> {
                real.create(order, card);
                yield new Reply.NoAnswer<>("The line broke.");
            }
            case CONNECTION -> new Reply.NotSent<>("The provider cannot be reached.");
        };
    }

    @Override
    public Reply<Snapshot.OfOrder> order(OrderKey key, @Nullable TransactionId transactionId) {
        return real.order(key, transactionId);
    }

    @Override
    public Reply<Snapshot.OfTransaction> transaction(String site, TransactionId id) {
        return real.transaction(site, id);
    }

    @Override
    public Reply<TransactionPage> transactions(TransactionQuery query) {
        return real.transactions(query);
    }

    @Override
    public NotificationReader notifications() {
        return real.notifications();
    }

    @Override
    public Reply<Me> me() {
        return real.me();
    }

    @Override
    public Reply<Evidence> evidence(OrderKey key) {
        return real.evidence(key);
    }
}
