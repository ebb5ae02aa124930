package org.merchantconsole.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchPiece;

/**
 * Where what a search finds is shown: one that names a single work list belongs on its desk, with that desk's columns; every
 * other one on the screen of all orders.
 *
 * @param screen the screen's id
 * @param rest the search without the work list that the desk itself stands for
 */
record SearchPlace(String screen, String rest) {

    private static final String ALL = "orders";

    static SearchPlace of(String search) {
        List<SearchPiece> named = SearchPiece.of(search).stream()
                .filter(piece -> SearchField.named(piece.field())
                        .filter(SearchField.QUEUE::equals)
                        .isPresent())
                .toList();
        if (named.size() != 1
                || named.getFirst().not()
                || named.getFirst().values().size() != 1) {
            return new SearchPlace(ALL, search);
        }
        SearchPiece piece = named.getFirst();
        String word = piece.values().getFirst();
        String rest = (search.substring(0, piece.at()).strip() + " "
                        + search.substring(piece.end()).strip())
                .strip();
        return Screens.all().stream()
                .filter(screen -> is(screen.queue(), word))
                .map(screen -> new SearchPlace(screen.id(), rest))
                .findFirst()
                .orElse(new SearchPlace(ALL, search));
    }

    private static boolean is(@Nullable Queue queue, String word) {
        return queue != null && SearchField.written(queue).equalsIgnoreCase(word);
    }
}
