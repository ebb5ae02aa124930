package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Snapshot;
import tools.jackson.databind.JsonNode;

/** What must never be kept, in any field; and what must not be taken for it. */
class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "5500000000000004",
                "374500000000015",
                "6799990000000000011",
                "67034500054620008",
                "4462000000000003"
            })
    void aCardNumberIsCutToItsLastFourInAnyField(String number) {
        String last = number.replaceAll("[ -]", "");
        for (String text : new String[] {number, "paid with " + number + ", thanks", "12 " + number}) {
            String masked = mask("{\"var1\":\"" + text + "\"}").path("var1").asString();
            assertThat(masked).doesNotContain(number).contains("*** " + last.substring(last.length() - 4));
        }
    }

    @Test
    void aCardNumberThatCameAsANumberIsMasked() {
        assertThat(mask("{\"deep\":[{\"x\":4111111111111111}]}").toString()).doesNotContain("4111111111111111");
        assertThat(mask("[4111111111111111]").toString()).isEqualTo("[\"*** 1111\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "1700000000123456",
                "998184114125692641912",
                "2026-03-09 14:05:11",
                "+4915112345678901",
                "Refund order 1158044712",
                "411111111111"
            })
    void otherDigitsStay(String text) {
        assertThat(mask("{\"var1\":\"" + text + "\"}").path("var1").asString()).isEqualTo(text);
    }

    @Test
    void theNumbersThatNameTransactionsAndOrdersStay() {
        JsonNode node = mask("{\"transaction_id\":4111111111111111,\"order_id\":\"4111111111111111\","
                + "\"external_transaction_id\":\"4111111111111111\",\"amount\":411111111111}");
        assertThat(node.path("transaction_id").longValue()).isEqualTo(4111111111111111L);
        assertThat(node.path("order_id").asString()).isEqualTo("4111111111111111");
        assertThat(node.path("amount").isNumber()).isTrue();
    }

    @Test
    void securityCodesAreHidden() {
        JsonNode node =
                mask("{\"gateway_info\":{\"card_number\":\"4111111111111111\",\"card_cvc\":\"123\",\"cvv\":987}}");
        assertThat(node.toString())
                .isEqualTo(
                        "{\"gateway_info\":{\"card_number\":\"*** 1111\",\"card_cvc\":\"***\"," + "\"cvv\":\"***\"}}");
    }

    @Test
    void accountNumbersAreMaskedWhereverTheyStand() {
        JsonNode node = mask("{\"account_iban\":\"NL87ABNA0000000001\",\"account_id\":\"ES1255092163919572900001\","
                + "\"description\":\"to NL91 ABNA 0417 1643 00 please\",\"bank_account\":\"0417164300\"}");
        assertThat(node.path("account_iban").asString()).isEqualTo("*** 0001");
        assertThat(node.path("account_id").asString()).isEqualTo("*** 0001");
        assertThat(node.path("description").asString()).isEqualTo("to *** 4300 please");
        assertThat(node.path("bank_account").asString()).isEqualTo("*** 4300");
    }

    @ParameterizedTest
    @CsvSource({
        "BE71 0961 2345 6769 from our account, *** 6769 from our account",
        "BE71096123456769 test, *** 6769 test",
        "ref AB12 NL91 ABNA 0417 1643 00, ref AB12 *** 4300",
        "AB12 of 5 to NO93 8601 1117 947, AB12 of 5 to *** 7947"
    })
    void anAccountNumberIsMaskedBetweenWordsThatLookLikeGroupsOfIt(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @Test
    void aCardNumberBehindATelephoneNumberIsMasked() {
        assertThat(Masking.text("+31 20 5550100 4111 1111 1111 1111")).endsWith("*** 1111");
        assertThat(Masking.text("+4111111111111111")).isEqualTo("+*** 1111");
        assertThat(Masking.text("+49 151 2345678901")).isEqualTo("+49 151 2345678901");
    }

    @Test
    void aLineForStaffHasNoNumberThatOnlyItsCutOrItsBlanksMake() {
        assertThat(Json.shown("4111\t1111\n1111\t1111")).isEqualTo("*** 1111");
        String run = "x".repeat(24) + "4111111111111111" + "7".repeat(40);
        assertThat(Json.shown(run)).isEqualTo("x".repeat(24) + "*** 1111...");
    }

    @Test
    void thousandsOfGroupsOfDigitsTakeNoTime() {
        String text = "2 ".repeat(20_000) + "x";
        FuzzInputs.quickly(() -> assertThat(Masking.text(text)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1970-07-10, ***",
        "10-07-1970, ***",
        "10071970, ***",
        "0208500500, *** 0500",
        "1, 1",
        "*** 1234, *** 1234"
    })
    void theBirthDateInTheAccountFieldIsHidden(String value, String masked) {
        assertThat(mask("{\"account_id\":\"" + value + "\"}").path("account_id").asString())
                .isEqualTo(masked);
    }

    @Test
    void theTelephoneNumberInTheNameFieldIsHiddenInTypedFieldsToo() {
        String record = """
                {"order_id":"A","status":"shipped","financial_status":"uncleared","currency":"EUR","amount":1,
                 "created":"2026-03-01T00:00:00","customer":{"first_name":"Tess","phone1":"0208500500"},
                 "payment_details":{"type":"PAYAFTER","account_id":"10071970","account_holder_name":"0208500500"}}""";
        Entry entry = SnapshotReader.entry("line 1", Json.parse(record));
        Snapshot.OfOrder order = (Snapshot.OfOrder) ((Entry.Read) entry).snapshot();
        assertThat(order.payment().holder()).isEqualTo("***");
        assertThat(order.raw()).doesNotContain("10071970").containsOnlyOnce("0208500500");
        assertThat(order.customer().phone()).isEqualTo("0208500500");
    }

    @Test
    void articleNumbersInTheCartStayAsTheyAre() {
        String cart =
                "{\"shopping_cart\":{\"items\":[{\"name\":\"EAN 4006381333931\",\"merchant_item_id\":\"4006381333931\","
                        + "\"unit_price\":\"60.0000000000\"}]}}";
        assertThat(mask(cart)).isEqualTo(Json.parse(cart));
    }

    private static JsonNode mask(String json) {
        JsonNode node = Json.parse(json);
        Masking.mask(node);
        return node;
    }
}
