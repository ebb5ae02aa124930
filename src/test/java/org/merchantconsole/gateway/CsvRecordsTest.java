package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.status.Kind;

/** CSV files: names of columns, separators, amounts, and bad lines in the middle of good ones. */
class CsvRecordsTest {

    private static final String HEADER =
            "transaction_id,order_id,type,status,financial_status,amount,currency,created,description,payment_method\n";
    private static final String LINE =
            "1700000000123456,A-1,payment,completed,uncleared,4995,EUR,2026-03-09T14:05:11,A thing,KLARNA\n";

    @TempDir
    Path folder;

    @Test
    void theFieldNamesOfTheListAreUnderstood() throws IOException {
        Snapshot.OfTransaction row = only(HEADER + LINE);
        assertThat(row.transactionId()).hasToString("1700000000123456");
        assertThat(row.orderId()).isEqualTo("A-1");
        assertThat(row.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(row.status()).hasToString("completed/uncleared");
        assertThat(row.amount()).hasToString("EUR 49.95");
        assertThat(row.created()).isEqualTo(Instant.parse("2026-03-09T13:05:11Z"));
        assertThat(row.method()).isEqualTo("KLARNA");
        assertThat(Json.parse(row.raw()).path("description").asString()).isEqualTo("A thing");
    }

    @Test
    void theWordsOfTheDashboardAreUnderstoodWithSemicolonsAndDecimals() throws IOException {
        Snapshot.OfTransaction row = only("\uFEFFPSP ID;Order ID;Order status;Transaction status;Amount (EUR);Created;"
                + "Payment method;Customer\r\n17472052901237122;\"B;2\";Shipped;Uncleared;\"1.234,56\";"
                + "23-02-2022 23:31:31;Visa;\"Tess \"\"T\"\" Tester\"\r\n");
        assertThat(row.orderId()).isEqualTo("B;2");
        assertThat(row.status()).hasToString("Shipped/Uncleared");
        assertThat(row.amount().minorUnits()).isEqualTo(123456);
        assertThat(row.created()).isEqualTo(Instant.parse("2022-02-23T22:31:31Z"));
        assertThat(row.customerName()).isEqualTo("Tess \"T\" Tester");
        assertThat(row.type()).isEqualTo("payment");
    }

    @Test
    void tabsAndLineBreaksInQuotesAreRead() throws IOException {
        String text = (HEADER + LINE).replace(',', '\t').replace("A thing", "\"A\nthing\"");
        assertThat(only(text).description()).isEqualTo("A\nthing");
    }

    @ParameterizedTest
    @CsvSource({
        "'12,34', 1234",
        "12.34, 1234",
        "'1,234.56', 123456",
        "'€ 12,3', 1230",
        "-7, 700",
        "'1 234,00', 123400",
        "EUR 5.00, 500"
    })
    void decimalAmountsAreReadWhereTheColumnSaysSo(String text, long minor) throws IOException {
        assertThat(only(HEADER.replace("amount", "amount_major") + LINE.replace("4995", '"' + text + '"'))
                        .amount()
                        .minorUnits())
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234.567", "12.345,6.7", "12.3456", "abc", "", "99999999999999999999"})
    void anAmountThatIsUnclearIsRefused(String text) throws IOException {
        List<Entry> entries =
                read(HEADER.replace("amount", "amount_major") + LINE.replace("4995", '"' + text + '"') + LINE);
        assertThat(ProviderRecordsTest.refusals(entries)).hasSize(1);
        assertThat(ProviderRecordsTest.snapshots(entries)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12,34\"", "12.34", "1E3", "", "12 34", "99999999999999999999"})
    void aPlainAmountColumnHoldsWholeMinorUnitsOnly(String text) throws IOException {
        assertThat(ProviderRecordsTest.snapshots(read(HEADER + LINE.replace("4995", text))))
                .isEmpty();
    }

    @Test
    void badLinesAreRefusedWithTheirPlaceAndTheRestIsRead() throws IOException {
        List<Entry> entries = read(HEADER
                + LINE
                + "1,2,3\n"
                + LINE.replace("EUR", "QQQ")
                + LINE.replace("1700000000123456", "1.7E+15")
                + LINE.replace("2026-03-09T14:05:11", "yesterday")
                + LINE.replace(",completed,", ",,")
                + LINE.replace("A thing", "\"A\"thing")
                + LINE);
        assertThat(ProviderRecordsTest.snapshots(entries)).hasSize(3);
        assertThat(entries)
                .filteredOn(Entry.Refused.class::isInstance)
                .extracting(Entry::place)
                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 7");
    }

    @Test
    void aStrayQuotationMarkDoesNotSwallowTheLinesAfterIt() throws IOException {
        List<Entry> entries = read(HEADER + LINE + LINE.replace("A thing", "\"A thing") + LINE + LINE);
        assertThat(ProviderRecordsTest.snapshots(entries)).hasSize(3);
        assertThat(entries)
                .filteredOn(Entry.Refused.class::isInstance)
                .singleElement()
                .satisfies(entry -> assertThat(entry.place()).isEqualTo("line 3"));
    }

    @ParameterizedTest
    @CsvSource({
        "transaction_id, id, transaction id",
        "status, s, order status",
        "amount, a, amount",
        "currency, c, currency",
        "created, d, created"
    })
    void aFileWithoutANeededColumnSaysWhich(String column, String other, String named) throws IOException {
        assertThat(ProviderRecordsTest.refusals(read(HEADER.replaceFirst("\\b" + column + "\\b", other) + LINE + LINE)))
                .singleElement()
                .asString()
                .contains(named);
    }

    @Test
    void cardAndAccountNumbersNeverReachTheRecord() throws IOException {
        Snapshot.OfTransaction row = only(HEADER.replace("description", "customer.iban")
                        .replace("payment_method", "note")
                + LINE.replace("A thing", "NL00ABNA0417164300").replace("KLARNA", "paid by 4111 1111 1111 1111"));
        assertThat(row.raw()).contains("*** 4300", "*** 1111").doesNotContain("ABNA", "4111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction_id,order_id", "MSPID,Order number", "PSP ID,order"})
    void numbersThatNameTransactionsAndOrdersStayWholeEvenWhenTheyPassForCards(String names) throws IOException {
        String number = "4111111111111111";
        Snapshot.OfTransaction row = only(HEADER.replace("transaction_id,order_id", names)
                + LINE.replace("1700000000123456,A-1", number + "," + number));
        assertThat(row.transactionId()).hasToString(number);
        assertThat(row.orderId()).isEqualTo(number);
    }

    @Test
    void anAmountOfThousandsOfGroupsIsRefusedInASentence() throws IOException {
        String text = HEADER.replace("amount", "amount_major") + LINE.replace("4995", "1" + ".1".repeat(20_000));
        assertThat(ProviderRecordsTest.refusals(read(text)))
                .singleElement()
                .asString()
                .contains("is no amount");
    }

    private Snapshot.OfTransaction only(String text) throws IOException {
        List<Entry> entries = read(text);
        assertThat(ProviderRecordsTest.refusals(entries)).isEmpty();
        assertThat(entries).hasSize(1);
        return (Snapshot.OfTransaction) ProviderRecordsTest.snapshots(entries).getFirst();
    }

    private List<Entry> read(String text) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, text);
        return ProviderRecordsTest.read(file);
    }
}
