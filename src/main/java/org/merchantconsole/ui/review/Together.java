package org.merchantconsole.ui.review;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** What came of accepting several at once, above the list: how many wait, and each that was left out with its sentence. */
final class Together extends VBox {

    /**
     * What came of it.
     *
     * @param taken how many were accepted and wait
     * @param left a sentence for each that was not
     */
    record Result(int taken, List<String> left) {
        static final Result NOTHING = new Result(0, List.of());
    }

    /** More scroll, so that the list keeps its room. */
    private static final int MOST_AT_ONCE = 4;

    Together(ReviewViewModel model) {
        setId("review-together");
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.togetherProperty().subscribe(result -> show(result, model.texts()));
    }

    private void show(Result result, Texts texts) {
        setVisible(result.taken() + result.left().size() > 0);
        String sentence =
                texts.get("review.together", result.taken(), result.left().size());
        Strip strip = new Strip(result.left().isEmpty() ? Tone.SUCCESS : Tone.WARNING, sentence);
        if (!result.left().isEmpty()) {
            VBox lines = new VBox(4);
            result.left().forEach(words -> lines.getChildren().add(line(words)));
            strip.getChildren().add(result.left().size() <= MOST_AT_ONCE ? lines : scrolled(lines));
        }
        getChildren().setAll(strip);
    }

    private static ScrollPane scrolled(VBox lines) {
        ScrollPane pane = new ScrollPane(lines);
        pane.setFitToWidth(true);
        pane.getStyleClass().add("together-left");
        return pane;
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
