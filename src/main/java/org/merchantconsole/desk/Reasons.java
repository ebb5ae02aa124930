package org.merchantconsole.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.Verdict;

/** Says to a person why an action is refused and what would help, in the reader's language. */
public final class Reasons {
    private final Map<Locale, Texts> texts =
            Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(l -> l, l -> new Texts("reasons", l)));

    /** Why, with the figures: one or two short sentences. */
    public String sentence(Verdict.Refused refused, Locale locale) {
        Map<String, Object> values = new HashMap<>(refused.values());
        values.put("status", refused.status().toString());
        return in(locale).of(refused.rule().name(), values);
    }

    /** What helps instead; empty when nothing does. */
    public String wayOut(Verdict.Refused refused, Locale locale) {
        Texts words = in(locale);
        List<ActionKind> steps = refused.wayOut();
        boolean sameWithOtherFigures =
                steps.size() == 1 && steps.getFirst().equals(refused.values().get("action"));
        if (steps.isEmpty() || sameWithOtherFigures) {
            return "";
        }
        String joined = steps.stream()
                .map(step -> words.of("way." + step.name()))
                .collect(Collectors.joining(words.of("way.then")));
        return words.of("way", Map.of("steps", joined));
    }

    /** The refusal and the way out together. */
    public String full(Verdict.Refused refused, Locale locale) {
        return (sentence(refused, locale) + " " + wayOut(refused, locale)).strip();
    }

    /**
     * All that is to be known of a refusal: why, the way out or that there is none, the rule and the present pair. Never
     * without one of them, whatever the rule.
     */
    public String whole(Verdict.Refused refused, Locale locale) {
        return (sentence(refused, locale) + " " + help(refused, locale) + " " + origin(refused, locale)).strip();
    }

    /** The way out, or that there is none. */
    public String help(Verdict.Refused refused, Locale locale) {
        Texts texts = in(locale);
        List<ActionKind> steps = refused.wayOut();
        if (steps.isEmpty()) {
            return texts.of("way.none", Map.of());
        }
        String words = wayOut(refused, locale);
        return words.isEmpty() ? texts.of("way.figures", Map.of()) : words;
    }

    /** The rule and the pair that it was applied to. */
    public String origin(Verdict.Refused refused, Locale locale) {
        return in(locale)
                .of(
                        "origin",
                        Map.of(
                                "rule",
                                refused.rule().name(),
                                "pair",
                                refused.status().toString()));
    }

    /** What the person should know before an action that is allowed. */
    public String warning(Rule rule, Locale locale) {
        return in(locale).of(rule.name(), Map.of());
    }

    /** The name of an action, as buttons and lists have it. */
    public String action(ActionKind kind, Locale locale) {
        return in(locale).action(kind);
    }

    private Texts in(Locale locale) {
        return Objects.requireNonNull(texts.get(Texts.known(locale)));
    }
}
