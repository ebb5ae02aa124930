package org.merchantconsole.order;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a search between blanks, cut up but not yet understood.
 *
 * @param not whether a {@code -} stands in front
 * @param field the letters before the colon, as typed; empty for plain words
 * @param values what is separated by commas behind the colon, without quotes; for plain words one text
 * @param quoted whether plain words stand in quotes
 * @param at where it begins in the text
 * @param end where it ends, not included
 */
public record SearchPiece(boolean not, String field, List<String> values, boolean quoted, int at, int end) {

    private static final char QUOTE = '"';

    public SearchPiece {
        values = List.copyOf(values);
    }

    /** The parts of a text in their order. A quote that is never closed lasts to the end. */
    public static List<SearchPiece> of(String text) {
        List<SearchPiece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else {
                SearchPiece piece = read(text, at);
                pieces.add(piece);
                at = piece.end();
            }
        }
        return pieces;
    }

    private static SearchPiece read(String text, int at) {
        boolean not = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
        int start = not ? at + 1 : at;
        int colon = start;
        while (colon < text.length() && isLetter(text.charAt(colon))) {
            colon++;
        }
        if (colon > start && colon < text.length() && text.charAt(colon) == ':') {
            return values(text, not, at, text.substring(start, colon), colon + 1);
        }
        if (text.charAt(start) == QUOTE) {
            int close = text.indexOf(QUOTE, start + 1);
            int end = close < 0 ? text.length() : close + 1;
            String inside = text.substring(start + 1, close < 0 ? text.length() : close);
            return new SearchPiece(not, "", List.of(inside), true, at, end);
        }
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return new SearchPiece(not, "", List.of(text.substring(start, end)), false, at, end);
    }

    private static SearchPiece values(String text, boolean not, int at, String field, int from) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean inQuotes = false;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == QUOTE) {
                inQuotes = !inQuotes;
            } else if (!inQuotes && isBlank(c)) {
                break;
            } else if (!inQuotes && c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return new SearchPiece(not, field, values, false, at, i);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
