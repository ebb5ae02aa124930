package org.merchantconsole.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The window's texts in one language: one bundle file per package and language ({@code texts_en.properties}
 * and so on, beside the FXML), merged into one. Keys name meanings and begin with the package's name.
 *
 * <p>The files are UTF-8. Texts with {@code {0}} are {@link MessageFormat} patterns; write a typographic apostrophe, since
 * a straight one is an escape there. FXML takes the texts as {@code %key} through {@link #bundle()}.
 *
 * <p>A text that names a key which can be changed has a placeholder such as <code>{key:window.take_back}</code>; it is filled from
 * the table of shortcuts, as {@code Ctrl+Z}.
 */
public final class Texts {

    /** The languages that are complete. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.GERMAN);

    /** The packages below {@code ui} that have a bundle; the empty name is {@code ui} itself. */
    public static final List<String> PACKAGES = List.of(
            "",
            "activity",
            "bulk",
            "captures",
            "chargebacks",
            "coverage",
            "home",
            "drift",
            "inbox",
            "links",
            "list",
            "neworder",
            "order",
            "orders",
            "radar",
            "refunds",
            "reminders",
            "rescue",
            "review",
            "sandboxbar",
            "settings",
            "shell",
            "shipping",
            "tour",
            "views");

    /** How FXML asks for a key: {@code %key.drift.accept}. */
    private static final String KEY_OF = "key.";

    private static final Pattern KEY = Pattern.compile("\\{key:([a-z_.]+)}");

    private final Locale locale;
    private final Map<String, String> words;
    private final Shortcuts keys;

    private Texts(Locale locale, Map<String, String> words, Shortcuts keys) {
        this.locale = locale;
        this.words = words;
        this.keys = keys;
    }

    /** The texts in a language, with every key as it is delivered; English for one that is not among {@link #LANGUAGES}. */
    public static Texts of(Locale locale) {
        return of(locale, Shortcuts.delivered());
    }

    /** The same with keys that were changed. */
    public static Texts of(Locale locale, Shortcuts keys) {
        boolean known = LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(locale.getLanguage()));
        Locale used = known ? locale : Locale.ENGLISH;
        Map<String, String> words = new TreeMap<>();
        for (String name : PACKAGES) {
            load(name, used.getLanguage())
                    .forEach((key, value) -> words.merge(key.toString(), value.toString(), (a, b) -> {
                        throw new IllegalStateException("two texts for " + key);
                    }));
        }
        words.replaceAll((key, value) -> named(value, keys));
        return new Texts(used, words, keys);
    }

    private static String named(String text, Shortcuts keys) {
        return KEY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        keys.of(found.group(1)).replace(' ', '+').replace("↵", "Enter")));
    }

    /** One bundle file as it is written, for the tests that compare languages. */
    static Properties load(String packageName, String language) {
        String file = (packageName.isEmpty() ? "" : packageName + "/") + "texts_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no texts at " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Locale locale() {
        return locale;
    }

    /** The table of shortcuts that the texts name. */
    public Shortcuts keys() {
        return keys;
    }

    /** The key of something, as on a key cap; throws {@link IllegalArgumentException} for an unknown name. */
    public String key(String name) {
        return keys.of(name);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The text of a key, its placeholders filled; throws {@link IllegalArgumentException} for an unknown key. */
    public String get(String key, Object... values) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return values.length == 0 ? word : new MessageFormat(word, locale).format(values);
    }

    /** The text of an enum's value: {@code prefix.lower_case_name}. */
    public String of(String prefix, Enum<?> value) {
        return get(prefix + "." + value.name().toLowerCase(Locale.ROOT));
    }

    /** The same texts for {@link javafx.fxml.FXMLLoader}. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return key.startsWith(KEY_OF) ? key(key.substring(KEY_OF.length())) : Texts.this.get(key);
            }

            @Override
            public boolean containsKey(String key) {
                return key.startsWith(KEY_OF) ? keys.has(key.substring(KEY_OF.length())) : has(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(words.keySet());
            }

            @Override
            public Locale getLocale() {
                return locale;
            }
        };
    }
}
