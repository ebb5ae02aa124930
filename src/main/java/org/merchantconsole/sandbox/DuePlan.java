package org.merchantconsole.sandbox;

import static org.merchantconsole.sandbox.Rules.daysAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The deadlines that start when a transaction takes a pair, with the lengths of the provider's documents. Entering
 * another pair replaces them all.
 */
final class DuePlan {
    /** The provider's own risk check of a Pay After Delivery order. */
    static final Duration APPROVAL = Duration.ofMinutes(15);
    /** How long a requested iDEAL refund shows as initialized. */
    private static final Duration BOOKING = Duration.ofMinutes(1);
    /** The invoice goes out within a day after the shipment. */
    private static final int INVOICE_DAY = 1;
    /** Days without payment, counted from the invoice, until a Pay After Delivery order expires. */
    private static final int PAY_BY_DAYS = 90;

    private static final int PAYOUT_DAYS = 30;
    /** The scheme's time to look at evidence; the documents name none. */
    private static final int DECISION_DAYS = 14;

    private static final int KLARNA_SETTLEMENT_DAYS = 21;

    private DuePlan() {}

    /** What is due for a transaction that took its pair at an instant, earliest first. */
    static List<Due> of(Entry entry, Instant at) {
        List<Due> dues = new ArrayList<>();
        switch (entry.kind) {
            case PAYMENT -> ofPayment(entry, at, dues);
            case REFUND -> ofRefund(entry, at, dues);
            case CHARGEBACK -> {
                String evidence = Json.text(entry.facts, "evidence_at");
                if (entry.pair.is("reserved/reserved") && !evidence.isEmpty()) {
                    dues.add(new Due(daysAfter(Instant.parse(evidence), DECISION_DAYS), Due.Event.DISPUTE_DECIDED));
                } else if (entry.pair.is("reserved/reserved")) {
                    String answerBy = Json.text(entry.facts, "dispute_due");
                    dues.add(new Due(
                            answerBy.isEmpty() ? daysAfter(at, 23) : Instant.parse(answerBy), Due.Event.DISPUTE_LOST));
                }
            }
            case SHIPMENT -> {
                if (entry.pair.is("shipped/uncleared")) {
                    dues.add(new Due(daysAfter(at, PAYOUT_DAYS), Due.Event.SETTLED));
                }
            }
            case CAPTURE, REVERSE_CHARGEBACK, AUTH_CANCELLATION -> {}
        }
        dues.sort(Due.EARLIEST_FIRST);
        return dues;
    }

    private static void ofPayment(Entry entry, Instant at, List<Due> dues) {
        String money = String.valueOf(entry.pair.transaction());
        switch (entry.pair.order()) {
            case "initialized" -> session(entry, at, dues);
            case "uncleared" -> uncleared(entry, at, money, dues);
            case "completed" -> completed(entry, at, money, dues);
            case "partial_refunded" -> {
                if (Rules.shippable(entry)) {
                    dues.add(new Due(shipBy(entry), Due.Event.SHIP_BY));
                }
            }
            case "shipped" -> shipped(entry, at, money, dues);
            default -> {}
        }
    }

    private static void session(Entry entry, Instant at, List<Due> dues) {
        String ends = Json.text(entry.facts, "session_ends");
        Duration open = entry.method.session();
        if (entry.facts.path("second_chance").asBoolean(false)) {
            dues.add(new Due(at.plus(Duration.ofHours(1)), Due.Event.SECOND_CHANCE));
            dues.add(new Due(at.plus(Duration.ofHours(24)), Due.Event.SECOND_CHANCE));
        }
        if (entry.facts.has(TestBank.FACT)) {
            dues.add(new Due(at.plus(TestBank.FIRST), Due.Event.BANK_ANSWERS));
        } else if (!ends.isEmpty()) {
            dues.add(new Due(Instant.parse(ends), Due.Event.SESSION_ENDS));
        } else if (entry.flow == Flow.PAD && !entry.pretransaction()) {
            dues.add(new Due(at.plus(APPROVAL), Due.Event.APPROVED));
        } else if (open != null) {
            dues.add(new Due(at.plus(open), Due.Event.SESSION_ENDS));
        }
    }

