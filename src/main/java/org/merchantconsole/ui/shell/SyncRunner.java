package org.merchantconsole.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Sync;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.LongWork;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * Fetches the provider's news: at the start, now and then, and when somebody asks. One run at a time; a wish that comes
 * meanwhile is granted by one more run. Before the first run, actions that have no outcome are looked up.
 */
public final class SyncRunner {

    /** What a run does, in the background. */
    public interface Runs {

        /** Looks up actions that have no outcome, and says of each what happened and what will happen. */
        List<String> resume();

        /** Fetches news. */
        Sync.Result sync(LongWork work);

        /** A sentence when our clock and the provider's are apart. */
        default Optional<String> clockWarning() {
            return Optional.empty();
        }

        /** The runs over real desks. */
        static Runs of(Desks desks, Supplier<Staff> staff) {
            return new Runs() {
                @Override
                public List<String> resume() {
                    return Stream.concat(
                                    desks.outbox().recover(staff.get()).stream(), desks.newOrders().recover().stream())
                            .toList();
                }

                @Override
                public Sync.Result sync(LongWork work) {
                    return desks.sync().run(work);
                }

                @Override
                public Optional<String> clockWarning() {
                    return desks.sync().clockWarning();
                }
            };
        }
    }

    private final UiContext context;
    private final ShellViewModel shell;
    private final Runs runs;
    private final Consumer<List<String>> recovered;
    private final LongWork work;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean resumed;
    private boolean asked;
    private boolean stopped;

    /** @param recovered gets what was looked up before the first run, once and at once */
    public SyncRunner(UiContext context, ShellViewModel shell, Runs runs, Consumer<List<String>> recovered) {
        this.recovered = recovered;
        this.context = context;
        this.shell = shell;
        this.runs = runs;
        this.work = new LongWork(context.texts(), context.background());
    }

    /** How far the present run is. */
    public LongWork work() {
        return work;
    }

    /** Stops the present run, if any; nothing is told of it any more. */
    public void stop() {
        stopped = true;
        work.cancel();
    }

    /** Runs now and then, without a word when all goes well. */
    public void quietly() {
        if (!work.runningProperty().get()) {
            start(false);
        }
    }

    /** Runs because somebody asked, and says what came of it. */
    public void now() {
        if (work.runningProperty().get()) {
            asked = true;
        } else {
            start(true);
        }
    }

    /** Runs, then calls back on the window's thread, whatever came of it. */
    public void then(Runnable done) {
        waiting.add(done);
        if (work.runningProperty().get()) {
            asked = true;
        } else {
            start(false);
        }
    }

    private void start(boolean loud) {
        if (stopped) {
            return;
        }
        List<Runnable> after = List.copyOf(waiting);
        waiting.clear();
        asked = false;
        work.begin();
        shell.syncRuns();
        context.background()
                .run(
                        () -> {
                            if (!resumed) {
                                List<String> told = runs.resume();
                                resumed = true;
                                context.background().onWindow(() -> tellOnce(told));
                            }
                            return runs.sync(work);
                        },
                        result -> {
                            if (!stopped) {
                                tell(result, loud);
                                ended(after);
                            }
                        },
                        fault -> {
                            // Once the database is closed, a run that was under way breaks off: nobody minds.
                            if (!stopped) {
                                shell.syncFailed(context.texts().get("shell.syncBroken"));
                                context.notices().failed(fault);
                                ended(after);
                            }
                        });
    }

    private void tellOnce(List<String> told) {
        if (!stopped) {
            recovered.accept(told);
        }
    }

    private void tell(Sync.Result result, boolean loud) {
        if (!result.problem().isEmpty()) {
            shell.syncFailed(context.texts().get("shell.offline"));
            if (loud || !shell.wasOffline()) {
                context.notices().say(Tone.WARNING, result.problem());
            }
            shell.offline(true);
            return;
        }
        shell.offline(false);
        Optional<String> clock = runs.clockWarning();
        if (clock.isPresent() && (loud || !shell.clockIsOff())) {
            context.notices().say(Tone.WARNING, clock.get());
        }
        shell.clockIsOff(clock.isPresent());
        if (result.complete()) {
            shell.synced(context.times().now());
        } else {
            shell.syncFailed(context.texts().get("shell.syncStopped"));
        }
        if (!result.refused().isEmpty()) {
            String first = result.refused().getFirst();
            context.notices()
                    .say(
                            Tone.WARNING,
                            context.texts()
                                    .get("shell.syncRefused", result.refused().size(), first));
        } else if (loud && result.complete()) {
            context.notices()
                    .say(Tone.SUCCESS, context.texts().get("shell.syncDone", result.added(), result.changed()));
        }
    }

    private void ended(List<Runnable> after) {
        work.end();
        shell.refresh();
        after.forEach(Runnable::run);
        if (asked || !waiting.isEmpty()) {
            start(false);
        }
    }
}
