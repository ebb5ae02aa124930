package org.merchantconsole.ui.neworder;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.merchantconsole.desk.AmountText;
import org.merchantconsole.desk.CardBrand;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.MoneyText;

/**
 * A new order as it is typed, without the card. What the chosen kind and method have no field for is left out of the order,
 * whatever was typed there before.
 */
final class Draft {

    private static final long DAY = 86_400;
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Set<String> CAPTURED = Set.of("CREDITCARD", "VISA", "MASTERCARD", "MAESTRO");

    /** The fields of text, with what stands in them at first. */
    private static final Map<NewOrderField, String> FIRST =
            Map.of(NewOrderField.CURRENCY, "EUR", NewOrderField.NOTIFICATION_METHOD, "POST");

    private final Map<NewOrderField, StringProperty> texts = new EnumMap<>(NewOrderField.class);
    private final ObjectProperty<NewOrder.Kind> kind = new SimpleObjectProperty<>(NewOrder.Kind.PAYMENT_LINK);
    private final ObjectProperty<NewOrder.ThreeD> threeD = new SimpleObjectProperty<>(NewOrder.ThreeD.AS_USUAL);
    private final BooleanProperty moto = new SimpleBooleanProperty();
    private final BooleanProperty manualCapture = new SimpleBooleanProperty();
    private final BooleanProperty secondChance = new SimpleBooleanProperty();
    private final ObservableList<CartLine> lines = FXCollections.observableArrayList();
    private String from = "";

    /** What stood there before anybody typed, to tell whether somebody did. */
    private NewOrder pristine;

    Draft() {
        for (NewOrderField field : NewOrderField.values()) {
            texts.put(field, new SimpleStringProperty(FIRST.getOrDefault(field, "")));
        }
        pristine = order();
    }

