package org.merchantconsole.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.SearchTerm.Wanted;

/**
 * A search as it is typed, read: {@code klarna left:<3d amount:>100 -country:NL "jan de vries"}. Words are looked for
 * everywhere; a field with a colon narrows; {@code -} in front turns a part round; a comma between values means "or"; quotes
 * keep blanks together and colons plain. All parts must hold. Reading never fails: what is wrong is told instead.
 *
 * @param words the plain words, as the search by words takes them
 * @param terms everything else that narrows
 * @param sort the order asked for with {@code sort:}, the last one where several are; null for the list's own
 * @param problems what is wrong; the search is to be used only when there is none
 */
public record SearchText(
        String words, List<SearchTerm> terms, @Nullable Sorting sort, List<SearchProblem> problems) {

    /** Nobody narrows further; a longer search is a text that was pasted by mistake. */
    private static final int MOST_TERMS = 30;

    private static final int MOST_VALUES = 500;

    public SearchText {
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a search.
     *
     * @param now what {@code today} and {@code 3d} count from
     * @param zone in which days begin
     */
    public static SearchText of(String text, Instant now, ZoneId zone) {
        return new Reading(new SearchValues(now, zone)).read(text);
    }

    /** Whether it can be used. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** The query narrowed to what this looks for. */
    public OrderQuery narrow(OrderQuery query) {
        return query.withText(words).withTerms(terms).withSort(sort);
    }

    /** The search that finds exactly the orders with these ids; empty for none. */
    public static String ofOrders(List<String> ids) {
        return ids.isEmpty()
                ? ""
                : SearchField.ORDER.word() + ":"
                        + ids.stream().map(id -> quoted("=" + id)).collect(Collectors.joining(","));
    }

    /** A value as it is typed behind a colon, in quotes where it has to be. */
    public static String quoted(String value) {
        boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> c <= ' ' || c == '"' || c == ',');
        return plain ? value : '"' + value.replace("\"", "") + '"';
    }

    /** Piece after piece of the text. */
    private static final class Reading {

        private final SearchValues values;
        private final List<String> words = new ArrayList<>();
        private final List<SearchTerm> terms = new ArrayList<>();
        private final List<SearchProblem> problems = new ArrayList<>();
        private @Nullable Sorting sort;

        Reading(SearchValues values) {
            this.values = values;
        }

        SearchText read(String text) {
            for (SearchPiece piece : SearchPiece.of(text)) {
                take(piece);
            }
            if (terms.size() > MOST_TERMS
                    || terms.stream().anyMatch(term -> term.anyOf().size() > MOST_VALUES)) {
                problems.add(new SearchProblem(SearchProblem.Kind.MANY, "", "", List.of(), 0));
            }
            return new SearchText(String.join(" ", words), terms, sort, problems);
        }

        private void take(SearchPiece piece) {
            if (piece.field().isEmpty()) {
                plain(piece);
                return;
            }
            Optional<SearchField> field = SearchField.named(piece.field());
            if (field.isEmpty()) {
                List<String> names =
                        SearchField.all().stream().map(SearchField::word).toList();
                problem(SearchProblem.Kind.FIELD, piece, names);
            } else if (piece.values().stream().allMatch(String::isBlank)) {
                problem(SearchProblem.Kind.MISSING, piece, field.get().choices());
            } else {
                term(piece, field.get());
            }
        }

        private void plain(SearchPiece piece) {
            String text = piece.values().getFirst();
            if (text.isBlank()) {
                return;
            }
            if (piece.quoted()) {
                terms.add(new SearchTerm(piece.not(), SearchField.ANYWHERE, List.of(new Wanted.Phrase(text.strip()))));
            } else if (piece.not()) {
                terms.add(new SearchTerm(true, SearchField.ANYWHERE, List.of(new Wanted.Text(text))));
            } else {
                words.add(text);
            }
        }

        private void term(SearchPiece piece, SearchField field) {
            // A comma is a decimal sign in an amount.
            boolean whole = field.kind() == SearchField.Kind.AMOUNT;
            List<String> each = whole ? List.of(String.join(",", piece.values())) : piece.values();
            List<Wanted> wanted = new ArrayList<>();
            for (String value : each) {
                String stripped = value.strip();
                if (stripped.isEmpty()) {
                    continue;
                }
                switch (values.read(field, stripped)) {
                    case SearchValues.Read.Good good -> wanted.add(good.wanted());
                    case SearchValues.Read.Bad bad -> {
                        problems.add(
                                new SearchProblem(bad.kind(), piece.field(), stripped, bad.possible(), piece.at()));
                        return;
                    }
                }
            }
            if (field == SearchField.SORT) {
                sort(piece, wanted);
            } else {
                terms.add(new SearchTerm(piece.not(), field, wanted));
            }
        }

        /** A minus may stand on either side of the colon. */
        private void sort(SearchPiece piece, List<Wanted> wanted) {
            if (wanted.getLast() instanceof Wanted.Text(String word)) {
                sort = Sorting.of(word)
                        .map(read -> piece.not() ? read.reversed() : read)
                        .orElse(sort);
            }
        }

        private void problem(SearchProblem.Kind kind, SearchPiece piece, List<String> possible) {
            problems.add(
                    new SearchProblem(kind, piece.field(), String.join(",", piece.values()), possible, piece.at()));
        }
    }
}
