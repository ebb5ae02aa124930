package org.merchantconsole.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** A line of the sidebar: icon, name, and how many wait there, coloured by how soon they end. */
final class NavItem extends ToggleButton {

    private final Screen screen;
    private final Texts texts;
    private final String name;
    private final Label words;
    private final HBox line;
    private final Badge count = new Badge();

    NavItem(Screen screen, Texts texts) {
        this.screen = screen;
        this.texts = texts;
        this.name = texts.get(screen.id() + ".title");
        getStyleClass().setAll("nav-item");
        words = new Label(name);
        words.getStyleClass().add("nav-name");
        count.getStyleClass().add("count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(9, new FontIcon(screen.icon()), words, gap, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(166);
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
        setFocusTraversable(false);
        showTotal(null);
    }

    /** Only icon and count, the name as a tooltip. */
    void setCompact(boolean little) {
        words.setManaged(!little);
        words.setVisible(!little);
        line.setPrefWidth(little ? 46 : 166);
        line.setSpacing(little ? 2 : 9);
        setTooltip(little ? new Tooltip(name) : null);
    }

    Screen screen() {
        return screen;
    }

    void showTotal(@Nullable Total total) {
        boolean any = total != null && total.count() > 0;
        count.setVisible(any);
        if (total == null || !any) {
            setAccessibleText(name);
            return;
        }
        // A refund that leaves at midnight is no danger.
        boolean calm = screen.queue() == Queue.REFUNDS;
        Tone tone =
                calm ? Tone.NEUTRAL : total.urgent() > 0 ? Tone.DANGER : total.soon() > 0 ? Tone.WARNING : Tone.NEUTRAL;
        count.show(Long.toString(total.count()), tone);
        setAccessibleText(texts.get("shell.navItem", name, total.count(), total.urgent()));
    }

    /** How many wait there for a person. */
    void showWaiting(int waiting, Tone tone) {
        count.setVisible(waiting > 0);
        count.show(tone.sign() + " " + waiting, tone);
        setAccessibleText(waiting == 0 ? name : name + ", " + texts.get("shell.waits", waiting));
    }
}
