package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chargebacks: the cardholder's bank opens one, the merchant sends evidence, the scheme decides. American Express under an
 * own agreement settles them with the merchant directly, so such an order only takes the pair.
 */
final class DisputeCalls {
    private static final Map<String, String> REASONS = Map.of(
            "10.4", "Fraud: card absent environment",
            "13.1", "Goods or services not received",
            "13.3", "Not as described or defective",
            "4853", "Goods or services not provided",
            "4837", "No cardholder authorisation",
            "4554", "Goods and services not received",
            "4553", "Not as described or defective merchandise");
    /** The size limit is not documented; five megabytes are what other papers name. */
    private static final int LARGEST_FILE = 5 << 20;

    private static final int MOST_FILES = 10;

    private final Books books;
    private final Lifecycle lifecycle;

    DisputeCalls(Books books, Lifecycle lifecycle) {
        this.books = books;
        this.lifecycle = lifecycle;
    }

    /**
     * The cardholder takes the money back: {@code {"reason_code": CODE, "amount": MINOR, "ends": "won" | "lost"}}, all
     * optional. {@code ends} is what the scheme decides once there is evidence.
     */
    Answer open(String orderId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        if (payment == null) {
            return Answer.unknownOrder();
        }
        Long amount = Json.whole(body, "amount");
        long claimed = amount == null ? payment.amount : amount;
        if (!disputable(payment) || dispute(payment).isPresent()) {
            return Answer.refused(400, 1000, "Only a paid card payment or direct debit can be charged back, and once");
        }
        if (claimed < 1 || claimed > payment.amount) {
            return Answer.refused(400, 1001, "Invalid amount");
        }
        Instant now = books.now();
        if (payment.flow != Flow.CARD_OWN_MID) {
            ObjectNode facts = Json.object();
            facts.put("description", "Chargeback");
            Scenarios.dispute(facts, payment.method, now);
            String code = Json.text(body, "reason_code");
            if (!code.isEmpty()) {
                Json.child(facts, "dispute")
                        .put("reason_code", code)
                        .put("reason_description", REASONS.getOrDefault(code, ""));
            }
            facts.put("dispute_ends", Json.text(body, "ends").equals("lost") ? "lost" : "won");
            // A direct debit is simply taken back; nobody is asked.
            String first = payment.flow == Flow.DIRDEB ? "completed/completed" : "reserved/reserved";
            lifecycle.openChild(payment, Kind.CHARGEBACK, payment.orderId, claimed, Pair.of(first), now, facts);
        }
        lifecycle.enter(payment, Pair.of("chargeback/completed"), now, "charged back");
        return Answer.done();
    }

    private static boolean disputable(Entry payment) {
        boolean paid = payment.pair.isOneOf("completed/completed", "partial_refunded/completed", "refunded/completed")
                || (payment.flow == Flow.CARD_OWN_MID && payment.pair.is("completed/initialized"));
        return payment.kind == Kind.PAYMENT && paid && (payment.flow.isCard() || payment.flow == Flow.DIRDEB);
    }

    /** {@code {"outcome": "won" | "lost" | "accepted" | "more"}}: the scheme decides, or the merchant gives in. */
    Answer decide(String orderId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        if (payment == null) {
            return Answer.unknownOrder();
        }
        Optional<Entry> dispute = dispute(payment);
        if (dispute.isEmpty()) {
            return noDispute();
        }
        Instant now = books.now();
        switch (Json.text(body, "outcome")) {
            case "won" -> lifecycle.disputeEnds(dispute.get(), true, "processed", now);
            case "lost" -> lifecycle.disputeEnds(dispute.get(), false, "processed", now);
            case "accepted" -> {
                lifecycle.disputeEnds(dispute.get(), false, "accepted", now);
                books.effect(payment, "accept-chargeback", dispute.get().amount, body);
            }
            case "more" -> {
                Json.child(dispute.get().facts, "dispute").put("status", "ready");
                dispute.get().note(now, "more information asked");
                books.changed(dispute.get());
            }
            default -> {
                return Answer.refused(400, 1000, "outcome must be won, lost, accepted or more");
            }
        }
        return Answer.done();
    }

    /** Evidence against a chargeback; the original order id counts, and the dispute moves on to submitted. */
    Answer files(String orderId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        if (payment == null) {
            return Answer.unknownOrder();
        }
        for (String name : List.of("type", "base64", "description", "name")) {
            if (Json.text(body, name).isEmpty()) {
                return Answer.refused(400, 1016, "Data is missing: " + name);
            }
        }
        String wrong = wrongFile(Json.text(body, "type"), Json.text(body, "base64"));
        if (wrong != null) {
            return Answer.refused(400, 1000, wrong);
        }
        Optional<Entry> dispute = dispute(payment);
        if (dispute.isEmpty()) {
            return noDispute();
        }
        Entry open = dispute.get();
        int files = open.facts.path("files").asInt(0);
        if (files >= MOST_FILES) {
            return Answer.refused(400, 1000, "There are " + MOST_FILES + " files on this chargeback already");
        }
        Instant now = books.now();
        open.facts.put("files", files + 1);
        if (!open.facts.has("evidence_at")) {
            open.facts.put("evidence_at", now.toString());
        }
        Json.child(open.facts, "dispute").put("status", "submitted");
        lifecycle.enter(open, open.pair, now, "evidence received");
        payment.note(now, "file received: " + Json.text(body, "name"));
        books.changed(payment);
        ObjectNode named = Json.object();
        String operation = Json.text(body, "var1");
        named.put("operation", operation.isEmpty() ? orderId + " " + Json.text(body, "name") : operation);
        books.effect(payment, "file", 0, named);
        return Answer.done();
    }

    private static @Nullable String wrongFile(String type, String base64) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return "base64 is not valid";
        }
        String start = switch (type) {
            case "PDF" -> "25504446";
            case "JPEG" -> "ffd8ff";
            case "PNG" -> "89504e47";
            default -> "";
        };
        if (start.isEmpty()) {
            return "type must be PDF, JPEG or PNG";
        }
        if (content.length > LARGEST_FILE) {
            return "The file is larger than 5 MB";
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(4, content.length); i++) {
            hex.append(String.format(Locale.ROOT, "%02x", content[i]));
        }
        return hex.toString().startsWith(start) ? null : "The file is not a " + type;
    }

    /** The chargeback that waits for an answer. */
    private Optional<Entry> dispute(Entry payment) {
        return books.childrenOf(payment).stream()
                .filter(child -> child.kind == Kind.CHARGEBACK && child.pair.is("reserved/reserved"))
                .findFirst();
    }

    private static Answer noDispute() {
        return Answer.refused(400, 1000, "There is no open chargeback on this order");
    }
}
