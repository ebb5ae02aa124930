package org.merchantconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Changes;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.sandboxbar.SandboxBarController;
import org.merchantconsole.ui.sandboxbar.SandboxBarViewModel;
import org.merchantconsole.ui.settings.SettingsViewModel;
import org.merchantconsole.ui.tour.TourModel;
import org.merchantconsole.ui.views.ViewsModel;

/** Everything in the window that belongs to one provider and one language; built anew when either changes. */
final class Workspace implements AutoCloseable {

    private static final int FOUND = 8;

    private final Host host;
    private final Host.Session session;
    private final Texts texts;
    private final News news;
    private final Toasts toasts;
    private final ShellNavigator navigator;
    private final ShellViewModel shell;
    private final SyncRunner sync;
    private final MoneyStrip money;
    private final TourModel tour;
    private final QueueWatch queue;
    private final Ticker ticker;
    private final ShellFrame frame;
    private final ViewsModel saved;
    private final PaletteModel palette;
    private final Parent root;
    private final Changes.Subscription changes;
    private Subscription keys = Subscription.EMPTY;

    /**
     * On the window's thread.
     *
     * @param apply makes settings that were stored count; true with them when there is a new key
     */
    Workspace(Host host, Host.Session session, Background background, BiConsumer<Settings, Boolean> apply) {
        this.host = host;
        this.session = session;
        Settings settings = host.current();
        Shortcuts shortcuts = Shortcuts.delivered().with(settings.view().keys());
        this.texts = Texts.of(Locale.forLanguageTag(settings.language().tag()), shortcuts);
        TimeText times = new TimeText(texts, session.clock());
        this.news = new News(background);
        this.toasts = new Toasts(texts);
        Bell bell = new Bell(times::now);
        toasts.onBadNews((tone, sentence) -> bell.ring(sentence, tone, sentence, null));
        Views views = new Views(texts);
        List<Screen> screens = Screens.all(shortcuts);
        this.navigator = new ShellNavigator(views, screens);
        UiContext context = new UiContext(texts, times, background, navigator, toasts, host.browser(), host.files());
        OrderDesk orders = session.desks().orders();
        this.shell = new ShellViewModel(texts, times, background, toasts, orders::totals);
        Supplier<Staff> staff = () -> Screens.staff(host.current());
        Outbox outbox = session.desks().outbox();
        this.queue = new QueueWatch(context, () -> QueueWatch.Look.at(outbox, staff.get()));
        queue.lookProperty().subscribe((was, now) -> ring(bell, was, now));
        this.ticker = new Ticker(background, session.desks().dispatch()::tick, toasts::failed);
        this.sync = new SyncRunner(context, shell, SyncRunner.Runs.of(session.desks(), staff), this::recovered);
        StagedWork staged = new StagedWork(context, session.desks(), staff);
        Supplier<Node> firstSteps =
                () -> new StackPane(new FirstSteps(texts, sync.work(), session.sandbox() != null, sync::now));
        Screens.register(
                views,
                new Screens.Parts(
                        context,
                        news,
                        session.desks(),
                        staff,
                        session::listener,
                        host,
                        apply,
                        firstSteps,
                        this::tour,
                        staged,
                        session.verification()));
        this.palette = new PaletteModel(context, screens, navigator.keys(), words -> find(orders, words));
        this.saved = new ViewsModel(context, news, session.desks().views(), staff, navigator::search);
        palette.with(new PaletteExtras(context, orders, saved, CopiedText::get));
        this.money = new MoneyStrip(context, () -> MoneyStrip.Look.at(session.desks()));
        this.tour = tour(context, staff);
        ShellFrame.Extras extras = new ShellFrame.Extras(
                List.of(new SyncPill(texts, sync.work())),
                bell,
                money,
                tour,
                sandboxBar(views, context),
                queue,
                staged,
                this.saved,
                new TextSizeKeys(host, context, now -> apply.accept(now, false))::change);
        this.frame = new ShellFrame(texts, navigator, shell, toasts, palette, sync::now, extras);
        views.with(ShellController.class, () -> new ShellController(shell, frame));
        this.root = views.load(ShellController.class).root();
        toasts.onStoreFault(shell::storeFailed);
        if (session.readOnly()) {
            sync.stop();
            shell.readOnly();
        }
        this.changes = orders.changes().subscribe(news::changed);
        follow(context, bell);
        showMember();
        showEnvironment(Duration.ZERO);
    }

    /** What the frame shows follows what happens. */
    private void follow(UiContext context, Bell bell) {
        news.onChange(order -> shell.refresh());
        news.onChange(order -> queue.refresh());
        news.onChange(order -> money.refresh());
        news.onTick(money::refresh);
        DeadlineAlarm alarm = new DeadlineAlarm(
                context, session.desks(), () -> host.current().member(), host.systemNotices(), bell, this::forward);
        news.onTick(alarm::tick);
    }

