package org.merchantconsole.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** POST /orders: payment links and redirects, and direct orders whose first answer already carries a pair. */
final class CreateCall {
    private static final List<String> KEPT =
            List.of("description", "customer", "shopping_cart", "custom_info", "var1", "var2", "var3");
    private static final Duration USUAL_LINK = Duration.ofDays(30);

    private final Books books;
    private final Lifecycle lifecycle;
    private final Issuer issuer;
    private final Sessions sessions;
    private final DirectView view;

    CreateCall(Books books, Lifecycle lifecycle, Issuer issuer, Sessions sessions) {
        this.books = books;
        this.lifecycle = lifecycle;
        this.issuer = issuer;
        this.sessions = sessions;
        this.view = new DirectView(books, sessions);
    }

    Answer create(ObjectNode body) {
        Answer refusal = malformed(body);
        if (refusal != null) {
            return refusal;
        }
        boolean direct = Json.text(body, "type").equals("direct");
        String code = Json.text(body, "gateway");
        // Without a gateway the customer chooses on the payment page; cards are the most likely choice.
        Optional<Method> chosen = code.isEmpty() && !direct ? Optional.of(Method.CREDITCARD) : Method.byCode(code);
        if (chosen.isEmpty()) {
            return Answer.refused(404, 1023, "Gateway not available");
        }
        Method method = chosen.get();
        Answer incomplete = method.ships() ? incompleteCart(body) : null;
        if (incomplete != null) {
            return incomplete;
        }
        if (!direct) {
            return link(body, method);
        }
        Answer wrongCard = isCardOnly(method) ? OrderLimits.ofCard(body, method, books.ownAmexMid()) : null;
        return wrongCard == null ? direct(withoutCard(body), body.path("gateway_info"), method) : wrongCard;
    }

    private static boolean isCardOnly(Method method) {
        return switch (method) {
            case VISA, MASTERCARD, MAESTRO, AMEX, CREDITCARD, MISTERCASH -> true;
            default -> false;
        };
    }

    /** The order without its card, also where the number stands in a field by mistake: only this is kept and repeated. */
    private static ObjectNode withoutCard(ObjectNode body) {
        ObjectNode kept = body.deepCopy();
        kept.remove("gateway_info");
        String number = Json.text(body.path("gateway_info"), "card_number");
        if (!number.matches("\\d{12,19}")) {
            return kept;
        }
        String hidden = "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
        String text = new String(Json.bytes(kept), StandardCharsets.UTF_8).replace(number, hidden);
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode clean ? clean : Json.object();
    }

    private @Nullable Answer malformed(ObjectNode body) {
        Answer refusal = OrderLimits.refusal(body);
        if (refusal != null) {
            return refusal;
        }
        Entry used = books.byOrderId(Json.text(body, "order_id"));
        return used != null && !used.pretransaction()
                ? Answer.refused(400, 1006, "Invalid transaction ID: order_id is already used")
                : null;
    }

    private static @Nullable Answer incompleteCart(ObjectNode body) {
        for (String name : List.of("customer", "delivery", "shopping_cart", "checkout_options")) {
            if (!(body.get(name) instanceof ObjectNode)) {
                return Answer.refused(400, 1016, "Data is missing: " + name);
            }
        }
        JsonNode tables = body.path("checkout_options").path("tax_tables");
        Long gross = Cart.gross(body.path("shopping_cart").path("items"), tables);
        Long amount = Json.whole(body, "amount");
        return gross == null || !gross.equals(amount)
                ? Answer.refused(400, 1027, "Invalid cart amount: items add up to " + gross)
                : null;
    }

    private static ObjectNode facts(ObjectNode body) {
        ObjectNode facts = Json.object();
        for (String name : KEPT) {
            JsonNode value = body.get(name);
            if (value != null) {
                facts.set(name, value.deepCopy());
            }
        }
        for (String name : List.of("notification_url", "notification_method", "redirect_url", "cancel_url")) {
            String value = Json.text(body.path("payment_options"), name);
            if (!value.isEmpty()) {
                facts.put(name, value);
            }
        }
        JsonNode tables = body.path("checkout_options").path("tax_tables");
        if (tables instanceof ObjectNode) {
            facts.set("checkout_options", tables.deepCopy());
        }
        return facts;
    }

