package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which sample orders there are: what waits for a person, with deadlines near and far, and two months of the rest. */
final class SamplePlan {
    private static final Duration MINUTES = Duration.ofMinutes(4);
    private static final String STARTED = "initialized/initialized";
    private static final String HELD = "uncleared/uncleared";
    private static final String PAID = "completed/completed";
    private static final String AUTHORISED = "completed/uncleared";
    private static final String AT_KLARNA = "uncleared/initialized";
    private static final String RESERVED = "reserved/reserved";

    private final Instant today;
    private final Random random;
    private final List<Cast.Customer> customers;
    private final List<Draft> drafts = new ArrayList<>();

    SamplePlan(Instant today, Random random, List<Cast.Customer> customers) {
        this.today = today;
        this.random = random;
        this.customers = customers;
    }

    List<Draft> drafts() {
        held();
        toShip();
        collecting();
        shipped();
        captures();
        chargebacks();
        refunds();
        open();
        failed();
        paid();
        return drafts;
    }

    /** A moment on the Dutch wall clock: so many days from today, at an hour. */
    private Instant at(int days, int hour, int minute) {
        return today.atZone(Json.DUTCH)
                .plusDays(days)
                .withHour(hour)
                .withMinute(minute)
                .toInstant();
    }

    private Instant sometime(int daysAgo) {
        return at(-daysAgo, 8 + random.nextInt(14), random.nextInt(60)).plusSeconds(random.nextInt(60));
    }

    /** Some customers come back often, most once or twice. */
    private Cast.Customer somebody() {
        return customers.get(random.nextInt(1 + random.nextInt(customers.size())));
    }

    private Draft add(Flow flow, Method method, Instant created, String first) {
        return add(flow, method, somebody(), created, first);
    }

    private Draft add(Flow flow, Method method, Cast.Customer customer, Instant created, String first) {
        Draft draft = new Draft(flow, method, customer, created, first);
        drafts.add(draft);
        return draft;
    }

    /** Held card payments, by the moment their five days end. */
    private void held() {
        int[][] ends = {
            {0, 20, 11},
            {0, 23, 40},
            {1, 9, 4},
            {1, 18, 22},
            {2, 12, 7},
            {2, 22, 31},
            {3, 1, 15},
            {3, 14, 50},
            {4, 8, 20},
            {4, 10, 5},
            {4, 21, 44}
        };
        int[] scores = {7, 9, 6, 7, 6, 6, 6, 8, 7, 6, 6};
        int[] people = {0, 24, 18, 2, 1, 22, 23, 63, 9, 56, 40};
        String[] articles = {
            "I-909", "W-820", "H-077", "W-820", "D-901", "J-612", "L-204", "I-909", "S-611", "R-330", "J-612"
        };
        for (int i = 0; i < ends.length; i++) {
            Instant since = at(ends[i][0] - 5, ends[i][1], ends[i][2]);
            Method method = i % 3 == 1 ? Method.MASTERCARD : i == 8 ? Method.APPLEPAY : Method.VISA;
            add(Flow.CARD, method, customers.get(people[i]), since.minus(MINUTES), STARTED)
                    .score(scores[i])
                    .article(articles[i])
                    .then(since, HELD, "held by the fraud filter");
        }
        Instant amex = at(-3, 16, 9);
        add(Flow.CARD_OWN_MID, Method.AMEX, amex.minus(MINUTES), STARTED)
                .score(6)
                .then(amex, AT_KLARNA, "held by the fraud filter");
    }

    /** Authorised pay-later orders, by the day they expire. */
    private void toShip() {
        int[] klarna = {0, 1, 1, 2, 2, 5, 6, 9, 12, 14, 17, 19, 21, 23, 25, 27};
        for (int i = 0; i < klarna.length; i++) {
            Instant created = at(klarna[i] - 28, i == 0 ? 21 : 9 + i % 12, (i * 17) % 60);
            add(Flow.KLARNA, Method.KLARNA, created, AT_KLARNA).then(created.plus(MINUTES), AUTHORISED, "authorised");
        }
        int[] pad = {2, 3, 6, 11, 16, 22, 28};
        for (int i = 0; i < pad.length; i++) {
            Instant created = at(pad[i] - 30, 10 + i, (i * 23) % 60);
            add(Flow.PAD, Method.BNPL_MF, dutch(), created, HELD).then(created.plus(MINUTES), AUTHORISED, "approved");
        }
        waitingElsewhere(Method.EINVOICE, 12, "completed/initialized");
        waitingElsewhere(Method.EINVOICE, 3, "completed/initialized");
        waitingElsewhere(Method.AFTERPAY, 20, AUTHORISED);
        waitingElsewhere(Method.BILLINK, 8, AUTHORISED);
        waitingElsewhere(Method.ZINIA, 27, "completed/initialized");
    }

    private void waitingElsewhere(Method method, int daysAgo, String pair) {
        Instant created = sometime(daysAgo);
        add(Flow.OTHER, method, created, STARTED).then(created.plus(MINUTES), pair, "authorised");
    }

