package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/**
 * Pictures of every screen, and of what lies over them, to be looked at: {@code mvn -Dtest=Gallery test} writes them to
 * {@code target/pictures/gallery/LOOK-LANGUAGE-SIZE/SCREEN.png}. It is no part of {@code mvn verify}.
 *
 * <p>The environment variable {@code GALLERY} makes a choice, words apart by blanks: looks ({@code LIGHT}, {@code DARK}, {@code
 * CONTRAST}),
 * languages ({@code en}, {@code nl}, {@code de}), text sizes ({@code 100}, {@code 200}), screens ({@code review}, {@code refunds}). Of a kind that is not named all are
 * drawn, for example {@code GALLERY='DARK nl review shipping'}.
 */
class Gallery {

    /** A screen in some state: the screen to go to, and what is done there. */
    private record Scenery(String name, String screen, Consumer<Window> work) {}

    private static final List<Scenery> SCENERIES = List.of(
            keys("review-decline", "review", KeyCode.D),
            keys("review-why-not", "review", KeyCode.S),
            keys("review-keys", "review", KeyCode.F1),
            keys("shipping-extend", "shipping", KeyCode.DOWN, KeyCode.E),
            keys("shipping-ship", "shipping", KeyCode.DOWN, KeyCode.S),
            scenery("shipping-scan-refused", "shipping", window -> {
                window.press(KeyCode.F);
                window.scan("NOBODY-1");
            }),
            scenery("shipping-asks", "shipping", window -> {
                window.press(KeyCode.F);
                window.scan("ORD-54831");
                window.scan("01234567890123");
            }),
            keys("reminders-pause", "reminders", KeyCode.P),
            keys("reminders-month", "reminders", KeyCode.M),
            keys("refunds-withdraw", "refunds", KeyCode.X),
            keys("refunds-request", "refunds", KeyCode.DOWN, KeyCode.R, KeyCode.Q),
            keys("orders-refund", "orders", KeyCode.R),
            keys("orders-note", "orders", KeyCode.N),
            keys("orders-replay", "orders", KeyCode.T, KeyCode.LEFT),
            keys("orders-whatif", "orders", KeyCode.W, KeyCode.R),
            keys("orders-family", "orders", KeyCode.K),
            scenery("orders-chosen", "orders", window -> window.press(KeyCode.A, true, false)),
            scenery("orders-print", "orders", window -> window.press(KeyCode.P, true, false)),
            scenery("orders-below", "orders", Gallery::below),
            scenery("home-middle", "home", window -> scroll(window, 0.45)),
            scenery("home-below", "home", window -> scroll(window, 1)),
            scenery("orders-problem", "orders", window -> search(window, "left:<<3d colour:red")),
            scenery("orders-empty", "orders", window -> search(window, "nobody has this name")),
            scenery("bulk-dry-run", "bulk", window -> {
                CopiedText.put(GalleryData.rows(window.bench()));
                window.press(KeyCode.V, true, false);
                first(window, "#bulk-table", 10);
            }),
            scenery("drift-rows", "drift", window -> {
                GalleryData.elsewhere(window.bench());
                window.press(KeyCode.C);
                first(window, "#table", 0);
            }),
            scenery("inbox-row", "inbox", window -> first(window, "#table", 1)),
            scenery("links-row", "links", window -> first(window, "#table", 1)),
            scenery("activity-row", "activity", window -> {
                if (window.scene().getRoot().lookupAll(".chip").toArray()[1] instanceof ToggleButton actions) {
                    actions.fire();
                }
                first(window, "#table", 1);
            }),
            keys("activity-queue", "activity", KeyCode.F3),
            keys("neworder-direct", "neworder", KeyCode.DIGIT3),
            scenery("neworder-problems", "neworder", window -> window.press(KeyCode.ENTER, true, false)),
            scenery("home-views", "home", window -> window.press(KeyCode.S, true, false)),
            keys("home-palette", "home", KeyCode.SLASH));

    private static Scenery scenery(String name, String screen, Consumer<Window> work) {
        return new Scenery(name, screen, work);
    }

    private static Scenery keys(String name, String screen, KeyCode... codes) {
        return new Scenery(name, screen, window -> window.press(codes));
    }

    private static void first(Window window, String table, int row) {
        if (window.scene().lookup(table) instanceof TableView<?> rows) {
            rows.getSelectionModel().clearAndSelect(row);
        }
    }

    private static void search(Window window, String words) {
        if (window.scene().lookup(".order-list .text-field") instanceof TextField field) {
            field.setText(words);
        }
    }

