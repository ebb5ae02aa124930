package org.merchantconsole.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.SearchTerm.Wanted;

/** How a search is read: fields, operators, quotes, "not" and "or", and what is said of what cannot be read. */
class SearchTextTest {

    /** Sunday 22 November 2026, 14:05 in Amsterdam. */
    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static SearchText read(String text) {
        return SearchText.of(text, NOW, ZONE);
    }

    private static Wanted one(String text) {
        SearchText read = read(text);
        assertThat(read.problems()).as(text).isEmpty();
        assertThat(read.terms()).as(text).hasSize(1);
        return read.terms().getFirst().anyOf().getFirst();
    }

    @Test
    void plainWordsStayWordsAndFieldsBecomeConditions() {
        SearchText read = read("  jansen method:klarna  left:<3d utrecht -country:NL -bakker \"jan de vries\"");
        assertThat(read.words()).isEqualTo("jansen utrecht");
        assertThat(read.problems()).isEmpty();
        assertThat(read.terms())
                .extracting(SearchTerm::field)
                .containsExactly(
                        SearchField.METHOD,
                        SearchField.LEFT,
                        SearchField.COUNTRY,
                        SearchField.ANYWHERE,
                        SearchField.ANYWHERE);
        assertThat(read.terms()).extracting(SearchTerm::not).containsExactly(false, false, true, true, false);
        assertThat(read.terms().getLast().anyOf()).containsExactly(new Wanted.Phrase("jan de vries"));
    }

