package org.merchantconsole.status;

/** How a row of the tables stands to the others of its situation. */
public enum Rank {
    /** The pair that the engine itself predicts and shows. */
    CANONICAL,
    /** A documented other spelling: accepted from the provider, treated like the canonical one. */
    VARIANT,
    /** In use before a known date: accepted in old data. */
    LEGACY
}
