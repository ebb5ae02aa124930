package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** At 200 % text in a window of 1280×800 no screen is scrolled sideways; only a table may be, by itself. */
class ReflowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Settings.Language.class)
    void everyScreenArrangesItselfInTheWidthThereIs(Settings.Language language) {
        Set<String> wide = new TreeSet<>();
        try (Workbench bench = new Workbench(folder, Terms.DEFAULT)) {
            GalleryData.fill(bench);
            Fx.run(() -> {
                Settings settings = Settings.DEFAULT.withLanguage(language).withMember("Mila Visser", "MANAGER");
                TestHost.Place place = new TestHost.Place(bench.desks(), bench.store(), bench.clock(), null);
                Workspace workspace =
                        new Workspace(new TestHost(settings, place), place, Background.inline(), (now, key) -> {});
                Scene scene = Fx.scene(workspace.root(), Look.LIGHT, 200);
                workspace.begin(scene);
                for (Screen screen : Screens.all()) {
                    workspace.show(screen.id());
                    for (int i = 0; i < 3; i++) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                    look(scene.getRoot(), screen.id(), wide);
                }
                workspace.close();
            });
        }
        assertThat(wide).as("wider than its place in %s", language).isEmpty();
    }

    private static void look(Parent parent, String screen, Set<String> wide) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (node instanceof ScrollPane pane && isTooWide(pane)) {
                wide.add(screen + ": " + widest(pane.getContent(), pane.getViewportBounds()));
            }
            if (node instanceof Parent below && !(node instanceof TableView)) {
                look(below, screen, wide);
            }
        }
    }

    private static boolean isTooWide(ScrollPane pane) {
        return pane.getContent() instanceof Region content
                && pane.getViewportBounds().getWidth() > 0
                && content.getWidth() > pane.getViewportBounds().getWidth() + 1;
    }

    /** What makes it so wide: the innermost that asks for more than there is. */
    private static String widest(Node content, Bounds room) {
        Node found = content;
        for (boolean deeper = true; deeper && found instanceof Parent parent; ) {
            deeper = false;
            for (Node node : parent.getChildrenUnmodifiable()) {
                if (node.isManaged() && node.minWidth(-1) > room.getWidth() - 60) {
                    found = node;
                    deeper = true;
                    break;
                }
            }
        }
        return found + " asks for " + found.minWidth(-1) + " of " + room.getWidth();
    }
}
