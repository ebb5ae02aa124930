package org.merchantconsole.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which faults happen to which calls, and how often. Written as a text, read by {@link #parse}:
 *
 * <pre>
 * SPEC  = ITEM {"," ITEM}            none = no faults
 * ITEM  = KIND [":" OPERATION] [":" OFTEN]  |  "seed=" NUMBER
 * KIND  = stall=TIME | stall-after=TIME | cut-before | cut-after | truncate | html[=HTTP] | html-after[=HTTP]
 *       | wrong-type | success-false | error=CODE | key-revoked | down=TIME | clock-skew=TIME
 *       | notify-duplicate | notify-delay=TIME | notify-reorder | notify-lose
 * OPERATION = accept decline ship refund cancel-refund hold extend capture cancel create get-order list
 *             action (all that change something) any (the default)
 * OFTEN = N (the first N times) | p=0.2 (by chance, from the seed) | always (the default)
 * TIME  = 500ms 90s 15m 8h 2d, also 1h30m; for clock-skew also -1h
 * </pre>
 *
 * The first item that applies to a call is played. {@code down} starts at once and once; with an operation it starts with
 * the first such call.
 */
public final class FaultPlan {
    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(List.of(), 1);

    private final List<FaultRule> rules;
    private final long seed;

    FaultPlan(List<FaultRule> rules, long seed) {
        this.rules = List.copyOf(rules);
        this.seed = seed;
    }

    /**
     * Reads a plan; an empty text and {@code none} are no faults.
     *
     * @throws BadFaultSpec with a sentence that says what is wrong and what may stand there
     */
    public static FaultPlan parse(String spec) throws BadFaultSpec {
        return FaultSpec.parse(spec);
    }

    List<FaultRule> rules() {
        return rules;
    }

    long seed() {
        return seed;
    }

    /** The plan as a text that {@link #parse} reads; {@code none} when nothing goes wrong. */
    public String spec() {
        if (rules.isEmpty()) {
            return "none";
        }
        return Stream.concat(rules.stream().map(FaultRule::spec), seed == 1 ? Stream.of() : Stream.of("seed=" + seed))
                .collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return spec();
    }
}
