package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;

/** Any text in the search field, against a database that has names, notes and amounts in it. */
public class SearchTextFuzzTest {

    private static final SqliteStore STORE = open();

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
