package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Memory.Decision;
import org.merchantconsole.desk.Memory.Earlier;
import org.merchantconsole.desk.Memory.Hits;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.ReviewStore.Claim;
import org.merchantconsole.order.ReviewStore.Kin;
import org.merchantconsole.order.ReviewStore.Tally;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;

/** The reviewer's memory and who has taken what on. */
final class Remembering {

    private static final int KIN = 60;

    /** A claim that nobody acted on falls away after this long. */
    static final Duration CLAIMED = Duration.ofMinutes(30);

    private final OrderStore store;
    private final StatusEngine engine;
    private final Changes changes;
    private final InstantSource clock;

    Remembering(OrderStore store, StatusEngine engine, Changes changes, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.changes = changes;
        this.clock = clock;
    }

    Memory of(OrderKey order) {
        List<Earlier> earlier = new ArrayList<>();
        int others = 0;
        int troubled = 0;
        for (Kin kin : store.reviews().kin(order, KIN)) {
            Optional<Earlier> held = store.find(kin.row().key()).flatMap(found -> decided(found, kin));
            held.ifPresent(earlier::add);
            others += held.isPresent() ? 0 : 1;
            troubled += kin.row().family() == Family.CHARGEBACK ? 1 : 0;
        }
        return new Memory(earlier, others, troubled, claims().get(order));
    }

    /** The step out of the held state, where the order was in it. */
    private Optional<Earlier> decided(Order order, Kin kin) {
        List<StatusChange> history = order.history();
        for (int i = 1; i < history.size(); i++) {
            if (family(order, history.get(i - 1)) == Family.REVIEW && family(order, history.get(i)) != Family.REVIEW) {
                StatusChange step = history.get(i);
                return Optional.of(new Earlier(
                        order.key(),
                        order.amount(),
                        decision(order, step),
                        step.at(),
                        step.source() == Source.PERSON ? step.by() : "",
                        kin.row().family(),
                        kin.email(),
                        kin.card(),
                        kin.place()));
            }
        }
        return Optional.empty();
    }

    private Decision decision(Order order, StatusChange step) {
        return switch (family(order, step)) {
            case CANCELLED, DECLINED -> Decision.DECLINED;
            case EXPIRED -> Decision.RAN_OUT;
            default -> Decision.ACCEPTED;
        };
    }

    private Family family(Order order, StatusChange step) {
        return engine.family(order.flow(), order.method(), Kind.PAYMENT, step.status());
    }

    /** How somebody's own decisions turned out, by reason, the most used first. */
    List<Hits> hits(Staff staff) {
        Map<String, Hits> hits = new LinkedHashMap<>();
        for (Tally tally : store.reviews().tallies(staff.name())) {
            boolean accepted = tally.kind() == ActionKind.ACCEPT;
            // Words beside the code are somebody's own.
            String code = tally.reason().replaceFirst(":.*", "");
            long bad = tally.now() == Family.CHARGEBACK ? tally.count() : 0;
            hits.merge(
                    tally.kind() + code,
                    new Hits(accepted, code, tally.count(), bad),
                    (one, more) -> new Hits(
                            accepted, code, one.count() + more.count(), one.chargebacks() + more.chargebacks()));
        }
        return List.copyOf(hits.values());
    }

    /** The claims that count now. */
    Map<OrderKey, Claim> claims() {
        return store.reviews().claims(fallen());
    }

    private Instant fallen() {
        return clock.instant().minus(CLAIMED);
    }

    /** Somebody else's claim on the order; null when there is none. */
    @Nullable
    Claim inTheWay(OrderKey order, Staff staff) {
        Claim claim = claims().get(order);
        return claim == null || claim.by().equals(staff.name()) ? null : claim;
    }

    ReviewDesk.Claiming turn(OrderKey order, Staff staff) {
        Claim claim = claims().get(order);
        if (claim != null && claim.by().equals(staff.name())) {
            release(order, staff);
            return ReviewDesk.Claiming.RELEASED;
        }
        // Whoever presses the key has seen whose it was; a claim that came since is not taken over.
        boolean taken = claim(order, staff, claim == null ? fallen() : claim.since());
        return taken ? ReviewDesk.Claiming.TAKEN : ReviewDesk.Claiming.LATE;
    }

    boolean claim(OrderKey order, Staff staff) {
        return claim(order, staff, fallen());
    }

    private boolean claim(OrderKey order, Staff staff, Instant from) {
        Instant now = clock.instant();
        return told(
                order,
                store.reviews().claim(order, new Claim(staff.name(), now), from, row(now, order, "claimed", staff)));
    }

    boolean release(OrderKey order, Staff staff) {
        return told(order, store.reviews().release(order, row(clock.instant(), order, "claim released", staff)));
    }

    private boolean told(OrderKey order, boolean changed) {
        if (changed) {
            changes.tell(order);
        }
        return changed;
    }

    private static AuditEntry row(Instant now, OrderKey order, String what, Staff staff) {
        return new AuditEntry(now, staff.name(), Source.PERSON, what, order, null, "");
    }
}
