package org.merchantconsole.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Scrolls whatever holds the keyboard into sight: a scroll pane does not do so by itself. */
public final class FocusInSight {

    private static final double MARGIN = 8;

    private FocusInSight() {}

    /** Does so for a scene until it is unsubscribed. */
    public static Subscription follow(Scene scene) {
        return scene.focusOwnerProperty().subscribe(now -> show(now));
    }

    private static void show(@Nullable Node focus) {
        if (focus == null) {
            return;
        }
        for (Parent parent = focus.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && pane.getContent() != null && isInside(focus, pane.getContent())) {
                show(focus, pane);
            }
        }
    }

    private static boolean isInside(Node node, Node content) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }

    private static void show(Node focus, ScrollPane pane) {
        Node content = pane.getContent();
        Bounds at = content.sceneToLocal(focus.localToScene(focus.getBoundsInLocal()));
        Bounds seen = pane.getViewportBounds();
        Bounds all = content.getLayoutBounds();
        pane.setHvalue(scrolled(pane.getHvalue(), at.getMinX(), at.getMaxX(), seen.getWidth(), all.getWidth()));
        pane.setVvalue(scrolled(pane.getVvalue(), at.getMinY(), at.getMaxY(), seen.getHeight(), all.getHeight()));
    }

    private static double scrolled(double value, double from, double to, double seen, double all) {
        double room = all - seen;
        if (room <= 0 || seen <= 0) {
            return value;
        }
        double start = value * room;
        // What is larger than the pane stays as it is: its beginning may be out of sight because somebody scrolled.
        if (to - from > seen) {
            return value;
        }
        if (from < start) {
            return Math.clamp((from - MARGIN) / room, 0, 1);
        }
        return to > start + seen ? Math.clamp((to + MARGIN - seen) / room, 0, 1) : value;
    }
}