    StringProperty text(NewOrderField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalStateException("no text for " + field);
        }
        return text;
    }

    private String get(NewOrderField field) {
        return text(field).get() == null ? "" : text(field).get().strip();
    }

    ObjectProperty<NewOrder.Kind> kindProperty() {
        return kind;
    }

    ObjectProperty<NewOrder.ThreeD> threeDProperty() {
        return threeD;
    }

    BooleanProperty motoProperty() {
        return moto;
    }

    BooleanProperty manualCaptureProperty() {
        return manualCapture;
    }

    BooleanProperty secondChanceProperty() {
        return secondChance;
    }

    ObservableList<CartLine> lines() {
        return lines;
    }

    /** The order whose cart and customer were taken over; empty for none. */
    String from() {
        return from;
    }

    /** Whether the kind is direct, so that payment data goes with it. */
    boolean isDirect() {
        return kind.get() == NewOrder.Kind.DIRECT;
    }

    /** Whether a card goes with it. */
    boolean isDirectCard() {
        return isDirect() && CardBrand.isCard(gateway());
    }

    /** Whether the money may be reserved first and captured later. */
    boolean isCaptured() {
        return CAPTURED.contains(gateway());
    }

    /** Whether the method wants to know the buyer's date of birth. */
    boolean isPayLaterDirect() {
        return isDirect() && NewOrder.isPayLater(gateway());
    }

    String gateway() {
        return get(NewOrderField.GATEWAY);
    }

    /** Whether somebody changed anything since it was last begun or filled in. */
    boolean isTyped() {
        return !order().equals(pristine) || !unread().isEmpty();
    }

    /** Begins anew. */
    void clear(String freshId) {
        texts.forEach((field, text) -> text.set(FIRST.getOrDefault(field, "")));
        text(NewOrderField.ORDER_ID).set(freshId);
        kind.set(NewOrder.Kind.PAYMENT_LINK);
        threeD.set(NewOrder.ThreeD.AS_USUAL);
        moto.set(false);
        manualCapture.set(false);
        secondChance.set(false);
        lines.clear();
        from = "";
        pristine = order();
    }

    /** Fills in another order's data. */
    void fill(NewOrder order, Locale locale) {
        clear(order.key().id());
        kind.set(order.kind());
        Customer c = order.buyer().customer();
        text(NewOrderField.SITE).set(order.key().site());
        text(NewOrderField.GATEWAY).set(order.gateway());
        text(NewOrderField.AMOUNT).set(MoneyText.figures(order.amount(), locale));
        text(NewOrderField.CURRENCY).set(order.amount().currency().getCurrencyCode());
        text(NewOrderField.DESCRIPTION).set(order.description());
        text(NewOrderField.FIRST_NAME).set(c.firstName());
        text(NewOrderField.LAST_NAME).set(c.lastName());
        text(NewOrderField.EMAIL).set(c.email());
        text(NewOrderField.PHONE).set(c.phone());
        text(NewOrderField.ADDRESS).set(c.address());
        text(NewOrderField.HOUSE_NUMBER).set(c.houseNumber());
        text(NewOrderField.ZIP_CODE).set(c.zipCode());
        text(NewOrderField.CITY).set(c.city());
        text(NewOrderField.COUNTRY).set(c.country());
        text(NewOrderField.LOCALE).set(c.locale());
        lines.setAll(order.items().stream().map(CartLine::new).toList());
        from = order.from();
        pristine = order();
    }

    /** The currency; the euro while none can be read. */
    Currency currency() {
        return readCurrency().orElse(EURO);
    }

    private Optional<Currency> readCurrency() {
        String code = get(NewOrderField.CURRENCY).toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    Optional<Money> amount() {
        return AmountText.parse(get(NewOrderField.AMOUNT), currency());
    }

    /** The lines that can be read. */
    List<CartItem> items() {
        return lines.stream().flatMap(line -> line.item().stream()).toList();
    }

    /** The fields whose text means nothing at all, with the key of the sentence that says so. */
    Map<NewOrderField, String> unread() {
        Map<NewOrderField, String> found = new EnumMap<>(NewOrderField.class);
        if (!get(NewOrderField.AMOUNT).isEmpty() && amount().isEmpty()) {
            found.put(NewOrderField.AMOUNT, "neworder.bad.amount");
        }
        if (readCurrency().isEmpty()) {
            found.put(NewOrderField.CURRENCY, "neworder.bad.currency");
        }
        if (!get(NewOrderField.ACTIVE).matches("|\\d{1,3}")
                || get(NewOrderField.ACTIVE).matches("0+")) {
            found.put(NewOrderField.ACTIVE, "neworder.bad.days");
        }
        if (items().size() < lines.size()) {
            found.put(NewOrderField.CART, "neworder.bad.line");
        }
        return found;
    }

    /** The number of the first line that cannot be read, from 1. */
    int unreadLine() {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                        .filter(i -> lines.get(i).item().isEmpty())
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    /** The order as it would be sent. */
    NewOrder order() {
        Customer customer = new Customer(
                get(NewOrderField.FIRST_NAME),
                get(NewOrderField.LAST_NAME),
                get(NewOrderField.EMAIL),
                get(NewOrderField.PHONE),
                get(NewOrderField.ADDRESS),
                get(NewOrderField.HOUSE_NUMBER),
                get(NewOrderField.ZIP_CODE),
                get(NewOrderField.CITY),
                get(NewOrderField.COUNTRY).toUpperCase(Locale.ROOT),
                get(NewOrderField.LOCALE));
        boolean asked = isPayLaterDirect();
        return new NewOrder(
                kind.get(),
                new OrderKey(get(NewOrderField.SITE), get(NewOrderField.ORDER_ID)),
                gateway(),
                amount().orElse(Money.zero(currency())),
                get(NewOrderField.DESCRIPTION),
                new NewOrder.Buyer(
                        customer,
                        get(NewOrderField.IP_ADDRESS),
                        asked ? get(NewOrderField.BIRTHDAY) : "",
                        asked ? get(NewOrderField.GENDER).toUpperCase(Locale.ROOT) : ""),
                items(),
                new NewOrder.Web(
                        get(NewOrderField.NOTIFICATION_URL),
                        get(NewOrderField.NOTIFICATION_METHOD),
                        get(NewOrderField.REDIRECT_URL),
                        get(NewOrderField.CANCEL_URL)),
                terms(),
                from);
    }

    private NewOrder.PaymentTerms terms() {
        String days = get(NewOrderField.ACTIVE);
        boolean card = isDirectCard();
        return new NewOrder.PaymentTerms(
                days.matches("\\d{1,3}") ? Long.parseLong(days) * DAY : 0,
                isCaptured() && manualCapture.get(),
                card && moto.get(),
                card ? threeD.get() : NewOrder.ThreeD.AS_USUAL,
                !isDirect() && secondChance.get());
    }
}
