package org.merchantconsole.sandbox;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The customer on the payment page: pays, is held by the fraud filter, is refused, or cancels an unfinished order. */
final class CustomerCall {
    private final Books books;
    private final Lifecycle lifecycle;

    CustomerCall(Books books, Lifecycle lifecycle) {
        this.books = books;
        this.lifecycle = lifecycle;
    }

    /** {@code {"outcome": "pays" | "held" | "refused" | "cancels"}}. */
    Answer act(String orderId, ObjectNode body) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        if (!unfinished(order)) {
            return Answer.refused(400, 1000, "The customer has nothing left to do on this order");
        }
        Instant now = books.now();
        String outcome = Json.text(body, "outcome");
        switch (outcome) {
            case "pays" -> finish(order, paid(order), now, "paid by the customer");
            case "held" -> {
                if (!order.flow.isCard()) {
                    return Answer.refused(400, 1000, "Only card payments are held");
                }
                order.facts.put("score", 7);
                finish(order, held(order), now, "held by the fraud filter");
            }
            case "refused" -> finish(order, Pair.of("declined/declined"), now, "refused");
            case "cancels" -> finish(order, Pair.of("void/cancelled"), now, "cancelled by the customer");
            default -> {
                return Answer.refused(400, 1000, "outcome must be pays, held, refused or cancels");
            }
        }
        return Answer.done();
    }

    private static boolean unfinished(Entry order) {
        return order.kind == Kind.PAYMENT
                && "initialized".equals(order.pair.transaction())
                && (order.pair.order().equals("initialized")
                        || (order.pair.order().equals("uncleared") && !order.flow.isCard()));
    }

    private void finish(Entry order, Pair pair, Instant now, String what) {
        // A method was chosen: the session is over, and the payment has its own id from here.
        order.facts.remove("pretransaction");
        order.facts.remove("session_ends");
        lifecycle.enter(order, pair, now, what);
    }

    private static Pair held(Entry order) {
        return Pair.of(order.flow == Flow.CARD_OWN_MID ? "uncleared/initialized" : "uncleared/uncleared");
    }

    private static Pair paid(Entry order) {
        return Pair.of(
                switch (order.flow) {
                    case CARD, IDEAL, BANKTRANS -> "completed/completed";
                    case CARD_OWN_MID, CARD_MANUAL_CAPTURE -> "completed/initialized";
                    case KLARNA, PAD -> "completed/uncleared";
                    case DIRDEB -> "uncleared/uncleared";
                    case OTHER -> other(order.method);
                });
    }

    private static String other(Method method) {
        return switch (method) {
            case PAYPAL, AMAZONBTN, BIZUM, EINVOICE, ZINIA -> "completed/initialized";
            case AFTERPAY, SANTANDER, IN3, BILLINK, DBRTP, MBWAY, MULTIBANCO -> "completed/uncleared";
            default -> "completed/completed";
        };
    }
}
