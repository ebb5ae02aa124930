package org.merchantconsole.desk;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;

/**
 * Every limit of a field of POST /orders, and what the methods want: one sentence for each field that is not right. Pure; the
 * card has a check of its own ({@link CardCheck}).
 */
final class NewOrderCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final long YEAR = 31_536_000;
    private static final int LONGEST_CART = 500;

    private final Texts texts;
    private final InstantSource clock;

    NewOrderCheck(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What is wrong, a sentence per field; empty when nothing is. */
    Map<NewOrderField, String> problems(NewOrder order) {
        Found found = new Found();
        basics(order, found);
        customer(order, found);
        addresses(order.web(), found);
        terms(order, found);
        cart(order, found);
        return found.problems;
    }

    private final class Found {
        private final Map<NewOrderField, String> problems = new EnumMap<>(NewOrderField.class);

        void add(NewOrderField field, String key) {
            add(field, key, Map.of());
        }

        void add(NewOrderField field, String key, Map<String, ?> values) {
            problems.putIfAbsent(field, texts.of(key, new HashMap<>(values)));
        }

        void length(NewOrderField field, String text, int longest) {
            if (text.length() > longest) {
                add(field, "check.long", Map.of("longest", longest, "length", text.length()));
            } else if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
                add(field, "check.control");
            }
        }
    }

    private void basics(NewOrder order, Found found) {
        String id = order.key().id();
        if (id.isBlank()) {
            found.add(NewOrderField.ORDER_ID, "check.orderId");
        } else if (!id.equals(id.strip())) {
            found.add(NewOrderField.ORDER_ID, "check.orderIdBlanks");
        }
        found.length(NewOrderField.ORDER_ID, id, 50);
        if (!order.amount().isPositive()) {
            found.add(NewOrderField.AMOUNT, "check.amount");
        }
        if (order.description().isBlank()) {
            found.add(NewOrderField.DESCRIPTION, "check.description");
        }
        found.length(NewOrderField.DESCRIPTION, order.description(), 200);
        if (order.kind() == NewOrder.Kind.DIRECT && order.gateway().isEmpty()) {
            found.add(NewOrderField.GATEWAY, "check.gateway");
        } else if (!order.gateway().matches("[A-Z0-9_]{0,40}")) {
            found.add(NewOrderField.GATEWAY, "check.gatewayShape");
        }
        if (order.gateway().equals("AMEX")
                && !Set.of("EUR", "GBP", "USD", "CHF")
                        .contains(order.amount().currency().getCurrencyCode())) {
            found.add(NewOrderField.CURRENCY, "check.amexCurrency");
        }
    }

    private void customer(NewOrder order, Found found) {
        Customer c = order.buyer().customer();
        name(NewOrderField.FIRST_NAME, c.firstName(), found);
        name(NewOrderField.LAST_NAME, c.lastName(), found);
        found.length(NewOrderField.EMAIL, c.email(), 64);
        if (!c.email().isEmpty() && !c.email().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")) {
            found.add(NewOrderField.EMAIL, "check.email");
        }
        found.length(NewOrderField.PHONE, c.phone(), 25);
        if (!c.phone().matches("[0-9+() ./-]*")) {
            found.add(NewOrderField.PHONE, "check.phone");
        }
        found.length(NewOrderField.ADDRESS, c.address(), 64);
        found.length(NewOrderField.HOUSE_NUMBER, c.houseNumber(), NewOrder.isPayLater(order.gateway()) ? 9 : 10);
        found.length(NewOrderField.ZIP_CODE, c.zipCode(), 10);
        found.length(NewOrderField.CITY, c.city(), 50);
        if (!c.country().isEmpty() && !COUNTRIES.contains(c.country())) {
            found.add(NewOrderField.COUNTRY, "check.country");
        }
        if (!c.locale().isEmpty() && !NewOrder.LANGUAGES.contains(c.locale())) {
            found.add(NewOrderField.LOCALE, "check.locale");
        }
        if (!order.buyer().ipAddress().isEmpty()
                && !IpAddress.isAddress(order.buyer().ipAddress())) {
            found.add(NewOrderField.IP_ADDRESS, "check.ip");
        }
        birthday(order.buyer().birthday(), found);
        if (!Set.of("", "M", "F").contains(order.buyer().gender())) {
            found.add(NewOrderField.GENDER, "check.gender");
        }
        if (NewOrder.isPayLater(order.gateway())) {
            wanted(c, found);
        } else if (order.kind() == NewOrder.Kind.DIRECT
                && order.gateway().equals("VISA")
                && c.email().isEmpty()
                && c.phone().isEmpty()) {
            found.add(NewOrderField.EMAIL, "check.visaContact");
        }
        if (order.kind() == NewOrder.Kind.DIRECT && c.country().isEmpty()) {
            found.add(NewOrderField.COUNTRY, "check.countryWanted");
        }
    }

    private static void name(NewOrderField field, String name, Found found) {
        if (name.length() == 1 || name.length() > 25) {
            found.add(field, "check.name", Map.of("length", name.length()));
        }
        found.length(field, name, 25);
    }

    private void birthday(String text, Found found) {
        if (text.isEmpty()) {
            return;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ProviderDays.ZONE);
            if (day.isAfter(today) || day.isBefore(today.minusYears(130))) {
                found.add(NewOrderField.BIRTHDAY, "check.birthday");
            }
        } catch (DateTimeException e) {
            found.add(NewOrderField.BIRTHDAY, "check.birthday");
        }
    }

    /** What pay-later methods must know of the customer. */
    private static void wanted(Customer c, Found found) {
        Map<NewOrderField, String> texts = new EnumMap<>(NewOrderField.class);
        texts.put(NewOrderField.FIRST_NAME, c.firstName());
        texts.put(NewOrderField.LAST_NAME, c.lastName());
        texts.put(NewOrderField.ADDRESS, c.address());
        texts.put(NewOrderField.HOUSE_NUMBER, c.houseNumber());
        texts.put(NewOrderField.ZIP_CODE, c.zipCode());
        texts.put(NewOrderField.CITY, c.city());
        texts.put(NewOrderField.COUNTRY, c.country());
        texts.put(NewOrderField.EMAIL, c.email());
        texts.put(NewOrderField.PHONE, c.phone());
        texts.forEach((field, text) -> {
            if (text.isBlank()) {
                found.add(field, "check.payLater");
            }
        });
    }

    private static void addresses(NewOrder.Web web, Found found) {
        String url = web.notificationUrl();
        found.length(NewOrderField.NOTIFICATION_URL, url, 150);
        address(
                NewOrderField.NOTIFICATION_URL,
                url,
                found,
                uri -> isHere(uri)
                        || (uri.getPort() == -1
                                && "https".equals(uri.getScheme())
                                && url.matches("[A-Za-z0-9_.:/-]*")));
        address(NewOrderField.REDIRECT_URL, web.redirectUrl(), found, uri -> true);
        address(NewOrderField.CANCEL_URL, web.cancelUrl(), found, uri -> true);
        if (!Set.of("POST", "GET").contains(web.notificationMethod())) {
            found.add(NewOrderField.NOTIFICATION_METHOD, "check.method");
        }
    }

    private static void address(NewOrderField field, String text, Found found, Predicate<URI> right) {
        if (text.isEmpty()) {
            return;
        }
        Optional<URI> uri = uri(text);
        boolean web = uri.isPresent()
                && uri.get().getHost() != null
                && uri.get().getUserInfo() == null
                && Set.of("http", "https").contains(String.valueOf(uri.get().getScheme()));
        if (!web) {
            found.add(field, "check.url");
        } else if (!right.test(uri.get())) {
            found.add(field, "check.notificationUrl");
        }
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An address of this computer, which the sandbox reaches and the provider does not. */
    private static boolean isHere(URI uri) {
        return Set.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
    }

    private static void terms(NewOrder order, Found found) {
        NewOrder.PaymentTerms terms = order.terms();
        if (terms.secondsActive() < 0 || terms.secondsActive() > YEAR) {
            found.add(NewOrderField.ACTIVE, "check.active");
        } else if (terms.secondsActive() > 0 && NewOrder.isPayLater(order.gateway())) {
            found.add(NewOrderField.ACTIVE, "check.activePayLater");
        }
        boolean captures = Set.of("VISA", "MASTERCARD", "MAESTRO", "CREDITCARD").contains(order.gateway());
        if (terms.manualCapture() && !captures) {
            found.add(NewOrderField.MANUAL_CAPTURE, "check.capture");
        }
        boolean direct = order.kind() == NewOrder.Kind.DIRECT && CardBrand.isCard(order.gateway());
        if (terms.mailOrTelephone() && !direct) {
            found.add(NewOrderField.MAIL_OR_TELEPHONE, "check.moto");
        }
        if (terms.threeD() != NewOrder.ThreeD.AS_USUAL && !direct) {
            found.add(NewOrderField.THREE_D, "check.threeD");
        }
        if (terms.mailOrTelephone() && terms.threeD() == NewOrder.ThreeD.WITH) {
            found.add(NewOrderField.THREE_D, "check.motoThreeD");
        }
    }

    private static void cart(NewOrder order, Found found) {
        if (order.items().isEmpty()) {
            if (NewOrder.isPayLater(order.gateway())) {
                found.add(NewOrderField.CART, "check.cartWanted");
            }
            return;
        }
        if (order.items().size() > LONGEST_CART) {
            found.add(NewOrderField.CART, "check.cartLong", Map.of("longest", LONGEST_CART));
            return;
        }
        CartSum sum = new CartSum();
        Map<String, CartItem> selectors = new HashMap<>();
        int line = 0;
        for (CartItem item : order.items()) {
            line++;
            if (item.name().isBlank() || item.itemId().isBlank()) {
                found.add(NewOrderField.CART, "check.cartName", Map.of("line", line));
            } else if (item.quantity().signum() <= 0) {
                found.add(NewOrderField.CART, "check.cartQuantity", Map.of("line", line));
            } else if (item.unitPrice().stripTrailingZeros().scale() > 10) {
                found.add(NewOrderField.CART, "check.cartPrice", Map.of("line", line));
            } else if (item.taxRate().signum() < 0 || item.taxRate().compareTo(BigDecimal.ONE) > 0) {
                found.add(NewOrderField.CART, "check.cartRate", Map.of("line", line));
            } else if (item.taxSelector().isBlank()) {
                found.add(NewOrderField.CART, "check.cartSelector", Map.of("line", line));
            }
            CartItem other = selectors.putIfAbsent(item.taxSelector(), item);
            if (other != null && other.taxRate().compareTo(item.taxRate()) != 0) {
                found.add(NewOrderField.CART, "check.cartTwoRates", Map.of("selector", item.taxSelector()));
            }
            sum.add(item.unitPrice(), item.quantity(), item.taxRate());
        }
        if (!sum.in(order.amount().currency()).equals(order.amount())) {
            found.add(
                    NewOrderField.CART,
                    "check.cartSum",
                    Map.of("sum", sum.in(order.amount().currency()), "amount", order.amount()));
        }
    }
}
