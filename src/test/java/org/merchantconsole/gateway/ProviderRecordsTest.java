package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;

/** The shapes of JSON files, and what happens to bad records in them. */
class ProviderRecordsTest {

    private static final String ORDER = """
            {"order_id":"A-1","transaction_id":1700000000123456,"status":"completed","financial_status":"uncleared",\
            "currency":"EUR","amount":"4995","created":"2026-03-09T14:05:11","payment_details":{"type":"KLARNA"}}""";
    private static final String ROW = """
            {"transaction_id":"1700000000999999","order_id":"A-1","type":"refund","status":"reserved",\
            "financial_status":"reserved","amount":-500,"currency":"EUR","created":"2026-03-10T09:00:00",\
            "payment_method":"KLARNA"}""";

    @TempDir
    Path folder;

    @Test
    void anEnvelopeABareOrderAndAnArrayGiveTheSameOrder() throws IOException {
        for (String text : List.of(
                ORDER, "{\"success\":true,\"data\":" + ORDER + "}", "[" + ORDER + "]", "{\"data\":[" + ORDER + "]}")) {
            assertThat(read(text)).singleElement().isInstanceOfSatisfying(Entry.Read.class, entry -> {
                assertThat(entry.snapshot()).isInstanceOf(Snapshot.OfOrder.class);
                assertThat(entry.snapshot().orderId()).isEqualTo("A-1");
            });
        }
    }

    @Test
    void anArrayMayMixOrdersTransactionsAndEnvelopes() throws IOException {
        List<Entry> entries = read("[" + ORDER + "," + ROW + ",{\"success\":true,\"data\":" + ORDER + "}]");
        assertThat(snapshots(entries))
                .extracting(snapshot -> snapshot.getClass().getSimpleName())
                .containsExactly("OfOrder", "OfTransaction", "OfOrder");
    }

    @Test
    void aTransactionKeepsItsKindItsSizeAndItsNumber() throws IOException {
        Snapshot.OfTransaction row =
                (Snapshot.OfTransaction) snapshots(read(ROW)).getFirst();
        assertThat(row.transactionId()).hasToString("1700000000999999");
        assertThat(row.kind()).isEqualTo(org.merchantconsole.status.Kind.REFUND);
        assertThat(row.amount().minorUnits()).isEqualTo(500);
        assertThat(row.status()).hasToString("reserved/reserved");
    }

    @Test
    void oneRecordPerLineGoesOnAfterABadLine() throws IOException {
        List<Entry> entries = read(ORDER + "\n\n{\"order_id\":\"broken\n" + ROW + "\nnonsense\n" + ORDER + "\n");
        assertThat(entries).extracting(Entry::place).containsExactly("line 1", "line 3", "line 4", "line 5", "line 6");
        assertThat(snapshots(entries)).hasSize(3);
    }

    @Test
    void oneRecordPerLineIsRecognisedWhenTheFirstIsBroken() throws IOException {
        assertThat(snapshots(read("{\"order_id\":\"bro\n" + ORDER + "\n" + ROW)))
                .hasSize(2);
    }

    @Test
    void badRecordsOfAPageAreRefusedAndTheRestIsRead() throws IOException {
        List<Entry> entries = read("{\"success\":true,\"data\":[" + ROW + ",{},17,"
                + ROW.replace("EUR", "ABC") + "," + ROW.replace("-500", "\"12,34\"") + "," + ROW.replace("-500", "1.5")
                + "," + ROW + "],\"pager\":{}}");
        assertThat(snapshots(entries)).hasSize(2);
        assertThat(refusals(entries))
                .containsExactly(
                        "There is no record here.",
                        "There is no record here.",
                        "The currency \"ABC\" is not known.",
                        "The field amount should be a number and reads \"12,34\".",
                        "The field amount should be whole minor units (cents) and reads 1.5.");
        assertThat(entries).extracting(Entry::place).allMatch(place -> place.startsWith("record "));
    }

