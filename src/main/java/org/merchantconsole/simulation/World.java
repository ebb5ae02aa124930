package org.merchantconsole.simulation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Programs;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.sandbox.Ending;
import org.merchantconsole.sandbox.InProcessSandbox;
import org.merchantconsole.sandbox.SandboxOptions;

/**
 * What all programs of a history share: time, chance, the provider with its ledger, the database, and which effect belongs to
 * which action. It knows more than any program: it saw every call, also those that arrived late.
 */
final class World {
    /** The key of the provider's site. */
    static final String KEY = "simulated-key";

    private static final Pattern ABOUT = Pattern.compile("^/(?:sandbox/orders|pad/orders|orders|capture)/([^/]+)");

    final Timepiece time;
    final Dice dice;
    final Trace trace;
    final OrderStore store;
    final InProcessSandbox provider;
    final Sabotage sabotage;

    /** How often a call goes wrong: 0 to 0.3. */
    private final double trouble;

    private final Map<OperationId, Integer> effects = new HashMap<>();
    private final List<Late> late = new ArrayList<>();
    private final Set<String> running = new HashSet<>();
    private Instant downUntil = Instant.MIN;
    private boolean quiet;
    private int names;
    private int programs;

    /** A call that lies in the network. */
    private record Late(Instant arrives, Call call, OperationId operation) {}

    World(
            long seed,
            Timepiece time,
            double trouble,
            boolean uniqueRefundIds,
            OrderStore store,
            Trace trace,
            Dice dice,
            Sabotage sabotage) {
        this.time = time;
        this.sabotage = sabotage;
        this.dice = dice;
        this.trace = trace;
        this.trouble = trouble;
        this.store = store;
        this.provider = InProcessSandbox.open(SandboxOptions.defaults(time)
                .withSeed(seed)
                .withSampleData(false)
                .withKey(KEY)
                .withUniqueRefundIds(uniqueRefundIds));
    }

    OperationId name() {
        names++;
        return new OperationId(OperationId.PREFIX + names);
    }

    /** A name that no program had. */
    String programName() {
        programs++;
        String name = "program-" + programs;
        running.add(name);
        return name;
    }

    void ended(String program) {
        running.remove(program);
    }

    Programs programs(String self) {
        return new Programs() {
            @Override
            public String self() {
                return self;
            }

            @Override
            public boolean runs(String name) {
                return running.contains(name);
            }
        };
    }

    /** From now on nothing goes wrong any more. */
    void quiet() {
        quiet = true;
        downUntil = Instant.MIN;
    }

    boolean isQuiet() {
        return quiet;
    }

    double trouble() {
        return quiet ? 0 : trouble;
    }

    void down(Duration how) {
        downUntil = time.instant().plus(how);
    }

    /** @param changes whether it is about a changing call: those go wrong twice as often */
    Fault fault(boolean changes) {
        if (quiet) {
            return Fault.NONE;
        }
        if (time.instant().isBefore(downUntil)) {
            return dice.chance(0.5) ? Fault.NO_CONNECTION : Fault.CUT_BEFORE;
        }
        return Fault.draw(dice, changes ? 2 * trouble : trouble);
    }

    /** Time passes; what lay in the network arrives at its moment. */
    void pass(Duration by) {
        Instant end = time.instant().plus(by);
        while (true) {
            Late next = late.stream()
                    .filter(call -> !call.arrives().isAfter(end))
                    .min(Comparator.comparing(Late::arrives))
                    .orElse(null);
            if (next == null) {
                break;
            }
            late.remove(next);
            time.moveTo(next.arrives());
            trace.line("late call arrives: " + next.call().method() + " "
                    + next.call().path());
            answer(next.call(), next.operation());
        }
        time.moveTo(end);
    }

    /** The call arrives some time within five minutes. */
    void arrivesLater(Call call, OperationId operation) {
        late.add(new Late(time.instant().plusSeconds(dice.between(1, 290)), call, operation));
    }

    boolean isOnItsWay(OperationId operation) {
        return late.stream().anyMatch(call -> call.operation().equals(operation));
    }

    /** How often the action took effect. */
    int effects(OperationId operation) {
        return effects.getOrDefault(operation, 0);
    }

    /** The provider answers; what that did is put down to the action that asked. */
    Ending.Answered answer(Call call, @Nullable OperationId operation) {
        int before = provider.effects();
        Ending.Answered answer = provider.answer(
                call.method().name(),
                call.path(),
                call.query(),
                KEY,
                call.body().getBytes(StandardCharsets.UTF_8));
        int done = provider.effects() - before;
        if (done > 0 && operation != null) {
            int now = effects.merge(operation, done, Integer::sum);
            if (now > 1) {
                throw new Violation("3 (at most one effect)", operation + " took effect " + now + " times");
            }
        }
        return answer;
    }

    /**
     * The action that a changing call belongs to.
     *
     * @throws Violation when there is not exactly one that is being sent for the order
     */
    OperationId sending(Call call) {
        Matcher about = ABOUT.matcher(call.path());
        if (!about.find()) {
            throw new Violation("2 (an intent before each call)", "a call about no order: " + call.path());
        }
        String order = URLDecoder.decode(about.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        List<Intent> open = store.openIntents().stream()
                .filter(intent -> intent.order().id().equals(order))
                .toList();
        if (open.size() != 1 || open.getFirst().state() != Intent.State.SENDING) {
            throw new Violation(
                    "2 (an intent before each call)",
                    call.path() + " with "
                            + open.stream()
                                    .map(intent -> intent.id() + " " + intent.state())
                                    .toList());
        }
        return open.getFirst().id();
    }
}
