package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** Orders on a copy: a dashed border and a banner say that nothing of it has happened. */
final class WhatIfPane extends VBox {

    private final WhatIfModel model;
    private final Texts texts;
    private final VBox banner = new VBox();
    private final VBox body = new VBox();
    private final ActionButton stage;
    private final Label stageWords = new Label();
    private final TextField reason = new TextField();
    private final HBox clock;

    WhatIfPane(WhatIfModel model, Texts texts, Runnable stageNow, Runnable close) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("order-part", "what-if");
        body.getStyleClass().add("order-part");
        clock = new HBox(
                6,
                button(texts.get("order.whatif.day"), () -> model.later(1)),
                button(texts.get("order.whatif.week"), () -> model.later(7)),
                button(texts.get("order.whatif.back"), model::back));
        clock.setAlignment(Pos.CENTER_LEFT);
        clock.setFocusTraversable(true);
        stage = new ActionButton(texts.get("order.whatif.doStage"), texts.key("window.confirm"), Tone.ACCENT);
        stage.setOnAction(e -> stageNow.run());
        ActionButton away = new ActionButton(texts.get("order.whatif.away"), "Esc", Tone.NEUTRAL);
        away.setOnAction(e -> close.run());
        HBox buttons = new HBox(8, stage, away);
        HBox.setHgrow(stage, Priority.ALWAYS);
        HBox.setHgrow(away, Priority.ALWAYS);
        stageWords.setWrapText(true);
        stageWords.getStyleClass().addAll("muted", "small");
        model.busyProperty().subscribe(busy -> setDisable(busy));
        getChildren().addAll(banner, clock, fields(), stageWords, buttons, body);
        model.contentProperty().subscribe(this::draw);
    }

    private HBox fields() {
        TextField amount = new TextField();
        reason.textProperty().bindBidirectional(model.reasonProperty());
        amount.textProperty().bindBidirectional(model.amountProperty());
        reason.setPromptText(texts.get("order.form.reason"));
        amount.setPromptText(texts.get("order.whatif.amount"));
        reason.setAccessibleText(texts.get("order.form.reason"));
        amount.setAccessibleText(texts.get("order.whatif.amount"));
        amount.setPrefColumnCount(11);
        HBox.setHgrow(reason, Priority.ALWAYS);
        return new HBox(6, reason, amount);
    }

    private static Button button(String words, Runnable act) {
        Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(e -> act.run());
        return button;
    }

    /** Letters act on the copy, so no text field holds the keyboard at first. */
    void takeFocus() {
        clock.requestFocus();
    }

    /** Puts the cursor where the reason is written. */
    void toFields() {
        reason.requestFocus();
    }

    private void draw(WhatIfContent content) {
        banner.getChildren().setAll(new Strip(Tone.WARNING, content.banner()));
        clock.setAccessibleText(content.spoken());
        clock.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        List<Node> nodes = new ArrayList<>();
        Label order = new Label(content.order());
        order.getStyleClass().add("strong");
        Label from = new Label(content.from());
        from.getStyleClass().addAll("muted", "small");
        nodes.add(new VBox(1, order, from));
        nodes.add(SectionView.of(content.events(), texts));
        nodes.add(SectionView.panel(
                texts.get("order.whatif.stands"), content.lanes().aside(), new LanesView(content.lanes(), texts)));
        if (content.others() != null) {
            nodes.add(SectionView.of(content.others(), texts));
        }
        if (content.money() != null) {
            nodes.add(SectionView.of(content.money(), texts));
        }
        nodes.add(SectionView.of(content.deadlines(), texts));
        nodes.add(SectionView.of(content.actions(), texts));
        body.getChildren().setAll(nodes);
        stageWords.setText(content.stage());
        stageWords.setVisible(!content.stage().isEmpty());
        stageWords.setManaged(stageWords.isVisible());
        stage.setDisable(content.stage().isEmpty());
    }
}
