package org.merchantconsole.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchProblem;

/** What is wrong with a search and what would be right, in sentences; and what each field finds, in a few words. */
public final class SearchHelp {

    /** More words than that nobody reads under a field. */
    private static final int SHOWN = 14;

    private final Texts texts;

    public SearchHelp(Locale locale) {
        this.texts = new Texts("search", locale);
    }

    /** One problem as one or two sentences. */
    public String sentence(SearchProblem problem) {
        return texts.of(
                "problem." + problem.kind().name(),
                Map.of(
                        "field",
                        problem.field(),
                        "value",
                        problem.value(),
                        "possible",
                        possible(problem.possible(), problem.value())));
    }

    /** The sentences of all problems. */
    public String sentences(List<SearchProblem> problems) {
        return String.join(" ", problems.stream().map(this::sentence).distinct().toList());
    }

    /** What a field finds, in a few words. */
    public String field(SearchField field) {
        return texts.of("field." + field.name());
    }

    /** What begins as was typed comes first. */
    private static String possible(List<String> words, String typed) {
        String begun = typed.toLowerCase(Locale.ROOT);
        List<String> near = words.stream()
                .filter(word -> !begun.isEmpty() && word.startsWith(begun))
                .toList();
        List<String> shown = near.isEmpty() ? words : near;
        String list = String.join(", ", shown.stream().limit(SHOWN).toList());
        return shown.size() > SHOWN ? list + ", …" : list.isEmpty() ? "…" : list;
    }
}
