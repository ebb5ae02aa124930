package org.merchantconsole.ui.shell;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.activity.ActivityController;
import org.merchantconsole.ui.activity.ActivityViewModel;
import org.merchantconsole.ui.activity.QueueModel;
import org.merchantconsole.ui.bulk.BulkController;
import org.merchantconsole.ui.bulk.BulkViewModel;
import org.merchantconsole.ui.captures.CapturesController;
import org.merchantconsole.ui.captures.CapturesViewModel;
import org.merchantconsole.ui.chargebacks.ChargebacksController;
import org.merchantconsole.ui.chargebacks.ChargebacksViewModel;
import org.merchantconsole.ui.coverage.CoverageController;
import org.merchantconsole.ui.drift.DriftController;
import org.merchantconsole.ui.drift.DriftViewModel;
import org.merchantconsole.ui.home.HomeController;
import org.merchantconsole.ui.home.HomeData;
import org.merchantconsole.ui.home.HomeViewModel;
import org.merchantconsole.ui.home.RoleModel;
import org.merchantconsole.ui.inbox.InboxController;
import org.merchantconsole.ui.inbox.InboxPort;
import org.merchantconsole.ui.inbox.InboxViewModel;
import org.merchantconsole.ui.inbox.ListenerState;
import org.merchantconsole.ui.links.LinksController;
import org.merchantconsole.ui.links.LinksViewModel;
import org.merchantconsole.ui.neworder.MadeModel;
import org.merchantconsole.ui.neworder.NewOrderController;
import org.merchantconsole.ui.neworder.NewOrderViewModel;
import org.merchantconsole.ui.orders.OrdersController;
import org.merchantconsole.ui.orders.OrdersViewModel;
import org.merchantconsole.ui.radar.RadarController;
import org.merchantconsole.ui.refunds.RefundsController;
import org.merchantconsole.ui.refunds.RefundsViewModel;
import org.merchantconsole.ui.reminders.RemindersController;
import org.merchantconsole.ui.reminders.RemindersViewModel;
import org.merchantconsole.ui.review.ReviewController;
import org.merchantconsole.ui.review.ReviewViewModel;
import org.merchantconsole.ui.settings.AlarmEdit;
import org.merchantconsole.ui.settings.SettingsController;
import org.merchantconsole.ui.settings.SettingsPort;
import org.merchantconsole.ui.settings.SettingsViewModel;
import org.merchantconsole.ui.shipping.ShippingController;
import org.merchantconsole.ui.shipping.ShippingViewModel;

/** The screens in the sidebar's order, and how each is made: a new one is a line in both. */
final class Screens {

    private static final int LATEST = 300;

    /** What the screens are made from. */
    record Parts(
            UiContext context,
            News news,
            Desks desks,
            Supplier<Staff> staff,
            Supplier<ListenerState> listener,
            SettingsPort settings,
            BiConsumer<Settings, Boolean> apply,
            Supplier<Node> firstSteps,
            Runnable tour,
            StagedWork staged,
            VerificationPages verification) {}

    private Screens() {}

    static List<Screen> all() {
        return List.of(
                screen("home", Feather.HOME, HomeController.class, null),
                screen("radar", Feather.TARGET, RadarController.class, null),
                screen("review", Feather.SHIELD, ReviewController.class, Queue.REVIEW),
                screen("shipping", Feather.TRUCK, ShippingController.class, Queue.SHIPPING),
                screen("reminders", Feather.BELL, RemindersController.class, Queue.REMINDERS),
                screen("refunds", Feather.CORNER_UP_LEFT, RefundsController.class, Queue.REFUNDS),
                screen("captures", Feather.DOWNLOAD, CapturesController.class, Queue.CAPTURES),
                screen("chargebacks", Feather.ALERT_OCTAGON, ChargebacksController.class, Queue.CHARGEBACKS),
                screen("orders", Feather.LIST, OrdersController.class, null),
                screen("neworder", Feather.PLUS_SQUARE, NewOrderController.class, null),
                screen("bulk", Feather.LAYERS, BulkController.class, null),
                screen("activity", Feather.ACTIVITY, ActivityController.class, null),
                screen("inbox", Feather.INBOX, InboxController.class, null),
                screen("drift", Feather.GIT_COMMIT, DriftController.class, null),
                screen("coverage", Feather.GRID, CoverageController.class, null),
                screen("links", Feather.LINK, LinksController.class, null),
                screen("settings", Feather.SETTINGS, SettingsController.class, null));
    }