    private Cast.Customer dutch() {
        return from("NL");
    }

    private Cast.Customer from(String... countries) {
        Cast.Customer customer = somebody();
        while (!List.of(countries).contains(customer.country())) {
            customer = somebody();
        }
        return customer;
    }

    /** Some methods belong to one country: iDEAL and Pay After Delivery are Dutch, Bancontact is Belgian. */
    private Cast.Customer userOf(Method method) {
        return switch (method) {
            case IDEAL, BNPL_MF -> dutch();
            case MISTERCASH -> from("BE");
            case BANKTRANS, DIRDEB -> from("NL", "BE", "DE");
            default -> somebody();
        };
    }

    /** Pay After Delivery invoices, by the days since the invoice; the last ones are on hold. */
    private void collecting() {
        int[] days = {35, 30, 22, 16, 15, 9, 5, 3, 1, 27, 33, 37, 41};
        for (int since : days) {
            collected(since);
        }
        collected(18).paused(at(-4, 11, 30), at(6, 0, 0));
        collected(24).paused(at(-2, 15, 10), at(9, 0, 0));
        collected(8).paused(at(-1, 9, 45), at(19, 0, 0));
    }

    private Draft collected(int daysSinceInvoice) {
        Instant shipped = at(-daysSinceInvoice - 1, 15, random.nextInt(60));
        Instant created = shipped.minus(Duration.ofHours(20 + random.nextInt(60)));
        return add(Flow.PAD, Method.BNPL_MF, dutch(), created, HELD)
                .then(created.plus(MINUTES), AUTHORISED, "approved")
                .then(shipped, "shipped/uncleared", "shipped")
                .flag("never_pays");
    }

    /** Shipped pay-later orders on their way to the money, and settled ones. */
    private void shipped() {
        for (int i = 0; i < 40; i++) {
            Instant created = sometime(3 + i * 55 / 40);
            add(Flow.KLARNA, Method.KLARNA, created, AT_KLARNA)
                    .then(created.plus(MINUTES), AUTHORISED, "authorised")
                    .then(created.plus(Duration.ofHours(26 + i % 30)), "shipped/uncleared", "shipped");
        }
        for (int i = 0; i < 14; i++) {
            Instant created = sometime(12 + i * 3);
            Draft draft = add(Flow.PAD, Method.BNPL_MF, dutch(), created, HELD)
                    .then(created.plus(MINUTES), AUTHORISED, "approved")
                    .then(created.plus(Duration.ofHours(30)), "shipped/uncleared", "shipped");
            if (i % 3 != 0) {
                draft.then(created.plus(Duration.ofDays(8)), "shipped/completed", "the customer paid");
            }
        }
        Method[] others = {Method.AFTERPAY, Method.BILLINK, Method.IN3, Method.SANTANDER};
        for (int i = 0; i < 8; i++) {
            Instant created = sometime(6 + i * 6);
            add(Flow.OTHER, others[i % others.length], created, STARTED)
                    .then(created.plus(MINUTES), AUTHORISED, "authorised")
                    .then(created.plus(Duration.ofHours(40)), "shipped/uncleared", "shipped");
        }
    }

    /** Reservations on cards: near their end, far from it, taken in part, taken, run out. */
    private void captures() {
        String reserved = "completed/initialized";
        reservation(Method.VISA, at(-7, 18, 35), reserved);
        reservation(Method.VISA, at(-6, 15, 30), reserved);
        reservation(Method.VISA, at(-2, 11, 5), reserved);
        reservation(Method.MASTERCARD, at(-28, 9, 40), reserved);
        reservation(Method.MASTERCARD, at(-10, 20, 12), reserved);
        reservation(Method.MASTERCARD, at(-20, 13, 27), reserved).with(Kind.CAPTURE, at(-17, 10, 0), 40, PAID);
        reservation(Method.VISA, at(-12, 17, 3), reserved);
        for (int i = 0; i < 4; i++) {
            Instant created = sometime(9 + i * 11);
            reservation(Method.MASTERCARD, created, reserved)
                    .then(created.plus(Duration.ofHours(50)), PAID, "captured");
        }
    }

    private Draft reservation(Method method, Instant created, String pair) {
        return add(Flow.CARD_MANUAL_CAPTURE, method, created, STARTED).then(created.plus(MINUTES), pair, "authorised");
    }

    private void chargebacks() {
        charged(Method.VISA, 2, RESERVED);
        charged(Method.MASTERCARD, 9, RESERVED);
        charged(Method.VISA, 21, RESERVED);
        charged(Method.VISA, 26, RESERVED);
        charged(Method.MASTERCARD, 30, PAID)
                .then(at(-6, 10, 0), PAID, "dispute won")
                .with(Kind.REVERSE_CHARGEBACK, at(-6, 10, 0), 100, PAID);
    }

