package org.merchantconsole.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * How long children take on this machine from mark to mark when nobody disturbs them, in nanoseconds; the last until the end.
 *
 * @param acting of the one that performs an action
 * @param looking of the one that syncs after it
 */
record Pace(List<Long> acting, List<Long> looking) {
    /** Before anything was measured. */
    static final Pace UNKNOWN = new Pace(List.of(), List.of());

    Pace {
        acting = List.copyOf(acting);
        looking = List.copyOf(looking);
    }

    /** The middle of each. */
    static Pace middle(List<Pace> paces) {
        return new Pace(
                middles(paces.stream().map(Pace::acting).toList()),
                middles(paces.stream().map(Pace::looking).toList()));
    }

    private static List<Long> middles(List<List<Long>> all) {
        List<Long> middles = new ArrayList<>();
        for (int mark = 0; ; mark++) {
            int at = mark;
            List<Long> times = all.stream()
                    .filter(one -> one.size() > at)
                    .map(one -> one.get(at))
                    .sorted()
                    .toList();
            if (times.isEmpty()) {
                return middles;
            }
            middles.add(times.get(times.size() / 2));
        }
    }

    /** How long to wait after the mark before the kill. */
    static long wait(List<Long> times, Blow.Kill kill) {
        return kill.mark() < times.size() ? (long) (times.get(kill.mark()) * kill.fraction()) : 0;
    }
}
