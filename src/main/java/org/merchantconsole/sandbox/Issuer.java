package org.merchantconsole.sandbox;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The card's bank, and the fraud filter behind it. Of a card number only what its test behaviour is and the last four
 * digits are kept, of the security code nothing.
 */
final class Issuer {
    private static final Map<String, String> REASONS = Map.of(
            TestCard.UNVERIFIED,
            "3DS Authentication Failed / Card authentication failed",
            "3005",
            "Expired card",
            "4001",
            "Do not honour",
            "4002",
            "Insufficient funds",
            "4999",
            "Declined");
    /** From this score on the filter holds a payment. */
    static final int HELD_FROM = 6;

    private final Lifecycle lifecycle;

    Issuer(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Whether a direct order answers with a verification: Maestro and Bancontact always, Visa and Mastercard unless the
     * order says {@code flexible_3d: false}, American Express and wallets only when it says {@code true}; mail and
     * telephone orders never.
     */
    static boolean asksVerification(Method brand, JsonNode card) {
        if (card.path("moto").asBoolean(false)) {
            return false;
        }
        return switch (brand) {
            case MAESTRO, MISTERCASH -> true;
            case VISA, MASTERCARD, CREDITCARD -> card.path("flexible_3d").asBoolean(true);
            default -> card.path("flexible_3d").asBoolean(false);
        };
    }

    /** Keeps of a card what may be kept. */
    static void keep(ObjectNode facts, JsonNode card, Instant now) {
        String number = Json.text(card, "card_number");
        String expiry = Json.text(card, "card_expiry_date");
        TestCard.Behaviour behaviour = TestCard.of(number);
        ObjectNode details = Json.child(facts, "payment_details");
        details.put("account_holder_name", Json.text(card, "card_holder_name"));
        details.put("card_expiry_date", expiry);
        details.put("last4", number.substring(Math.max(0, number.length() - 4)));
        facts.put("score", behaviour.score());
        String refusal = expired(expiry, now) ? "3005" : behaviour.refusal();
        if (!refusal.isEmpty()) {
            facts.put("test_refusal", refusal);
        }
        if (!behaviour.reviewEnd().isEmpty()) {
            facts.put("test_review", behaviour.reviewEnd());
        }
    }

    /** Year and month as YYMM; the card is good through its month. */
    private static boolean expired(String expiry, Instant now) {
        if (!expiry.matches("\\d{2}(0[1-9]|1[0-2])")) {
            return false;
        }
        YearMonth last =
                YearMonth.of(2000 + Integer.parseInt(expiry.substring(0, 2)), Integer.parseInt(expiry.substring(2)));
        return last.isBefore(YearMonth.from(Rules.dutchDay(now)));
    }

    /** The issuer's answer, and then the filter's, to a payment that needs no (further) verification. */
    void authorise(Entry entry, Instant now) {
        String refusal = Json.text(entry.facts, "test_refusal");
        if (!refusal.isEmpty() && !refusal.equals(TestCard.UNVERIFIED)) {
            refuse(entry, refusal, now);
        } else if (entry.score() >= HELD_FROM) {
            lifecycle.enter(entry, held(entry), now, "held by the fraud filter");
        } else {
            lifecycle.enter(entry, paid(entry), now, "authorised");
        }
    }

    /** The customer passed the verification, as far as the card lets it. */
    void verified(Entry entry, Instant now) {
        if (Json.text(entry.facts, "test_refusal").equals(TestCard.UNVERIFIED)) {
            unverified(entry, now);
            return;
        }
        boolean mastercard = entry.method == Method.MASTERCARD || entry.method == Method.MAESTRO;
        verification(entry).put("status", "Y").put("eci", mastercard ? "02" : "05");
        Json.child(entry.facts, "payment_details")
                .putObject("card_authentication_details")
                .put("flow", "challenge");
        authorise(entry, now);
    }

    /** The customer failed the verification. */
    void unverified(Entry entry, Instant now) {
        verification(entry).put("status", "N").put("transaction_status_reason", "08");
        refuse(entry, TestCard.UNVERIFIED, now);
    }

    private static ObjectNode verification(Entry entry) {
        return Json.child(entry.facts, "payment_details")
                .putObject("card_authentication_result")
                .put("version", "2.2.0");
    }

    /** The issuer refuses, with one of the provider's reason codes. */
    void refuse(Entry entry, String code, Instant now) {
        entry.reasonCode = code;
        entry.reason = REASONS.getOrDefault(code, "Declined");
        lifecycle.enter(entry, Pair.of("declined/declined"), now, "declined");
    }

    static Pair held(Entry entry) {
        return Pair.of(entry.flow == Flow.CARD_OWN_MID ? "uncleared/initialized" : "uncleared/uncleared");
    }

    static Pair paid(Entry entry) {
        return Pair.of(entry.flow == Flow.CARD ? "completed/completed" : "completed/initialized");
    }
}
