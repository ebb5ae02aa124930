package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the customer does on a page of the provider's or of the bank's: pays, is held by the fraud filter, is refused,
 * cancels, goes away, is verified or not. The pages say it in the same words as the call.
 */
final class CustomerCall {
    private static final List<Method> CARDS = List.of(Method.VISA, Method.MASTERCARD, Method.MAESTRO, Method.AMEX);
    private static final List<Method> ALL =
            List.of(Method.VISA, Method.MASTERCARD, Method.MAESTRO, Method.AMEX, Method.MISTERCASH, Method.IDEAL);

    private final Books books;
    private final Lifecycle lifecycle;
    private final Issuer issuer;

    CustomerCall(Books books, Lifecycle lifecycle, Issuer issuer) {
        this.books = books;
        this.lifecycle = lifecycle;
        this.issuer = issuer;
    }

    /**
     * {@code {"outcome": WORD, "method": CODE}}: {@code pays}, {@code held}, {@code refused}, {@code cancels},
     * {@code leaves}, {@code expires}; in a verification {@code authenticated}, {@code failed}, {@code abandons}. The method
     * only where the customer may choose one.
     */
    Answer act(String orderId, ObjectNode body) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        String refusal = choose(order, Json.text(body, "outcome"), Json.text(body, "method"));
        return refusal == null ? Answer.done() : Answer.refused(400, 1000, refusal);
    }

    /** Does it; the reason when it cannot be done. */
    @Nullable
    String choose(Entry order, String outcome, String method) {
        if (!unfinished(order)) {
            return "The customer has nothing left to do on this order";
        }
        Instant now = books.now();
        return switch (outcome) {
            case "authenticated", "failed", "abandons" -> verification(order, outcome, now);
            case "pays", "held", "refused" -> payment(order, outcome, method, now);
            case "cancels" -> {
                finish(order, Rules.cancelled(order), now, "cancelled by the customer");
                yield null;
            }
            case "expires" -> {
                if (order.method.session() == null) {
                    yield "Orders of this payment method never expire";
                }
                finish(order, Pair.of("expired/expired"), now, "not finished in time");
                yield null;
            }
            case "leaves" -> {
                leave(order, now);
                yield null;
            }
            default ->
                "outcome must be pays, held, refused, cancels, leaves, expires, authenticated, failed or abandons";
        };
    }

    private @Nullable String verification(Entry order, String outcome, Instant now) {
        if (!verifying(order)) {
            return "No verification is asked on this order";
        }
        switch (outcome) {
            case "authenticated" -> issuer.verified(order, now);
            case "failed" -> issuer.unverified(order, now);
            default -> leave(order, now);
        }
        return null;
    }

    private @Nullable String payment(Entry order, String outcome, String code, Instant now) {
        if (verifying(order) && outcome.equals("pays")) {
            issuer.verified(order, now);
            return null;
        }
        Method method = order.method == Method.CREDITCARD && code.isEmpty() ? Method.VISA : order.method;
        if (!code.isEmpty()) {
            Optional<Method> wanted = Method.byCode(code).filter(choices(order)::contains);
            if (wanted.isEmpty()) {
                return "This payment method cannot be chosen on this order";
            }
            method = wanted.get();
        }
        if (outcome.equals("held") && !method.flow().isCard()) {
            return "Only card payments are held";
        }
        lifecycle.choose(order, method);
        switch (outcome) {
            case "pays" -> finish(order, paid(order), now, "paid by the customer");
            case "held" -> {
                order.facts.put("score", 7);
                finish(order, Issuer.held(order), now, "held by the fraud filter");
            }
            default -> {
                used(order);
                issuer.refuse(order, order.flow.isCard() ? "4001" : "", now);
            }
        }
        return null;
    }

    /** The methods a customer may choose on the page; none when the order names one. */
    static List<Method> choices(Entry order) {
        if (order.method != Method.CREDITCARD) {
            return List.of();
        }
        return order.facts.path("any_method").asBoolean(false) ? ALL : CARDS;
    }

    /** Whether the customer still has something to do. */
    static boolean unfinished(Entry order) {
        return order.kind == Kind.PAYMENT
                && "initialized".equals(order.pair.transaction())
                && (order.pair.order().equals("initialized")
                        || (order.pair.order().equals("uncleared") && !order.flow.isCard()));
    }

    /** Whether the bank waits for the customer's verification. */
    static boolean verifying(Entry order) {
        return unfinished(order) && order.facts.has("verification");
    }

    private void finish(Entry order, Pair pair, Instant now, String what) {
        used(order);
        lifecycle.enter(order, pair, now, what);
    }

    /** A method was chosen: the session is over, and the payment has its own id from here. */
    private static void used(Entry order) {
        order.facts.remove("pretransaction");
        order.facts.remove("session_ends");
    }

    /** The page was opened and left: the payment has an id from now on and stays open until its time is over. */
    private void leave(Entry order, Instant now) {
        if (order.facts.remove("pretransaction") != null) {
            books.stirred(order);
        }
        order.note(now, "left by the customer");
        books.changed(order);
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
