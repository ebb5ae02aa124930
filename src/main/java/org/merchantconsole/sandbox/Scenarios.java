package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ready-made stories. Each is a heading and one line per order in {@code scenarios.txt}; playing one makes new orders
 * that walk the pairs of their line and stay at the last one, with all its deadlines running.
 */
final class Scenarios {
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final Pattern SEMICOLON = Pattern.compile(" ; ");
    private static final Pattern ARROW = Pattern.compile(" > ");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Books books;
    private final Lifecycle lifecycle;
    private final Cast cast = new Cast();
    private final List<Scenario> all = parse(Cast.lines("scenarios.txt"));

    Scenarios(Books books, Lifecycle lifecycle) {
        this.books = books;
        this.lifecycle = lifecycle;
    }

    /** One story: the orders that it makes. */
    record Scenario(String name, Flow flow, String description, List<Plot> plots) {}

    /** One order: its method, the pairs it walks, and its extras ({@code score 7}, {@code refund part a/b > c/d}). */
    record Plot(Method method, List<Pair> walk, List<String> extras) {}

    List<Scenario> all() {
        return all;
    }

    /** Plays a scenario now; empty when there is none of that name. */
    List<Entry> play(String name) {
        for (Scenario scenario : all) {
            if (scenario.name().equals(name)) {
                return scenario.plots().stream()
                        .map(plot -> play(scenario, plot))
                        .toList();
            }
        }
        return List.of();
    }

    private static List<Scenario> parse(List<String> lines) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@ ")) {
                String[] part = BAR.split(line.substring(2), -1);
                scenarios.add(new Scenario(part[0], Flow.valueOf(part[1]), part[2], new ArrayList<>()));
            } else {
                scenarios.getLast().plots().add(plot(line));
            }
        }
        return scenarios;
    }

    private static Plot plot(String line) {
        String[] part = SEMICOLON.split(line, -1);
        int space = part[0].indexOf(' ');
        return new Plot(
                Method.valueOf(part[0].substring(0, space)),
                walk(part[0].substring(space + 1)),
                List.of(part).subList(1, part.length));
    }

    private static List<Pair> walk(String text) {
        return ARROW.splitAsStream(text).map(Pair::of).toList();
    }

    private Entry play(Scenario scenario, Plot plot) {
        long number = books.issued() + 1;
        Random random = new Random(number);
        Cast.Customer customer =
                cast.customers().get(random.nextInt(cast.customers().size()));
        ObjectNode facts = cast.order(customer, random);
        String orderId = "T-" + (1000 + number);
        facts.put("description", scenario.description());
        int score = scoreOf(plot, scenario.flow());
        if (scenario.flow().isCard()) {
            cast.card(facts, customer, plot.method(), score, random);
        }
        if (plot.extras().contains("never pays")) {
            facts.put("never_pays", true);
        }
        Instant now = books.now();
        Instant at = now.minus(PACE.multipliedBy(plot.walk().size() - 1L));
        Opening opening = new Opening(orderId, scenario.flow(), plot.method(), "EUR", Cast.amount(facts), facts);
        Entry entry = lifecycle.open(opening, plot.walk().getFirst(), at);
        for (Pair pair : plot.walk().subList(1, plot.walk().size())) {
            at = at.plus(PACE);
            lifecycle.enter(entry, pair, at, scenario.name());
        }
        plot.extras().forEach(extra -> extra(entry, extra, now));
        return entry;
    }

    private static int scoreOf(Plot plot, Flow flow) {
        for (String extra : plot.extras()) {
            if (extra.startsWith("score ")) {
                return Integer.parseInt(extra.substring("score ".length()));
            }
        }
        boolean held = flow.isCard()
                && plot.walk().stream().anyMatch(pair -> pair.order().equals("uncleared"));
        return held ? 6 : 2;
    }

    /** A child of the order: {@code refund full reserved/reserved > completed/completed} and its kind. */
    private void extra(Entry entry, String extra, Instant now) {
        String[] word = SPACE.split(extra, 3);
        Kind kind = switch (word[0]) {
            case "refund" -> Kind.REFUND;
            case "chargeback" -> Kind.CHARGEBACK;
            case "reversal" -> Kind.REVERSE_CHARGEBACK;
            case "capture" -> Kind.CAPTURE;
            case "shipment" -> Kind.SHIPMENT;
            default -> Kind.PAYMENT;
        };
        if (kind == Kind.PAYMENT) {
            return;
        }
        long amount = word[1].equals("full") ? entry.amount : Math.max(1, entry.amount / 3);
        List<Pair> walk = walk(word[2]);
        ObjectNode facts = childFacts(entry, kind, now);
        String orderId = kind == Kind.CAPTURE
                ? entry.orderId + "-C1"
                : kind == Kind.SHIPMENT ? entry.orderId + "-P1" : entry.orderId;
        Entry child = lifecycle.openChild(entry, kind, orderId, amount, walk.getFirst(), now, facts);
        for (Pair pair : walk.subList(1, walk.size())) {
            lifecycle.enter(child, pair, now, "moved on");
        }
        if (kind == Kind.REFUND && child.pair.order().equals("completed")) {
            entry.refunded += amount;
        }
    }

    private static ObjectNode childFacts(Entry entry, Kind kind, Instant now) {
        ObjectNode facts = Json.object();
        facts.put(
                "description", kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT));
        if (kind == Kind.CHARGEBACK) {
            dispute(facts, entry.method, now);
        }
        return facts;
    }

    /** A chargeback's dispute: Visa and Mastercard give 23 days for an answer, American Express 20. */
    static void dispute(ObjectNode facts, Method method, Instant opened) {
        Instant answerBy = Rules.daysAfter(opened, method == Method.AMEX ? 20 : 23);
        facts.put("dispute_due", answerBy.toString());
        facts.putObject("dispute")
                .put("merchant_response_date", Json.local(answerBy))
                .put("status", "new")
                .put("reason_code", method == Method.AMEX ? "4554" : method == Method.VISA ? "13.1" : "4853")
                .put("reason_description", "Goods or services not received");
    }
}
