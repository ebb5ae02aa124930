package org.merchantconsole.ui;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one way a fault is shown: a sentence, a short code, a button that copies it; never a raw message. */
public final class ErrorPane extends VBox {

    /**
     * @param sentence what is wrong and what to do
     * @param code from {@link ErrorCode}
     * @param close closes the pane
     */
    public ErrorPane(Texts texts, String sentence, String code, Runnable close) {
        super(12);
        getStyleClass().addAll("overlay", "error-pane");
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        Label title = new Label(texts.get("error.title"));
        title.getStyleClass().add("state-title");
        HBox head = new HBox(10, icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(sentence);
        words.setWrapText(true);
        Label codeLabel = new Label(code);
        codeLabel.getStyleClass().add("mono");
        Button copy = new Button(texts.get("error.copy"));
        copy.setOnAction(e -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
            copy.setText(texts.get("error.copied"));
        });
        Button closer = new Button(texts.get("error.close"));
        closer.setDefaultButton(true);
        closer.setOnAction(e -> close.run());
        HBox foot = new HBox(10, codeLabel, copy, closer);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, words, foot);
        setMaxSize(460, USE_PREF_SIZE);
        setAccessibleText(sentence);
    }
}
