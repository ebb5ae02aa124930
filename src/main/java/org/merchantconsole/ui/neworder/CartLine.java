package org.merchantconsole.ui.neworder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CartItem;

/** A line of the cart as it is typed: article number, name, quantity, price without VAT in major units, VAT in per cent. */
final class CartLine {

    private static final int PERCENT = 2;

    private final StringProperty article = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty quantity = new SimpleStringProperty("1");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty rate = new SimpleStringProperty("21");
    private final @Nullable CartItem origin;

    CartLine() {
        origin = null;
    }

    /** A line that was taken over. */
    CartLine(CartItem item) {
        origin = item;
        article.set(item.itemId());
        name.set(item.name());
        quantity.set(plain(item.quantity()));
        price.set(plain(item.unitPrice()));
        rate.set(plain(item.taxRate().movePointRight(PERCENT)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    StringProperty articleProperty() {
        return article;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty quantityProperty() {
        return quantity;
    }

    StringProperty priceProperty() {
        return price;
    }

    StringProperty rateProperty() {
        return rate;
    }

    List<StringProperty> all() {
        return List.of(article, name, quantity, price, rate);
    }

    /** The line for the provider; empty while a number of it cannot be read. */
    Optional<CartItem> item() {
        Optional<BigDecimal> many = number(quantity.get());
        Optional<BigDecimal> each = number(price.get());
        Optional<BigDecimal> percent = number(rate.get());
        if (many.isEmpty() || each.isEmpty() || percent.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal fraction = percent.get().movePointLeft(PERCENT);
        CartItem from = origin;
        boolean same = from != null && from.taxRate().compareTo(fraction) == 0;
        String selector = from != null && same ? from.taxSelector() : "VAT" + plain(percent.get());
        String about = from == null ? "" : from.description();
        return Optional.of(new CartItem(
                article.get().strip(), name.get().strip(), about, each.get(), many.get(), selector, fraction));
    }

    private static Optional<BigDecimal> number(String typed) {
        String text = typed.strip().replace(',', '.');
        return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
