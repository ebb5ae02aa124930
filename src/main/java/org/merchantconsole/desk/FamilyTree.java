package org.merchantconsole.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.RawPair;

/**
 * An order with all that belongs to it: the order that it replaces, its refunds, captures, parts and chargebacks, their own
 * children where they have any, and the orders that replace it.
 *
 * @param members from the top down, each after the one that it hangs on
 * @param net what remains with the merchant of all members in the order's currency, refunds under way taken off
 */
public record FamilyTree(List<Member> members, Money net) {

    public FamilyTree {
        members = List.copyOf(members);
    }

    /** What a member is to the one that it hangs on. */
    public enum Tie {
        /** The payment of the order itself. */
        PAYMENT,
        REFUND,
        CAPTURE,
        CHARGEBACK,
        /** Gives back what a chargeback took. */
        REVERSAL,
        PART,
        /** An order that was made from the one above. */
        REPLACEMENT
    }

    /**
     * One of them.
     *
     * @param depth how far down, from 0
     * @param id order id for orders, the provider's number for children
     * @param order the order to open; for a child without an order of its own, the one that it belongs to
     * @param pair null for one that is not known here
     * @param amount null for one that is not known here
     * @param net what remains with the merchant after this step; null for one that is not known here
     * @param at when it came; null for one that is not known here
     * @param present whether it is, or belongs to, the order that was asked for
     */
    public record Member(
            int depth,
            Tie tie,
            String id,
            OrderKey order,
            @Nullable RawPair pair,
            @Nullable Money amount,
            @Nullable Money net,
            @Nullable Instant at,
            boolean present) {

        /** Whether the database does not know it. */
        public boolean isMissing() {
            return pair == null;
        }
    }

    static FamilyTree of(Order order, OrderStore store, Judge judge) {
        Growing growing = new Growing(order, store, judge);
        growing.grow();
        return new FamilyTree(growing.members, growing.net);
    }

    /** Collects the members; an order is visited once, so that a ring of replacements ends. */
    private static final class Growing {
        private static final int DEEPEST = 8;

        private final Order asked;
        private final OrderStore store;
        private final Judge judge;
        private final List<Member> members = new ArrayList<>();
        private final Set<OrderKey> seen = new HashSet<>();
        private Money net;

        Growing(Order asked, OrderStore store, Judge judge) {
            this.asked = asked;
            this.store = store;
            this.judge = judge;
            this.net = Money.zero(asked.amount().currency());
        }

        void grow() {
            OrderKey top = asked.key();
            Set<OrderKey> way = new HashSet<>(Set.of(top));
            Optional<OrderKey> above = origin(top);
            while (above.isPresent() && way.add(above.get())) {
                top = above.get();
                above = origin(top);
            }
            add(top, 0, Tie.PAYMENT);
        }

        private Optional<OrderKey> origin(OrderKey key) {
            return store.creations()
                    .of(key)
                    .map(Creation::request)
                    .filter(request -> !request.from().isEmpty())
                    .map(request -> new OrderKey(key.site(), request.from()));
        }

        private void add(OrderKey key, int depth, Tie tie) {
            if (!seen.add(key) || depth > DEEPEST) {
                return;
            }
            Order order = key.equals(asked.key()) ? asked : store.find(key).orElse(null);
            if (order == null) {
                members.add(new Member(depth, tie, key.id(), key, null, null, null, null, false));
            } else {
                payment(order, depth, tie);
            }
            for (Creation next : store.creations().madeFrom(key).reversed()) {
                add(next.request().key(), depth + 1, Tie.REPLACEMENT);
            }
        }

        private void payment(Order order, int depth, Tie tie) {
            boolean comparable = order.amount().sameCurrency(net);
            boolean byCapture = order.payment().manualCapture();
            // A part's money is in its parent's already.
            if (comparable && !byCapture && isPaid(order) && tie != Tie.PART) {
                net = net.plus(order.amount());
            }
            boolean present = order.key().equals(asked.key());
            members.add(new Member(
                    depth,
                    tie,
                    order.key().id(),
                    order.key(),
                    order.status(),
                    order.amount(),
                    net,
                    order.created(),
                    present));
            order.related().stream()
                    .sorted(Comparator.comparing(Transaction::created))
                    .forEach(child -> child(order, child, depth + 1, present, byCapture));
        }

        private void child(Order order, Transaction child, int depth, boolean present, boolean byCapture) {
            if (FactsOf.living(child) && child.amount().sameCurrency(net)) {
                net = net.plus(effect(child, byCapture));
            }
            OrderKey own = new OrderKey(order.key().site(), child.orderId());
            boolean hasOrder = !child.orderId().isEmpty()
                    && !own.equals(order.key())
                    && !seen.contains(own)
                    && store.find(own).isPresent();
            members.add(new Member(
                    depth,
                    tie(child),
                    child.id().value(),
                    hasOrder ? own : order.key(),
                    child.status(),
                    child.amount(),
                    net,
                    child.created(),
                    present));
            if (hasOrder) {
                // What hangs on the part's own order comes below it; the part itself stands here already.
                seen.add(own);
                store.find(own)
                        .ifPresent(part -> part.related()
                                .forEach(grandchild -> child(
                                        part,
                                        grandchild,
                                        depth + 1,
                                        false,
                                        part.payment().manualCapture())));
            }
        }

        private static Money effect(Transaction child, boolean byCapture) {
            Money nothing = child.amount().minus(child.amount());
            return switch (child.kind()) {
                case REFUND -> child.amount().negate();
                case CHARGEBACK ->
                    Dispute.isReversal(child) ? child.amount() : child.amount().negate();
                case CAPTURE -> byCapture ? child.amount() : nothing;
                case SHIPMENT, PAYMENT -> nothing;
            };
        }

        private static Tie tie(Transaction child) {
            return switch (child.kind()) {
                case REFUND -> Tie.REFUND;
                case CHARGEBACK -> Dispute.isReversal(child) ? Tie.REVERSAL : Tie.CHARGEBACK;
                case CAPTURE -> Tie.CAPTURE;
                case SHIPMENT -> Tie.PART;
                case PAYMENT -> Tie.PAYMENT;
            };
        }

        /** Whether the money of it was, or is as good as, the merchant's. */
        private boolean isPaid(Order order) {
            Family family = judge.family(order);
            return switch (family) {
                case SHIP, TRANSIT, PAID, REFUNDED, PARTLY_REFUNDED, CHARGEBACK -> true;
                default -> false;
            };
        }
    }
}
