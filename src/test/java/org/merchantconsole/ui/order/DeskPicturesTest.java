package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.orders.OrdersController;
import org.merchantconsole.ui.orders.OrdersViewModel;
import org.merchantconsole.ui.refunds.RefundsController;
import org.merchantconsole.ui.refunds.RefundsViewModel;
import org.merchantconsole.ui.reminders.RemindersController;
import org.merchantconsole.ui.reminders.RemindersViewModel;
import org.merchantconsole.ui.review.ReviewController;
import org.merchantconsole.ui.review.ReviewViewModel;
import org.merchantconsole.ui.shipping.ShippingController;
import org.merchantconsole.ui.shipping.ShippingViewModel;

/** Every desk is drawn in both themes and both languages, over the sample data; the pictures lie below target. */
class DeskPicturesTest {

    @TempDir
    static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    static Views views(Workbench bench, UiContext context) {
        Supplier<Staff> staff = bench::staff;
        return new Views(context.texts())
                .with(
                        ReviewController.class,
                        () -> new ReviewController(new ReviewViewModel(bench.desks(), staff, context, bench.news())))
                .with(
                        ShippingController.class,
                        () -> new ShippingController(new ShippingViewModel(bench.desks(), staff, context)))
                .with(
                        RemindersController.class,
                        () -> new RemindersController(new RemindersViewModel(bench.desks(), staff, context)))
                .with(
                        RefundsController.class,
                        () -> new RefundsController(new RefundsViewModel(bench.desks(), staff, context)))
                .with(
                        OrdersController.class,
                        () -> new OrdersController(new OrdersViewModel(bench.desks(), staff, context)));
    }

    @ParameterizedTest
    @CsvSource({
        "review, LIGHT, en", "review, DARK, nl",
        "shipping, LIGHT, en", "shipping, DARK, nl",
        "reminders, DARK, en", "reminders, LIGHT, nl",
        "refunds, DARK, en", "refunds, LIGHT, nl",
        "orders, LIGHT, en", "orders, DARK, nl"
    })
    void desksAreDrawn(String screen, Look look, String language) {
        Fx.run(() -> {
            Views views = views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(controller(screen));
            Scene scene = Fx.scene(framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            assertThat(Fx.picture(scene, screen + "-" + look + "-" + language)).exists();
            assertThat(view.controller().keys()).isNotEmpty();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "review, A, LIGHT, en", "review, D, DARK, nl", "shipping, S, LIGHT, en", "shipping, E, DARK, nl",
        "reminders, P, DARK, en", "reminders, R, LIGHT, en", "refunds, X, DARK, en", "refunds, R, LIGHT, nl"
    })
    void formsAreDrawn(String screen, String key, Look look, String language) {
        Fx.run(() -> {
            Views views = views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(controller(screen));
            Scene scene = Fx.scene(framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            scene.getRoot().layout();
            KeyCode code = KeyCode.getKeyCode(key);
            view.controller().key(new KeyEvent(KeyEvent.KEY_PRESSED, key, key, code, false, false, false, false));
            assertThat(Fx.picture(scene, screen + "-form-" + key + "-" + look)).exists();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }

    /** The desk where the shell has it: room for sidebar and bars left out. */
    static BorderPane framed(Views.View<? extends ScreenController> view) {
        Region side = new Region();
        side.setPrefWidth(204);
        Region top = new Region();
        top.setPrefHeight(48);
        Label foot = new Label();
        foot.setPrefHeight(30);
        return new BorderPane(view.root(), top, null, foot, side);
    }

    private static Class<? extends ScreenController> controller(String screen) {
        return List.of(
                        ReviewController.class,
                        ShippingController.class,
                        RemindersController.class,
                        RefundsController.class,
                        OrdersController.class)
                .stream()
                .filter(type -> type.getPackageName().endsWith("." + screen))
                .findFirst()
                .orElseThrow();
    }
}