    private static void uncleared(Entry entry, Instant at, String money, List<Due> dues) {
        Duration open = entry.method.session();
        switch (entry.flow) {
            case CARD, CARD_OWN_MID, CARD_MANUAL_CAPTURE -> review(entry, at, dues);
            case PAD -> dues.add(new Due(at.plus(APPROVAL), Due.Event.APPROVED));
            case DIRDEB -> {
                if (entry.facts.has(TestBank.FACT)) {
                    Duration wait = money.equals("initialized") ? TestBank.FIRST : TestBank.SECOND;
                    dues.add(new Due(at.plus(wait), Due.Event.BANK_ANSWERS));
                } else if (money.equals("initialized")) {
                    dues.add(new Due(daysAfter(at, 1), Due.Event.MANDATE_SENT));
                } else {
                    // The pay-out time of a direct debit depends on its height: up to 500 EUR it takes 9 days.
                    dues.add(new Due(daysAfter(at, entry.amount <= 50_000 ? 9 : 22), Due.Event.SETTLED));
                }
            }
            case KLARNA, OTHER, IDEAL, BANKTRANS -> {
                if (money.equals("initialized") && open != null) {
                    dues.add(new Due(at.plus(open), Due.Event.SESSION_ENDS));
                } else if (money.equals("uncleared")) {
                    dues.add(new Due(daysAfter(at, 3), Due.Event.SETTLED));
                }
            }
        }
    }

    private static void review(Entry entry, Instant at, List<Due> dues) {
        // Two public test cards end their review by themselves after three minutes.
        switch (Json.text(entry.facts, "test_review")) {
            case "void" -> dues.add(new Due(at.plus(Duration.ofMinutes(3)), Due.Event.REVIEW_ENDS));
            case "completed" -> dues.add(new Due(at.plus(Duration.ofMinutes(3)), Due.Event.RELEASED));
            default -> dues.add(new Due(at.plus(Rules.REVIEW), Due.Event.REVIEW_ENDS));
        }
    }

    private static void completed(Entry entry, Instant at, String money, List<Due> dues) {
        if (Rules.shippable(entry)) {
            dues.add(new Due(shipBy(entry), Due.Event.SHIP_BY));
        } else if (entry.flow == Flow.CARD_MANUAL_CAPTURE && money.equals("initialized")) {
            dues.add(new Due(captureExpiry(entry, at), Due.Event.CAPTURE_EXPIRES));
        } else if (entry.flow == Flow.OTHER && money.equals("uncleared")) {
            dues.add(new Due(daysAfter(at, 2), Due.Event.SETTLED));
        }
    }

    private static void shipped(Entry entry, Instant at, String money, List<Due> dues) {
        if (money.equals("completed")) {
            return;
        }
        if (entry.flow != Flow.PAD) {
            dues.add(new Due(daysAfter(at, KLARNA_SETTLEMENT_DAYS), Due.Event.SETTLED));
            return;
        }
        Instant invoice = daysAfter(at, INVOICE_DAY);
        dues.add(new Due(invoice, Due.Event.INVOICE));
        dues.add(new Due(daysAfter(invoice, 14), Due.Event.REMINDER_1));
        dues.add(new Due(daysAfter(invoice, 20), Due.Event.REMINDER_2));
        dues.add(new Due(daysAfter(invoice, 26), Due.Event.REMINDER_3));
        dues.add(new Due(daysAfter(invoice, 32), Due.Event.REMINDER_4));
        dues.add(new Due(daysAfter(invoice, 38), Due.Event.AGENCY));
        // The pair tells what the customer did, or that the provider paid out; the documents allow both. An order of a
        // customer who never pays keeps its pair until the 90 days are over, so that every reminder can be seen.
        if (entry.facts.path("never_pays").asBoolean(false)) {
            dues.add(new Due(daysAfter(invoice, PAY_BY_DAYS), Due.Event.PAY_BY));
        } else {
            dues.add(new Due(daysAfter(at, PAYOUT_DAYS), Due.Event.SETTLED));
        }
    }

    private static void ofRefund(Entry entry, Instant at, List<Due> dues) {
        if (entry.flow == Flow.IDEAL && entry.pair.is("initialized/initialized")) {
            dues.add(new Due(at.plus(BOOKING), Due.Event.REFUND_BOOKED));
        } else if (Rules.refundOpen(entry.pair)) {
            dues.add(new Due(Rules.nextMidnight(at), Due.Event.REFUND_RUN));
        }
    }

    /** The moment a pay-later order expires unshipped, extensions included. */
    static Instant shipBy(Entry entry) {
        String extended = Json.text(entry.facts, "ship_by");
        return extended.isEmpty() ? daysAfter(entry.created, entry.method.shipDays()) : Instant.parse(extended);
    }

    /** Visa keeps a reservation for 7 days, Mastercard and Maestro for 30. */
    static Instant captureExpiry(Entry entry, Instant authorised) {
        String stored = Json.text(entry.facts, "capture_expiry");
        return stored.isEmpty() ? daysAfter(authorised, entry.method == Method.VISA ? 7 : 30) : Instant.parse(stored);
    }
}
