package org.merchantconsole.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.RawPair;

/** Puts an order together as it was at a moment, out of what is known of its past. */
final class Folding {
    private static final Set<OrderStatus> GIVEN_BACK = EnumSet.of(OrderStatus.REFUNDED, OrderStatus.PARTIAL_REFUNDED);
    private static final Set<Intent.State> TOOK_EFFECT =
            EnumSet.of(Intent.State.DONE, Intent.State.SETTLED_BY_EVIDENCE, Intent.State.SETTLED_BY_PERSON);
    /** What the desk writes into the audit when somebody entered a fraud score. */
    private static final String ENTERED = "evidence entered";

    private final Order present;
    private final Trail trail;
    private final List<StatusChange> way;

    Folding(Order present, Trail trail) {
        this.present = present;
        this.trail = trail;
        this.way = wayOf(present);
    }

    /** The pairs without repeats; one that the history lacks was reached when the order was changed last. */
    private static List<StatusChange> wayOf(Order order) {
        List<StatusChange> way = new ArrayList<>();
        for (StatusChange change : order.history()) {
            if (way.isEmpty() || !way.getLast().status().equals(change.status())) {
                way.add(change);
            }
        }
        if (way.isEmpty() || !way.getLast().status().equals(order.status())) {
            Instant at = way.isEmpty()
                    ? order.created()
                    : later(order.modified(), way.getLast().at());
            way.add(new StatusChange(at, order.status(), Source.SYNC, "", true));
        }
        return List.copyOf(way);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The pairs that the order went through, oldest first. */
    List<StatusChange> way() {
        return way;
    }

    /** When somebody entered a fraud score. */
    List<AuditEntry> entries() {
        return trail.audit().stream().filter(row -> row.what().equals(ENTERED)).toList();
    }

    private List<Trail.ChildChange> changesOf(Transaction child) {
        return trail.children().stream()
                .filter(change -> change.child().equals(child.id()))
                .toList();
    }

    /** How a child came and which pairs it went to. */
    List<Replay.Step> stepsOf(Transaction child) {
        List<Trail.ChildChange> changes = changesOf(child);
        List<Replay.Step> steps = new ArrayList<>();
        RawPair first = changes.isEmpty() ? child.status() : changes.getFirst().from();
        steps.add(new Replay.Step.ChildMoved(child.created(), child, first, true, Source.SYNC, ""));
        for (int i = 0; i < changes.size(); i++) {
            Trail.ChildChange change = changes.get(i);
            RawPair to = i + 1 < changes.size() ? changes.get(i + 1).from() : child.status();
            Instant at = later(change.at(), child.created());
            steps.add(new Replay.Step.ChildMoved(at, child, to, false, change.source(), change.by()));
        }
        return steps;
    }

    /**
     * A child that nobody saw change is known from its last report on, when the order was changed last; before that only while
     * it still is as every refund begins.
     */
    boolean knowsPairAt(Transaction child, Instant moment) {
        return !changesOf(child).isEmpty() || Judge.isOpenRefund(child) || !moment.isBefore(present.modified());
    }

    Order at(Instant moment) {
        List<StatusChange> past =
                way.stream().filter(change -> !change.at().isAfter(moment)).toList();
        RawPair status =
                past.isEmpty() ? way.getFirst().status() : past.getLast().status();
        boolean lastPair = past.size() == way.size();
        List<Transaction> children = present.related().stream()
                .filter(child -> !child.created().isAfter(moment))
                .map(child -> at(child, moment))
                .toList();
        Instant completed = present.completed();
        boolean entered = entries().isEmpty()
                || entries().stream().anyMatch(row -> !row.at().isAfter(moment));
        int extensions = extensions(moment);
        return new Order(
                present.key(),
                present.transactionId(),
                present.flow(),
                status,
                present.amount(),
                refunded(children, moment),
                present.created(),
                present.modified().isAfter(moment) ? moment : present.modified(),
                completed == null || completed.isAfter(moment) ? null : completed,
                present.description(),
                lastPair ? present.reason() : "",
                lastPair ? present.reasonCode() : "",
                present.customer(),
                present.cart(),
                payment(moment),
                children,
                past,
                present.holds().stream()
                        .filter(hold -> !hold.from().isAfter(moment))
                        .toList(),
                shipBy(extensions, moment),
                extensions,
                present.notes().stream()
                        .filter(note -> !note.at().isAfter(moment))
                        .toList(),
                entered ? present.score() : 0,
                entered ? present.ipCountry() : "",
                inFlight(moment),
                present.raw(),
                present.version());
    }

    private Transaction at(Transaction child, Instant moment) {
        RawPair pair = child.status();
        for (Trail.ChildChange change : changesOf(child).reversed()) {
            if (later(change.at(), child.created()).isAfter(moment)) {
                pair = change.from();
            }
        }
        return new Transaction(
                child.id(),
                child.kind(),
                child.orderId(),
                pair,
                child.amount(),
                child.created(),
                child.description(),
                child.answerBy(),
                child.disputeReason(),
                child.disputeStatus());
    }

    /**
     * The provider's figure as far as the refunds of the time explain it; what no refund explains came with the first pair
     * that says so, or else with the last change.
     */
    private Money refunded(List<Transaction> children, Instant moment) {
        Money explained = sum(present.related());
        Money more = present.refunded().minus(explained).max(Money.zero(explained.currency()));
        Instant since = way.stream()
                .filter(change ->
                        GIVEN_BACK.contains(change.status().normalised().order()))
                .map(StatusChange::at)
                .findFirst()
                .orElse(later(present.modified(), way.getLast().at()));
        Money then = sum(children);
        return smaller(since.isAfter(moment) ? then : then.plus(more), present.refunded());
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Money sum(List<Transaction> children) {
        Money sum = Money.zero(present.amount().currency());
        for (Transaction child : children) {
            if (child.kind() == Kind.REFUND
                    && FactsOf.living(child)
                    && child.amount().sameCurrency(sum)) {
                sum = sum.plus(child.amount());
            }
        }
        return sum;
    }

    /** What was captured later was still reserved. */
    private PaymentDetails payment(Instant moment) {
        PaymentDetails p = present.payment();
        Money remain = p.captureRemain();
        if (remain == null) {
            return p;
        }
        for (Transaction child : present.related()) {
            if (child.kind() == Kind.CAPTURE
                    && FactsOf.living(child)
                    && child.created().isAfter(moment)) {
                remain = remain.plus(child.amount());
            }
        }
        return p.withRemain(remain);
    }

    private List<Intent> extendedAfter(Instant moment) {
        return trail.intents().stream()
                .filter(intent -> intent.action() instanceof Action.Extend
                        && TOOK_EFFECT.contains(intent.state())
                        && intent.changedAt().isAfter(moment))
                .toList();
    }

    private int extensions(Instant moment) {
        return Math.max(0, present.extensions() - extendedAfter(moment).size());
    }

    /** The present date without the days that were added later; null before the first extension. */
    private @Nullable Instant shipBy(int extensions, Instant moment) {
        Instant date = present.shipBy();
        List<Intent> later = extendedAfter(moment);
        if (date == null || later.isEmpty()) {
            return date;
        }
        if (extensions == 0) {
            return null;
        }
        int days = 0;
        for (Intent intent : later) {
            boolean klarna = present.flow() == Flow.KLARNA;
            days += klarna ? ShippingDesk.KLARNA_STEP_DAYS : ((Action.Extend) intent.action()).days();
        }
        return ShippingDesk.later(date, -days);
    }

    /** The action that had no outcome at the moment, as far on its way as can be told. */
    private @Nullable Intent inFlight(Instant moment) {
        Intent open = null;
        for (Intent intent : trail.intents()) {
            boolean asked = !intent.stagedAt().isAfter(moment);
            if (asked && intent.state().isOpen()) {
                open = intent;
            } else if (asked && intent.changedAt().isAfter(moment)) {
                open = under(intent, moment);
            }
        }
        return open;
    }

    private static Intent under(Intent intent, Instant moment) {
        Intent.State state = intent.leavesAt().isAfter(moment) ? Intent.State.STAGED : Intent.State.SENDING;
        return new Intent(
                intent.id(),
                intent.order(),
                intent.action(),
                intent.staff(),
                intent.stagedAt(),
                intent.leavesAt(),
                state,
                intent.stagedAt(),
                0,
                "",
                intent.before());
    }
}
