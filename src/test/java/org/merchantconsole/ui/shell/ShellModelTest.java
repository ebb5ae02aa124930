package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.Sync;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.LongWork;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Tone;

/** The window's frame without a window: counts, sync, palette. */
class ShellModelTest {

    private final Bench bench = new Bench(Locale.ENGLISH);
    private long waiting = 7;
    private @Nullable String clock;
    private Sync.Result result = new Sync.Result(12, 3, 4, List.of(), true, "");
    private final List<String> ran = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private List<String> left = List.of();

    @Test
    void countsAreLiveForWhoeverListens() {
        ShellViewModel shell = shell();
        List<Long> heard = new ArrayList<>();
        shell.counts().addListener((MapChangeListener<Queue, Total>)
                change -> heard.add(change.getValueAdded().count()));
        shell.refresh();
        waiting = 6;
        shell.refresh();
        assertThat(heard).containsExactly(7L, 6L);
        // A wrapper of its own for each caller would be collected, and its listeners with it.
        assertThat(shell.counts()).isSameAs(shell.counts());
    }

    @Test
    void aRunLooksUpOpenActionsOnceAndSaysWhatItBroughtWhenAsked() {
        ShellViewModel shell = shell();
        SyncRunner sync = runner(shell);
        sync.quietly();
        assertThat(bench.said).isEmpty();
        assertThat(shell.syncProperty().get().text()).isEqualTo("Synced 0 s ago");
        sync.now();
        assertThat(bench.said).containsExactly("SUCCESS Synced: 3 new, 4 changed.");
        assertThat(ran).containsExactly("resume", "sync", "sync");
        assertThat(sync.work().runningProperty().get()).isFalse();
    }

    @Test
    void whatAnEarlierRunLeftIsToldOnce() {
        SyncRunner sync = runner(shell());
        left = List.of("The refund was made.");
        sync.quietly();
        sync.quietly();
        assertThat(told).containsExactly("The refund was made.");
    }

    @Test
    void theSignsOfTheQueueFollowTheClockAndTheSentencesStayUntilTheyAreRead() {
        AtomicReference<QueueWatch.Look> look =
                new AtomicReference<>(new QueueWatch.Look(2, Tone.DANGER, 1, Bench.NOW.plusSeconds(25)));
        QueueWatch watch = new QueueWatch(bench.context, look::get);
        watch.refresh();
        assertThat(watch.waitingProperty().get()).isEqualTo(new ShellViewModel.Sign("▲ 2 wait for you", Tone.DANGER));
        assertThat(watch.stagedProperty().get().text()).isEqualTo("1 staged, leaves in 25 s");
        look.set(new QueueWatch.Look(0, Tone.WARNING, 2, Bench.NOW));
        watch.refresh();
        assertThat(watch.waitingProperty().get().text()).isEmpty();
        assertThat(watch.stagedProperty().get().text()).isEqualTo("2 staged, leave now");

        watch.recovered(List.of("One.", "Two."));
        watch.second();
        assertThat(watch.told()).containsExactly("One.", "Two.");
        assertThat(watch.dismiss()).isTrue();
        assertThat(watch.dismiss()).isFalse();
        watch.recovered(List.of("One."));
        watch.open();
        assertThat(watch.told()).isEmpty();
        assertThat(bench.shown).containsExactly("activity");
    }

    @Test
    void theClockBringsNothingBeforeTheStartWasLookedIntoAndTroubleIsToldOnce() {
        List<Exception> faults = new ArrayList<>();
        AtomicBoolean broken = new AtomicBoolean();
        Ticker ticker = new Ticker(
                Background.inline(),
                () -> {
                    ran.add("tick");
                    if (broken.get()) {
                        throw new IllegalStateException("the disk is full");
                    }
                    return 0;
                },
                faults::add);
        seconds(ticker, 9);
        assertThat(ran).isEmpty();
        ticker.ready();
        seconds(ticker, 9);
        assertThat(ran).hasSize(3);
        broken.set(true);
        seconds(ticker, 60);
        assertThat(faults).hasSize(1);
        broken.set(false);
        seconds(ticker, 6);
        broken.set(true);
        seconds(ticker, 6);
        assertThat(faults).as("a trouble that comes and goes is one trouble").hasSize(1);
        ticker.stop();
        ran.clear();
        seconds(ticker, 9);
        assertThat(ran).isEmpty();
    }

