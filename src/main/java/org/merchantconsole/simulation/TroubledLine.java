package org.merchantconsole.simulation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.gateway.Line;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.sandbox.Ending;

/** The way from one program to the provider, with everything that may go wrong on it. */
final class TroubledLine implements Line {
    private static final Duration TIME_OUT = Duration.ofSeconds(40);
    private static final List<int[]> CODES = List.of(
            new int[] {400, 1000},
            new int[] {400, 1001},
            new int[] {404, 1006},
            new int[] {400, 1016},
            new int[] {404, 1019},
            new int[] {400, 1021},
            new int[] {401, 1032},
            new int[] {400, 1033},
            new int[] {400, 1034},
            new int[] {500, 9999});

    private final World world;
    private final Program program;

    TroubledLine(World world, Program program) {
        this.world = world;
        this.program = program;
    }

    @Override
    public Outcome exchange(Call call) {
        program.letOthersAct();
        OperationId operation = call.changes() ? world.sending(call) : null;
        Fault fault = world.fault(call.changes());
        world.trace.line(program.name() + " " + call.method() + " " + call.path() + " " + call.body() + " " + fault);
        if (!world.isQuiet()) {
            world.pass(Duration.ofMillis(world.dice.between(20, 2_000)));
        }
        Outcome outcome = sabotaged(outcome(fault, call, operation), call, operation);
        program.letOthersAct();
        return outcome;
    }

    private Outcome sabotaged(Outcome outcome, Call call, @Nullable OperationId operation) {
        if (!call.changes() || !(outcome instanceof Outcome.Lost)) {
            return outcome;
        }
        return switch (world.sabotage) {
            case REPEATS_LOST_CALLS -> withAnswer(Fault.NONE, world.answer(call, operation));
            case TAKES_LOST_FOR_REFUSED -> refused(200, 1000);
            default -> outcome;
        };
    }

    private Outcome outcome(Fault fault, Call call, @Nullable OperationId operation) {
        if (fault == Fault.KILL_BEFORE) {
            throw new Killed(program);
        }
        Ending.Answered answer = fault.arrives() ? world.answer(call, operation) : null;
        if (fault == Fault.KILL_AFTER) {
            throw new Killed(program);
        }
        return answer == null ? withoutAnswer(fault, call, operation) : withAnswer(fault, answer);
    }

    private Outcome withAnswer(Fault fault, Ending.Answered answer) {
        return switch (fault) {
            case CUT_AFTER -> new Outcome.Lost("The connection broke off before a whole answer had come.");
            case TRUNCATED ->
                new Outcome.Response(
                        answer.status(),
                        answer.contentType(),
                        answer.body().substring(0, answer.body().length() / 2));
            case HTML_AFTER -> new Outcome.Response(502, "text/html", "<html><body>Bad Gateway</body></html>");
            case WRONG_TYPE -> new Outcome.Response(answer.status(), "text/plain", answer.body());
            default -> new Outcome.Response(answer.status(), answer.contentType(), answer.body());
        };
    }

    private Outcome withoutAnswer(Fault fault, Call call, @Nullable OperationId operation) {
        return switch (fault) {
            case NO_CONNECTION -> new Outcome.NothingLeft("The provider refuses the connection: is it running?");
            case HTML_BEFORE -> new Outcome.Response(502, "text/html", "<html><body>Bad Gateway</body></html>");
            case SUCCESS_FALSE -> refused(200, 1000);
            case ERROR_CODE -> {
                int[] code = world.dice.one(CODES);
                yield refused(code[0], code[1]);
            }
            case KEY_REVOKED -> refused(401, 1032);
            case LATE -> {
                if (operation != null) {
                    world.arrivesLater(call, operation);
                }
                world.pass(TIME_OUT);
                yield new Outcome.Lost("The provider did not answer in time.");
            }
            default -> new Outcome.Lost("The connection broke off before a whole answer had come.");
        };
    }

    private static Outcome refused(int status, int code) {
        return new Outcome.Response(
                status,
                "application/json",
                "{\"success\":false,\"data\":{},\"error_code\":" + code + ",\"error_info\":\"refused\"}");
    }
}
