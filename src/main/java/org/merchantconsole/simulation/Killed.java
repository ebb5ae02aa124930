package org.merchantconsole.simulation;

/** Stands for the end of one program: nothing in the program may catch it. */
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    private final transient Program program;

    Killed(Program program) {
        super("killed", null, false, false);
        this.program = program;
    }

    Program program() {
        return program;
    }
}
