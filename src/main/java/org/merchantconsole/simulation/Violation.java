package org.merchantconsole.simulation;

/** An invariant that does not hold (MONEY-SAFETY 4). */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Violation(String invariant, String found) {
        super(invariant + ": " + found);
    }
}
