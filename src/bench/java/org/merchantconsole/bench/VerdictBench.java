package org.merchantconsole.bench;

import com.github.oxo42.stateless4j.StateMachineConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.Pair;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.status.TableVerdict;
import org.merchantconsole.status.TransactionStatus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/**
 * A verdict by the tables, "may this action be taken on a card payment with this pair, and where does it lead", for a
 * transaction whose pair comes from the database. The same questions, a quarter of them illegal, go to our engine, to a
 * bare array, to stateless4j and to Spring Statemachine, each with the moves of the same table.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class VerdictBench {

    private static final int QUESTIONS = 1024;
    private static final int WIDTH = ActionKind.values().length;

    /** One question, in the shape that each of the four wants. */
    private record Ask(Pair pair, ActionKind action, int cell, String name) {}

    private final StatusEngine engine = new StatusEngine();
    private final List<Pair> pairs = listedPairs();
    private final Ask[] asks = new Ask[QUESTIONS];
    private final byte[] cells = new byte[pairs.size() * WIDTH];
    private final StateMachineConfig<String, ActionKind> stateless = new StateMachineConfig<>();
    private final StateMachine<String, ActionKind> spring;

    /** Lays out the questions and gives every engine the same moves. */
    public VerdictBench() {
        List<Ask> legal = new ArrayList<>();
        List<Ask> illegal = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            for (ActionKind action : ActionKind.values()) {
                Pair pair = pairs.get(p);
                TableVerdict verdict = engine.verdict(Flow.CARD, Kind.PAYMENT, pair, action);
                int cell = p * WIDTH + action.ordinal();
                cells[cell] = verdict.listed() ? (byte) target(pair, verdict) : -1;
                (verdict.listed() ? legal : illegal).add(new Ask(pair, action, cell, name(pair)));
            }
        }
        Random random = new Random(7);
        for (int i = 0; i < QUESTIONS; i++) {
            List<Ask> from = i % 4 == 0 ? illegal : legal;
            asks[i] = from.get(random.nextInt(from.size()));
        }
        prepareStateless(legal);
        spring = springMachine(legal);
    }

    /** The row an action leads to, or its own where it changes no pair. */
    private int target(Pair from, TableVerdict verdict) {
        org.merchantconsole.status.State next = verdict.next();
        return pairs.indexOf(next == null ? from : next.pair());
    }

    private void prepareStateless(List<Ask> legal) {
        for (Ask ask : legal) {
            String to = name(pairs.get(cells[ask.cell]));
            if (to.equals(ask.name)) {
                stateless.configure(ask.name).permitReentry(ask.action);
            } else {
                stateless.configure(ask.name).permit(ask.action, to);
            }
        }
    }

    private StateMachine<String, ActionKind> springMachine(List<Ask> legal) {
        try {
            return buildSpring(legal);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private StateMachine<String, ActionKind> buildSpring(List<Ask> legal) throws Exception {
        StateMachineBuilder.Builder<String, ActionKind> builder = StateMachineBuilder.builder();
        builder.configureStates()
                .withStates()
                .initial(name(pairs.getFirst()))
                .states(new HashSet<>(pairs.stream().map(VerdictBench::name).toList()));
        for (Ask ask : legal) {
            builder.configureTransitions()
                    .withExternal()
                    .source(ask.name)
                    .target(name(pairs.get(cells[ask.cell])))
                    .event(ask.action);
        }
        StateMachine<String, ActionKind> machine = builder.build();
        machine.startReactively().block();
        return machine;
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void ours(Blackhole hole) {
        for (Ask ask : asks) {
            hole.consume(engine.verdict(Flow.CARD, Kind.PAYMENT, ask.pair, ask.action));
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void bareArray(Blackhole hole) {
        for (Ask ask : asks) {
            hole.consume(cells[ask.cell]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void stateless4j(Blackhole hole) {
        for (Ask ask : asks) {
            var machine = new com.github.oxo42.stateless4j.StateMachine<>(ask.name, stateless);
            if (machine.canFire(ask.action)) {
                machine.fire(ask.action);
            }
            hole.consume(machine.getState());
        }
    }

    @Benchmark
    @OperationsPerInvocation(QUESTIONS)
    public void springStatemachine(Blackhole hole) {
        for (Ask ask : asks) {
            spring.getStateMachineAccessor()
                    .doWithAllRegions(access -> access.resetStateMachineReactively(
                                    new DefaultStateMachineContext<>(ask.name, null, null, null))
                            .block());
            hole.consume(spring.sendEvent(
                            Mono.just(MessageBuilder.withPayload(ask.action).build()))
                    .blockLast());
            hole.consume(spring.getState().getId());
        }
    }

    private List<Pair> listedPairs() {
        return EnumSet.allOf(OrderStatus.class).stream()
                .flatMap(order -> Arrays.stream(TransactionStatus.values()).map(t -> new Pair(order, t)))
                .filter(pair -> engine.verdict(Flow.CARD, Kind.PAYMENT, pair, ActionKind.SHIP)
                                .state()
                        != null)
                .toList();
    }

    private static String name(Pair pair) {
        return pair.order() + "/" + pair.transaction();
    }
}
