package org.merchantconsole.status;

import org.jspecify.annotations.Nullable;

/** The engine's answer to a pair that the provider reports. Never a refusal: remote truth wins. */
public sealed interface Observation {

    /** The pair is in the tables and can be reached from the former one, possibly over steps that were not seen. */
    record Expected(State state) implements Observation {}

    /** The pair is in the tables but cannot be reached from the former one: stored, noted, fetched once more. */
    record Surprising(@Nullable State from, State to) implements Observation {}

    /** The pair is outside the tables: kept raw, shown amber, no money action offered. */
    record Unlisted(RawPair raw) implements Observation {}
}