    @Test
    void commasMeanOrAndQuotesKeepBlanksAndCommasTogether() {
        SearchText read = read("method:klarna,ideal name:\"de vries, jan\",bakker");
        assertThat(read.terms().get(0).anyOf()).containsExactly(new Wanted.Text("klarna"), new Wanted.Text("ideal"));
        assertThat(read.terms().get(1).anyOf())
                .containsExactly(new Wanted.Text("de vries, jan"), new Wanted.Text("bakker"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount:>100      | 10001                | 9223372036854775807 | 101 | 100001",
                "amount:>=100     | 10000                | 9223372036854775807 | 100 | 100000",
                "amount:<100      | -9223372036854775808 | 9999                | -9223372036854775808 | -9223372036854775808",
                "amount:129,95    | 12995                | 12995               | 130 | 129950",
                "amount:10..50.5  | 1000                 | 5050                | 10  | 10000",
                "amount:..50      | -9223372036854775808 | 5000                | -9223372036854775808 | -9223372036854775808"
            })
    void amountsAreInMinorUnitsOfEveryCurrency(String text, long least, long most, long leastYen, long leastDinar) {
        Wanted.Amounts amounts = (Wanted.Amounts) one(text);
        assertThat(amounts.leastMinor(2)).isEqualTo(least);
        assertThat(amounts.mostMinor(2)).isEqualTo(most);
        assertThat(amounts.leastMinor(0)).isEqualTo(leastYen);
        assertThat(amounts.leastMinor(3)).isEqualTo(leastDinar);
    }

    @Test
    void aFractionOfAYenIsFoundByNobody() {
        Wanted.Amounts amounts = (Wanted.Amounts) one("amount:129.95");
        assertThat(amounts.leastMinor(0)).isGreaterThan(amounts.mostMinor(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "created:today             | 2026-11-21T23:00:00Z | 2026-11-22T23:00:00Z",
                "created:yesterday         | 2026-11-20T23:00:00Z | 2026-11-21T23:00:00Z",
                "created:week              | 2026-11-15T23:00:00Z | 2026-11-22T23:00:00Z",
                "created:2026-03-29        | 2026-03-28T23:00:00Z | 2026-03-29T22:00:00Z",
                "created:2026-11           | 2026-10-31T23:00:00Z | 2026-11-30T23:00:00Z",
                "created:2025              | 2024-12-31T23:00:00Z | 2025-12-31T23:00:00Z",
                "created:>2026-11-01       | 2026-11-01T23:00:00Z | -",
                "created:>=2026-11-01      | 2026-10-31T23:00:00Z | -",
                "created:<2026-11-01       | -                    | 2026-10-31T23:00:00Z",
                "created:<=2026-11-01      | -                    | 2026-11-01T23:00:00Z",
                "created:2026-11-01..today | 2026-10-31T23:00:00Z | 2026-11-22T23:00:00Z",
                "created:2026-11-01T09:30  | 2026-11-01T08:30:00Z | 2026-11-01T08:31:00Z",
                "due:tomorrow              | 2026-11-22T23:00:00Z | 2026-11-23T23:00:00Z",
                "left:<3d                  | -                    | 2026-11-25T13:05:00Z",
                "left:1d12h                | -                    | 2026-11-24T01:05:00.001Z",
                "left:>2h                  | 2026-11-22T15:05:00.001Z | -",
                "age:<1w                   | 2026-11-15T13:05:00.001Z | -",
                "age:>30d                  | -                    | 2026-10-23T13:05:00Z",
            })
    void daysBeginInTheNamedZoneAndLengthsCountFromNow(String text, Instant from, Instant until) {
        assertThat(one(text)).isEqualTo(new Wanted.Moments(from, until));
    }

    @Test
    void statusesAreTheProvidersWordsAloneOrAsAPair() {
        assertThat(one("status:completed/uncleared")).isEqualTo(new Wanted.Pair("completed", "uncleared", false));
        assertThat(one("status:UNCLEARED")).isEqualTo(new Wanted.Pair("uncleared", "", true));
        assertThat(one("status:/uncleared")).isEqualTo(new Wanted.Pair("", "uncleared", false));
        assertThat(one("status:shipped/")).isEqualTo(new Wanted.Pair("shipped", "", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo:bar               | FIELD",
                "http://example.org    | FIELD",
                "method:               | MISSING",
                "queue:kitchen         | CHOICE",
                "status:paid           | CHOICE",
                "status:/              | CHOICE",
                "is:blue               | CHOICE",
                "amount:>              | AMOUNT",
                "amount:ten            | AMOUNT",
                "amount:50..10         | RANGE",
                "refunded:maybe        | AMOUNT",
                "created:2026-13-01    | TIME",
                "created:2026-02-30    | TIME",
                "created:soon          | TIME",
                "created:2026-12..2026-11 | RANGE",
                "left:3                | LENGTH",
                "left:3y               | LENGTH",
                "left:3d..1d           | RANGE",
                "country:Netherlands   | CODE",
                "currency:EURO         | CODE",
                "card:12345            | DIGITS",
                "card:4111111111111111 | DIGITS",
                "score:high            | NUMBER",
                "score:9..2            | RANGE",
            })
    void whatCannotBeReadIsTold(String text, SearchProblem.Kind kind) {
        SearchText read = read("jansen " + text);
        assertThat(read.isSound()).isFalse();
        assertThat(read.problems()).extracting(SearchProblem::kind).containsExactly(kind);
        assertThat(read.problems().getFirst().at()).isEqualTo("jansen ".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30", "\"http://example.org\"", "a-b", "- x", ":", "€129,95", "\"method:klarna", "é:x"})
    void whatIsNoFieldIsText(String text) {
        assertThat(read(text).problems()).isEmpty();
        assertThat(read(text).terms()).noneMatch(term -> term.field() != SearchField.ANYWHERE);
    }

    @Test
    void aPastedBookIsRefusedAndNotRun() {
        assertThat(read("amount:1 ".repeat(31)).problems())
                .extracting(SearchProblem::kind)
                .containsExactly(SearchProblem.Kind.MANY);
        assertThat(read("order:" + "x,".repeat(501)).isSound()).isFalse();
        assertThat(read("order:" + "x,".repeat(500)).isSound()).isTrue();
    }

    @Test
    void aValueIsWrittenSoThatItIsReadAgain() {
        for (String value : List.of("klarna", "Jan de Vries", "a,b", "x:y")) {
            assertThat(one("name:" + SearchText.quoted(value))).isEqualTo(new Wanted.Text(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort:amount,        AMOUNT, false",
        "sort:-amount,       AMOUNT, true",
        "-sort:amount,       AMOUNT, true",
        "-sort:-amount,      AMOUNT, false",
        "SORT:-Left visa,    LEFT,   true",
        "sort:name sort:left, LEFT,  false"
    })
    void theOrderOfTheListIsAskedForInTheSearchAndNarrowsNothing(String text, Sorting.By by, boolean descending) {
        SearchText read = read(text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.terms()).isEmpty();
        assertThat(read.sort()).isEqualTo(new Sorting(by, descending));
    }

    @Test
    void anOrderThatIsNoneIsToldWithThosePossible() {
        assertThat(read("sort:price").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(SearchProblem.Kind.CHOICE);
            assertThat(problem.possible()).contains("amount", "-amount");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                     'sort:-amount'",
        "'jan  sort:left method:visa',           'jan method:visa sort:-amount'",
        "'name:\"de vries, jan\" -sort:left',    'name:\"de vries, jan\" sort:-amount'"
    })
    void anotherOrderTakesThePlaceOfTheFormerOne(String search, String sorted) {
        assertThat(new Sorting(Sorting.By.AMOUNT, true).in(search)).isEqualTo(sorted);
        assertThat(Sorting.without(sorted))
                .isEqualTo(sorted.replace("sort:-amount", "").strip());
    }
}
