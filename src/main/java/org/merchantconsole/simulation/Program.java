package org.merchantconsole.simulation;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Surroundings;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.desk.Waypoints;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;

/** One person at one running program. It may die at any moment and is then started again over the same database. */
final class Program {
    private static final int STARTS = 50;
    private static final double OTHERS_ACT = 0.06;

    private final World world;
    private final StatusEngine engine;
    private final Staff staff;
    private @Nullable Program other;
    private @Nullable Steps steps;
    private Desks desks;
    private String name = "";
    private boolean busy;

    Program(World world, StatusEngine engine, String person) {
        this.world = world;
        this.engine = engine;
        this.staff = Role.MANAGER.staff(person);
        this.desks = open();
    }

    void meets(Program colleague, Steps what) {
        other = colleague;
        steps = what;
    }

    private Desks open() {
        world.ended(name);
        name = world.programName();
        return Desks.over(
                TroubledStore.of(world, this),
                new ProviderGateway(
                        ProviderSettings.of(URI.create("http://127.0.0.1/v1/json"), World.KEY, Environment.SANDBOX),
                        new TroubledLine(world, this)),
                new ProviderRecords(),
                engine,
                world.time,
                Terms.DEFAULT,
                new Surroundings(world::name, Waypoints.NONE, world.programs(name)));
    }

    String name() {
        return name;
    }

    Staff staff() {
        return staff;
    }

    Desks desks() {
        return desks;
    }

    /** Runs a step; when the program dies in it, starts it again. */
    void run(Runnable step) {
        boolean wasBusy = busy;
        busy = true;
        try {
            step.run();
        } catch (Killed death) {
            if (death.program() != this) {
                throw death;
            }
            start();
        } catch (StoreException full) {
            world.trace.line(name + " says: " + full.getMessage());
        } finally {
            busy = wasBusy;
        }
    }

    /** Starts the program; it may die again at once, and is started again. */
    void start() {
        for (int tries = 0; tries < STARTS; tries++) {
            desks = open();
            world.trace.line(name + " starts for " + staff.name());
            try {
                List<String> told = desks.outbox().recover(staff);
                told.forEach(sentence -> world.trace.line(name + " says: " + sentence));
                return;
            } catch (Killed death) {
                if (death.program() != this) {
                    throw death;
                }
            } catch (StoreException full) {
                world.trace.line(name + " says: " + full.getMessage());
                return;
            }
        }
        throw new IllegalStateException("the program dies at every start");
    }

    /** Between two steps of this program the colleague at the other one may act. */
    void letOthersAct() {
        Program colleague = other;
        Steps what = steps;
        if (colleague == null || what == null || colleague.busy || world.isQuiet() || !world.dice.chance(OTHERS_ACT)) {
            return;
        }
        world.trace.line("meanwhile " + colleague.name);
        colleague.run(() -> what.one(colleague));
    }
}
