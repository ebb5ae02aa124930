package org.merchantconsole.order;

import org.jspecify.annotations.Nullable;

/** Texts for files that are opened in a spreadsheet, which takes some of them for formulas (OWASP ASVS 5.0, 1.2.10). */
public final class SheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private SheetText() {}

    /**
     * The text with an apostrophe in front when a spreadsheet would take it for a formula; also when it already has one
     * there, so that whoever takes one off again has the text as it was.
     */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == '\'') {
            first++;
        }
        return FORMULA_STARTS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }
}
