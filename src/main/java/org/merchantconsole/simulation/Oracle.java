package org.merchantconsole.simulation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;

/** Holds the database against the invariants of MONEY-SAFETY 4, after every step. Reads only; asks no program. */
final class Oracle {
    private static final int ALL = 10_000;
    private static final Set<ActionKind> MONEY =
            EnumSet.of(ActionKind.REFUND, ActionKind.REFUND_LINES, ActionKind.CAPTURE, ActionKind.PARTIAL_SHIP);
    private static final Set<Flow> CARDS = EnumSet.of(Flow.CARD, Flow.CARD_OWN_MID, Flow.CARD_MANUAL_CAPTURE);
    private static final Set<OrderStatus> DEAD =
            EnumSet.of(OrderStatus.DECLINED, OrderStatus.VOID, OrderStatus.CANCELLED, OrderStatus.EXPIRED);

    private final World world;
    private final List<OrderKey> orders;
    private final Map<OperationId, Intent.State> seen = new HashMap<>();

    Oracle(World world, List<OrderKey> orders) {
        this.world = world;
        this.orders = orders;
    }

    void check() {
        List<Intent> intents = world.store.intents(ALL);
        Set<OrderKey> busy = new HashSet<>();
        for (Intent intent : intents) {
            if (intent.state().isOpen() && !busy.add(intent.order())) {
                throw new Violation("2 (one action in flight per order)", "two on " + intent.order());
            }
            Intent.State before = seen.put(intent.id(), intent.state());
            if (before != intent.state()) {
                moved(before, intent);
            }
        }
        audit(world.store, intents);
        for (OrderKey key : orders) {
            world.store.find(key).ifPresent(this::ceiling);
        }
    }

    /** Invariant 4: an outcome that is written down is what happened. */
    private void moved(Intent.@org.jspecify.annotations.Nullable State before, Intent now) {
        if (before != null && !before.isOpen()) {
            throw new Violation(
                    "4 (a settled action stays settled)", now.id() + " from " + before + " to " + now.state());
        }
        int happened = world.effects(now.id());
        boolean money = MONEY.contains(now.action().kind());
        boolean notDone = now.text().startsWith("not done");
        boolean right = switch (now.state()) {
            case DONE -> happened == 1 || !byApi(now);
            case REFUSED_BY_PROVIDER, TAKEN_BACK -> happened == 0;
            case SETTLED_BY_EVIDENCE -> !money || happened == (notDone ? 0 : 1);
            case SETTLED_BY_PERSON -> happened == (notDone ? 0 : 1);
            case STAGED, DUE -> happened == 0;
            case SENDING, UNKNOWN, WITH_PROVIDER -> true;
        };
        if (!right) {
            throw new Violation(
                    "4 (an outcome is what happened)",
                    now.id() + " " + now.action() + " is " + now.state() + " (" + now.text() + ") and took effect "
                            + happened + " times");
        }
    }

    private static boolean byApi(Intent intent) {
        return !(intent.action() instanceof org.merchantconsole.status.Action.Hold hold && hold.byEmail());
    }

    /** Invariant 9: every action has one row of its staff, and one for each state that it went through. */
    static void audit(OrderStore store, List<Intent> intents) {
        Map<OperationId, Integer> rows = new HashMap<>();
        Map<OperationId, Integer> first = new HashMap<>();
        Map<OperationId, String> lastWord = new HashMap<>();
        for (AuditEntry row : store.audit(null, ALL)) {
            OperationId operation = row.operation();
            if (operation != null) {
                rows.merge(operation, 1, Integer::sum);
                // Newest first.
                lastWord.putIfAbsent(operation, row.what());
                boolean asked = row.what().endsWith(" due") || row.what().endsWith(" staged");
                if (asked && row.source() == Source.PERSON) {
                    first.merge(operation, 1, Integer::sum);
                }
            }
        }
        for (Intent intent : intents) {
            if (first.getOrDefault(intent.id(), 0) != 1) {
                throw new Violation(
                        "9 (one actor per action)",
                        intent.id() + " was asked for " + first.getOrDefault(intent.id(), 0) + " times");
            }
            String last = lastWord.get(intent.id());
            String state = intent.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (last == null || !last.endsWith(" " + state)) {
                throw new Violation(
                        "9 (a row for each state)", intent.id() + " is " + state + " and the audit says " + last);
            }
            rows.remove(intent.id());
        }
        if (!rows.isEmpty()) {
            throw new Violation("9 (no row without an action)", rows.keySet().toString());
        }
    }

    /** Invariant 1: what was given back, and what may have been, never exceeds what was paid. */
    private void ceiling(Order order) {
        if (!CARDS.contains(order.flow())) {
            return;
        }
        Intent open = order.inFlight();
        Money back = Money.zero(order.amount().currency());
        for (Transaction child : order.related()) {
            boolean lives = child.kind() == Kind.REFUND
                    && !DEAD.contains(child.status().normalised().order());
            boolean openOnes = open != null && child.orderId().equals(open.id().value());
            // What a colleague gives back on the provider's page while ours is on its way, nobody here can prevent.
            boolean byHand = open != null && !OperationId.isOurs(child.orderId());
            if (lives && !openOnes && !byHand) {
                back = back.plus(child.amount());
            }
        }
        if (open != null && open.action().kind() == ActionKind.REFUND) {
            Money asked = open.action().money();
            back = asked == null ? back : back.plus(asked);
        }
        if (back.minorUnits() > order.amount().minorUnits()) {
            throw new Violation(
                    "1 (never more back than was paid)", order.key() + ": " + back + " of " + order.amount());
        }
    }

    /** How an order here differs from the provider's report of it (invariant 12); empty when it does not. */
    static String difference(Order ours, Snapshot.OfOrder theirs) {
        String here = ours.status() + " " + ours.refunded() + " " + children(ours.related());
        List<Transaction> related = theirs.related();
        String there =
                theirs.status() + " " + theirs.refunded() + " " + children(related == null ? List.of() : related);
        return here.equals(there) ? "" : "here " + here + ", there " + there;
    }

    private static Map<String, String> children(List<Transaction> related) {
        Map<String, String> children = new TreeMap<>(Comparator.naturalOrder());
        for (Transaction child : related) {
            if (child.kind() != Kind.PAYMENT) {
                children.put(
                        child.id().value(), child.kind() + " " + child.status().orderStatus() + " " + child.amount());
            }
        }
        return children;
    }
}
