package org.merchantconsole.ui.shell;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.ErrorPane;
import org.merchantconsole.ui.FocusInSight;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.tour.Tour;
import org.merchantconsole.ui.tour.TourCard;
import org.merchantconsole.ui.tour.TourChoice;
import org.merchantconsole.ui.tour.TourModel;
import org.merchantconsole.ui.views.ViewsModel;
import org.merchantconsole.ui.views.ViewsPane;
import org.merchantconsole.ui.views.ViewsSection;

/** The moving parts of the window: sidebar entries, the screen in sight, the foot bar's keys, overlays, toasts. */
public final class ShellFrame implements KeyRouter.Shell {

    /** More keys do not fit below; F1 shows all. */
    private static final int IN_FOOT = 9;

    private final Texts texts;
    private final ShellNavigator navigator;
    private final ShellViewModel model;
    private final Toasts notices;
    private final PaletteModel palette;
    private final Runnable syncNow;
    private final Extras extras;
    private final Pane barHost = new VBox();
    private @Nullable Compact compact;
    private @Nullable Overlay overlay;
    private @Nullable PalettePane palettePane;
    private @Nullable ViewsPane viewsPane;

    /**
     * What only some windows have.
     *
     * @param tools what else stands in the top bar, before the sync state
     * @param bell what was bad news
     * @param money the money at risk, above every screen
     * @param tour the guided first steps
     * @param sandboxBar makes the bar of a simulated provider; null for a real one
     * @param queue the actions without an outcome
     * @param staged takes back what waits, or lets it leave
     * @param views the saved searches
     * @param size makes everything larger by so many steps
     */
    public record Extras(
            List<Node> tools,
            Bell bell,
            MoneyStrip money,
            TourModel tour,
            @Nullable Supplier<? extends Node> sandboxBar,
            QueueWatch queue,
            StagedWork staged,
            ViewsModel views,
            IntConsumer size) {
        public Extras {
            tools = List.copyOf(tools);
        }
    }

    /** @param syncNow asks the provider for news at once */
    public ShellFrame(
            Texts texts,
            ShellNavigator navigator,
            ShellViewModel model,
            Toasts notices,
            PaletteModel palette,
            Runnable syncNow,
            Extras extras) {
        this.texts = texts;
        this.navigator = navigator;
        this.model = model;
        this.notices = notices;
        this.palette = palette;
        this.syncNow = syncNow;
        this.extras = extras;
    }

    void attach(Places places) {
        compact = places.compact();
        overlay = new Overlay(places.overlays());
        notices.attach(places.toasts(), this::showError);
        places.tools().getChildren().setAll(QueueSigns.waiting(extras.queue()), QueueSigns.staged(extras.queue()));
        places.tools().getChildren().addAll(extras.tools());
        places.bell().getChildren().setAll(BellPane.button(extras.bell(), texts, this::bell));
        if (extras.sandboxBar() != null) {
            Button toggle = new Button(texts.get("shell.sandboxTools"), new FontIcon(Feather.CLOCK));
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.getStyleClass().setAll("button", "pill");
            toggle.setFocusTraversable(false);
            toggle.setOnAction(e -> sandboxBar());
            places.tools().getChildren().add(toggle);
        }
        places.bars()
                .getChildren()
                .setAll(
                        extras.money(),
                        new TourCard(extras.tour(), texts),
                        banner(),
                        QueueSigns.banner(extras.queue(), texts),
                        barHost);
        sidebar(places.nav(), places.compact());
        navigator.onPrint(this::print);
        places.views().getChildren().setAll(new ViewsSection(extras.views(), this::views));
        navigator.currentProperty().subscribe(shown -> {
            if (shown != null) {
                places.compact().place(shown.view().root(), places.stage());
            }
        });
        places.compact().onProperty().subscribe(little -> {
            ShellNavigator.Shown shown = navigator.currentProperty().get();
            if (shown != null) {
                places.compact().place(shown.view().root(), places.stage());
            }
        });
        navigator.keys().subscribe(() -> foot(places.keys()));
    }

    private Node banner() {
        Label banner = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
        banner.getStyleClass().add("banner");
        banner.setWrapText(true);
        banner.setMinHeight(Region.USE_PREF_SIZE);
        banner.setMaxWidth(Double.MAX_VALUE);
        model.bannerProperty().subscribe(words -> {
            banner.setText(words);
            banner.setVisible(!words.isEmpty());
            banner.setManaged(!words.isEmpty());
        });
        return banner;
    }

    /** Where the window has room for what moves. */
    record Places(
            Compact compact,
            VBox nav,
            VBox views,
            StackPane stage,
            Pane keys,
            Pane tools,
            Pane bell,
            VBox bars,
            VBox toasts,
            StackPane overlays) {}

    /** Takes the keys of the window's scene until it is unsubscribed. */
    Subscription listen(Scene scene) {
        return new KeyRouter(navigator, this, texts.keys()).listen(scene).and(FocusInSight.follow(scene));
    }

