package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Facts;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Pair;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.State;
import org.merchantconsole.status.StatusEngine;

/** Lays the engine's tables beside the local orders: which pairs are there, which are not, which nobody foresaw. */
public final class CoverageDesk {
    private static final Duration A_DAY = Duration.ofDays(1);
    /** A transaction in order: young, whole, with a cart, nothing under way. */
    private static final Money AMOUNT = Money.of(10_000, "EUR");

    private final OrderStore store;
    private final StatusEngine engine;
    private final SiteRules site;
    private final InstantSource clock;

    CoverageDesk(OrderStore store, StatusEngine engine, SiteRules site, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.site = site;
        this.clock = clock;
    }

    /** All flows with the counts of the local database. Blocking; one query. */
    public Coverage coverage() {
        return coverage(store.pairCounts());
    }

    /** The same with other counts, or none. */
    public Coverage coverage(List<OrderStore.PairCount> counts) {
        Instant now = clock.instant();
        List<Coverage.Grid> grids = new ArrayList<>();
        for (Flow flow : Flow.values()) {
            Set<String> methods = new TreeSet<>();
            methods.add("");
            if (flow == Flow.OTHER) {
                counts.stream()
                        .filter(count -> count.flow() == flow)
                        .forEach(count -> methods.add(count.method().strip().toUpperCase(Locale.ROOT)));
            }
            for (String method : methods) {
                List<OrderStore.PairCount> own = counts.stream()
                        .filter(count -> count.flow() == flow)
                        .filter(count -> flow != Flow.OTHER
                                || count.method()
                                        .strip()
                                        .toUpperCase(Locale.ROOT)
                                        .equals(method))
                        .toList();
                grids.add(grid(flow, method, own, now));
            }
        }
        return new Coverage(grids);
    }

    /** A pair of a kind: the key of a line. */
    private record Spot(Kind kind, Pair pair) {}

    private Coverage.Grid grid(Flow flow, String method, List<OrderStore.PairCount> counts, Instant now) {
        Map<Spot, State> known = new LinkedHashMap<>();
        engine.states(flow, method).forEach(state -> known.put(new Spot(state.kind(), state.pair()), state));
        Map<Spot, Long> numbers = new LinkedHashMap<>();
        Map<RawPair, Coverage.Line> strange = new LinkedHashMap<>();
        for (OrderStore.PairCount count : counts) {
            Spot spot = new Spot(count.kind(), count.pair().normalised());
            // A card brand may also report what only its own row among the further methods names.
            engine.state(flow, count.method(), count.kind(), count.pair())
                    .ifPresentOrElse(
                            state -> {
                                known.putIfAbsent(spot, state);
                                numbers.merge(spot, count.count(), Long::sum);
                            },
                            () -> strange.merge(
                                    count.pair(),
                                    line(flow, method, count.kind(), count.pair(), null, count.count(), now),
                                    CoverageDesk::together));
        }
        List<Coverage.Line> lines = new ArrayList<>(strange.values());
        known.forEach((spot, state) -> lines.add(
                line(flow, method, spot.kind(), spot.pair().raw(), state, numbers.getOrDefault(spot, 0L), now)));
        lines.sort(Comparator.comparing(Coverage.Line::standing).thenComparing(Coverage.Line::kind));
        return new Coverage.Grid(flow, method, lines);
    }

    private static Coverage.Line together(Coverage.Line one, Coverage.Line other) {
        return new Coverage.Line(one.kind(), one.pair(), one.state(), one.count() + other.count(), one.verdicts());
    }

    private Coverage.Line line(
            Flow flow, String method, Kind kind, RawPair pair, @Nullable State state, long count, Instant now) {
        Facts facts = typical(flow, method, kind, pair, state, now);
        return new Coverage.Line(kind, pair, state, count, engine.overview(facts, Role.MANAGER.staff(""), now));
    }

    private Facts typical(Flow flow, String method, Kind kind, RawPair pair, @Nullable State state, Instant now) {
        Instant since = now.minus(A_DAY);
        boolean reserved = state != null && state.family() == Family.CAPTURE;
        return new Facts(
                flow,
                method,
                kind,
                pair,
                AMOUNT,
                Money.zero(AMOUNT.currency()),
                since,
                List.of(new Facts.Step(since, pair)),
                List.of(),
                null,
                0,
                List.of(),
                reserved ? now.plus(A_DAY) : null,
                reserved ? AMOUNT : null,
                0,
                state != null && state.family() == Family.CHARGEBACK,
                null,
                true,
                false,
                false,
                (ActionKind) null,
                site);
    }
}
