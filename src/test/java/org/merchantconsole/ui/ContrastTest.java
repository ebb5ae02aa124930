package org.merchantconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.ui.Theme.Look;

/** Contrast by WCAG 2.2 (1.4.3, 1.4.6, 1.4.11), of the colours as the sheets resolve them. */
class ContrastTest {

    private static final List<String> GROUNDS =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset", "-color-bg-overlay");
    private static final List<String> WORDS = List.of("-color-fg-default", "-color-fg-muted");
    private static final List<String> TONES = List.of("accent", "success", "warning", "danger", "done");

    @ParameterizedTest
    @CsvSource({"LIGHT, 4.5", "DARK, 4.5", "CONTRAST, 7"})
    void wordsStandOutFromTheirGround(Look look, double least) {
        Fx.run(() -> {
            Palette colours = new Palette(look);
            List<String> weak = new ArrayList<>();
            for (String ground : GROUNDS) {
                Color below = colours.of(ground);
                for (String words : WORDS) {
                    check(weak, least, words + " on " + ground, colours.of(words), below);
                }
            }
            Color page = colours.of("-color-bg-default");
            for (String tone : TONES) {
                Color words = colours.of("-color-" + tone + "-fg");
                check(weak, least, tone + " on the page", words, page);
                check(weak, least, tone + " badge", words, over(colours.of("-color-" + tone + "-subtle"), page));
            }
            for (String words : WORDS) {
                Color row = over(colours.of("-color-accent-subtle"), page);
                check(weak, least, words + " in the chosen row", colours.of(words), row);
            }
            Color strong = colours.of("-color-on-strong");
            for (String ground : List.of("-color-accent-emphasis", "-color-button-go", "-color-env-live")) {
                check(weak, least, "words on " + ground, strong, colours.of(ground));
            }
            assertThat(weak).as("%s: below %s to 1", look, least).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK", "CONTRAST"})
    void theRingOfTheKeyboardStandsOut(Look look) {
        Fx.run(() -> {
            Palette colours = new Palette(look);
            List<String> weak = new ArrayList<>();
            for (String ground : GROUNDS) {
                check(weak, 3, "ring on " + ground, colours.of("-color-accent-emphasis"), colours.of(ground));
            }
            assertThat(weak).as("%s", look).isEmpty();
        });
    }

    private static void check(List<String> weak, double least, String what, Color one, Color other) {
        double ratio = ratio(one, other);
        if (ratio < least) {
            weak.add("%s: %.2f".formatted(what, ratio));
        }
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** A colour that lets its ground through, on it. */
    private static Color over(Color above, Color ground) {
        return ground.interpolate(new Color(above.getRed(), above.getGreen(), above.getBlue(), 1), above.getOpacity());
    }

    /** The colours that names stand for in a look. */
    private static final class Palette {
        private final StackPane root = new StackPane();
        private final Scene scene;

        Palette(Look look) {
            scene = Fx.scene(root, look);
        }

        Color of(String name) {
            Region patch = new Region();
            patch.setStyle("-fx-background-color: " + name + ";");
            root.getChildren().setAll(patch);
            scene.getRoot().applyCss();
            return (Color) patch.getBackground().getFills().getFirst().getFill();
        }
    }
}
