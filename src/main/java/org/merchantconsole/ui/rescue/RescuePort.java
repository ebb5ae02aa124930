package org.merchantconsole.ui.rescue;

import java.util.Optional;
import org.merchantconsole.order.Upkeep;

/** What can be done for a database that does not open. Both block. */
public interface RescuePort {

    /** The newest copy that was found sound when it was made. */
    Optional<Upkeep.Backup> newest();

    /** Puts the newest copy in the database's place; throws a StoreException with a sentence. */
    Upkeep.Restored restore();
}
