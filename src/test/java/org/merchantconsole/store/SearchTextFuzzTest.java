package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.desk.SearchHelp;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;

/** Any text in the search field, against a database that has names, notes and amounts in it. */
public class SearchTextFuzzTest {

    private static final SqliteStore STORE = open();
    private static final SearchHelp HELP = new SearchHelp(Locale.ENGLISH);

    static Stream<Named<byte[]>> inputs() {
        return Stream.concat(
                FuzzInputs.of(SearchTextFuzzTest.class),
                FuzzInputs.texts(
                        "zoe",
                        "129,95",
                        "\"*",
                        "a AND",
                        "NEAR(a b)",
                        "words:x",
                        "\u0000",
                        "1.2.3,4",
                        "zoe method:vis left:<3d -amount:>100 status:completed/uncleared",
                        "-\"things for\" order:a,b,\"c d\" created:2026-11-01..today",
                        "created:9999-99 due:>0000 left:99999d age:..5m",
                        "amount:999999999999,9999 card:12 score:<0 name:\"\" is:",
                        "\uD800x",
                        "ẞß İ"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anyTextFindsSomethingOrNothingAndNeverFails(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInputs.quickly(() -> {
            check(new String(input, StandardCharsets.UTF_8));
            check(FuzzInputs.units(input));
        });
    }

    private static void check(String text) {
        OrderQuery query = OrderQuery.of(Queue.ORDERS).withText(text);
        OrderStore.Page page = STORE.page(query, null, 50);
        assertThat(STORE.total(query).count()).isEqualTo(page.rows().size());
        assertThat(STORE.resolve(text)).isNotNull();
        checkConditions(text);
    }

    /** The same text with its fields and operators: either a sentence says what is wrong, or it can be asked. */
    private static void checkConditions(String text) {
        SearchText search = SearchText.of(text, Samples.NOW, ZoneId.of("Europe/Amsterdam"));
        assertThat(HELP.sentences(search.problems()).isEmpty()).isEqualTo(search.isSound());
        if (search.isSound()) {
            OrderQuery query = search.narrow(OrderQuery.of(Queue.ORDERS));
            OrderStore.Page page = STORE.page(query, null, 50);
            assertThat(STORE.total(query).count()).isEqualTo(page.rows().size());
        }
    }

    private static SqliteStore open() {
        try {
            Path folder = Files.createTempDirectory("search");
            folder.toFile().deleteOnExit();
            SqliteStore store = SqliteStore.open(folder.resolve("orders.sqlite"), Samples.CLOCK);
            store.save(
                    List.of(
                            Samples.update(Samples.full("WEB-20102")),
                            Samples.update(Samples.slim("O'Neil\"*(1")),
                            Samples.update(Samples.slim("日本-7"))),
                    Samples.AUDIT);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
