package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.order.Workbench;
import org.merchantconsole.ui.tour.TourModel;
import org.merchantconsole.ui.views.ViewsModel;

class ShellPictureTest {

    private static final Instant NOW = Workbench.NOW;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFrameStandsInBothThemes(Look look) {
        try (Workbench bench = new Workbench(folder)) {
            Fx.run(() -> draw(look, bench));
        }
    }

    private static void draw(Look look, Workbench bench) {
        Texts texts = Texts.of(Locale.ENGLISH);
        TimeText times = new TimeText(texts, InstantSource.fixed(NOW));
        Views views = new Views(texts);
        List<Screen> screens = List.of();
        ShellNavigator navigator = new ShellNavigator(views, screens);
        Toasts toasts = new Toasts(texts);
        UiContext context = new UiContext(texts, times, Background.inline(), navigator, toasts, page -> false);
        ShellViewModel model = new ShellViewModel(
                texts,
                times,
                Background.inline(),
                toasts,
                () -> Map.of(Queue.REVIEW, new Total(7, List.of(Money.of(291430, "EUR")), 2, 3)));
        PaletteModel palette = new PaletteModel(context, screens, navigator.keys(), words -> List.of());
        QueueWatch queue = new QueueWatch(context, () -> new QueueWatch.Look(1, Tone.WARNING, 2, NOW.plusSeconds(25)));
        StagedWork staged = new StagedWork(context, bench.desks(), bench::staff);
        ViewsModel saved = new ViewsModel(
                context, new News(Background.inline()), bench.desks().views(), bench::staff, () -> "left:<3d");
        saved.refresh();
        MoneyStrip money = new MoneyStrip(context, () -> MoneyStrip.Look.at(bench.desks()));
        Bell bell = new Bell(() -> NOW);
        TourModel tour = new TourModel(
                context, bench.news(), bench.desks(), bench::staff, new SimpleStringProperty("home"), false);
        ShellFrame.Extras extras =
                new ShellFrame.Extras(List.of(), bell, money, tour, null, queue, staged, saved, steps -> {});
        ShellFrame frame = new ShellFrame(texts, navigator, model, toasts, palette, () -> {}, extras);
        views.with(ShellController.class, () -> new ShellController(model, frame));
        Scene scene = Fx.scene(views.load(ShellController.class).root(), look);
        frame.listen(scene);
        model.setMember("Mila Visser", "Reviewer");
        model.setEnvironment("SANDBOX · day 14", Tone.WARNING);
        model.synced(NOW.minusSeconds(12));
        model.refresh();
        queue.refresh();
        model.storeFailed(new StoreException(StoreException.Kind.FULL, "full"));
        assertThat(Fx.picture(scene, "banner-" + look)).exists();
        assertThat(model.bannerProperty().get()).contains("before anything is sent");
        model.synced(NOW.minusSeconds(12));
        assertThat(model.bannerProperty().get()).isEmpty();
        model.withoutCopy(true);
        assertThat(model.bannerProperty().get()).contains("copy of the database", "start the program again");
        assertThat(Fx.picture(scene, "banner-copy-" + look)).exists();
        model.storeFailed(new StoreException(StoreException.Kind.FULL, "full"));
        assertThat(model.bannerProperty().get()).contains("before anything is sent");
        model.synced(NOW.minusSeconds(12));
        assertThat(model.bannerProperty().get())
                .as("said again, because nobody made a copy")
                .contains("copy of the database");
        model.withoutCopy(false);
        assertThat(model.bannerProperty().get()).isEmpty();
        toasts.say(Tone.SUCCESS, "W-20418 accepted. € 649.00 is captured.");
        toasts.say(
                Tone.WARNING,
                "No answer from the provider. The refund of W-20102 is being looked up; it is not sent again.");
        assertThat(Fx.picture(scene, "shell-" + look)).exists();
        frame.palette();
        assertThat(Fx.picture(scene, "palette-" + look)).exists();
        frame.allKeys();
        assertThat(Fx.picture(scene, "keys-" + look)).exists();
    }
}
