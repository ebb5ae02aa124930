package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sample order before it is written into the books; numbers are given out when all drafts are known. */
final class Draft {
    final Flow flow;
    final Method method;
    final Cast.Customer customer;
    final Instant created;
    final Pair first;
    final List<Move> moves = new ArrayList<>();
    final List<Child> children = new ArrayList<>();
    final List<String> flags = new ArrayList<>();
    int score = 2;
    String reasonCode = "";
    String article = "";
    Pause pause = Pause.NONE;

    /** A later pair of the order. */
    record Move(Instant at, Pair pair, String what) {}

    /** A refund, chargeback, reversal or capture; {@code share} is the part of the amount in percent, 0 one piece. */
    record Child(Kind kind, Instant at, int share, Pair pair) {}

    /** A hold of the collection. */
    record Pause(Instant at, Instant until) {
        static final Pause NONE = new Pause(Instant.MAX, Instant.MAX);
    }

    Draft(Flow flow, Method method, Cast.Customer customer, Instant created, String first) {
        this.flow = flow;
        this.method = method;
        this.customer = customer;
        this.created = created;
        this.first = Pair.of(first);
    }

    Draft then(Instant at, String pair, String what) {
        moves.add(new Move(at, Pair.of(pair), what));
        return this;
    }

    Draft with(Kind kind, Instant at, int share, String pair) {
        children.add(new Child(kind, at, share, Pair.of(pair)));
        return this;
    }

    Draft score(int value) {
        score = value;
        return this;
    }

    /** The number of the article that the cart begins with. */
    Draft article(String id) {
        article = id;
        return this;
    }

    Draft flag(String name) {
        flags.add(name);
        return this;
    }

    Draft reasonCode(String code) {
        reasonCode = code;
        return this;
    }

    Draft paused(Instant at, Instant until) {
        pause = new Pause(at, until);
        return this;
    }

    /** The shop's number series: pay-later, Pay After Delivery, everything else. */
    String prefix() {
        return flow == Flow.PAD ? "P-" : method.ships() ? "ORD-" : "W-";
    }
}
