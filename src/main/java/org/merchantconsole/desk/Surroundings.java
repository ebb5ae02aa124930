package org.merchantconsole.desk;

import java.util.UUID;
import java.util.function.Supplier;
import org.merchantconsole.order.OperationId;

/**
 * What a trial puts in the place of chance and of the machine, so that it can be repeated.
 *
 * @param names gives operation ids, a new one each time
 * @param waypoints told of every named point that an action passes
 * @param programs which programs run beside this one
 */
public record Surroundings(Supplier<OperationId> names, Waypoints waypoints, Programs programs) {

    /** Random names, nobody listens, the machine's own programs. */
    public static Surroundings real() {
        return new Surroundings(
                () -> new OperationId(OperationId.PREFIX + UUID.randomUUID()), Waypoints.NONE, new MachinePrograms());
    }

    public Surroundings withNames(Supplier<OperationId> changed) {
        return new Surroundings(changed, waypoints, programs);
    }

    public Surroundings withWaypoints(Waypoints changed) {
        return new Surroundings(names, changed, programs);
    }
}
