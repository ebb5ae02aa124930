package org.merchantconsole.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.StoreException;

/** The database as one program has it: the program may die around each write, and the disk may be full. */
final class TroubledStore {
    private static final Set<String> WRITES = Set.of("save", "stage", "advance", "remember", "addNote");

    private TroubledStore() {}

    private static boolean isSabotaged(World world, Object[] arguments) {
        Intent to = (Intent) arguments[1];
        return switch (world.sabotage) {
            case FORGETS_TO_MARK -> to.state() == Intent.State.SENDING;
            case LOSES_AUDIT_ROWS -> {
                boolean outcome = to.state() == Intent.State.DONE;
                // The store in memory alone has this way past the audit.
                if (outcome && world.store instanceof MemoryStore memory) {
                    memory.put(to);
                }
                yield outcome;
            }
            default -> false;
        };
    }

    static OrderStore of(World world, Program program) {
        return (OrderStore) Proxy.newProxyInstance(
                TroubledStore.class.getClassLoader(), new Class<?>[] {OrderStore.class}, (self, method, arguments) -> {
                    boolean writes = WRITES.contains(method.getName());
                    double often = writes ? world.trouble() / 8 : 0;
                    if (writes) {
                        program.letOthersAct();
                    }
                    if (often > 0 && world.dice.chance(often)) {
                        world.trace.line(program.name() + " dies before " + method.getName());
                        throw new Killed(program);
                    }
                    if (often > 0 && world.dice.chance(often)) {
                        world.trace.line(program.name() + " has a full disk at " + method.getName());
                        throw new StoreException(StoreException.Kind.FULL, "The disk is full, so nothing was written.");
                    }
                    if (method.getName().equals("advance") && isSabotaged(world, arguments)) {
                        return true;
                    }
                    Object result;
                    try {
                        result = method.invoke(world.store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (often > 0 && world.dice.chance(often)) {
                        world.trace.line(program.name() + " dies after " + method.getName());
                        throw new Killed(program);
                    }
                    return result;
                });
    }
}
