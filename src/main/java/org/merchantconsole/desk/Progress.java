package org.merchantconsole.desk;

/** Where long work tells how far it is, and asks whether to stop. Called on the thread that does the work. */
public interface Progress {

    /**
     * @param done how many are done
     * @param total how many there are; 0 while nobody knows
     * @param what a few words for what is being done
     */
    void step(long done, long total, String what);

    /** Whether somebody asked to stop; what was done so far is kept. */
    boolean cancelled();

    /** Tells nobody and never stops. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void step(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
