package org.merchantconsole.ui.review;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Rereading;

/**
 * Looks every other second who has taken what on, in the background and only while somebody looks at the screen: a colleague
 * may do so in another program over the same database, of which this one hears nothing. Trouble is told once, and again only
 * after it was over. Lives on the window's thread.
 */
final class ClaimWatch {

    private static final int SECONDS = 2;

    private final News news;
    private final Rereading<?> reading;
    private Subscription listening = Subscription.EMPTY;
    private int seconds;
    private boolean troubled;

    /** @param found gets what was read, whether or not it is anything new */
    <T> ClaimWatch(
            Background background,
            News news,
            Callable<T> read,
            Consumer<? super T> found,
            Consumer<? super Exception> failed) {
        this.news = news;
        this.reading = new Rereading<T>(
                background,
                read,
                claims -> {
                    troubled = false;
                    found.accept(claims);
                },
                fault -> {
                    if (!troubled) {
                        troubled = true;
                        failed.accept(fault);
                    }
                });
    }

    void begin() {
        listening.unsubscribe();
        reading.now();
        listening = news.onSecond(() -> {
            if (++seconds % SECONDS == 0) {
                reading.now();
            }
        });
    }

    void end() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }
}