    private static Screen screen(
            String id, Feather icon, Class<? extends ScreenController> controller, @Nullable Queue queue) {
        return new Screen(id, icon, controller, Shortcuts.delivered().of("screen." + id), queue);
    }

    /** The same with the keys that they have. */
    static List<Screen> all(Shortcuts keys) {
        return all().stream()
                .map(s -> new Screen(s.id(), s.icon(), s.controller(), keys.of("screen." + s.id()), s.queue()))
                .toList();
    }

    static void register(Views views, Parts parts) {
        UiContext context = parts.context();
        Texts texts = context.texts();
        OrderDesk orders = parts.desks().orders();
        views.with(HomeController.class, () -> home(parts));
        Desks desks = parts.desks();
        Supplier<Staff> staff = parts.staff();
        views.with(
                ReviewController.class,
                () -> new ReviewController(new ReviewViewModel(desks, staff, context, parts.news())));
        views.with(
                ShippingController.class, () -> new ShippingController(new ShippingViewModel(desks, staff, context)));
        views.with(
                RemindersController.class,
                () -> new RemindersController(new RemindersViewModel(desks, staff, context)));
        views.with(RefundsController.class, () -> new RefundsController(new RefundsViewModel(desks, staff, context)));
        views.with(
                CapturesController.class, () -> new CapturesController(new CapturesViewModel(desks, staff, context)));
        views.with(
                ChargebacksController.class,
                () -> new ChargebacksController(new ChargebacksViewModel(desks, staff, context)));
        views.with(OrdersController.class, () -> new OrdersController(new OrdersViewModel(desks, staff, context)));
        views.with(NewOrderController.class, () -> {
            MadeModel made = new MadeModel(desks, staff, context, parts.news(), parts.verification());
            return new NewOrderController(
                    texts,
                    new NewOrderViewModel(
                            desks, staff, () -> parts.settings().current().sites(), context, made));
        });
        views.with(ActivityController.class, () -> {
            ActivityViewModel model = new ActivityViewModel(
                    context,
                    parts.news(),
                    () -> new ActivityViewModel.Data(
                            orders.intents(LATEST),
                            orders.audit(null, LATEST),
                            desks.outbox().entries(staff.get()).size()));
            QueueModel waiting = new QueueModel(context, parts.news(), desks.outbox(), staff);
            return new ActivityController(texts, model, waiting, parts.staged());
        });
        views.with(
                BulkController.class,
                () -> new BulkController(
                        context, desks.reasons(), new BulkViewModel(context, parts.news(), desks.batch(), staff)));
        views.with(
                DriftController.class,
                () -> new DriftController(texts, new DriftViewModel(context, desks.drift(), staff)));
        views.with(InboxController.class, () -> {
            InboxPort port = InboxPort.of(desks.inbox(), staff, parts.listener(), LATEST);
            return new InboxController(texts, new InboxViewModel(context, parts.news(), port));
        });
        views.with(
                RadarController.class,
                () -> RadarController.of(
                        context, parts.news(), desks, () -> parts.staff().get().name()));
        views.with(CoverageController.class, () -> CoverageController.of(context, desks));
        views.with(
                LinksController.class,
                () -> new LinksController(texts, context.times(), new LinksViewModel(context, parts.news(), desks)));
        views.with(
                SettingsController.class,
                () -> new SettingsController(
                        texts,
                        new SettingsViewModel(
                                context,
                                parts.settings(),
                                new AlarmEdit(context, AlarmEdit.Kept.by(desks.home())),
                                parts.apply())));
    }

    private static HomeController home(Parts parts) {
        HomeViewModel model = new HomeViewModel(
                parts.context(),
                parts.news(),
                () -> home(parts.desks()),
                () -> parts.staff().get().name());
        RoleModel role = new RoleModel(
                parts.context(),
                parts.news(),
                parts.desks().home(),
                () -> person(parts.settings().current()));
        return new HomeController(parts.context().texts(), model, role, parts.firstSteps(), parts.tour());
    }

    private static HomeData home(Desks desks) {
        OrderDesk orders = desks.orders();
        return new HomeData(
                orders.totals(), desks.radar().days(HomeViewModel.DAYS), orders.intents(50), orders.audit(null, 20));
    }

    private static RoleModel.Person person(Settings settings) {
        return new RoleModel.Person(settings.member(), SettingsViewModel.role(settings.role()));
    }

    /** What the settings say about who sits here. */
    static Staff staff(Settings settings) {
        return SettingsViewModel.role(settings.role()).staff(settings.member());
    }
}
