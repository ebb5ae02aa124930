package org.merchantconsole.ui;

/** Tells the user, in a sentence, what came of something. */
public interface Notices {

    /** A sentence that passes by; its tone gives colour and sign. */
    void say(Tone tone, String sentence);

    /** Something broke that nobody expected: logged in full, shown as a sentence with a short code. */
    void failed(Exception cause);
}
