package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.CLOCK;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.full;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Queue;

/** Search as you type, whatever is typed. */
class SearchTest {
    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orders.sqlite"), CLOCK);
        Samples.save(
                store, List.of(update(full("WEB-20102")), update(slim("B2", Money.of(12_900, "EUR"), NOW))), AUDIT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe",
                "ZOË",
                "van dij",
                "dijk zoë",
                "amsterd",
                "web-201",
                "20102",
                "b-2010",
                "129.95",
                "129,9",
                "€129,95",
                "EUR 129.95",
                "candle",
                "two house",
                "WEB-20102@example.org",
                "2@example.o",
                "1015 cj",
                "refund-81",
                "5550100"
            })
    void findsTheOrderByWhatStaffKnow(String text) {
        assertThat(found(text)).containsExactly("WEB-20102");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe bakker", "129.96", "xample zoe jansen", "???", "💶", "\"\"", "* AND (", "ijk"})
    void findsNothingForWhatIsNotThere(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void wholeEurosFindBothAmounts() {
        assertThat(found("129")).containsExactlyInAnyOrder("WEB-20102", "B2");
    }

    @Test
    void aNumberOfThePaymentOrAChildIsFoundInPart() {
        String child = full("WEB-20102").related().getFirst().id().value();

        assertThat(found(child)).containsExactly("WEB-20102");
        assertThat(found(child.substring(3))).containsExactly("WEB-20102");
    }

    @Test
    void notesAndChangesAreFoundAtOnce() {
        assertThat(found("neighbour")).isEmpty();
        store.addNote(key("B2"), new Note(NOW, "Mila", "left with the neighbours"), AUDIT);
        assertThat(found("neighbour")).containsExactly("B2");

        Samples.save(store, List.of(update(slim("B2", Money.of(77_700, "EUR"), NOW))), AUDIT);
        assertThat(found("777.00")).containsExactly("B2");
        assertThat(found("129.00")).as("the former amount").isEmpty();
        assertThat(found("neighbour")).containsExactly("B2");
    }

    @Test
    void searchNarrowsAWorkListAndItsTotal() {
        Samples.save(
                store,
                List.of(update(slim("S1"), Queue.SHIPPING, NOW), update(slim("S2"), Queue.SHIPPING, NOW)),
                AUDIT);
        OrderQuery query = OrderQuery.of(Queue.SHIPPING).withText("s1");

        assertThat(store.page(query, null, 5).rows())
                .extracting(row -> row.key().id())
                .containsExactly("S1");
        assertThat(store.total(query).count()).isEqualTo(1);
        assertThat(store.total(query).money()).containsExactly(Money.of(5_000, "EUR"));
    }

    @Test
    void ordersSavedInBulkAreFoundBeforeTheBackgroundIsDone() {
        List<OrderUpdate> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(update(slim("BULK" + i)));
        }
        Samples.save(store, many, AUDIT);

        assertThat(found("bulk4999")).containsExactly("BULK4999");
    }

    @Test
    void searchGoesOnAfterARestart() {
        store.close();
        store = SqliteStore.open(folder.resolve("orders.sqlite"), CLOCK);

        assertThat(found("zoe")).containsExactly("WEB-20102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "\"\"\"",
                "a\"b",
                "*",
                "a*",
                "^a",
                "a:b",
                "words:zoe",
                "NEAR(a b)",
                "AND",
                "a OR",
                "NOT",
                "(",
                ")",
                "-",
                "--",
                "; DROP TABLE orders",
                "%",
                "_",
                "\\",
                "{a}",
                "a\u0000b",
                "\u0000",
                "💶💶💶",
                "مرحبا",
                "日本語",
                "ẞß",
                "\uD800",
                "é́́́",
                "1.2.3.4,5",
                "999999999999999999999.99",
                "a+b",
                "#",
                "~",
                "|"
            })
    void signsNeverBreakIt(String text) {
        assertThatCode(() -> found(text)).doesNotThrowAnyException();
        assertThatCode(() -> store.total(OrderQuery.of(Queue.ORDERS).withText(text)))
                .doesNotThrowAnyException();
    }

    @Test
    void tenThousandCharactersNeverBreakIt() {
        assertThatCode(() -> found("zoe ".repeat(2_500))).doesNotThrowAnyException();
        assertThatCode(() -> found("x".repeat(10_000))).doesNotThrowAnyException();
        assertThatCode(() -> found("\"*".repeat(5_000))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomTextNeverBreaksIt(long seed) {
        Random random = new Random(seed);
        String signs = "ab1 .,\"'*()-+^:{}~|&<>=!?@#$%\\/\u0000\t\né€💶";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThatCode(() -> found(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void hostileTextIsStoredAndFoundAsWell() {
        Samples.save(store, List.of(update(slim("O'Neil\"*(1"))), AUDIT);

        assertThat(found("neil")).containsExactly("O'Neil\"*(1");
        assertThat(found("O'Neil\"*(")).containsExactly("O'Neil\"*(1");
    }

    private List<String> found(String text) {
        return store.page(OrderQuery.of(Queue.ORDERS).withText(text), null, 50).rows().stream()
                .map(row -> row.key().id())
                .toList();
    }
}
