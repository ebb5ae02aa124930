package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
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

    /** A screen with a form open, or with something over it: the screen to go to, and the keys pressed there. */
    private record Scenery(String name, String screen, List<KeyCode> keys) {}

    private static final List<Scenery> SCENERIES = List.of(
            new Scenery("review-decline", "review", List.of(KeyCode.D)),
            new Scenery("shipping-extend", "shipping", List.of(KeyCode.DOWN, KeyCode.E)),
            new Scenery("shipping-ship", "shipping", List.of(KeyCode.DOWN, KeyCode.S)),
            new Scenery("reminders-pause", "reminders", List.of(KeyCode.P)),
            new Scenery("refunds-withdraw", "refunds", List.of(KeyCode.X)),
            new Scenery("orders-refund", "orders", List.of(KeyCode.R)),
            new Scenery("orders-note", "orders", List.of(KeyCode.N)),
            new Scenery("orders-replay", "orders", List.of(KeyCode.T, KeyCode.LEFT)),
            new Scenery("orders-whatif", "orders", List.of(KeyCode.W, KeyCode.R)),
            new Scenery("orders-family", "orders", List.of(KeyCode.K)),
            new Scenery("review-keys", "review", List.of(KeyCode.F1)),
            new Scenery("home-palette", "home", List.of(KeyCode.SLASH)));

    private static final List<String> SIZES = List.of("100", "200");

    @TempDir
    Path folder;

    @Test
    void everythingIsDrawn() {
        List<String> wanted =
                Arrays.asList(System.getenv().getOrDefault("GALLERY", "").split(" +"));
        List<Path> drawn = new ArrayList<>();
        try (Workbench bench = new Workbench(folder, Terms.DEFAULT)) {
            for (Settings.Language language : Settings.Language.values()) {
                for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
                    for (String size : SIZES) {
                        if (named(wanted, languages(), language.tag())
                                && named(wanted, looks(), look.name())
                                && named(wanted, SIZES, size)) {
                            Fx.run(() -> drawn.addAll(draw(bench, language, look, size, wanted)));
                        }
                    }
                }
            }
            assertThat(bench.failures()).isEmpty();
        }
        assertThat(drawn).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
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
        for (String screen : screens()) {
            if (named(wanted, screens(), screen)) {
                workspace.show(screen);
                drawn.add(Fx.picture(scene, folder + screen));
            }
        }
        for (Scenery scenery : SCENERIES) {
            if (named(wanted, screens(), scenery.screen)) {
                workspace.show(scenery.screen);
                scenery.keys.forEach(window::press);
                drawn.add(Fx.picture(scene, folder + scenery.name));
                window.press(KeyCode.ESCAPE);
            }
        }
        workspace.close();
        return drawn;
    }
}
