package org.merchantconsole.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What only a simulated provider offers: a clock that can be moved, scenarios that can be played, and faults. Blocking; never called
 * on the window's thread.
 */
public interface SandboxControl {

    /** The sandbox's time. */
    Reply<Time> time();

    /** Moves the clock forward; everything that falls due on the way happens at its own moment. */
    Reply<Time> advance(Duration by);

    /** All that can be played. */
    Reply<List<Scenario>> scenarios();

    /** Plays a scenario by its name; answers the orders it made. */
    Reply<List<OrderKey>> play(String name);

    /** How it misbehaves. */
    Reply<Faults> faults();

    /**
     * Lets it misbehave, instead of however it did before.
     *
     * @param spec a plan of faults in the sandbox's words; {@code none} ends all
     */
    Reply<Faults> misbehave(String spec);

    /**
     * @param spec the plan of faults
     * @param active whether anything of it may still happen
     */
    record Faults(String spec, boolean active) {}

    /**
     * @param ahead how far it was moved ahead of the real time
     */
    record Time(Instant now, Duration ahead) {}

    /**
     * A little story that ends in a certain pair.
     *
     * @param flow the flow it belongs to, as the sandbox names it
     * @param description a sentence in English
     */
    record Scenario(String name, String flow, String description) {}
}