    /** The lower end of the order pane. */
    private static void below(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        if (window.scene().lookup(".order-pane .page-scroll") instanceof ScrollPane pane) {
            pane.setVvalue(pane.getVmax());
        }
    }

    /** Scrolls the whole page. */
    private static void scroll(Window window, double share) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        window.scene().getRoot().lookupAll("#stage .page-scroll").stream()
                .filter(ScrollPane.class::isInstance)
                .forEach(pane -> ((ScrollPane) pane).setVvalue(share));
    }

    private static final List<String> SIZES = List.of("100", "200");

    @TempDir
    Path folder;

    @Test
    void everythingIsDrawn() {
        List<String> wanted =
                Arrays.asList(System.getenv().getOrDefault("GALLERY", "").split(" +"));
        List<Path> drawn = new ArrayList<>();
        for (Settings.Language language : Settings.Language.values()) {
            if (named(wanted, languages(), language.tag())) {
                drawn.addAll(draw(language, wanted));
            }
        }
        assertThat(drawn).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    private List<Path> draw(Settings.Language language, List<String> wanted) {
        List<Path> drawn = new ArrayList<>();
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(language.tag()));
        for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
            for (String size : SIZES) {
                if (named(wanted, looks(), look.name()) && named(wanted, SIZES, size)) {
                    try (Workbench bench = new Workbench(folder.resolve(language + "-" + look + size), terms)) {
                        if (language == Settings.Language.ENGLISH && look == Look.LIGHT && size.equals("100")) {
                            drawn.addAll(Fx.call(() -> loading(bench, wanted)));
                        }
                        GalleryData.fill(bench);
                        Fx.run(() -> drawn.addAll(draw(bench, language, look, size, wanted)));
                        assertThat(bench.failures()).isEmpty();
                    }
                }
            }
        }
        return drawn;
    }

    private static List<String> languages() {
        return Arrays.stream(Settings.Language.values())
                .map(Settings.Language::tag)
                .toList();
    }

    private static List<String> looks() {
        return Arrays.stream(Look.values()).map(Look::name).toList();
    }

    private static List<String> screens() {
        return Screens.all().stream().map(Screen::id).toList();
    }

    /** Whether one of a kind is wanted: it is named, or none of its kind is. */
    private static boolean named(List<String> wanted, List<String> kind, String name) {
        return wanted.contains(name) || wanted.stream().noneMatch(kind::contains);
    }

    /** While nothing has come from the database yet. */
    private static List<Path> loading(Workbench bench, List<String> wanted) {
        Background never = new Background() {
            @Override
            public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {}

            @Override
            public void onWindow(Runnable action) {
                action.run();
            }
        };
        TestHost.Place place = new TestHost.Place(bench.desks(), bench.store(), bench.clock(), null);
        Workspace workspace = new Workspace(new TestHost(Settings.DEFAULT, place), place, never, (now, key) -> {});
        Scene scene = Fx.scene(workspace.root(), Look.LIGHT);
        workspace.begin(scene);
        List<Path> drawn = new ArrayList<>();
        for (String screen : screens()) {
            if (named(wanted, screens(), screen)) {
                workspace.show(screen);
                drawn.add(Fx.picture(scene, "gallery/loading/" + screen));
            }
        }
        workspace.close();
        return drawn;
    }

    private static List<Path> draw(
            Workbench bench, Settings.Language language, Look look, String size, List<String> wanted) {
        Settings settings = Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", "MANAGER");
        TestHost.Place place = new TestHost.Place(bench.desks(), bench.store(), bench.clock(), null);
        Workspace workspace =
                new Workspace(new TestHost(settings, place), place, Background.inline(), (now, key) -> {});
        Scene scene = Fx.scene(workspace.root(), look, Integer.parseInt(size));
        workspace.begin(scene);
        Window window = new Window(bench, workspace, scene);
        String folder = "gallery/" + look + "-" + language.tag() + "-" + size + "/";
        List<Path> drawn = new ArrayList<>();
        drawn.add(Fx.picture(scene, folder + "banner"));
        window.press(KeyCode.ESCAPE);
        for (String screen : screens()) {
            if (named(wanted, screens(), screen)) {
                workspace.show(screen);
                drawn.add(Fx.picture(scene, folder + screen));
            }
        }
        for (Scenery scenery : SCENERIES) {
            if (named(wanted, screens(), scenery.screen)) {
                workspace.show(scenery.screen);
                scenery.work.accept(window);
                drawn.add(Fx.picture(scene, folder + scenery.name));
                search(window, "");
                window.press(KeyCode.ESCAPE);
                window.press(KeyCode.ESCAPE);
            }
        }
        workspace.close();
        return drawn;
    }
}
