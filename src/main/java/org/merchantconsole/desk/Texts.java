package org.merchantconsole.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantconsole.money.Money;
import org.merchantconsole.money.MoneyWords;
import org.merchantconsole.status.ActionKind;

/** Sentences of the desks in one language, with figures put in by name: {@code {rest}}. */
final class Texts {
    /** The languages that are complete. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.GERMAN);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param name the bundle beside this class, {@code reasons} or {@code sentences} */
    Texts(String name, Locale locale) {
        // Without the control a missing language would fall back to the machine's instead of to English.
        Locale known = known(locale);
        this.bundle = ResourceBundle.getBundle(
                "org.merchantconsole.desk." + name,
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = switch (known.getLanguage()) {
            case "nl" -> Locale.forLanguageTag("nl-NL");
            case "de" -> Locale.GERMANY;
            default -> Locale.UK;
        };
    }

    /** The language in which a reader of this one gets the sentences: Dutch, German, or else English. */
    static Locale known(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    Set<String> keys() {
        return bundle.keySet();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String of(String key) {
        return bundle.getString(key);
    }

    /** The sentence with its figures; one whose figures are not all there has a plain form, {@code key.plain}. */
    String of(String key, Map<String, ?> values) {
        String template = bundle.getString(key);
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            Object value = values.get(matcher.group(1));
            if (value == null) {
                return bundle.getString(key + ".plain");
            }
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(word(value)));
        }
        return matcher.appendTail(sentence).toString();
    }

    String money(Money money) {
        return MoneyWords.of(money, locale);
    }

    String action(ActionKind kind) {
        return bundle.getString("action." + kind.name());
    }

    private String word(Object value) {
        return switch (value) {
            case Money money -> money(money);
            case Instant moment ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ProviderDays.ZONE)
                        .format(moment);
            case ActionKind kind -> action(kind);
            case java.time.LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
            default -> String.valueOf(value);
        };
    }
}
