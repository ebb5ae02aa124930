package org.merchantconsole.ui;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide words are, to make columns that do not cut them. On the window's thread. */
public final class TextWidth {

    private static final Font HEADER = Font.font("Console Sans", FontWeight.BOLD, 12);

    private TextWidth() {}

    /** In whole pixels of the usual size. */
    public static double of(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /** The words of a column's heading. */
    public static double ofHeading(String words) {
        return of(words, HEADER);
    }
}
