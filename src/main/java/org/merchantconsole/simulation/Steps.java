package org.merchantconsole.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.RefundDraft;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Verdict;

/** What people, time and chance do in a history, a step at a time. */
final class Steps {
    private static final List<ActionKind> BY_API = List.of(
            ActionKind.ACCEPT,
            ActionKind.DECLINE,
            ActionKind.CANCEL,
            ActionKind.SHIP,
            ActionKind.PARTIAL_SHIP,
            ActionKind.EXTEND,
            ActionKind.HOLD,
            ActionKind.RESUME,
            ActionKind.REFUND,
            ActionKind.REFUND_LINES,
            ActionKind.CANCEL_REFUND,
            ActionKind.CAPTURE,
            ActionKind.CANCEL_RESERVATION);

    private final World world;
    private final Mail mail;
    private final List<OrderKey> orders;

    /** @param orders those that the provider knows; new ones are added as customers order */
    Steps(World world, Mail mail, List<OrderKey> orders) {
        this.world = world;
        this.mail = mail;
        this.orders = orders;
    }

    /** One step at a program. */
    void one(Program at) {
        Dice dice = world.dice;
        int what = dice.below(100);
        if (what < 45) {
            act(at);
        } else if (what < 55) {
            at.desks().orders().refresh(dice.one(orders));
        } else if (what < 67) {
            world.trace.line(at.name() + " ticks");
            at.desks().dispatch().tick();
        } else if (what < 73) {
            sync(at);
        } else if (what < 88) {
            decide(at);
        } else if (what < 92) {
            mail.send(dice.one(orders).id());
            mail.deliver(at);
        } else {
            colleagueOnTheProvidersPage();
        }
    }

    /** Time passes between two steps. */
    void timePasses() {
        Dice dice = world.dice;
        int how = dice.below(100);
        Duration by = how < 50
                ? Duration.ofSeconds(dice.between(1, 40))
                : how < 85
                        ? Duration.ofSeconds(dice.between(60, 900))
                        : how < 97 ? Duration.ofMinutes(dice.between(60, 1_500)) : Duration.ofDays(dice.between(2, 9));
        world.trace.line("time passes: " + by);
        world.pass(by);
        if (!world.isQuiet() && dice.chance(0.03)) {
            Duration down = Duration.ofMinutes(dice.between(5, 480));
            world.trace.line("the provider is down for " + down);
            world.down(down);
        }
    }

    void sync(Program at) {
        world.trace.line(at.name() + " syncs");
        // Some runs are cancelled in the middle.
        int steps = world.isQuiet() || world.dice.chance(0.7) ? Integer.MAX_VALUE : world.dice.between(1, 6);
        at.desks().sync().run(new Progress() {
            private int done;

            @Override
            public void step(long now, long of, String what) {
                done++;
            }

            @Override
            public boolean cancelled() {
                return done >= steps;
            }
        });
    }

    private void act(Program at) {
        OrderKey key = world.dice.one(orders);
        OrderView view = at.desks().orders().view(key, at.staff()).orElse(null);
        if (view == null) {
            world.trace.line(at.name() + " does not know " + key);
            return;
        }
        List<ActionKind> allowed = BY_API.stream()
                .filter(kind -> view.actions().get(kind) instanceof Verdict.Allowed)
                .toList();
        ActionKind kind =
                allowed.isEmpty() || world.dice.chance(0.1) ? world.dice.one(BY_API) : world.dice.one(allowed);
        if (kind == ActionKind.REFUND_LINES) {
            refundLines(at, view);
            return;
        }
        Action action = action(kind, view);
        Duration grace = world.dice.chance(0.15) ? Duration.ofSeconds(world.dice.between(5, 90)) : Duration.ZERO;
        world.trace.line(
                at.staff().name() + " at " + at.name() + " asks for " + action + " on " + key + " after " + grace);
        said(at, at.desks().dispatch().perform(key, action, at.staff(), grace));
    }

    private void refundLines(Program at, OrderView view) {
        RefundDraft draft = at.desks().refunds().draft(view);
        List<Action.Line> lines = new ArrayList<>();
        view.order().cart().items().stream()
                .filter(item -> item.quantity().signum() > 0)
                .findFirst()
                .ifPresent(item -> lines.add(new Action.Line(item.itemId(), 1)));
        world.trace.line(at.staff().name() + " at " + at.name() + " gives back " + lines + " of "
                + view.order().key() + " with " + draft.chosen().size() + " chosen");
        said(at, at.desks().refunds().refundLines(view.order().key(), lines, "simulated", at.staff()));
    }

    private void said(Program at, Outcome outcome) {
        String word = outcome.getClass().getSimpleName();
        world.trace.line(at.name() + " says " + word);
        if (outcome instanceof Outcome.Done && world.dice.chance(0.5)) {
            mail.send(outcome.order().id());
        }
    }

