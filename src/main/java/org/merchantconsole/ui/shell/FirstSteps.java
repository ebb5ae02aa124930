package org.merchantconsole.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.LongWork;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Texts;

/** What a first-time user sees while there is not a single order: what is going on, how far it is, what to try then. */
final class FirstSteps extends VBox {

    /**
     * @param sandbox whether the provider is simulated
     * @param again fetches the orders when nothing is under way
     */
    FirstSteps(Texts texts, LongWork work, boolean sandbox, Runnable again) {
        super(14);
        setAlignment(Pos.CENTER);
        setMaxWidth(560);
        Label what = new Label(texts.get(sandbox ? "shell.first.sandbox" : "shell.first.real"));
        what.setWrapText(true);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(work.shareProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label words = new Label();
        words.textProperty().bind(work.wordsProperty());
        words.getStyleClass().add("muted");
        Button cancel = new Button(texts.get("work.cancel"));
        cancel.setOnAction(e -> work.cancel());
        HBox line = new HBox(10, words, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox under = new VBox(8, bar, line);
        under.visibleProperty().bind(work.runningProperty());
        under.managedProperty().bind(work.runningProperty());
        Button fetch = new Button(texts.get("shell.first.again"));
        fetch.setOnAction(e -> again.run());
        fetch.visibleProperty().bind(work.runningProperty().not());
        fetch.managedProperty().bind(work.runningProperty().not());
        Panel first = new Panel();
        first.setTitle(texts.get("shell.first"));
        first.getChildren().addAll(what, under, fetch);
        Panel tries = new Panel();
        tries.setTitle(texts.get("shell.first.tries"));
        tries.getChildren()
                .addAll(
                        step(texts.key("action.accept"), texts.get("shell.first.review")),
                        step(texts.key("action.ship"), texts.get("shell.first.shipping")),
                        step(texts.key("action.hold"), texts.get("shell.first.reminders")),
                        step(texts.key("action.refund"), texts.get("shell.first.refunds")));
        getChildren().addAll(first, tries);
    }

    private static HBox step(String key, String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        HBox line = new HBox(10, new KeyCap(key), words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