    private Answer link(ObjectNode body, Method method) {
        Instant now = books.now();
        ObjectNode facts = facts(body);
        facts.put("pretransaction", true);
        if (Json.text(body, "gateway").isEmpty()) {
            facts.put("any_method", true);
        }
        facts.put("session_ends", now.plus(linkLength(body)).toString());
        // Customers of pay-later orders get no mails.
        if (body.path("second_chance").path("send_mail").asBoolean(false) && !method.ships()) {
            facts.put("second_chance", true);
        }
        Entry entry = lifecycle.open(opening(body, method, facts), Pair.of("initialized/initialized"), now);
        books.effect(entry, "create", entry.amount, body);
        String session = sessions.open(entry);
        ObjectNode data = Json.object();
        data.put("order_id", entry.orderId);
        data.put("payment_url", sessions.page(entry));
        data.put("session_id", session);
        return Answer.ok(data);
    }

    /** Seconds win over days; thirty days when neither is named. */
    private static Duration linkLength(ObjectNode body) {
        Long seconds = Json.whole(body, "seconds_active");
        Long days = Json.whole(body, "days_active");
        if (seconds != null) {
            return Duration.ofSeconds(seconds);
        }
        return days == null ? USUAL_LINK : Duration.ofDays(days);
    }

    private Answer direct(ObjectNode body, JsonNode card, Method method) {
        Instant now = books.now();
        ObjectNode facts = facts(body);
        Method brand = method == Method.CREDITCARD ? TestCard.brand(Json.text(card, "card_number")) : method;
        boolean verified = brand.flow().isCard() && Issuer.asksVerification(brand, card);
        if (brand.flow().isCard()) {
            Issuer.keep(facts, card, now);
        }
        if (verified) {
            facts.put("verification", card.path("flexible_3d").asBoolean(false) ? "flexible" : "usual");
        }
        TestBank.keep(facts, card, brand);
        Entry entry = lifecycle.open(opening(body, brand, facts), Pair.of(firstPair(brand)), now);
        if (verified) {
            entry.reason = facts.path("verification").asString("").equals("flexible")
                    ? "3DS Enrolled"
                    : "3D Secure Authorization";
        } else if (brand.flow().isCard()) {
            issuer.authorise(entry, now);
        }
        if (CustomerCall.unfinished(entry)) {
            sessions.open(entry);
        }
        books.effect(entry, "create", entry.amount, body);
        // Two shapes of a refusal are documented; the banks of American Express answer with the order.
        boolean refused = entry.pair.order().equals("declined") && entry.method != Method.AMEX;
        return refused ? Answer.refused(400, 1024, "Transaction declined") : Answer.ok(view.of(entry));
    }

    private static String firstPair(Method method) {
        return switch (method.flow()) {
            case PAD -> "uncleared/uncleared";
            case KLARNA, DIRDEB -> "uncleared/initialized";
            case CARD, CARD_OWN_MID, CARD_MANUAL_CAPTURE, IDEAL, BANKTRANS, OTHER -> "initialized/initialized";
        };
    }

    private Opening opening(ObjectNode body, Method method, ObjectNode facts) {
        boolean reserves = Json.text(body, "capture").equals("manual") && method.flow() == Flow.CARD;
        return new Opening(
                Json.text(body, "order_id"),
                reserves ? Flow.CARD_MANUAL_CAPTURE : lifecycle.flowOf(method),
                method,
                Json.text(body, "currency"),
                amountOf(body),
                facts);
    }

    private static long amountOf(ObjectNode body) {
        Long amount = Json.whole(body, "amount");
        return amount == null ? 0 : amount;
    }
}