    private Draft charged(Method method, int daysAgo, String child) {
        Instant created = sometime(daysAgo + 18);
        return add(Flow.CARD, method, created, STARTED)
                .then(created.plus(MINUTES), PAID, "authorised")
                .then(at(-daysAgo, 7, 30), "chargeback/completed", "charged back")
                .with(Kind.CHARGEBACK, at(-daysAgo, 7, 30), 100, child);
    }

    /** Refunds that leave at the coming midnight, one that waits for balance, and those of the last weeks. */
    private void refunds() {
        Method[] tonight = {Method.VISA, Method.IDEAL, Method.MASTERCARD, Method.PAYPAL, Method.MISTERCASH};
        for (int i = 0; i < tonight.length; i++) {
            simple(tonight[i], sometime(6 + i * 3))
                    .with(
                            Kind.REFUND,
                            at(0, 0, 2 + i),
                            0,
                            tonight[i].refundStart().toString());
        }
        Instant created = sometime(16);
        add(Flow.KLARNA, Method.KLARNA, customers.get(3), created, AT_KLARNA)
                .then(created.plus(MINUTES), AUTHORISED, "authorised")
                .then(created.plus(Duration.ofHours(28)), "shipped/uncleared", "shipped")
                .with(Kind.REFUND, at(0, 0, 9), 0, "initialized/completed");
        simple(Method.VISA, sometime(14)).flag("balance_too_low").with(Kind.REFUND, at(-3, 13, 20), 0, RESERVED);
        simple(Method.VISA, sometime(15)).with(Kind.REFUND, at(-5, 9, 10), 0, "void/void");
        for (int i = 0; i < 22; i++) {
            Method method = List.of(Method.IDEAL, Method.VISA, Method.IDEAL, Method.MASTERCARD)
                    .get(i % 4);
            int age = 9 + i * 2;
            simple(method, sometime(age))
                    .with(
                            Kind.REFUND,
                            sometime(age - 5),
                            i % 3 == 0 ? 100 : 0,
                            method.refundStart().toString());
        }
    }

    /** A payment that went through at once. */
    private Draft simple(Method method, Instant created) {
        boolean elsewhere = method == Method.PAYPAL;
        return add(method.flow(), method, userOf(method), created, STARTED)
                .score(1 + random.nextInt(5))
                .then(created.plus(MINUTES), elsewhere ? "completed/initialized" : PAID, "paid");
    }

    private void open() {
        for (int i = 0; i < 9; i++) {
            add(Flow.CARD, Method.CREDITCARD, sometime(1 + i * 3), STARTED).flag("pretransaction");
        }
        for (int i = 0; i < 9; i++) {
            add(Flow.BANKTRANS, Method.BANKTRANS, userOf(Method.BANKTRANS), sometime(1 + i * 6), STARTED);
        }
        for (int i = 0; i < 9; i++) {
            add(Flow.DIRDEB, Method.DIRDEB, userOf(Method.DIRDEB), sometime(1 + i * 4), AT_KLARNA);
        }
    }

    private void failed() {
        String[] codes = {"4001", "4002", "3001", "4005", "4999"};
        for (int i = 0; i < 15; i++) {
            Instant created = sometime(1 + i * 4);
            add(Flow.CARD, i % 2 == 0 ? Method.VISA : Method.MASTERCARD, created, STARTED)
                    .score(1 + random.nextInt(9))
                    .reasonCode(codes[i % codes.length])
                    .then(created.plus(MINUTES), "declined/declined", "declined");
            // Left alone, these run out by themselves.
            add(Flow.IDEAL, Method.IDEAL, dutch(), sometime(2 + i * 3), STARTED);
        }
        for (int i = 0; i < 8; i++) {
            Instant created = sometime(2 + i * 7);
            add(Flow.IDEAL, Method.IDEAL, dutch(), created, STARTED)
                    .then(created.plus(MINUTES), "void/void", "cancelled");
        }
        // Two that nobody shipped, and two reviews that nobody ended.
        for (int i = 0; i < 2; i++) {
            Instant created = sometime(29 + i * 7);
            add(Flow.KLARNA, Method.KLARNA, created, AT_KLARNA).then(created.plus(MINUTES), AUTHORISED, "authorised");
            Instant held = sometime(8 + i * 20);
            add(Flow.CARD, Method.VISA, held, STARTED).score(8).then(held.plus(MINUTES), HELD, "held");
        }
    }

    private void paid() {
        Method[] mix = {
            Method.IDEAL,
            Method.VISA,
            Method.IDEAL,
            Method.MASTERCARD,
            Method.IDEAL,
            Method.MISTERCASH,
            Method.VISA,
            Method.IDEAL,
            Method.PAYPAL,
            Method.APPLEPAY,
            Method.IDEAL,
            Method.BANKTRANS
        };
        for (int i = 0; i < 155; i++) {
            simple(mix[i % mix.length], sometime(1 + i * 59 / 155));
        }
        for (int i = 0; i < 6; i++) {
            Instant created = sometime(4 + i * 8);
            add(Flow.CARD_OWN_MID, Method.AMEX, created, STARTED)
                    .then(created.plus(MINUTES), "completed/initialized", "authorised");
        }
    }
}
