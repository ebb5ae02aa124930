package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** An order's past under a slider: the banner says which moment, everything below stands as it stood then. */
final class ReplayPane extends VBox {

    private final ReplayModel model;
    private final Texts texts;
    private final Slider slider;
    private final VBox banner = new VBox();
    private final Label step = new Label();
    private final Label place = new Label();
    private final VBox then = new VBox();
    private final VBox steps = new VBox();
    private final List<Node> lines = new ArrayList<>();

    ReplayPane(ReplayModel model, StoryBuilder story, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("order-part", "past");
        slider = new Slider(
                0, Math.max(1, model.last()), model.positionProperty().get());
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setShowTickMarks(model.last() <= 40);
        slider.setBlockIncrement(1);
        slider.setDisable(model.last() == 0);
        slider.valueProperty().bindBidirectional(model.positionProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(
                6,
                button("◀", "order.past.back", () -> model.step(-1)),
                slider,
                button("▶", "order.past.forth", () -> model.step(1)),
                button(texts.get("order.past.toNow"), "order.past.toNow", close));
        line.setAlignment(Pos.CENTER_LEFT);
        step.setWrapText(true);
        step.getStyleClass().add("strong");
        place.getStyleClass().addAll("muted", "tiny");
        then.getStyleClass().add("order-part");
        drawSteps(story);
        getChildren().addAll(banner, line, new VBox(2, step, place), then, steps);
        model.contentProperty().subscribe(this::draw);
    }

    private Button button(String sign, String key, Runnable act) {
        Button button = new Button(sign);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key));
        button.setOnAction(e -> act.run());
        return button;
    }

    /** The keyboard goes to the slider, whose words are read out at every step. */
    void takeFocus() {
        slider.requestFocus();
    }

    private void draw(PastContent content) {
        banner.getChildren().setAll(new Strip(Tone.WARNING, content.banner()));
        step.setText(content.step());
        place.setText(content.place());
        slider.setAccessibleText(content.spoken());
        slider.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        List<Node> nodes = new ArrayList<>();
        if (!content.doubt().isEmpty()) {
            Label doubt = new Label(content.doubt());
            doubt.setWrapText(true);
            doubt.getStyleClass().addAll("muted", "small");
            nodes.add(doubt);
        }
        nodes.add(SectionView.panel(
                texts.get("order.past.stood"), content.lanes().aside(), new LanesView(content.lanes(), texts)));
        if (content.money() != null) {
            nodes.add(SectionView.of(content.money(), texts));
        }
        nodes.add(SectionView.of(content.deadlines(), texts));
        nodes.add(SectionView.of(content.actions(), texts));
        then.getChildren().setAll(nodes);
        mark();
    }

    private void drawSteps(StoryBuilder story) {
        VBox list = new VBox(1);
        List<Replay.Step> all = model.replay().steps();
        for (Replay.Step one : all) {
            Label words = new Label(story.spoken(one, model.replay().present()));
            words.setWrapText(true);
            words.getStyleClass().addAll("tiny", "past-step");
            words.setMaxWidth(Double.MAX_VALUE);
            words.setOnMouseClicked(e -> model.moveTo(one.at()));
            lines.add(words);
            list.getChildren().add(words);
        }
        steps.getChildren().setAll(SectionView.panel(texts.get("order.history"), "", list));
    }

    /** The step under the cursor, by a sign and by its ground. */
    private void mark() {
        int reached = model.reached();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).getStyleClass().removeAll("current", "ahead");
            if (i == reached) {
                lines.get(i).getStyleClass().add("current");
            } else if (i > reached) {
                lines.get(i).getStyleClass().add("ahead");
            }
        }
    }
}
