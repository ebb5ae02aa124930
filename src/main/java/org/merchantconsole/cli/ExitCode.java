package org.merchantconsole.cli;

/** What the program tells the shell when it ends. */
final class ExitCode {

    static final int DONE = 0;
    /** A notification was not signed by the provider. */
    static final int NOT_AUTHENTIC = 1;
    /** The audit, an export or the database is not as it should be, or an invariant did not hold in a trial. */
    static final int NOT_SOUND = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;
    /** Some records were refused and the rest kept. */
    static final int SOME_REFUSED = 3;
    /** The status engine refused the action. */
    static final int REFUSED_BY_ENGINE = 4;
    /** The provider refused the action. */
    static final int REFUSED_BY_PROVIDER = 5;
    /** Nobody knows yet whether the action was done. */
    static final int OUTCOME_UNKNOWN = 6;
    /** Something inside the program or on the disk broke. */
    static final int FAULT = 70;

    private ExitCode() {}
}
