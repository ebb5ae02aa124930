package org.merchantconsole.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.activity.ActivityController;
import org.merchantconsole.ui.activity.ActivityViewModel;
import org.merchantconsole.ui.home.HomeController;
import org.merchantconsole.ui.home.HomeData;
import org.merchantconsole.ui.home.HomeViewModel;
import org.merchantconsole.ui.settings.SettingsController;
import org.merchantconsole.ui.settings.SettingsPort;
import org.merchantconsole.ui.settings.SettingsViewModel;

/** The screens in the sidebar's order, and how each is made: a new one is a line in both. */
final class Screens {

    private static final int LATEST = 300;

    /** What the screens are made from. */
    record Parts(
            UiContext context,
            News news,
            Desks desks,
            Supplier<Staff> staff,
            SettingsPort settings,
            BiConsumer<Settings, Boolean> apply,
            Supplier<Node> firstSteps) {}

    private Screens() {}

    static List<Screen> all() {
        return List.of(
                new Screen("home", Feather.HOME, HomeController.class, null),
                new Screen("activity", Feather.ACTIVITY, ActivityController.class, null),
                new Screen("settings", Feather.SETTINGS, SettingsController.class, null));
    }

    static void register(Views views, Parts parts) {
        UiContext context = parts.context();
        Texts texts = context.texts();
        OrderDesk orders = parts.desks().orders();
        views.with(HomeController.class, () -> {
            HomeViewModel model = new HomeViewModel(
                    context,
                    parts.news(),
                    until -> home(orders, until),
                    () -> parts.staff().get().name());
            return new HomeController(texts, model, parts.firstSteps());
        });
        views.with(ActivityController.class, () -> {
            ActivityViewModel model = new ActivityViewModel(
                    context,
                    parts.news(),
                    () -> new ActivityViewModel.Data(orders.intents(LATEST), orders.audit(null, LATEST)));
            return new ActivityController(texts, model);
        });
        views.with(
                SettingsController.class,
                () -> new SettingsController(texts, new SettingsViewModel(context, parts.settings(), parts.apply())));
    }

    private static HomeData home(OrderDesk orders, Instant until) {
        return new HomeData(orders.totals(), orders.due(until), orders.intents(50), orders.audit(null, 20));
    }

    /** What the settings say about who sits here. */
    static Staff staff(Settings settings) {
        return SettingsViewModel.role(settings.role()).staff(settings.member());
    }
}
