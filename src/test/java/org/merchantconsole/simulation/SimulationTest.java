package org.merchantconsole.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merchantconsole.status.StatusEngine;

/** A short run of the simulation; the long one is a command. */
class SimulationTest {

    private final Simulation simulation = new Simulation(new StatusEngine());

    @Test
    void invariantsHoldInEveryHistory() {
        Simulation.Report report = simulation.run(Simulation.Plan.of(1, Integer.getInteger("seeds", 300)));

        assertThat(report.broken()).isEmpty();
        assertThat(report.steps()).isGreaterThan(report.histories() * 12L);
    }
}
