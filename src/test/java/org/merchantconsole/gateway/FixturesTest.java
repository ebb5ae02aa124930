package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.RawPair;
import tools.jackson.databind.JsonNode;

/** Every published example of the provider: records are read without loss, what is no record is refused with a sentence. */
class FixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    static List<Path> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void everyFileIsReadOrRefusedWithASentence(Path file) throws IOException {
        List<Entry> entries = entries(file);
        assertThat(entries).isNotEmpty();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Refused refused) {
                assertThat(refused.why()).matches("(?s)[A-Z].*\\.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "responses/api-integration-4, 2345678, completed/completed, 100",
        "responses/getOrder, 17472052901237122, completed/completed, 1000",
        "responses/getOrder3DS, 123456789, refunded/completed, 200",
        "responses/getOrderFailed3DS, 17123154123113, declined/declined, 1000",
        "responses/postOrdersDirectIdeal, 6565093, initialized/initialized, 1000",
        "responses/webhook-page-2, 8996625, initialized/initialized, 1000",
        "direct-orders/flexible-3d-2, 123456789, initialized/initialized, 10",
        "direct-orders/order-status-authorised-transaction-1, 123456789, completed/initialized, 9743",
        "direct-orders/post-order-klarna-4, 5119189, initialized/initialized, 10000",
        "direct-orders/post-order-payafter-4, 5119305, uncleared/uncleared, 10000",
        "direct-orders/server-to-server-credit-cards-2, 123456789, initialized/initialized, 1000"
    })
    void everyAnswerAboutAnOrderIsRead(String name, String transactionId, String pair, long amount) throws IOException {
        Snapshot.OfOrder order = order(name);
        assertThat(order.transactionId()).isEqualTo(new TransactionId(transactionId));
        assertThat(order.status()).hasToString(pair);
        assertThat(order.amount()).isEqualTo(Money.of(amount, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "responses/api-integration-4, 'account_iban'",
        "responses/getOrder, 'account_iban account_id'",
        "responses/getOrder3DS, ''",
        "responses/getOrderFailed3DS, ''",
        "responses/webhook-page-2, ''",
        "direct-orders/order-status-authorised-transaction-1, ''",
        "direct-orders/post-order-klarna-4, ''",
        "direct-orders/post-order-payafter-4, ''"
    })
    void theRawTextDiffersInMaskedAccountNumbersOnly(String name, String maskedFields) throws IOException {
        JsonNode original =
                Json.parse(Files.readString(FIXTURES.resolve(name + ".json"))).path("data");
        List<String> differences = new ArrayList<>();
        compare("", original, Json.parse(order(name).raw()), differences);
        assertThat(differences)
                .allSatisfy(field -> assertThat(maskedFields.split(" ")).contains(field));
        assertThat(differences.isEmpty()).isEqualTo(maskedFields.isEmpty());
    }

    @Test
    void theThreeListedTransactionsAreRead() throws IOException {
        List<Entry> entries = entries(FIXTURES.resolve("responses/listTransactions.json"));
        assertThat(entries).hasSize(3);
        Snapshot.OfTransaction second = (Snapshot.OfTransaction) ((Entry.Read) entries.get(1)).snapshot();
        assertThat(second.status()).isEqualTo(new RawPair("completed", "completed"));
        assertThat(second.created()).isEqualTo(Instant.parse("2022-01-20T12:36:00Z"));
        assertThat(second.completed()).isEqualTo(Instant.parse("2022-01-20T12:36:08Z"));
        assertThat(second.method()).isEqualTo("VISA");
        assertThat(second.site()).isEqualTo("12345");
        assertThat(second.customerName()).isEqualTo("Simon Smit");
        assertThat(second.amount()).isEqualTo(Money.of(1000, "EUR"));
    }

    @Test
    void aCardWithThreeDSecureKeepsItsEvidence() throws IOException {
        PaymentDetails payment = order("responses/getOrder3DS").payment();
        assertThat(payment.last4()).isEqualTo("1111");
        assertThat(payment.expiry()).isEqualTo("3807");
        assertThat(payment.eci()).isEqualTo("05");
        assertThat(payment.flow()).isEqualTo("frictionless");
        assertThat(payment.cvcResult()).isEqualTo("M");
        assertThat(payment.responseCode()).isEqualTo("00");
        assertThat(payment.liability()).isEqualTo(PaymentDetails.Liability.SHIFTED);
    }

    @Test
    void aFailedThreeDSecureNamesItsReason() throws IOException {
        Snapshot.OfOrder order = order("responses/getOrderFailed3DS");
        assertThat(order.reasonCode()).isEqualTo("3001");
        assertThat(order.payment().authenticationStatus()).isEqualTo("N");
        assertThat(order.payment().responseCode()).isEqualTo("08");
        assertThat(order.related()).isEmpty();
    }

    @Test
    void aReservationOnTheCardKeepsItsRest() throws IOException {
        PaymentDetails payment =
                order("direct-orders/order-status-authorised-transaction-1").payment();
        assertThat(payment.manualCapture()).isTrue();
        assertThat(payment.captureRemain()).isEqualTo(Money.of(9743, "EUR"));
        assertThat(payment.captureExpiry()).isEqualTo(Instant.parse("2020-06-06T03:53:44Z"));
        assertThat(payment.expiry()).isEqualTo("4412");
    }

    @Test
    void aCartIsReadWithItsTaxAndItsUnchangedItems() throws IOException {
        Snapshot.OfOrder order = order("direct-orders/post-order-klarna-4");
        assertThat(order.cart().items()).singleElement().satisfies(item -> {
            assertThat(item.itemId()).isEqualTo("1111");
            assertThat(item.unitPrice()).isEqualByComparingTo("100");
            assertThat(item.quantity()).isEqualTo(BigDecimal.ONE);
            assertThat(item.taxSelector()).isEqualTo("none");
            assertThat(item.taxRate()).isEqualByComparingTo("0");
        });
        JsonNode original = Json.parse(Files.readString(FIXTURES.resolve("direct-orders/post-order-klarna-4.json")));
        assertThat(Json.parse(order.cart().rawItems()))
                .isEqualTo(original.path("data").path("shopping_cart").path("items"));
        assertThat(order.customer().houseNumber()).isEqualTo("1/XI");
    }

    @Test
    void aNotificationIsReadLikeAnAnswer() throws IOException {
        Entry entry = entries(FIXTURES.resolve("webhook/docs-vector.body")).getFirst();
        Snapshot.OfOrder order = (Snapshot.OfOrder) ((Entry.Read) entry).snapshot();
        assertThat(order.orderId()).isEqualTo("my-order-id");
        assertThat(order.created()).isEqualTo(Instant.parse("2022-01-03T14:08:02Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "responses/patchOrdersCancel, There is no record here.",
        "responses/cancelBancontactQR, 'The record has no order_id, so it cannot be told which order it is.'",
        "responses/postOrdersRedirect, The record has no status: it starts a payment and is not yet the record of one.",
        "responses/klarna-refund-request, 'This is a request to refund, not a record of the provider''s.'",
        "webhook/console-vector-1.body, The record names no currency."
    })
    void whatIsNoRecordSaysWhy(String name, String sentence) throws IOException {
        Path file = FIXTURES.resolve(name.endsWith(".body") ? name : name + ".json");
        assertThat(entries(file))
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(sentence));
    }

    private static Snapshot.OfOrder order(String name) throws IOException {
        Entry entry = entries(FIXTURES.resolve(name + ".json")).getFirst();
        assertThat(entry).isInstanceOf(Entry.Read.class);
        return (Snapshot.OfOrder) ((Entry.Read) entry).snapshot();
    }

    private static List<Entry> entries(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        new ProviderRecords().read(file, entries::add);
        return entries;
    }

    private static void compare(String field, JsonNode original, JsonNode kept, List<String> differences) {
        if (original.isObject()) {
            assertThat(kept.size()).isEqualTo(original.size());
            original.properties()
                    .forEach(
                            entry -> compare(entry.getKey(), entry.getValue(), kept.path(entry.getKey()), differences));
        } else if (original.isArray()) {
            assertThat(kept.size()).isEqualTo(original.size());
            for (int i = 0; i < original.size(); i++) {
                compare(field, original.get(i), kept.path(i), differences);
            }
        } else if (!original.equals(kept)) {
            differences.add(field);
        }
    }
}
