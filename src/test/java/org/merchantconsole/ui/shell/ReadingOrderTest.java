package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.home.Radar;

/** Tab goes as one reads: from top to bottom and from left to right, pane by pane. */
class ReadingOrderTest {

    /** Edges that only touch, and borders. */
    private static final double SLACK = 3;

    @TempDir
    Path folder;

    @Test
    void tabGoesAsOneReadsOnEveryScreenAndInEveryForm() {
        List<String> jumps = new ArrayList<>();
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            for (Screen screen : Screens.all()) {
                window.workspace().show(screen.id());
                jumps.addAll(jumps(window, screen.id()));
            }
            NamedControlsTest.overlays().forEach(scenery -> {
                window.workspace().show(scenery.screen());
                NewOrderKeyboard.draw(window);
                scenery.keys().forEach(window::press);
                jumps.addAll(jumps(window, scenery.screen() + " " + scenery.keys()));
                window.press(KeyCode.ESCAPE);
                window.press(KeyCode.ESCAPE);
            });
        });
        assertThat(jumps).as("where Tab goes back in what one reads").isEmpty();
    }

    private static List<String> jumps(Window window, String where) {
        NewOrderKeyboard.draw(window);
        List<Node> round = new ArrayList<>(NamedControlsTest.tabbed(window));
        assertThat(round).as(where).hasSizeGreaterThan(1);
        // The round begins where the screen puts the keyboard; it is read from the window's first control.
        List<Node> all = NamedControlsTest.all(window.scene().getRoot()).toList();
        int first = 0;
        for (int i = 1; i < round.size(); i++) {
            if (all.indexOf(round.get(i)) < all.indexOf(round.get(first))) {
                first = i;
            }
        }
        Collections.rotate(round, -first);
        List<String> jumps = new ArrayList<>();
        for (int i = 1; i < round.size(); i++) {
            String jump = jump(round.get(i - 1), round.get(i));
            if (!jump.isEmpty()) {
                jumps.add(where + ": " + jump);
            }
        }
        return jumps;
    }

    /** Of two stops one after the other: their blocks in what holds them both must follow each other as one reads. */
    private static String jump(Node from, Node to) {
        List<Node> above = new ArrayList<>();
        for (Node at = from; at != null; at = at.getParent()) {
            above.add(at);
        }
        Node second = to;
        while (second.getParent() != null && !above.contains(second.getParent())) {
            second = second.getParent();
        }
        int common = above.indexOf(second.getParent());
        if (common < 1) {
            return "";
        }
        Bounds before = bounds(above.get(common - 1));
        Bounds after = bounds(second);
        // A chart is read day by day, each day from top to bottom.
        boolean nextDay = second.getParent() instanceof Radar && after.getMinX() >= before.getMaxX() - SLACK;
        if (nextDay) {
            return "";
        }
        boolean higher = after.getMaxY() <= before.getMinY() + SLACK;
        boolean sameRow = after.getMinY() < before.getMaxY() - SLACK && before.getMinY() < after.getMaxY() - SLACK;
        boolean left = sameRow && after.getMaxX() <= before.getMinX() + SLACK;
        return higher || left ? name(from) + " → " + name(to) + (higher ? " (upwards)" : " (to the left)") : "";
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + " “" + node.getAccessibleText() + "”";
    }
}
