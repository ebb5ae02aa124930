package org.merchantconsole.ui.shell;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.merchantconsole.ui.Background;

/**
 * Lets the desks do what the clock brings, every few seconds in the background, never two at once. Trouble is told once and
 * then kept quiet until it was over for a while. Lives on the window's thread.
 */
final class Ticker {

    private static final int SECONDS = 3;
    /** So many good runs in a row end a time of trouble. */
    private static final int WELL = 20;

    private final Background background;
    private final Callable<?> work;
    private final Consumer<? super Exception> failed;
    private boolean ready;
    private boolean running;
    private boolean stopped;
    private int seconds;
    private int good = WELL;

    Ticker(Background background, Callable<?> work, Consumer<? super Exception> failed) {
        this.background = background;
        this.work = work;
        this.failed = failed;
    }

    /** What an earlier run left behind was looked into; before, the clock brings nothing. */
    void ready() {
        ready = true;
    }

    /** A second passed. */
    void second() {
        if (++seconds % SECONDS == 0 && ready && !running && !stopped) {
            running = true;
            background.run(work, this::went, this::broke);
        }
    }

    private void went(Object any) {
        running = false;
        good++;
    }

    private void broke(Exception fault) {
        running = false;
        boolean news = good >= WELL;
        good = 0;
        if (news && !stopped) {
            failed.accept(fault);
        }
    }

    /** Nothing is done any more, and nothing told of what is under way. */
    void stop() {
        stopped = true;
    }
}