    @Test
    void theClockNeverStartsTwoRunsAtOnce() {
        List<Runnable> under = new ArrayList<>();
        Ticker ticker = new Ticker(
                new Background() {
                    @Override
                    public <T> void run(
                            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
                        under.add(() -> Background.inline().run(work, done, failed));
                    }

                    @Override
                    public void onWindow(Runnable action) {
                        action.run();
                    }
                },
                () -> 0,
                bench.faults::add);
        ticker.ready();
        seconds(ticker, 30);
        assertThat(under).hasSize(1);
        under.removeFirst().run();
        seconds(ticker, 3);
        assertThat(under).hasSize(1);
    }

    private static void seconds(Ticker ticker, int count) {
        for (int i = 0; i < count; i++) {
            ticker.second();
        }
    }

    @Test
    void aLastingOutageIsToldOnceAndTheNextRunMendsIt() {
        ShellViewModel shell = shell();
        SyncRunner sync = runner(shell);
        result = new Sync.Result(0, 0, 0, List.of(), false, "The provider refuses the connection.");
        sync.quietly();
        sync.quietly();
        assertThat(bench.said).containsExactly("WARNING The provider refuses the connection.");
        assertThat(shell.syncProperty().get())
                .isEqualTo(new ShellViewModel.Sign("Provider not reachable", Tone.WARNING));
        result = new Sync.Result(1, 0, 0, List.of(), true, "");
        sync.quietly();
        assertThat(shell.syncProperty().get().tone()).isEqualTo(Tone.SUCCESS);
    }

    @Test
    void aWrongClockIsSaidOnceAndStaysInTheStatusUntilItIsRight() {
        ShellViewModel shell = shell();
        SyncRunner sync = runner(shell);
        clock = "The clock is 5 min ahead.";
        sync.quietly();
        sync.quietly();
        assertThat(bench.said).containsExactly("WARNING The clock is 5 min ahead.");
        assertThat(shell.syncProperty().get()).isEqualTo(new ShellViewModel.Sign("Clock is wrong", Tone.WARNING));
        clock = null;
        sync.quietly();
        assertThat(shell.syncProperty().get().tone()).isEqualTo(Tone.SUCCESS);
    }

    @Test
    void whoWaitsForARunIsCalledWhateverCameOfIt() {
        SyncRunner sync = runner(shell());
        result = new Sync.Result(0, 0, 0, List.of("row 3: no amount"), true, "");
        sync.then(() -> ran.add("after"));
        assertThat(ran).containsExactly("resume", "sync", "after");
        assertThat(bench.said).singleElement().asString().contains("1 record", "row 3: no amount");
        sync.stop();
        sync.now();
        assertThat(ran).hasSize(3);
    }

    @Test
    void thePaletteOffersActionsScreensAndOrders() {
        List<Screen> screens = List.of(
                new Screen("home", Feather.HOME, ScreenController.class, "1", null),
                new Screen("settings", Feather.SETTINGS, ScreenController.class, "0", null));
        List<String> asked = new ArrayList<>();
        PaletteModel palette = new PaletteModel(
                bench.context,
                screens,
                FXCollections.observableArrayList(
                        new KeyHint("A", "Accept", () -> ran.add("accept")), KeyHint.of("↑ ↓", "move")),
                words -> {
                    asked.add(words);
                    return List.<OrderRow>of();
                });
        assertThat(palette.entries())
                .extracting(PaletteModel.Entry::title)
                .containsExactly("Accept", "Home", "Settings");
        palette.queryProperty().set("sett");
        assertThat(palette.entries()).extracting(PaletteModel.Entry::title).containsExactly("Settings");
        palette.entries().getFirst().run().run();
        assertThat(bench.shown).containsExactly("settings");
        palette.queryProperty().set("x");
        assertThat(asked).containsExactly("sett");
    }

    private ShellViewModel shell() {
        return new ShellViewModel(
                bench.context.texts(),
                bench.context.times(),
                Background.inline(),
                bench,
                () -> Map.of(Queue.REVIEW, new Total(waiting, List.of(), 0, 0)));
    }

    private SyncRunner runner(ShellViewModel shell) {
        return new SyncRunner(
                bench.context,
                shell,
                new SyncRunner.Runs() {
                    @Override
                    public List<String> resume() {
                        ran.add("resume");
                        return left;
                    }

                    @Override
                    public Sync.Result sync(LongWork work) {
                        ran.add("sync");
                        return result;
                    }

                    @Override
                    public Optional<String> clockWarning() {
                        return Optional.ofNullable(clock);
                    }
                },
                told::addAll);
    }
}