    private void ring(Bell bell, QueueWatch.Look was, QueueWatch.Look now) {
        if (now.waiting() == 0) {
            bell.over("queue");
        } else if (now.waiting() > was.waiting()) {
            bell.ring("queue", now.tone(), texts.get("shell.bell.waits", now.waiting()), queue::open);
        }
    }

    /** Brings the window to the front of the screen. */
    private void forward() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    /** An earlier run's actions were looked into: from now on the clock brings what it brings. */
    private void recovered(List<String> sentences) {
        queue.recovered(sentences);
        queue.refresh();
        ticker.ready();
    }

    private static List<OrderRow> find(OrderDesk orders, String words) {
        SearchText search = orders.search(words);
        OrderQuery all = OrderQuery.of(Queue.ORDERS);
        return orders.page(search.isSound() ? search.narrow(all) : all.withText(words), null, FOUND)
                .rows();
    }

    private @Nullable Supplier<Parent> sandboxBar(Views views, UiContext context) {
        SandboxControl sandbox = session.sandbox();
        if (sandbox == null) {
            return null;
        }
        SandboxBarViewModel.Aftermath aftermath = new SandboxBarViewModel.Aftermath() {
            @Override
            public void clockIs(SandboxControl.Time time) {
                session.ahead(time.ahead());
                showEnvironment(time.ahead());
                shell.tick();
                news.tick();
            }

            @Override
            public void fetchNews(Runnable done) {
                sync.then(done);
            }
        };
        SandboxBarViewModel model = new SandboxBarViewModel(context, sandbox, aftermath);
        views.with(SandboxBarController.class, () -> new SandboxBarController(model));
        news.onChange(order -> model.lookAgain());
        news.onTick(model::lookAgain);
        model.load();
        return () -> views.load(SandboxBarController.class).root();
    }

    private TourModel tour(UiContext context, Supplier<Staff> staff) {
        return new TourModel(
                context,
                news,
                session.desks(),
                staff,
                navigator
                        .currentProperty()
                        .map(shown -> shown == null ? "" : shown.screen().id()),
                session.sandbox() != null);
    }

    private void tour() {
        frame.tour();
    }

    /** The window's title. */
    ReadOnlyStringProperty titleProperty() {
        return money.titleProperty();
    }

    Parent root() {
        return root;
    }

    /** Begins to work: keys, the first screen, the counts, the provider's news. */
    void begin(Scene scene) {
        keys = frame.listen(scene);
        navigator.show("home", null);
        shell.refresh();
        queue.refresh();
        money.refresh();
        saved.refresh();
        Instant last = session.desks().sync().lastRun().orElse(null);
        if (last != null && !session.readOnly()) {
            shell.synced(last);
        }
        host.problem().ifPresent(sentence -> toasts.say(Tone.WARNING, sentence));
        sync.quietly();
    }

    /** The window came to the front of the screen. */
    void inFront() {
        palette.lookIntoClipboard();
    }

    /** Goes to a screen. */
    void show(String screenId) {
        navigator.show(screenId, null);
    }

    /** Goes to an order on a screen. */
    void show(String screenId, OrderKey order) {
        navigator.show(screenId, order);
    }

    /** A second passed. */
    void second() {
        shell.tick();
        shell.withoutCopy(session.withoutCopy());
        news.second();
        queue.second();
        ticker.second();
    }

    /** A minute passed: words such as "in 3 h" move on, and the provider is asked for news. */
    void minute() {
        news.tick();
        sync.quietly();
    }

    /** The name or role of who sits here changed. */
    void showMember() {
        Settings settings = host.current();
        shell.setMember(settings.member(), texts.of("role", SettingsViewModel.role(settings.role())));
        saved.refresh();
    }

    private void showEnvironment(Duration ahead) {
        switch (host.current().provider()) {
            case SANDBOX -> {
                String words = ahead.toDays() == 0
                        ? texts.get("shell.env.sandbox")
                        : texts.get("shell.env.sandboxDay", ahead.toDays());
                shell.setEnvironment(words, Tone.WARNING);
            }
            case TEST -> shell.setEnvironment(texts.get("shell.env.test"), Tone.ACCENT);
            case LIVE -> shell.setEnvironment(texts.get("shell.env.live"), Tone.DANGER);
        }
    }

    /** Ends it; the session is closed by its owner. */
    @Override
    public void close() {
        sync.stop();
        ticker.stop();
        changes.close();
        keys.unsubscribe();
        tour.leave();
        navigator.leave();
    }
}
