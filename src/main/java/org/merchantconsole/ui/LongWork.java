package org.merchantconsole.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.merchantconsole.desk.Progress;

/**
 * Work that takes longer than a moment, as the window shows it: whether it runs, how far it is, and a way to stop it. The
 * properties change on the window's thread; {@link Progress} is called on the thread that works.
 */
public final class LongWork implements Progress {

    private final Background background;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private volatile boolean stop;
    private volatile boolean told;

    public LongWork(Texts texts, Background background) {
        this.texts = texts;
        this.background = background;
    }

    /** Begins; on the window's thread. */
    public void begin() {
        stop = false;
        share.set(-1);
        words.set("");
        running.set(true);
    }

    /** Came to its end, one way or another; on the window's thread. */
    public void end() {
        running.set(false);
    }

    /** Asks it to stop; what was done so far is kept. */
    public void cancel() {
        stop = true;
        words.set(texts.get("work.stopping"));
    }

    @Override
    public void step(long done, long total, String what) {
        // One message on its way is enough: a fast loop must not flood the window's thread.
        if (told) {
            return;
        }
        told = true;
        background.onWindow(() -> {
            told = false;
            if (!stop) {
                share.set(total > 0 ? Math.min(1.0, (double) done / total) : -1);
                words.set(total > 0 ? texts.get("work.of", done, total, what) : texts.get("work.so", done, what));
            }
        });
    }

    @Override
    public boolean cancelled() {
        return stop;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1; below 0 while nobody knows how much there is. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
