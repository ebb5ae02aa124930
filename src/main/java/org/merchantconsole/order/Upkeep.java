package org.merchantconsole.order;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the database as a whole, without opening it for work: proof, copies, restoring, looking through it. All
 * methods block and throw {@link StoreException} with a sentence.
 */
public interface Upkeep {

    /** Reads the whole audit and says whether every row is as it was written and none is missing. */
    AuditVerdict verifyAudit();

    /** Gives every row of the audit in its order, all of one state of the database. */
    void readAudit(Consumer<AuditLink> reader);

    /**
     * HMAC-SHA-256 of a text with the key of the audit, in hexadecimal digits.
     *
     * @throws StoreException of kind KEY when there is no key
     */
    String sign(String text);

    /**
     * Begins a new signed head at the audit's present end, after the old one or its key was lost; the old one is kept under a
     * dated name, and the audit says who did it and why. Rows that were changed stay found.
     */
    void reseal(String reason, String actor);

    /**
     * Copies the database and looks through the copy.
     *
     * @param target where to; null for the copy of the day in the folder of copies
     */
    Path backup(@Nullable Path target);

    /** The newest copy in the folder of copies. */
    Optional<Backup> newest();

    /**
     * Puts a copy in place of the database, which is kept under a dated name. Actions that were open in the copy may have been
     * sent since, so they become unknown and are looked up before anything is sent; the next sync is a full one.
     *
     * @param copy which; null for the newest
     */
    Restored restore(@Nullable Path copy, String actor);

    /** Looks through everything; sentences, the gravest first; empty when all is well. */
    List<String> check();

    /** @param at when it was made */
    record Backup(Path file, Instant at) {}

    /**
     * @param from the copy
     * @param until the moment of the last work that it knows
     * @param kept where the former database is now; null when there was none
     * @param missing what the former database knew and the copy does not, sentences; empty also when it could not be read
     */
    record Restored(Path from, Instant until, @Nullable Path kept, List<String> missing) {}
}