    @Test
    void aTruncatedPageKeepsWhatStandsBefore() throws IOException {
        List<Entry> entries = read("{\"success\":true,\"data\":[" + ROW + "," + ROW + "," + ROW.substring(0, 50));
        assertThat(snapshots(entries)).hasSize(2);
        assertThat(refusals(entries)).singleElement().asString().contains("breaks off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[", "{\"success\":true,\"data\":", "[[[[[[", "{\"a\":1}}", "[1,2", "{\"data\":[]}", "[]"})
    void brokenOrEmptyJsonIsRefusedOrSilentNeverAnError(String text) throws IOException {
        assertThat(snapshots(read(text))).isEmpty();
    }

    @Test
    void absurdNestingIsRefused() throws IOException {
        assertThat(refusals(read("[".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void anEmptyFileSaysSo() throws IOException {
        assertThat(refusals(read(""))).containsExactly("The file is empty.");
        assertThat(refusals(read(" \n \n"))).containsExactly("The file is empty.");
    }

    @Test
    void anAnswerThatSaysNoIsRefusedWithItsWords() throws IOException {
        assertThat(refusals(
                        read("{\"success\":false,\"data\":{},\"error_code\":1006,\"error_info\":\"Unknown order\"}")))
                .containsExactly("This is an answer that says no: Unknown order.");
    }

    @Test
    void byteOrderMarksAndOtherEncodingsAreRead() throws IOException {
        String named = ORDER.replace("\"currency\"", "\"customer\":{\"last_name\":\"Müller\"},\"currency\"");
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Path file = folder.resolve(charset.name());
            Files.writeString(file, (charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "") + named, charset);
            Snapshot.OfOrder order = (Snapshot.OfOrder) snapshots(read(file)).getFirst();
            assertThat(order.customer().lastName()).isEqualTo("Müller");
        }
    }

    @Test
    void aMissingFileIsAnErrorOfTheFile() {
        assertThatThrownBy(() -> read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aLongPageIsStreamed() throws IOException {
        Path file = folder.resolve("page.json");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("{\"success\":true,\"data\":[");
            for (int i = 0; i < 50_000; i++) {
                writer.write((i == 0 ? "" : ",\n") + ROW);
            }
            writer.write("]}");
        }
        AtomicInteger count = new AtomicInteger();
        new ProviderRecords().read(file, entry -> count.incrementAndGet());
        assertThat(count).hasValue(50_000);
    }

    @Test
    void aNumberOutOfAllBoundsIsDamageLikeAnyOther() throws IOException {
        String absurd = ORDER.replace("\"4995\"", "1001e9999999990");
        assertThat(snapshots(read(ORDER + "\n" + absurd + "\n" + ROW))).hasSize(2);
        assertThat(refusals(read("[" + ORDER + "," + absurd + "]"))).hasSize(1);
        assertThat(Answering.with("{\"success\":true,\"data\":" + absurd + "}").me())
                .isInstanceOf(Reply.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "\"1e999999999\"", "\"1e-999999999\"", "1e41"})
    void aPriceThatWouldFillAPageIsRefused(String price) throws IOException {
        String cart = ",\"shopping_cart\":{\"items\":[{\"merchant_item_id\":\"x\",\"quantity\":1,\"unit_price\":"
                + price + "}]}}";
        assertThat(refusals(read(ORDER.replaceFirst("}}$", "}" + cart))))
                .singleElement()
                .asString()
                .startsWith("The field unit_price should be a number and reads ");
    }

    private List<Entry> read(String text) throws IOException {
        Path file = folder.resolve("records.json");
        Files.writeString(file, text);
        return read(file);
    }

    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        new ProviderRecords().read(file, entries::add);
        return entries;
    }

    static List<Snapshot> snapshots(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Read.class::isInstance)
                .map(entry -> ((Entry.Read) entry).snapshot())
                .toList();
    }

    static List<String> refusals(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Refused.class::isInstance)
                .map(entry -> ((Entry.Refused) entry).why())
                .toList();
    }
}
