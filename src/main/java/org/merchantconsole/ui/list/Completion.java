package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.SearchHelp;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchPiece;
import org.merchantconsole.order.SearchText;

/** What can stand where somebody types in a search: fields, then the values of a field. */
final class Completion {

    private static final int MOST = 8;

    private Completion() {}

    /**
     * One thing that can stand there.
     *
     * @param text what is put in
     * @param beside a few words about it, or how many orders have it
     * @param from where the text that it replaces begins
     * @param to where that ends
     */
    record Suggestion(String text, String beside, int from, int to) {

        /** The search with it put in; a field waits for its value, a value is done with. */
        String in(String search) {
            String rest = search.substring(to);
            boolean ends = !text.endsWith(":");
            return search.substring(0, from) + text + (ends && !rest.startsWith(" ") ? " " : "") + rest;
        }

        /** Where the cursor stands then. */
        int caret() {
            return from + text.length() + (text.endsWith(":") ? 0 : 1);
        }
    }

    /** The field whose values are wanted where the cursor stands; empty when no value is typed there. */
    static Optional<SearchField> field(String search, int caret) {
        SearchPiece piece = piece(search, caret);
        return piece == null || piece.field().isEmpty() ? Optional.empty() : SearchField.named(piece.field());
    }

    static List<Suggestion> of(String search, int caret, SearchHelp help, List<OrderStore.Tally> tally) {
        SearchPiece piece = piece(search, caret);
        if (piece == null) {
            return List.of();
        }
        if (!piece.field().isEmpty()) {
            return SearchField.named(piece.field())
                    .map(field -> values(search, piece, field, tally))
                    .orElse(List.of());
        }
        String typed = piece.values().getFirst().toLowerCase(Locale.ROOT);
        int from = piece.at() + (piece.not() ? 1 : 0);
        return piece.quoted() || typed.isEmpty()
                ? List.of()
                : SearchField.all().stream()
                        .filter(field -> field.word().startsWith(typed))
                        .limit(MOST)
                        .map(field -> new Suggestion(field.word() + ":", help.field(field), from, piece.end()))
                        .toList();
    }

    private static List<Suggestion> values(
            String search, SearchPiece piece, SearchField field, List<OrderStore.Tally> tally) {
        String typed = piece.values().getLast();
        int from = piece.end() - typed.length();
        // In quotes the text is longer than the value; what is typed so is left alone.
        if (search.substring(from, piece.end()).indexOf('"') >= 0 || !search.startsWith(typed, from)) {
            return List.of();
        }
        Map<String, String> possible = new TreeMap<>();
        field.choices().forEach(choice -> possible.put(choice, ""));
        List<String> order = new ArrayList<>();
        tally.forEach(one -> {
            possible.put(one.value(), Long.toString(one.count()));
            order.add(one.value());
        });
        possible.keySet().stream().filter(value -> !order.contains(value)).forEach(order::add);
        String begun = typed.toLowerCase(Locale.ROOT);
        List<Suggestion> found = order.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(begun))
                .limit(MOST)
                .map(value ->
                        new Suggestion(SearchText.quoted(value), possible.getOrDefault(value, ""), from, piece.end()))
                .toList();
        // What stands there whole needs no help.
        boolean whole = found.size() == 1 && found.getFirst().text().equalsIgnoreCase(typed);
        return whole ? List.of() : found;
    }

    private static @Nullable SearchPiece piece(String search, int caret) {
        for (SearchPiece piece : SearchPiece.of(search)) {
            if (piece.at() < caret && caret == piece.end()) {
                return piece;
            }
        }
        return null;
    }
}
