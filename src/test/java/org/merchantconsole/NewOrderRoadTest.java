package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;

/** New orders from the desk to the provider's books and back, over HTTP. */
class NewOrderRoadTest extends NewOrderTrials {

    @ParameterizedTest
    @CsvSource({
        "4111111111111111,123,completed/completed,is paid",
        "5500000000000004,123,completed/completed,is paid",
        "4917300000000008,123,uncleared/uncleared,is held",
        "4012001038488884,123,declined/declined,insufficient funds (code 4002)",
        "374200000000004,1234,declined/declined,declined by the bank (code 4999)"
    })
    void aCardByTelephoneShowsItsPairAtOnce(String number, String code, String pair, String words) {
        CardData card = card(number, code);
        Made made = desks.newOrders().create(byPhone(order(NewOrder.Kind.DIRECT, "N-1", "CREDITCARD")), card, KIM);
        assertThat(made).isInstanceOfSatisfying(Made.Created.class, created -> {
            assertThat(created.sentence()).contains(words);
            assertThat(created.next()).isInstanceOf(CreatedOrder.Next.Nothing.class);
            assertThat(created.surprise()).isEmpty();
            assertThat(created.creation().state()).isEqualTo(Creation.State.CREATED);
        });
        assertThat(pair("N-1")).isEqualTo(pair);
        assertThat(card.isWiped()).isTrue();
        assertThat(card.toString()).doesNotContain(number.substring(number.length() - 4));
    }

    @ParameterizedTest
    @CsvSource({"pays,completed/completed", "fails,declined/declined"})
    void aCardWith3dWaitsForTheCustomerAndEndsAsThePageEnds(String outcome, String pair) {
        Made made = desks.newOrders().create(order(NewOrder.Kind.DIRECT, "N-2", "VISA"), card(GOOD_VISA, "123"), KIM);
        Made.Created created = (Made.Created) made;
        assertThat(created.sentence()).contains("has to be verified");
        assertThat(pair("N-2")).isEqualTo("initialized/initialized");
        URI page = ((CreatedOrder.Next.OpenPage) created.next()).page();
        assertThat(page(page, "")).contains("3-D Secure");
        page(page, "outcome=" + (outcome.equals("pays") ? "authenticated" : "failed"));
        refresh("N-2");
        assertThat(pair("N-2")).isEqualTo(pair);
    }

    @Test
    void anAbandonedVerificationExpiresByTheClock() {
        Made.Created created = (Made.Created)
                desks.newOrders().create(order(NewOrder.Kind.DIRECT, "N-3", "VISA"), card(GOOD_VISA, "123"), KIM);
        assertThat(created.next()).isInstanceOf(CreatedOrder.Next.OpenPage.class);
        time.set(NOON.plus(Duration.ofHours(2)));
        refresh("N-3");
        assertThat(pair("N-3")).isEqualTo("expired/expired");
    }

    @Test
    void aPaymentLinkIsMadePaidAndExpired() {
        NewOrder link = with(
                order(NewOrder.Kind.PAYMENT_LINK, "N-4", ""),
                new NewOrder.PaymentTerms(7 * 86_400, false, false, NewOrder.ThreeD.AS_USUAL, false));
        Made.Created created = (Made.Created) desks.newOrders().create(link, null, KIM);
        assertThat(created.creation().paymentUrl()).startsWith("http://127.0.0.1:");
        assertThat(created.creation().expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
        assertThat(pair("N-4")).isEqualTo("initialized/initialized");
        assertThat(desks.newOrders().latest(NewOrder.Kind.PAYMENT_LINK, null, 10))
                .extracting(row -> row.request().key().id())
                .containsExactly("N-4");
        time.set(NOON.plus(Duration.ofDays(8)));
        refresh("N-4");
        assertThat(pair("N-4")).isEqualTo("expired/expired");
        NewOrder again = desks.newOrders().again(new OrderKey("", "N-4")).orElseThrow();
        assertThat(again.amount()).isEqualTo(Money.of(4_995, "EUR"));
        assertThat(again.buyer().customer().email()).isEqualTo("tess@example.org");
        assertThat(again.from()).isEqualTo("N-4");
        assertThat(again.key().id()).isNotEqualTo("N-4");
        assertThat(desks.newOrders().create(again, null, KIM)).isInstanceOf(Made.Created.class);
    }

    @ParameterizedTest
    @CsvSource({"KLARNA,completed/uncleared", "PAYAFTER,uncleared/uncleared"})
    void payLaterOrdersAreMadeWithCartAndCustomer(String gateway, String pair) {
        NewOrder plain = order(NewOrder.Kind.DIRECT, "N-5", gateway);
        assertThat(desks.newOrders().problems(plain, null)).containsKey(NewOrderField.CART);
        NewOrder whole = new NewOrder(
                plain.kind(),
                plain.key(),
                gateway,
                Money.of(7_496, "EUR"),
                plain.description(),
                new NewOrder.Buyer(customer(), "192.0.2.17", "1970-07-10", "F"),
                List.of(
                        new CartItem(
                                "A",
                                "Lamp",
                                "",
                                new BigDecimal("46.80"),
                                BigDecimal.ONE,
                                "high",
                                new BigDecimal("0.21")),
                        new CartItem(
                                "B", "Book", "", new BigDecimal("9.16"), new BigDecimal(2), "none", BigDecimal.ZERO)),
                plain.web(),
                plain.terms(),
                "");
        assertThat(desks.newOrders().problems(whole, null)).containsOnlyKeys(NewOrderField.CART);
        NewOrder right = new NewOrder(
                whole.kind(),
                whole.key(),
                gateway,
                desks.newOrders().sum(whole.items(), whole.amount().currency()),
                whole.description(),
                whole.buyer(),
                whole.items(),
                whole.web(),
                whole.terms(),
                "");
        assertThat(right.amount()).as("65.12 and 9.83, each rounded").isEqualTo(Money.of(7_495, "EUR"));
        Made.Created created = (Made.Created) desks.newOrders().create(right, null, KIM);
        if (created.next() instanceof CreatedOrder.Next.OpenPage(URI page)) {
            page(page, "outcome=pays");
            refresh("N-5");
        }
        assertThat(pair("N-5")).isEqualTo(pair);
    }
}
