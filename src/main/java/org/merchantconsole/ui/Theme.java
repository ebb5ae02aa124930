package org.merchantconsole.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The look: Primer light or dark, our own sheets above it, and the one font with figures of equal width. On the window's
 * thread only.
 */
public final class Theme {

    /** What the user chose. */
    public enum Look {
        LIGHT,
        DARK,
        /** White and strong colours on black. */
        CONTRAST,
        /** Whatever the desktop wears, also when that changes. */
        SYSTEM
    }

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("contrast");
    /** Windows tells of its high contrast under this name; JavaFX has no property for it. */
    private static final String SYSTEM_CONTRAST = "Windows.SPI.HighContrast";

    private final List<Scene> scenes = new ArrayList<>();
    private final ChangeListener<ColorScheme> follow = (seen, before, now) -> apply();
    private Look look = Look.SYSTEM;

    /** Loads the font; throws {@link IllegalStateException} when the program is incomplete. */
    public Theme() {
        for (String name : List.of("console-sans-regular.otf", "console-sans-bold.otf")) {
            InputStream file = Theme.class.getResourceAsStream("font/" + name);
            if (file == null || Font.loadFont(file, 13) == null) {
                throw new IllegalStateException("cannot load the font " + name);
            }
        }
        // Weakly: the desktop outlives every window, and must not keep it.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(follow));
    }

    /** Wears a look from now on. */
    public void wear(Look newLook) {
        look = newLook;
        apply();
    }

    public Look look() {
        return look;
    }

    /** Gives a scene our sheets, and every later change of look. */
    public void dress(Scene scene) {
        for (String name : List.of("console.css", "shell.css", "desks.css", "contrast.css", "sizes.css")) {
            URL sheet = Objects.requireNonNull(Theme.class.getResource("theme/" + name), name);
            scene.getStylesheets().add(sheet.toExternalForm());
        }
        scenes.add(scene);
        apply();
    }

    /** Tells a scene's new root what the theme is. */
    public void refresh() {
        apply();
    }

    /** Whether the screen is dark now. */
    public boolean isDark() {
        return switch (look) {
            case LIGHT -> false;
            case DARK, CONTRAST -> true;
            case SYSTEM -> isContrast() || Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Whether it is the look of high contrast now. */
    public boolean isContrast() {
        return look == Look.CONTRAST
                || (look == Look.SYSTEM
                        && Boolean.TRUE.equals(Platform.getPreferences().get(SYSTEM_CONTRAST)));
    }

    private void apply() {
        boolean dark = isDark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        boolean high = isContrast();
        scenes.forEach(scene -> {
            scene.getRoot().pseudoClassStateChanged(DARK, dark);
            scene.getRoot().pseudoClassStateChanged(HIGH, high);
        });
    }
}
