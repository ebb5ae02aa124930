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

/**
 * The window's texts in one language: one bundle file per package and language ({@code texts_en.properties}
 * and so on, beside the FXML), merged into one. Keys name meanings and begin with the package's name.
 *
 * <p>The files are UTF-8. Texts with {@code {0}} are {@link MessageFormat} patterns; write a typographic apostrophe, since
 * a straight one is an escape there. FXML takes the texts as {@code %key} through {@link #bundle()}.
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
            "views");

    private final Locale locale;
    private final Map<String, String> words;

    private Texts(Locale locale, Map<String, String> words) {
        this.locale = locale;
        this.words = words;
    }

    /** The texts in a language; English for one that is not among {@link #LANGUAGES}. */
    public static Texts of(Locale locale) {
        boolean known = LANGUAGES.stream().anyMatch(l -> l.getLanguage().equals(locale.getLanguage()));
        Locale used = known ? locale : Locale.ENGLISH;
        Map<String, String> words = new TreeMap<>();
        for (String name : PACKAGES) {
            load(name, used.getLanguage())
                    .forEach((key, value) -> words.merge(key.toString(), value.toString(), (a, b) -> {
                        throw new IllegalStateException("two texts for " + key);
                    }));
        }
        return new Texts(used, words);
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
                return Texts.this.get(key);
            }

            @Override
            public boolean containsKey(String key) {
                return has(key);
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
