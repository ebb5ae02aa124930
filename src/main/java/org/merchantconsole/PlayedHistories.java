package org.merchantconsole;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.merchantconsole.cli.Simulator;
import org.merchantconsole.simulation.Simulation;
import org.merchantconsole.simulation.Stores;
import org.merchantconsole.status.StatusEngine;

/** The simulation, as the command line asks for it. */
final class PlayedHistories implements Simulator {

    private final StatusEngine engine;

    PlayedHistories(StatusEngine engine) {
        this.engine = engine;
    }

    @Override
    public Result simulate(Request request, Consumer<String> trace) throws IOException {
        try (Stores stores = request.onDisk() ? Stores.onDisk() : Stores.inMemory()) {
            Simulation.Report report = new Simulation(engine, stores)
                    .run(new Simulation.Plan(
                            request.from(),
                            request.seeds(),
                            request.threads(),
                            Simulation.RefundIds.valueOf(request.refundIds().toUpperCase(Locale.ROOT)),
                            trace));
            return new Result(
                    report.histories(),
                    report.steps(),
                    report.hash(),
                    report.broken().stream()
                            .map(broken -> new Broken(broken.seed(), broken.what(), broken.last()))
                            .toList());
        }
    }
}
