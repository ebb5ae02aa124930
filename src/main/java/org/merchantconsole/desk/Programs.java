package org.merchantconsole.desk;

/** The running programs that may work on one database: so that one does not take what another is sending for left behind. */
public interface Programs {

    /** The name of this program; no other ever has it. */
    String self();

    /** Whether the program of that name still runs. */
    boolean runs(String name);
}
