package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.gateway.CommandCalls.Built;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.EvidenceFile;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import tools.jackson.databind.JsonNode;

/** Requests, field by field, as the provider's documentation and its published contract ask for them. */
class CommandCallsTest {

    private static final OrderKey KEY = new OrderKey("", "A-1");
    private static final OperationId OP = new OperationId("op-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({
        "A-1, A-1",
        "A/1, A%2F1",
        "'A 1', A%201",
        "A#1?x=y&z, A%231%3Fx%3Dy%26z",
        "100%, 100%25",
        "B+C, B%2BC",
        "Größe, Gr%C3%B6%C3%9Fe",
        "日本, %E6%97%A5%E6%9C%AC",
        "a..b, a..b"
    })
    void anyOrderIdCanStandInAPath(String id, String segment) {
        assertThat(PathSegment.of(id)).contains(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "broken\uD800"})
    void whatNoPathCanNameIsNotSent(String id) {
        assertThat(CommandCalls.build(new Command.Cancel(new OrderKey("", id)))).isInstanceOf(Built.Impossible.class);
    }

    record Sent(Command command, String call, String body) {}

    /** The example of the provider's documents. */
    private static final EvidenceFile PAPER = new EvidenceFile(
            "proof-of-delivery.pdf", EvidenceFile.Type.PDF, "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));

    static List<Sent> commands() {
        return List.of(
                new Sent(
                        new Command.Accept(KEY, "fine"),
                        "POST /sandbox/orders/A-1/decision",
                        "{\"decision\":\"accept\",\"reason\":\"fine\"}"),
                new Sent(
                        new Command.Decline(KEY, "odd"),
                        "POST /sandbox/orders/A-1/decision",
                        "{\"decision\":\"decline\",\"reason\":\"odd\"}"),
                new Sent(
                        new Command.Cancel(KEY),
                        "PATCH /orders/A-1",
                        "{\"status\":\"cancelled\",\"exclude_order\":true}"),
                new Sent(
                        new Command.Ship(KEY, "PostNL", "3S1", DAY, "packed"),
                        "PATCH /orders/A-1",
                        "{\"status\":\"shipped\",\"carrier\":\"PostNL\",\"tracktrace_code\":\"3S1\","
                                + "\"ship_date\":\"09-03-2026\",\"reason\":\"packed\"}"),
                new Sent(
                        new Command.Ship(KEY, "", "", DAY, ""),
                        "PATCH /orders/A-1",
                        "{\"status\":\"shipped\",\"ship_date\":\"09-03-2026\"}"),
                new Sent(
                        new Command.PartialShip(KEY, Money.of(12500, "EUR"), "PostNL", "3S2", DAY),
                        "PATCH /orders/A-1",
                        "{\"status\":\"shipped\",\"carrier\":\"PostNL\",\"tracktrace_code\":\"3S2\","
                                + "\"ship_date\":\"09-03-2026\",\"partial_shipment_amount\":12500,\"amount\":12500}"),
                new Sent(
                        new Command.ExtendKlarna(KEY, "late"),
                        "PATCH /orders/A-1",
                        "{\"extend_expiration\":true,\"reason\":\"late\"}"),
                new Sent(new Command.ExtendPad(KEY, 30), "POST /pad/orders/A-1/autoexpire", "{\"days\":30}"),
                new Sent(new Command.HoldPad(KEY, 1209600), "POST /pad/orders/A-1/onhold", "{\"duration\":1209600}"),
                new Sent(
                        new Command.Refund(KEY, Money.of(1500, "EUR"), "returned", OP),
                        "POST /orders/A-1/refunds",
                        "{\"currency\":\"EUR\",\"amount\":1500,\"description\":\"returned\",\"refund_order_id\":\"op-1\",\"var1\":\"op-1\"}"),
                new Sent(
                        new Command.CancelRefund(KEY, new TransactionId("17"), "keeps it"),
                        "PATCH /orders/A-1/refunds/17",
                        "{\"status\":\"void\",\"description\":\"keeps it\"}"),
                new Sent(
                        new Command.Capture(KEY, Money.of(2000, "EUR"), "first parcel", OP),
                        "POST /orders/A-1/capture",
                        "{\"amount\":2000,\"new_order_status\":\"completed\",\"new_order_id\":\"op-1\","
                                + "\"reason\":\"first parcel\"}"),
                new Sent(
                        new Command.CancelReservation(KEY, "withdrew"),
                        "PATCH /capture/A-1",
                        "{\"status\":\"cancelled\",\"reason\":\"withdrew\"}"),
                new Sent(
                        new Command.CancelReservation(KEY, " "),
                        "PATCH /capture/A-1",
                        "{\"status\":\"cancelled\",\"reason\":\"cancelled by the merchant\"}"),
                new Sent(
                        new Command.UploadEvidence(KEY, PAPER, "Signed proof of delivery"),
                        "POST /orders/A-1/files",
                        "{\"type\":\"PDF\",\"name\":\"proof-of-delivery.pdf\","
                                + "\"description\":\"Signed proof of delivery\",\"base64\":\"JVBERi0xLjQ=\"}"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandBecomesItsDocumentedCall(Sent sent) {
        Call call = call(sent.command());
        assertThat(call.method() + " " + call.path()).isEqualTo(sent.call());
        assertThat(Json.parse(call.body())).isEqualTo(Json.parse(sent.body()));
    }

    @Test
    void anAmountOfZeroIsNeverSentBecauseItRefundsEverything() {
        for (long amount : new long[] {0, -1}) {
            assertThat(CommandCalls.build(new Command.Refund(KEY, Money.of(amount, "EUR"), "", OP)))
                    .isInstanceOf(Built.Impossible.class);
            assertThat(CommandCalls.build(new Command.Capture(KEY, Money.of(amount, "EUR"), "", OP)))
                    .isInstanceOf(Built.Impossible.class);
            assertThat(CommandCalls.build(new Command.PartialShip(KEY, Money.of(amount, "EUR"), "", "", DAY)))
                    .isInstanceOf(Built.Impossible.class);
        }
    }

    @Test
    void whatIsBeyondTheProvidersLimitsIsNotSent() {
        assertThat(CommandCalls.build(new Command.HoldPad(KEY, 59))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(new Command.HoldPad(KEY, 7_776_001))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(new Command.ExtendPad(KEY, 0))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(new Command.ExtendPad(KEY, 181))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(new Command.Refund(KEY, Money.of(1, "EUR"), "", new OperationId("x".repeat(51)))))
                .isInstanceOf(Built.Impossible.class);
    }

    @Test
    void aLongDescriptionIsCutBetweenLetters() {
        Call call = call(new Command.Refund(KEY, Money.of(1, "EUR"), "x".repeat(199) + "😀😀", OP));
        assertThat(Json.parse(call.body()).path("description").asString()).isEqualTo("x".repeat(199) + "😀");
    }

    private static final String CANDLES = """
            [{"name":"Candle","unit_price":"60.0000000000","quantity":"3","merchant_item_id":1111,
              "tax_table_selector":"BTW21","weight":{"unit":"KG","value":"12"},"cashback":""},
             {"name":"Shipping","unit_price":10,"quantity":1,"merchant_item_id":"msp-shipping",
              "tax_table_selector":"none"}]""";

    @Test
    void returnedArticlesAreAddedWithNegativeQuantityAndUnchangedPrice() {
        Call call = call(refund(CANDLES, new Action.Line("1111", 2)));
        JsonNode body = Json.parse(call.body());
        JsonNode items = body.path("checkout_data").path("items");
        assertThat(items.size()).isEqualTo(3);
        assertThat(body.has("amount")).isFalse();
        assertThat(body.has("currency")).isFalse();
        assertThat(body.path("refund_order_id").asString()).isEqualTo("op-1");
        JsonNode original = items.get(0);
        JsonNode back = items.get(2);
        assertThat(original.path("quantity").isIntegralNumber()).isTrue();
        assertThat(original.path("quantity").intValue()).isEqualTo(3);
        assertThat(back.path("quantity").intValue()).isEqualTo(-2);
        assertThat(back.path("unit_price").isNumber()).isTrue();
        assertThat(back.path("unit_price").decimalValue()).isEqualTo(new BigDecimal("60.0000000000"));
        assertThat(back.path("merchant_item_id").isString()).isTrue();
        assertThat(back.path("tax_table_selector").asString()).isEqualTo("BTW21");
        assertThat(back.path("weight").path("value").isNumber()).isTrue();
        assertThat(items.get(1)).isEqualTo(Json.parse(CANDLES).get(1));
    }

    @ParameterizedTest
    @CsvSource({"1111, 4", "1111, 0", "9999, 1"})
    void moreThanWasBoughtOrAnUnknownArticleIsNotSent(String item, int quantity) {
        assertThat(CommandCalls.build(refund(CANDLES, new Action.Line(item, quantity))))
                .isInstanceOf(Built.Impossible.class);
    }

    @Test
    void whatWentBackBeforeCounts() {
        String cart = CANDLES.replaceFirst(
                "\\[",
                "[{\"merchant_item_id\":\"1111\",\"quantity\":-2,\"unit_price\":60,\"tax_table_selector\":\"BTW21\"},");
        assertThat(CommandCalls.build(refund(cart, new Action.Line("1111", 1)))).isInstanceOf(Built.Ready.class);
        assertThat(CommandCalls.build(refund(cart, new Action.Line("1111", 2)))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(refund(cart, new Action.Line("1111", 1), new Action.Line("1111", 1))))
                .isInstanceOf(Built.Impossible.class);
    }

    @Test
    void anArticleWithoutTaxTableOrWithATwinIsNotSent() {
        String untaxed = CANDLES.replace("\"tax_table_selector\":\"BTW21\",", "");
        String twin = CANDLES.replace("msp-shipping", "1111");
        assertThat(CommandCalls.build(refund(untaxed, new Action.Line("1111", 1))))
                .isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(refund(twin, new Action.Line("1111", 1)))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(refund("", new Action.Line("1111", 1)))).isInstanceOf(Built.Impossible.class);
        assertThat(CommandCalls.build(refund("[{\"a\":", new Action.Line("1111", 1))))
                .isInstanceOf(Built.Impossible.class);
    }

    private static Command refund(String rawItems, Action.Line... lines) {
        CartItem item = new CartItem("1111", "Candle", "", BigDecimal.TEN, BigDecimal.ONE, "none", BigDecimal.ZERO);
        return new Command.RefundLines(KEY, new Cart(List.of(item), rawItems), List.of(lines), "returned", OP);
    }

    private static Call call(Command command) {
        Built built = CommandCalls.build(command);
        assertThat(built).isInstanceOf(Built.Ready.class);
        return ((Built.Ready) built).call();
    }
}
