package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Waypoint;
import org.merchantconsole.simulation.CrashHarness;
import org.merchantconsole.simulation.Deed;
import org.merchantconsole.simulation.Mishap;
import org.merchantconsole.status.StatusEngine;

/** A short run of the crash harness over processes of the program itself; the long one is the command {@code crash}. */
class CrashTest {
    private static final long SEED = 20;

    private static CrashHarness.Report run(Mishap mishap, Set<Waypoint> points, int kills) throws Exception {
        StatusEngine engine = new StatusEngine();
        InstantSource clock = InstantSource.system();
        return new CrashHarness(new PulledPlugs(engine, clock), engine, clock, mishap)
                .run(new CrashHarness.Plan(
                        EnumSet.of(Deed.REFUND), points, kills, SEED, 2, line -> System.out.println("  " + line)));
    }

    @Test
    void afterEachDeathTheMoneyMovesOnceAndNothingIsLost() throws Exception {
        CrashHarness.Report report =
                run(Mishap.NONE, EnumSet.of(Waypoint.SENDING_STORED, Waypoint.CALL_OVER, Waypoint.LOOK_READ), 8);

        assertThat(report.broken()).isEmpty();
        assertThat(report.halts()).isEqualTo(4);
        assertThat(report.kills()).isEqualTo(8);
        assertThat(report.where()).containsKeys("being sent, not done", "being sent, done", "outcome written, done");
    }

    @ParameterizedTest
    @EnumSource(value = Mishap.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whatGoesWrongAfterADeathIsFound(Mishap mishap) throws Exception {
        CrashHarness.Report report = run(mishap, EnumSet.of(Waypoint.CALL_OVER), 0);

        String invariant = switch (mishap) {
            case REFUNDS_AGAIN -> "3 (at most one effect)";
            case FORGETS_THE_DATABASE -> "2 (an intent before each call)";
            case NONE -> "";
        };
        assertThat(report.broken())
                .isNotEmpty()
                .allSatisfy(broken -> assertThat(broken).contains(invariant));
    }

    @Test
    void anActionThatDoesNotExistIsNamedInASentence() {
        StringWriter err = new StringWriter();

        int code = Main.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), "crash", "--points", "--only", "DANCE");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("There is no action 'DANCE'; there are ACCEPT, DECLINE");
    }
}