    private void sidebar(VBox nav, Compact compact) {
        ToggleGroup group = new ToggleGroup();
        List<NavItem> items = navigator.screens().stream()
                .map(screen -> new NavItem(screen, texts))
                .toList();
        for (NavItem item : items) {
            item.setToggleGroup(group);
            item.setOnAction(e -> {
                item.setSelected(true);
                navigator.show(item.screen().id(), null);
            });
        }
        nav.getChildren().setAll(items);
        compact.onProperty().subscribe(little -> items.forEach(item -> item.setCompact(little)));
        model.counts()
                .subscribe(() -> items.forEach(item -> {
                    if (item.screen().queue() != null) {
                        item.showTotal(model.counts().get(item.screen().queue()));
                    }
                }));
        extras.queue()
                .lookProperty()
                .subscribe(look -> items.stream()
                        .filter(item -> item.screen().id().equals("activity"))
                        .forEach(item -> item.showWaiting(look.waiting(), look.tone())));
        navigator
                .currentProperty()
                .subscribe(shown -> items.forEach(
                        item -> item.setSelected(shown != null && item.screen().equals(shown.screen()))));
    }

    private void foot(Pane keys) {
        keys.getChildren()
                .setAll(navigator.keys().stream().limit(IN_FOOT).map(this::hint).toList());
    }

    private Node hint(KeyHint hint) {
        return KeyCap.with(hint.keys(), quiet(hint.text()));
    }

    /** Below, names of actions stand among other words: without a capital, but in German, where it belongs to the word. */
    private String quiet(String words) {
        boolean name = words.length() > 1
                && Character.isUpperCase(words.charAt(0))
                && Character.isLowerCase(words.charAt(1))
                && !texts.locale().getLanguage().equals("de");
        return name ? words.substring(0, 1).toLowerCase(texts.locale()) + words.substring(1) : words;
    }

    @Override
    public boolean closeOverlay() {
        Overlay over = overlay;
        if (over == null || !over.isOpen()) {
            return false;
        }
        over.close();
        return true;
    }

    @Override
    public void palette() {
        palette.reset();
        PalettePane pane = palettePane;
        if (pane == null) {
            pane = new PalettePane(palette, texts, this::closeOverlay);
            palettePane = pane;
        }
        boolean little = compact != null && compact.onProperty().get();
        open(pane, Pos.TOP_LEFT, new Insets(8, 0, 0, little ? 8 : 208));
    }

    @Override
    public void allKeys() {
        ShellNavigator.Shown shown = navigator.currentProperty().get();
        String name = shown == null ? "" : texts.get(shown.screen().id() + ".title");
        open(new KeysPane(texts, name, navigator.keys(), navigator.screens()), Pos.CENTER, Insets.EMPTY);
    }

    @Override
    public boolean isCovered() {
        Overlay over = overlay;
        return over != null && over.isOpen();
    }

    private void print(Printout printout, Runnable printed) {
        UiContext context = extras.views().context();
        open(
                new PrintPane(
                        context,
                        printout,
                        () -> {
                            printed.run();
                            closeOverlay();
                        },
                        PrinterJob::createPrinterJob),
                Pos.CENTER,
                Insets.EMPTY);
    }

    @Override
    public void views() {
        ViewsPane pane = viewsPane;
        if (pane == null) {
            pane = new ViewsPane(extras.views(), this::closeOverlay);
            viewsPane = pane;
        }
        open(pane, Pos.TOP_CENTER, new Insets(60, 0, 0, 0));
    }

    @Override
    public boolean view(int number) {
        return extras.views().open(number);
    }

    @Override
    public boolean sandboxBar() {
        if (extras.sandboxBar() == null) {
            return false;
        }
        if (barHost.getChildren().isEmpty()) {
            barHost.getChildren().setAll(extras.sandboxBar().get());
        } else {
            barHost.getChildren().clear();
        }
        return true;
    }

    @Override
    public void textSize(int steps) {
        extras.size().accept(steps);
    }

    @Override
    public boolean dismiss() {
        return extras.tour().leave() || extras.queue().dismiss();
    }

    @Override
    public void tour() {
        if (extras.tour().isUnderWay()) {
            extras.tour().skip();
            return;
        }
        List<Tour> tours = extras.tour().offered();
        if (tours.size() == 1) {
            extras.tour().start(tours.getFirst());
        } else if (!tours.isEmpty()) {
            open(new TourChoice(tours, texts, this::take), Pos.CENTER, Insets.EMPTY);
        }
    }

    private void take(Tour chosen) {
        closeOverlay();
        extras.tour().start(chosen);
    }

    @Override
    public void bell() {
        UiContext context = extras.views().context();
        open(
                new BellPane(extras.bell(), texts, context.times(), this::closeOverlay),
                Pos.TOP_RIGHT,
                new Insets(48, 16, 0, 0));
    }

    @Override
    public void risk() {
        extras.money().takeFocus();
    }

    @Override
    public void queue() {
        extras.queue().open();
    }

    @Override
    public void takeBack() {
        extras.staged().takeBackLast();
    }

    @Override
    public void leaveNow() {
        extras.staged().leaveNow();
    }

    @Override
    public void syncNow() {
        syncNow.run();
    }

    /** What stands on the button of the palette: what it can open from the clipboard, or what it is for. */
    ObservableValue<String> paletteWords() {
        return palette.offerProperty().map(offer -> offer.isEmpty() ? texts.get("shell.search") : offer);
    }

    /** Goes to the settings. */
    void settings() {
        navigator.show("settings", null);
    }

    private void showError(String sentence, String code) {
        open(new ErrorPane(texts, sentence, code, this::closeOverlay), Pos.CENTER, Insets.EMPTY);
    }

    private void open(Node content, Pos place, Insets margin) {
        if (overlay != null) {
            overlay.open(content, place, margin);
        }
    }
}
