package org.merchantconsole.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.Line;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.sandbox.Ending;
import org.merchantconsole.status.StatusEngine;

/** One history: two people, two programs, one database, one provider, and trouble, out of one seed. */
final class History {
    private static final List<String> SCENARIOS = List.of(
            "card-held",
            "card-paid",
            "card-refund-open",
            "klarna-to-ship",
            "klarna-shipped",
            "pad-to-ship",
            "pad-collecting",
            "capture-reserved",
            "ideal");
    private static final List<Double> TROUBLES = List.of(0.0, 0.05, 0.1, 0.2, 0.3);
    private static final int ROUNDS = 12;

    private final long seed;
    private final Trace trace;
    private final World world;
    private final Steps steps;
    private final Oracle oracle;
    private final List<OrderKey> orders = new ArrayList<>();
    private final Program ann;
    private final Program bob;
    private int step;

    History(
            long seed,
            boolean uniqueRefundIds,
            StatusEngine engine,
            Stores stores,
            Sabotage sabotage,
            Consumer<String> listener) {
        this.seed = seed;
        this.trace = new Trace(listener);
        Dice dice = new Dice(seed);
        double trouble = dice.one(TROUBLES);
        Timepiece time = new Timepiece(Steps.begin(dice));
        this.world = new World(seed, time, trouble, uniqueRefundIds, stores.open(time), trace, dice, sabotage);
        trace.line("seed " + seed + ", trouble " + trouble + ", unique refund ids " + uniqueRefundIds);
        Mail mail = new Mail(world);
        this.steps = new Steps(world, mail, orders);
        this.oracle = new Oracle(world, orders);
        this.ann = new Program(world, engine, "Ann");
        this.bob = new Program(world, engine, "Bob");
        ann.meets(bob, steps);
        bob.meets(ann, steps);
    }

    /**
     * How it ended.
     *
     * @param hash of the whole trace
     * @param violation what did not hold; empty when all did
     * @param last the last lines of the trace, when something did not hold
     */
    record End(long seed, int steps, String hash, String violation, List<String> last) {}

    End run() {
        try {
            customersOrder();
            ann.run(() -> steps.sync(ann));
            int many = world.dice.between(12, 30);
            for (step = 1; step <= many; step++) {
                Program at = world.dice.chance(0.5) ? ann : bob;
                trace.line("step " + step + " at " + world.time.instant());
                if (world.dice.chance(0.04)) {
                    customersOrder();
                } else if (world.dice.chance(0.05)) {
                    trace.line(at.name() + " is killed");
                    at.start();
                } else {
                    at.run(() -> steps.one(at));
                }
                oracle.check();
                steps.timePasses();
            }
            calm();
            return new End(seed, step, trace.hash(), "", List.of());
        } catch (Violation violated) {
            return broken(String.valueOf(violated.getMessage()));
        } catch (RuntimeException bug) {
            StackTraceElement[] where = bug.getStackTrace();
            return broken("the program broke: " + bug + (where.length == 0 ? "" : " at " + where[0]));
        } finally {
            world.store.close();
        }
    }

    private End broken(String what) {
        List<String> last = trace.last();
        return new End(seed, step, trace.hash(), "step " + step + ": invariant " + what, last);
    }

    private void customersOrder() {
        String scenario = world.dice.one(SCENARIOS);
        Ending.Answered answer = world.answer(Call.post("/sandbox/scenarios/" + scenario, "{}"), null);
        trace.line("customers order: " + scenario);
        for (String part : answer.body().split("\"order_id\":\"", -1)) {
            int end = part.indexOf('"');
            if (end > 0 && !part.startsWith("{")) {
                orders.add(new OrderKey("", part.substring(0, end)));
            }
        }
    }

    /** All trouble is over: everything is settled, and the database is the provider's. */
    private void calm() {
        world.quiet();
        for (int round = 0;
                round < ROUNDS && (round < 2 || !world.store.openIntents().isEmpty());
                round++) {
            trace.line("calm, round " + round);
            world.pass(Duration.ofMinutes(7));
            for (Program program : List.of(ann, bob)) {
                program.run(() -> {
                    program.desks().dispatch().resumeOpenIntents();
                    for (Outbox.Entry entry : program.desks().outbox().entries(program.staff())) {
                        steps.decide(program, entry);
                    }
                    program.desks().inbox().process();
                    steps.sync(program);
                });
                oracle.check();
            }
        }
        List<Intent> open = world.store.openIntents();
        if (!open.isEmpty()) {
            throw new Violation(
                    "4 (everything is settled in the end)",
                    open.stream()
                            .map(i -> i.id() + " " + i.state() + " " + i.text())
                            .toList()
                            .toString());
        }
        same();
    }

    /** Invariant 12: the local set is the server's. */
    private void same() {
        Line clear = call -> {
            Ending.Answered answer = world.answer(call, null);
            return new Line.Outcome.Response(answer.status(), answer.contentType(), answer.body());
        };
        Gateway provider = new ProviderGateway(
                ProviderSettings.of(java.net.URI.create("http://127.0.0.1/v1/json"), World.KEY, Environment.SANDBOX),
                clear);
        for (OrderKey key : orders) {
            Order ours = world.store
                    .find(key)
                    .orElseThrow(() -> new Violation("12 (the local set is the server's)", key + " is missing here"));
            if (!(provider.order(key, ours.transactionId()) instanceof Reply.Answered<Snapshot.OfOrder>(var theirs))) {
                throw new Violation("12 (the local set is the server's)", key + " cannot be read");
            }
            String difference = Oracle.difference(ours, theirs);
            if (!difference.isEmpty()) {
                throw new Violation("12 (the local set is the server's)", key + ": " + difference);
            }
        }
    }
}
