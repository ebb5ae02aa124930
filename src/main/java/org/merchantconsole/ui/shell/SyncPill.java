package org.merchantconsole.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.merchantconsole.ui.LongWork;
import org.merchantconsole.ui.Texts;

/** How far a run with the provider is, with a way to stop it; in sight only when it takes longer than a second. */
final class SyncPill extends HBox {

    SyncPill(Texts texts, LongWork work) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("sync-pill");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(70);
        bar.progressProperty().bind(work.shareProperty());
        Label words = new Label();
        words.getStyleClass().addAll("muted", "small");
        words.setMaxWidth(170);
        words.textProperty().bind(work.wordsProperty());
        Button cancel = new Button(texts.get("work.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setFocusTraversable(false);
        cancel.setOnAction(e -> work.cancel());
        getChildren().addAll(bar, words, cancel);
        PauseTransition second = new PauseTransition(Duration.seconds(1));
        second.setOnFinished(e -> show(work.runningProperty().get()));
        work.runningProperty().subscribe(running -> {
            show(false);
            if (running) {
                second.playFromStart();
            } else {
                second.stop();
            }
        });
    }

    private void show(boolean on) {
        setVisible(on);
        setManaged(on);
    }
}
