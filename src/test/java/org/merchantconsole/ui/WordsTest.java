package org.merchantconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.money.Money;

/** Texts, money and times as people read them. */
class WordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    @Test
    void noTextHasAStraightApostrophe() {
        for (Locale language : Texts.LANGUAGES) {
            for (String name : Texts.PACKAGES) {
                assertThat(Texts.load(name, language.getLanguage()))
                        .as("%s %s", name, language)
                        .allSatisfy((key, text) -> assertThat(text.toString()).doesNotContain("'"));
            }
        }
    }

    /** Texts about what keys there can be, and those with letters that are no keys. */
    private static final Set<String> ABOUT_KEYS = Set.of(
            "keys.problem.action",
            "keys.problem.screen",
            "keys.problem.window",
            "keys.problem.place",
            "keys.problem.typing",
            "neworder.field.gender",
            "settings.you",
            "time.days",
            "time.daysHours");

    /** A key as it was once written down in sentences: with Ctrl, Alt or Shift, of a row of F keys, a digit to press, or a letter. */
    private static final Pattern WRITTEN_KEY = Pattern.compile("(Ctrl|Strg|Alt|Shift|Umschalt)[ +][A-Z↵]"
            + "|(Ctrl|Strg)\\+Enter|\\bF\\d{1,2}\\b|[Pp]ress \\d\\b|Druk op \\d\\b|Drücken Sie \\d\\b"
            + "|(?<![\\p{L}\\d’.\\-])[A-Z](?![\\p{L}\\d’.\\-])");

    @Test
    void noSentenceHasAKeyThatCanBeChangedWrittenDownAndAllLanguagesNameTheSame() {
        Pattern named = Pattern.compile("\\{key:([a-z_.]+)}");
        for (String name : Texts.PACKAGES) {
            Properties english = Texts.load(name, "en");
            for (Locale language : Texts.LANGUAGES) {
                Texts.load(name, language.getLanguage()).forEach((key, value) -> {
                    String text = value.toString();
                    assertThat(named.matcher(text).results().map(found -> found.group(1)))
                            .as("%s %s", key, language)
                            .allMatch(Shortcuts.delivered()::has)
                            .containsExactlyInAnyOrderElementsOf(named.matcher(english.getProperty(key.toString()))
                                    .results()
                                    .map(found -> found.group(1))
                                    .toList());
                    if (!ABOUT_KEYS.contains(key.toString())) {
                        assertThat(withoutArticles(named.matcher(text).replaceAll("key")))
                                .as("%s %s: write {key:…} with a name of the table of shortcuts", key, language)
                                .doesNotContainPattern(WRITTEN_KEY);
                    }
                });
            }
        }
    }

    /** Without the words of one letter that English and Dutch have, and the key that pastes everywhere. */
    private static String withoutArticles(String text) {
        return text.replaceAll("(?<!Ctrl[ +]|Alt[ +]|Shift[ +])\\b(A|I|U) (?=[a-z]|Pay After)", "word ")
                .replace("Ctrl V", "");
    }

    @Test
    void aSentenceNamesTheKeyAsItIsSetNow() {
        Shortcuts mine = Shortcuts.delivered()
                .with(Map.of("window.take_back", "F8", "window.queue", "Ctrl Shift Q", "action.ship", "Shift V"));
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).get("order.waiting.staged")).startsWith("Ctrl+Z ");
            Texts texts = Texts.of(language, mine);
            assertThat(texts.get("order.waiting.staged")).startsWith("F8 ");
            assertThat(texts.get("order.waiting.queue")).startsWith("Ctrl+Shift+Q ");
            assertThat(texts.get("order.whatif.stage", 2, "€ 3")).contains("Ctrl+Enter", "F8");
            assertThat(texts.get("home.job.ship.how")).contains("Shift+V");
            assertThat(texts.bundle().getString("key.action.ship")).isEqualTo("Shift V");
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String sources = everything(Path.of("src/main/java")) + everything(Path.of("src/main/resources"));
        Set<String> unused = new TreeSet<>();
        for (String name : Texts.PACKAGES) {
            for (Object key : Texts.load(name, "en").keySet()) {
                if (!isNamed(key.toString(), sources)) {
                    unused.add(key.toString());
                }
            }
        }
        assertThat(unused).as("texts that no code and no view names").isEmpty();
    }

    /** A key is named whole, or by the part before one of its dots where the rest comes from a value's name. */
    private static boolean isNamed(String key, String sources) {
        if (sources.contains("\"" + key + "\"") || sources.contains("%" + key + "\"")) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String start = key.substring(0, dot);
            if (sources.contains("\"" + start + "\"") || sources.contains("\"" + start + ".\"")) {
                return true;
            }
        }
        // The title of a screen: its id is in the list of screens.
        return key.endsWith(".title") && sources.contains("new Screen(\"" + key.replace(".title", "") + "\"");
    }

    private static String everything(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".java") || f.toString().endsWith(".fxml"))
                    .map(WordsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anUnknownKeyIsABugAndAnUnknownLanguageIsEnglish() {
        Texts texts = Texts.of(Locale.JAPANESE);
        assertThat(texts.locale()).isEqualTo(Locale.ENGLISH);
        assertThatThrownBy(() -> texts.get("no.such.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "112000, EUR, en, '€ 1,120.00'",
        "112000, EUR, nl, '€ 1.120,00'",
        "-867, EUR, en, '− € 8.67'",
        "1500, JPY, en, 'JPY 1,500'",
        "5, GBP, nl, '£ 0,05'"
    })
    void moneyIsInTheUsersFormatAndNeverBreaks(long minor, String currency, String language, String words) {
        assertThat(MoneyText.of(Money.of(minor, currency), Locale.forLanguageTag(language)))
                .isEqualTo(words.replace(' ', '\u00a0'));
    }

    @Test
    void moneyOfSeveralCurrenciesStandsSideBySide() {
        assertThat(MoneyText.all(List.of(Money.of(100, "EUR"), Money.of(200, "GBP")), Locale.ENGLISH))
                .isEqualTo("€\u00a01.00 + £\u00a02.00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, 30 s, in 30 s",
        "PT21M, 21 min, in 21 min",
        "PT6H20M, 6 h, in 6 h",
        "PT28H, 1 d 4 h, in 1 d 4 h",
        "P6DT3H, 6 d, in 6 d",
        "PT-2H, 2 h, 2 h ago"
    })
    void whatIsLeftIsShort(Duration from, String span, String relative) {
        TimeText times = new TimeText(Texts.of(Locale.ENGLISH), InstantSource.fixed(NOW));
        assertThat(times.span(NOW.plus(from))).isEqualTo(span);
        assertThat(times.relative(NOW.plus(from))).isEqualTo(relative);
    }

    @Test
    void momentsAreInTheProvidersZone() {
        TimeText english = new TimeText(Texts.of(Locale.ENGLISH), InstantSource.fixed(NOW));
        assertThat(english.moment(NOW)).isEqualTo("today 14:05");
        assertThat(english.moment(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo("tomorrow 00:30");
        assertThat(english.day(Instant.parse("2026-12-09T10:00:00Z"))).isEqualTo("Wed 9 Dec");
        assertThat(english.day(Instant.parse("2024-12-09T10:00:00Z"))).isEqualTo("9 Dec 2024");
        TimeText dutch = new TimeText(Texts.of(DUTCH), InstantSource.fixed(NOW));
        assertThat(dutch.day(Instant.parse("2026-12-09T10:00:00Z"))).isEqualTo("wo 9 dec");
        assertThat(dutch.countdown(NOW.plus(Duration.ofHours(9).plusMinutes(55))))
                .isEqualTo("9 u 55 min");
    }

    @Test
    void urgencyChangesAtADayAndAtThree() {
        assertThat(Urgency.of(NOW.minusSeconds(1), NOW)).isEqualTo(Urgency.OVER);
        assertThat(Urgency.of(NOW.plus(Duration.ofHours(23)), NOW)).isEqualTo(Urgency.URGENT);
        assertThat(Urgency.of(NOW.plus(Duration.ofDays(1)), NOW)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(NOW.plus(Duration.ofDays(3)), NOW)).isEqualTo(Urgency.CALM);
    }

    @Test
    void theSameFaultHasTheSameShortCode() {
        String code = ErrorCode.of(fault());
        assertThat(code).matches("[0-9A-Z]{6}").isEqualTo(ErrorCode.of(fault()));
        assertThat(ErrorCode.of(new IllegalArgumentException())).isNotEqualTo(code);
    }

    private static Exception fault() {
        return new IllegalStateException("secret", new IOException("detail"));
    }

    @Test
    void initialsAreOfTheFirstTwoWords() {
        Fx.run(() -> {
            assertThat(Avatar.initials("Mila de Visser")).isEqualTo("MD");
            assertThat(Avatar.initials(" jan ")).isEqualTo("J");
            assertThat(Avatar.initials("")).isEmpty();
        });
    }
}
