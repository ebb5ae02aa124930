package org.merchantconsole.cli;

import org.merchantconsole.order.Upkeep;

/** Reaches the database that options name without opening it for work; implemented where all packages meet. */
@FunctionalInterface
public interface UpkeepSource {

    /** The upkeep of the database, which may be damaged or gone. */
    Upkeep of(Workplace.Options options);
}
