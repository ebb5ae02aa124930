package org.merchantconsole.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills empty books with two months of a shop's trade. Everything hangs on the seed and on the Dutch day of the start;
 * the hour of the start decides nothing, so the same day gives the same books.
 */
final class SampleData {
    private final Books books;
    private final Lifecycle lifecycle;
    private final Random random;
    private final Cast cast = new Cast();

    SampleData(Books books, Lifecycle lifecycle, long seed) {
        this.books = books;
        this.lifecycle = lifecycle;
        this.random = new Random(seed);
    }

    void fill() {
        Instant today = Rules.dutchDay(books.now()).atStartOfDay(Json.DUTCH).toInstant();
        List<Draft> drafts = new SamplePlan(today, random, cast.customers()).drafts();
        drafts.sort(Comparator.comparing((Draft draft) -> draft.created));
        Map<String, Integer> next = new HashMap<>(Map.of("W-", 20_101, "ORD-", 54_801, "P-", 8_801));
        Map<Entry, Draft> paused = new HashMap<>();
        for (Draft draft : drafts) {
            int number = next.merge(draft.prefix(), 1, Integer::sum) - 1;
            Entry entry = write(draft, draft.prefix() + number);
            if (!draft.pause.equals(Draft.Pause.NONE)) {
                paused.put(entry, draft);
            }
        }
        PadCalls pad = new PadCalls(books, lifecycle);
        paused.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Entry, Draft> one) -> one.getValue().pause.at()))
                .forEach(one -> {
                    // What fell due before the hold must have happened, or the hold would move it.
                    lifecycle.runUntil(one.getValue().pause.at());
                    pad.pause(
                            one.getKey(),
                            one.getValue().pause.at(),
                            one.getValue().pause.until());
                });
        lifecycle.runUntil(today);
    }

    private Entry write(Draft draft, String orderId) {
        ObjectNode facts = draft.article.isEmpty()
                ? cast.order(draft.customer, random)
                : cast.order(draft.customer, draft.article, random);
        facts.put("description", "Order " + orderId);
        if (draft.flow.isCard()) {
            cast.card(facts, draft.customer, draft.method, draft.score, random);
        }
        draft.flags.forEach(flag -> facts.put(flag, true));
        if (draft.flags.contains("pretransaction")) {
            facts.put("session_ends", draft.created.plus(30, ChronoUnit.DAYS).toString());
        }
        Opening opening = new Opening(orderId, draft.flow, draft.method, "EUR", Cast.amount(facts), facts);
        Entry entry = lifecycle.open(opening, draft.first, draft.created);
        for (Draft.Move move : draft.moves) {
            lifecycle.enter(entry, move.pair(), move.at(), move.what());
        }
        entry.reasonCode = draft.reasonCode;
        entry.reason = draft.reasonCode.isEmpty() ? "" : "Declined";
        for (Draft.Child child : draft.children) {
            write(entry, child, draft);
        }
        return entry;
    }

    private void write(Entry parent, Draft.Child child, Draft draft) {
        ObjectNode facts = Json.object();
        facts.put("description", child.kind() == Kind.REFUND ? "Return of an article" : "Order " + parent.orderId);
        if (child.kind() == Kind.CHARGEBACK) {
            Scenarios.dispute(facts, parent.method, child.at());
        }
        if (draft.flags.contains("balance_too_low")) {
            facts.put("balance_too_low", true);
        }
        long amount = child.share() == 0 ? onePiece(parent, facts) : parent.amount * child.share() / 100;
        String orderId = child.kind() == Kind.CAPTURE ? parent.orderId + "-C1" : parent.orderId;
        if (child.kind() == Kind.REFUND) {
            facts.put("refund_order_id", parent.orderId + "-R1");
        }
        lifecycle.openChild(parent, child.kind(), orderId, amount, child.pair(), child.at(), facts);
    }

    /** The price of one piece of the first article; a pay-later cart gets the returned piece as a line. */
    private static long onePiece(Entry parent, ObjectNode facts) {
        JsonNode cart = parent.facts.path("shopping_cart").path("items");
        JsonNode options = parent.facts.path("checkout_options");
        if (!(cart instanceof ArrayNode items) || !(items.path(0) instanceof ObjectNode first)) {
            throw new IllegalStateException("A sample order without a cart");
        }
        ArrayNode after = items.deepCopy();
        after.add(first.deepCopy().put("quantity", "-1"));
        Long before = Cart.gross(items, options);
        Long left = Cart.gross(after, options);
        if (before == null || left == null) {
            throw new IllegalStateException("A sample cart does not add up");
        }
        if (parent.method.refundsByCartOnly()) {
            facts.set("cart_before", items.deepCopy());
            Json.child(parent.facts, "shopping_cart").set("items", after);
        }
        return before - left;
    }
}
