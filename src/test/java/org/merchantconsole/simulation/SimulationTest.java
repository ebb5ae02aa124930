package org.merchantconsole.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.status.StatusEngine;

/** A short run of the simulation; the long one is a command. */
class SimulationTest {
    private static final StatusEngine ENGINE = new StatusEngine();

    @ParameterizedTest
    @EnumSource(
            value = Simulation.RefundIds.class,
            names = {"UNIQUE", "REPEATABLE"})
    void invariantsHoldInEveryHistory(Simulation.RefundIds ids) {
        Simulation.Report report =
                new Simulation(ENGINE, Stores.inMemory()).run(new Simulation.Plan(1, 150, 2, ids, line -> {}));

        assertThat(report.broken()).isEmpty();
        assertThat(report.steps()).isGreaterThan(150 * 12);
    }

    @Test
    void invariantsHoldOverARealDatabase() throws Exception {
        try (Stores stores = Stores.onDisk()) {
            assertThat(new Simulation(ENGINE, stores)
                            .run(Simulation.Plan.of(1, 12))
                            .broken())
                    .isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        Simulation simulation = new Simulation(ENGINE, Stores.inMemory());
        Simulation.Report one = simulation.run(new Simulation.Plan(42, 5, 1, Simulation.RefundIds.BOTH, first::add));
        Simulation.Report two = simulation.run(new Simulation.Plan(42, 5, 1, Simulation.RefundIds.BOTH, second::add));

        assertThat(second).isEqualTo(first).hasSizeGreaterThan(200);
        assertThat(two.hash()).isEqualTo(one.hash());
        assertThat(simulation.run(Simulation.Plan.of(47, 5)).hash()).isNotEqualTo(one.hash());
    }

    @ParameterizedTest
    @EnumSource(value = Sabotage.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aMistakeThatIsBuiltInIsFound(Sabotage sabotage) {
        Simulation.Report report = new Simulation(ENGINE, Stores.inMemory(), sabotage).run(Simulation.Plan.of(1, 150));

        assertThat(report.broken()).isNotEmpty();
        String invariant = switch (sabotage) {
            case REPEATS_LOST_CALLS -> "3 (";
            case TAKES_LOST_FOR_REFUSED -> "4 (";
            case FORGETS_TO_MARK -> "2 (";
            case LOSES_AUDIT_ROWS -> "9 (";
            case NONE -> "";
        };
        assertThat(report.broken())
                .anySatisfy(broken -> assertThat(broken.what()).contains(invariant));
    }
}
