package org.merchantconsole.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Reads the same thing again and again in the background, one reading at a time; wishes that come meanwhile are granted by
 * one more. Lives on the window's thread.
 */
public final class Rereading<T> {

    private final Background background;
    private final Callable<T> read;
    private final Consumer<? super T> found;
    private final Consumer<? super Exception> failed;
    private boolean reading;
    private boolean again;

    /**
     * @param found gets what was read
     * @param failed gets what went wrong; then wishes that came meanwhile are dropped
     */
    public Rereading(
            Background background, Callable<T> read, Consumer<? super T> found, Consumer<? super Exception> failed) {
        this.background = background;
        this.read = read;
        this.found = found;
        this.failed = failed;
    }

    /** Reads, or makes sure that it is read once more. */
    public void now() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        background.run(
                read,
                value -> {
                    reading = false;
                    found.accept(value);
                    if (again) {
                        again = false;
                        now();
                    }
                },
                fault -> {
                    reading = false;
                    again = false;
                    failed.accept(fault);
                });
    }
}
