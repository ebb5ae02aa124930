package org.merchantconsole.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Work off the window's thread, and the way back to it. The only caller of {@link Platform#runLater}.
 *
 * <p>View models take it as a parameter, so that tests run everything in place with {@link #inline()}.
 */
public interface Background {

    /**
     * Runs the work elsewhere, then exactly one of the two handlers on the window's thread.
     *
     * @param failed gets what the work threw; there is always a handler, so that nothing fails unseen
     */
    <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Runs something on the window's thread, at once when the caller is already there. */
    void onWindow(Runnable action);

    /**
     * Starts the window's toolkit; what is handed to {@link #onWindow} from now on runs on its thread.
     *
     * @throws UnsupportedOperationException when there is no display
     */
    static void startToolkit() {
        Platform.startup(() -> {});
    }

    /** Each piece of work on a virtual thread of its own. */
    static Background onVirtualThreads() {
        return new Threads();
    }

    /** Everything at once and in place, for tests. */
    static Background inline() {
        return new Inline();
    }

    /** The real one. */
    final class Threads implements Background {

        private Threads() {}

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            Thread.ofVirtual().name("background").start(() -> {
                T result;
                try {
                    result = work.call();
                } catch (Exception e) {
                    Platform.runLater(() -> failed.accept(e));
                    return;
                } catch (Error e) {
                    // Nobody watches this thread: without the handler the screen would stay busy for ever.
                    Platform.runLater(() -> failed.accept(new IllegalStateException(e)));
                    return;
                }
                Platform.runLater(() -> done.accept(result));
            });
        }

        @Override
        public void onWindow(Runnable action) {
            if (Platform.isFxApplicationThread()) {
                action.run();
            } else {
                Platform.runLater(action);
            }
        }
    }

    /** The one for tests. */
    final class Inline implements Background {

        private Inline() {}

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        }

        @Override
        public void onWindow(Runnable action) {
            action.run();
        }
    }
}
