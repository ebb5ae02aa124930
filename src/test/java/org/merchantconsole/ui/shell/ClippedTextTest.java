package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/**
 * At 1280×800 no button, key, sign, heading or amount is cut off, in any language, in the usual size and the largest; on a
 * day with something on every screen.
 */
class ClippedTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ENGLISH, 100", "DUTCH, 100", "GERMAN, 100", "ENGLISH, 200", "DUTCH, 200", "GERMAN, 200"})
    void whatMustBeReadIsReadWhole(Settings.Language language, int percent) {
        Set<String> cut = new TreeSet<>();
        try (Workbench bench = new Workbench(folder, Terms.DEFAULT)) {
            GalleryData.fill(bench);
            Fx.run(() -> {
                Settings settings = Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", "MANAGER");
                TestHost.Place place = new TestHost.Place(bench.desks(), bench.store(), bench.clock(), null);
                Workspace workspace =
                        new Workspace(new TestHost(settings, place), place, Background.inline(), (now, key) -> {});
                Scene scene = Fx.scene(workspace.root(), Look.LIGHT, percent);
                workspace.begin(scene);
                for (Screen screen : Screens.all()) {
                    workspace.show(screen.id());
                    if (screen.id().equals("bulk")) {
                        CopiedText.put(GalleryData.rows(bench));
                        new Window(bench, workspace, scene).press(KeyCode.V, true, false);
                    }
                    for (int i = 0; i < 3; i++) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                    all(scene.getRoot())
                            .filter(ClippedTextTest::mustBeWhole)
                            .map(Labeled.class::cast)
                            .filter(ClippedTextTest::isCut)
                            .forEach(words -> cut.add(screen.id() + ": " + words.getText()));
                }
                workspace.close();
            });
        }
        assertThat(cut).as("cut off in %s at %d %%", language, percent).isEmpty();
    }

    /** Words beside a list may give way, and so may a subheading; these may not. */
    private static boolean mustBeWhole(Node node) {
        boolean kind = node instanceof KeyCap
                || node instanceof Badge
                || node instanceof ButtonBase
                || node.getStyleClass().stream()
                        .anyMatch(
                                Set.of("heading", "figure", "amount", "nav-name", "pill", "panel-title", "figures")
                                        ::contains);
        return kind
                && node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()
                && isSeen(node);
    }

    private static boolean isCut(Labeled labeled) {
        boolean shortened = labeled.lookupAll(".text").stream()
                .anyMatch(node -> node instanceof Text text
                        && text.getText().endsWith(labeled.getEllipsisString())
                        && !labeled.getText().endsWith(labeled.getEllipsisString()));
        return shortened || isCutByItsPlace(labeled);
    }

    /** A sign in a row is not made smaller but loses its end. */
    private static boolean isCutByItsPlace(Labeled labeled) {
        return labeled.getParent() instanceof Region cell
                && cell.getStyleClass().contains("table-cell")
                && labeled.getBoundsInParent().getMaxX() > cell.getWidth() + 1;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(ClippedTextTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
