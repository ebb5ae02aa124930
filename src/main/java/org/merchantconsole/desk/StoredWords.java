package org.merchantconsole.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the desks write into the audit and the queue, in a reader's language. It is stored in English and never changed: the
 * English bundle has the sentences as they are stored, and the others have what is shown for them. What is none of these, such
 * as a person's or the provider's words, or a sentence that was stored in another language, is shown as it is.
 */
public final class StoredWords {

    /** Keys that are not found in stored words by themselves: names of the machine's parts, and codes of reasons. */
    private static final Pattern NAMES = Pattern.compile("(actor|reason)\\..*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /** What a figure of a sentence can be; everything else is any text. */
    private static final Map<String, String> FIGURES = Map.of(
            "count", "\\d+",
            "code", "-?\\d+",
            "http", "\\d+",
            "seconds", "\\d+",
            "rule", "[A-Z_]+",
            "host", "\\S+",
            "file", "\\S+",
            "pair", "[a-z_]+(?:/[a-z_]*)?",
            "way", "[A-Z]+");

    private static final List<Known> KNOWN = known();

    private final Texts texts;
    private final Texts sentences;
    private final boolean english;

    public StoredWords(Locale locale) {
        this.texts = new Texts("stored", locale);
        this.sentences = new Texts("sentences", locale);
        this.english = Texts.known(locale).equals(Locale.ENGLISH);
    }

    /**
     * A sentence that the desks store.
     *
     * @param names of its figures, in their order
     */
    private record Known(String key, Pattern pattern, List<String> names) {}

    /** Those with most words of their own first, since a shorter one may fit a longer one too. */
    private static List<Known> known() {
        Texts english = new Texts("stored", Locale.ENGLISH);
        List<Known> all = new ArrayList<>();
        for (String key : english.keys()) {
            if (NAMES.matcher(key).matches()) {
                continue;
            }
            String sentence = english.of(key);
            StringBuilder pattern = new StringBuilder();
            List<String> names = new ArrayList<>();
            Matcher figure = PLACEHOLDER.matcher(sentence);
            int from = 0;
            while (figure.find()) {
                pattern.append(Pattern.quote(sentence.substring(from, figure.start())));
                pattern.append('(')
                        .append(FIGURES.getOrDefault(figure.group(1), ".+?"))
                        .append(')');
                names.add(figure.group(1));
                from = figure.end();
            }
            pattern.append(Pattern.quote(sentence.substring(from)));
            all.add(new Known(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), names));
        }
        all.sort(Comparator.comparingInt((Known one) -> -PLACEHOLDER
                        .matcher(english.of(one.key()))
                        .replaceAll("")
                        .length())
                .thenComparing(Known::key));
        return List.copyOf(all);
    }

    /** Stored words in the reader's language. */
    public String told(String stored) {
        if (english || stored.isEmpty()) {
            return stored;
        }
        for (Known one : KNOWN) {
            Matcher found = one.pattern().matcher(stored);
            if (found.matches()) {
                return texts.of(one.key(), figures(one, found));
            }
        }
        int cut = stored.indexOf("; ");
        return cut < 0 ? stored : told(stored.substring(0, cut)) + "; " + told(stored.substring(cut + 2));
    }

    private Map<String, Object> figures(Known one, Matcher found) {
        Map<String, Object> figures = new HashMap<>();
        for (int i = 0; i < one.names().size(); i++) {
            String name = one.names().get(i);
            String value = found.group(i + 1);
            figures.put(
                    name,
                    switch (name) {
                        case "why" -> told(value);
                        case "moment" -> moment(value);
                        default -> value;
                    });
        }
        return figures;
    }

    private static Object moment(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** Who acted: a part of the machine has a name in the reader's language, a person or a file its own. */
    public String actor(String stored) {
        String key = "actor." + stored.replace(' ', '_');
        return texts.has(key) ? texts.of(key) : stored;
    }

    /** A reason that was chosen by its code, with what was written besides; any other reason as it is. */
    public String reason(String stored) {
        int cut = stored.indexOf(": ");
        String code = cut < 0 ? stored : stored.substring(0, cut);
        String key = "reason." + code;
        String declined = code.replace("decline-", "decline.");
        String words = texts.has(key)
                ? texts.of(key)
                : !declined.equals(code) && sentences.has(declined) ? sentences.of(declined) : code;
        return cut < 0 ? words : words + stored.substring(cut);
    }
}
