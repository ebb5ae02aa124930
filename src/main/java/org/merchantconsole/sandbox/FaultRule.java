package org.merchantconsole.sandbox;

import java.math.BigDecimal;

/**
 * One line of a plan.
 *
 * @param kind the fault as it was written, for example {@code error=1034}
 */
record FaultRule(Fault fault, String kind, Operation operation, Often often) {

    /** How often a rule applies. */
    sealed interface Often {
        /** The first so many times. */
        record First(int times) implements Often {}

        /** With a probability from 0 to 1. */
        record Chance(double probability) implements Often {}

        /** Every time. */
        record Always() implements Often {}
    }

    String spec() {
        String where = operation == Operation.ANY ? "" : ":" + operation.word();
        return kind
                + where
                + switch (often) {
                    case Often.First first -> ":" + first.times();
                    case Often.Chance chance ->
                        ":p=" + BigDecimal.valueOf(chance.probability()).toPlainString();
                    case Often.Always _ -> "";
                };
    }
}