    private Action action(ActionKind kind, OrderView view) {
        Dice dice = world.dice;
        return switch (kind) {
            case ACCEPT -> new Action.Accept("called");
            case DECLINE -> new Action.Decline("fraud");
            case CANCEL -> new Action.Cancel("changed their mind");
            case SHIP -> new Action.Ship("PostNL", "3SABC" + dice.between(100_000, 999_999), "");
            case PARTIAL_SHIP -> new Action.PartialShip(part(view.order().amount()), "PostNL", "");
            case EXTEND -> new Action.Extend(dice.between(1, 5), "late delivery");
            case HOLD ->
                new Action.Hold(
                        world.time.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(dice.between(2, 20))),
                        "return under way",
                        dice.chance(0.1));
            case RESUME -> new Action.Resume("goods are back");
            case REFUND ->
                new Action.Refund(dice.chance(0.4) ? view.refundable() : part(view.refundable()), "goods returned");
            case CANCEL_REFUND -> new Action.CancelRefund(null, "a mistake");
            case CAPTURE -> new Action.Capture(part(view.order().amount()), "");
            case CANCEL_RESERVATION -> new Action.CancelReservation("out of stock");
            default -> throw new IllegalArgumentException("not by API: " + kind);
        };
    }

    /** A part of an amount; small amounts repeat, so that equal refunds meet. */
    private Money part(Money of) {
        long most = Math.max(1, of.minorUnits());
        long units = world.dice.chance(0.5) ? Math.min(most, 500) : world.dice.between(1L, most);
        return new Money(units, of.currency());
    }

    /** A person looks at the queue and settles one action, truthfully, or sends it again. */
    void decide(Program at) {
        List<Outbox.Entry> queue = at.desks().outbox().entries(at.staff());
        if (!queue.isEmpty()) {
            decide(at, world.dice.one(queue));
        }
    }

    void decide(Program at, Outbox.Entry entry) {
        Intent intent = entry.intent();
        OperationId id = intent.id();
        boolean happened = world.effects(id) > 0;
        boolean over = !world.isOnItsWay(id);
        @Nullable String did = null;
        if (happened && entry.acts().contains(Outbox.Act.SAY_DONE) && intent.state() == Intent.State.UNKNOWN) {
            did = "says done " + at.desks().dispatch().settle(id, true, at.staff());
        } else if (!happened && over && entry.acts().contains(Outbox.Act.SEND_AGAIN) && world.dice.chance(0.6)) {
            Optional<Outcome> outcome = at.desks().dispatch().sendAgain(id, at.staff());
            did = "sends again "
                    + outcome.map(o -> o.getClass().getSimpleName()).orElse("not");
        } else if (!happened
                && over
                && entry.acts().contains(Outbox.Act.SAY_NOT_DONE)
                && intent.state() == Intent.State.UNKNOWN) {
            did = "says not done " + at.desks().dispatch().settle(id, false, at.staff());
        } else if (entry.acts().contains(Outbox.Act.SEND_NOW) && world.dice.chance(0.5)) {
            at.desks().dispatch().sendAgain(id, at.staff());
            did = "sends now";
        } else if (entry.acts().contains(Outbox.Act.TAKE_BACK)
                && (intent.state() == Intent.State.STAGED || intent.state() == Intent.State.DUE)) {
            did = "takes back " + at.desks().dispatch().takeBack(id, at.staff());
        } else if (entry.acts().contains(Outbox.Act.LOOK_NOW)) {
            did = "looks " + at.desks().dispatch().lookNow(id);
        }
        world.trace.line(at.staff().name() + " at " + at.name() + " on " + id + " (" + entry.next() + "): " + did);
    }

    /** Somebody refunds on the provider's own page: without a name of ours. */
    private void colleagueOnTheProvidersPage() {
        OrderKey key = world.dice.one(orders);
        int amount = world.dice.chance(0.7) ? 500 : world.dice.between(1, 2_000);
        world.trace.line("a colleague refunds " + amount + " of " + key + " on the provider's page");
        world.answer(
                Call.post(
                        "/orders/" + key.id() + "/refunds",
                        "{\"currency\":\"EUR\",\"amount\":" + amount + ",\"description\":\"by hand\"}"),
                null);
    }

    /** When the history begins. */
    static Instant begin(Dice dice) {
        // Also around the two days on which the provider's clock jumps.
        return dice.one(List.of(
                Instant.parse("2026-03-28T22:30:00Z"),
                Instant.parse("2026-10-24T22:30:00Z"),
                Instant.parse("2026-11-20T09:00:00Z"),
                Instant.parse("2026-12-31T21:00:00Z")));
    }
}
