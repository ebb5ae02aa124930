package org.merchantconsole.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.merchantconsole.money.Money;

/**
 * What a word is, the same for what is stored and for what is looked for: a run of letters and digits, lower case, without
 * accents. Everything else separates, so no operator of the search language ever gets through.
 */
final class Words {

    /** A text of ten thousand words is nobody's search; the first ones decide. */
    private static final int WORDS_LOOKED_FOR = 10;

    private static final int WORD_LENGTH = 64;
    private static final int TEXT_LENGTH = 1_000;

    /** Digits with one or two decimals after a dot or comma, and perhaps separators of thousands before. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:[.,]\\d{3}){1,3})[.,](\\d{1,2})");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    /** The words of a text in their order. */
    static List<String> of(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(plain.substring(start, Math.min(i, start + WORD_LENGTH)));
                start = -1;
            }
        }
        return words;
    }

    /** An amount as the one word that it is stored and found as: {@code 129.95}. */
    static String of(Money amount) {
        return amount.major().abs().toPlainString();
    }

    /**
     * What the search index is asked for: every word as the beginning of a word, all of them; an amount also as the
     * beginning of an amount. Empty when the text has no word at all.
     */
    static Optional<String> question(String text) {
        Set<String> asked = new LinkedHashSet<>();
        for (String piece : pieces(text)) {
            List<String> words = of(piece);
            if (words.isEmpty()) {
                continue;
            }
            String all =
                    String.join(" AND ", words.stream().map(Words::beginning).toList());
            Optional<String> amount = amount(piece);
            asked.add(amount.map(one -> "(" + beginning(one) + " OR (" + all + "))")
                    .orElse(all));
        }
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        " AND ", asked.stream().limit(WORDS_LOOKED_FOR).toList()));
    }

    /** As {@link #question}, for words alone: an amount is no amount here. */
    static Optional<String> plainQuestion(String text) {
        List<String> words = of(text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH) : text);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream()
                        .limit(WORDS_LOOKED_FOR)
                        .map(Words::beginning)
                        .collect(Collectors.joining(" AND ")));
    }

    /** The text as one part to be found inside an id or address, in quotes; empty when it cannot be one. */
    static Optional<String> part(String text) {
        String part = text.strip();
        boolean fits = part.length() >= 3 && part.length() <= WORD_LENGTH && BLANKS.split(part).length == 1;
        return fits && part.codePoints().allMatch(c -> c > ' ' && c < 0x7f)
                ? Optional.of('"' + part.replace("\"", "\"\"") + '"')
                : Optional.empty();
    }

    private static List<String> pieces(String text) {
        String head = text.length() > TEXT_LENGTH ? text.substring(0, TEXT_LENGTH) : text;
        return List.of(BLANKS.split(head.strip()));
    }

    private static String beginning(String word) {
        return '"' + word + "\"*";
    }

    private static Optional<String> amount(String piece) {
        Matcher matcher = AMOUNT.matcher(piece.replaceAll("[^\\d.,]", ""));
        return matcher.matches()
                ? Optional.of(matcher.group(1).replaceAll("[.,]", "") + "." + matcher.group(2))
                : Optional.empty();
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length() + 8);
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'ø' -> plain.append('o');
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ł' -> plain.append('l');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
