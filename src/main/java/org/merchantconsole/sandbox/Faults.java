package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan being played: what is left of it, the dice, and whether the provider is down. It is no part of the books: a restart
 * begins with the plan that it is started with. Used under the lock of the books, but for {@link #down} and {@link #skew},
 * which whoever delivers notifications asks at any time.
 */
final class Faults {
    private FaultPlan plan = FaultPlan.NONE;
    private volatile List<Played> rules = List.of();
    private SplittableRandom dice = new SplittableRandom(1);
    private volatile Instant downUntil = Instant.MIN;

    /** A rule and how often it has applied. */
    private static final class Played {
        private final FaultRule rule;
        private int times;

        Played(FaultRule rule) {
            this.rule = rule;
        }

        boolean exhausted() {
            return rule.often() instanceof FaultRule.Often.First first && times >= first.times();
        }
    }

    /** Begins a plan; what was left of an earlier one is forgotten. */
    void begin(FaultPlan wanted, Instant now) {
        plan = wanted;
        dice = new SplittableRandom(wanted.seed());
        downUntil = Instant.MIN;
        List<Played> all = new ArrayList<>();
        for (FaultRule rule : wanted.rules()) {
            if (startsAtOnce(rule)) {
                downUntil = later(downUntil, now.plus(((Fault.Down) rule.fault()).length()));
            }
            all.add(new Played(rule));
        }
        rules = List.copyOf(all);
    }

    private static boolean startsAtOnce(FaultRule rule) {
        return rule.fault() instanceof Fault.Down
                && rule.operation() == Operation.ANY
                && rule.often() instanceof FaultRule.Often.Always;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether every connection is cut at this moment. */
    boolean down(Instant now) {
        return now.isBefore(downUntil);
    }

    /** What is to happen to a call; null when nothing. An outage that begins with it is noted here. */
    @Nullable
    Fault onCall(Operation operation, Instant now) {
        Fault drawn = draw(rule -> !(rule.fault() instanceof Fault.OfNotification)
                && !(rule.fault() instanceof Fault.ClockSkew)
                && !startsAtOnce(rule)
                && rule.operation().covers(operation));
        if (drawn instanceof Fault.Down outage) {
            downUntil = later(downUntil, now.plus(outage.length()));
        }
        return drawn;
    }

    /** What is to happen to a notification; null when nothing. */
    Fault.@Nullable OfNotification onNotification() {
        return (Fault.OfNotification) draw(rule -> rule.fault() instanceof Fault.OfNotification);
    }

    private @Nullable Fault draw(Predicate<FaultRule> fits) {
        for (Played played : rules) {
            if (fits.test(played.rule) && !played.exhausted() && falls(played.rule.often())) {
                played.times++;
                return played.rule.fault();
            }
        }
        return null;
    }

    private boolean falls(FaultRule.Often often) {
        return !(often instanceof FaultRule.Often.Chance chance) || dice.nextDouble() < chance.probability();
    }

    /** How far the provider's clock is wrong where it shows. */
    Duration skew() {
        Duration sum = Duration.ZERO;
        for (Played played : rules) {
            if (played.rule.fault() instanceof Fault.ClockSkew skew) {
                sum = sum.plus(skew.by());
            }
        }
        return sum;
    }

    /** The plan and what is left of it. */
    ObjectNode shown(Instant now) {
        ObjectNode data = Json.object();
        data.put("spec", plan.spec());
        boolean active = down(now);
        ArrayNode list = data.putArray("faults");
        for (Played played : rules) {
            boolean over = played.exhausted() || (startsAtOnce(played.rule) && !down(now));
            active |= !over;
            list.addObject()
                    .put("fault", played.rule.spec())
                    .put("times", played.times)
                    .put("over", over);
        }
        data.put("active", active);
        if (down(now)) {
            data.put("down_until", downUntil.toString());
        }
        return data;
    }
}
