package org.merchantconsole.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The signs of the queue in the window's frame: two pills in the top bar, and the sentences after a stop. */
final class QueueSigns {

    private QueueSigns() {}

    /** What waits for a person, as long as it does. */
    static Node waiting(QueueWatch watch) {
        return pill(watch, watch.waitingProperty(), "waiting");
    }

    /** What is staged and when it leaves. */
    static Node staged(QueueWatch watch) {
        return pill(watch, watch.stagedProperty(), "staged");
    }

    private static Node pill(QueueWatch watch, ObservableValue<ShellViewModel.Sign> sign, String id) {
        Button pill = new Button();
        pill.setId("pill-" + id);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setFocusTraversable(false);
        pill.setOnAction(e -> watch.open());
        sign.subscribe(now -> {
            pill.getStyleClass()
                    .setAll("button", "pill", "queue-pill", now.tone().styleClass());
            pill.setText(now.text());
            pill.setVisible(!now.text().isEmpty());
            pill.setManaged(!now.text().isEmpty());
        });
        return pill;
    }

    /** What happened when the program stopped, and what will happen; stays until it is dismissed. */
    static Node banner(QueueWatch watch, Texts texts) {
        Label title = new Label("● " + texts.get("shell.afterStop"));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        Label first = new Label();
        first.setWrapText(true);
        first.setId("banner-first");
        Label more = new Label();
        more.getStyleClass().add("small");
        VBox words = new VBox(2, title, first, more);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        ActionButton open = new ActionButton(texts.get("shell.openQueue"), texts.key("window.queue"), Tone.NEUTRAL);
        open.setOnAction(e -> watch.open());
        ActionButton close = new ActionButton(texts.get("shell.dismiss"), "Esc", Tone.NEUTRAL);
        close.setOnAction(e -> watch.dismiss());
        VBox buttons = new VBox(6, open, close);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        HBox banner = new HBox(16, words, buttons);
        banner.setId("banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().addAll("queue-banner", Tone.WARNING.styleClass());
        watch.told().subscribe(() -> {
            int count = watch.told().size();
            banner.setVisible(count > 0);
            banner.setManaged(count > 0);
            first.setText(count == 0 ? "" : watch.told().getFirst());
            more.setText(count < 2 ? "" : texts.get("shell.afterStop.more", count - 1));
            more.setManaged(count > 1);
            banner.setAccessibleText(String.join(" ", watch.told()));
        });
        banner.setVisible(false);
        banner.setManaged(false);
        return banner;
    }
}
