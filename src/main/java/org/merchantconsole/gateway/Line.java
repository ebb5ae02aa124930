package org.merchantconsole.gateway;

/** The way to the provider: sends one call once. Over HTTP in the program; inside one thread in the simulation. */
public interface Line {

    /** Sends the call and says precisely how far it came; repeats nothing by itself. */
    Outcome exchange(Call call);

    /** How far a call came. */
    sealed interface Outcome {

        /** A whole answer came, whatever it says. */
        record Response(int status, String contentType, String body) implements Outcome {}

        /** Certainly not a byte of the call left. */
        record NothingLeft(String why) implements Outcome {}

        /** Something left, or may have; no whole answer came. */
        record Lost(String why) implements Outcome {}
    }
}
