package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.status.Action;

class RefundDraftTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static CartItem item(String id, String price, String quantity, String rate) {
        return new CartItem(
                id, "Article " + id, "", new BigDecimal(price), new BigDecimal(quantity), "BTW", new BigDecimal(rate));
    }

    private static RefundDraft draft(CartItem... items) {
        return RefundDraft.of(new Cart(List.of(items), "[]"), EUR);
    }

    @Test
    void netAndVatAreRoundedApartAndHalfUp() {
        RefundDraft draft = draft(item("A", "0.125", "1", "0"), item("B", "0.5", "1", "0.21"))
                .withAll();

        // Net 0.625 becomes 0.63, VAT 0.105 becomes 0.11; rounding the sum 0.73 would be a cent less.
        assertThat(draft.amount()).isEqualTo(Money.of(74, "EUR"));
    }

    @Test
    void earlierRefundLinesAreTakenOffWhatRemains() {
        RefundDraft draft =
                draft(item("A", "10", "3", "0.21"), item("A", "10", "-2", "0.21"), item("B", "5", "1", "0"));

        assertThat(draft.lines()).extracting(RefundDraft.Line::remaining).containsExactly(1, 1);
        assertThat(draft.with("A", 9).chosen()).containsExactly(new Action.Line("A", 1));
    }

    @Test
    void articleThatIsAllGivenBackIsNotListed() {
        assertThat(draft(item("A", "10", "1", "0"), item("A", "10", "-1", "0")).lines())
                .isEmpty();
    }

    @Test
    void previewShowsTheNegativeQuantityAndTheUnchangedPrice() {
        assertThat(draft(item("A\"1", "10.50", "2", "0.21")).with("A\"1", 2).preview())
                .contains("\"merchant_item_id\": \"A\\\"1\"", "\"unit_price\": 10.50", "\"quantity\": -2");
    }
}
