package org.merchantconsole.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The limits of the fields of a new order, with the provider's code for each; where none is documented, 1000. */
final class OrderLimits {
    private static final Set<String> TYPES = Set.of("", "direct", "redirect", "paymentlink", "checkout");
    /** The longest text of each field of a person. */
    private static final Map<String, Integer> LONGEST = new TreeMap<>(Map.of(
            "first_name", 25,
            "last_name", 25,
            "address1", 64,
            "address2", 64,
            "house_number", 10,
            "zip_code", 10,
            "city", 50,
            "phone", 25,
            "email", 64));

    private static final Set<String> AMEX_CURRENCIES = Set.of("EUR", "GBP", "USD", "CHF");
    private static final int MOST_DAYS = 365;
    private static final int MOST_SECONDS = 31_536_000;

    private OrderLimits() {}

    /** The refusal of an order whose fields are not in order; null when they are. */
    static @Nullable Answer refusal(ObjectNode body) {
        Answer refusal = ofOrder(body);
        refusal = refusal == null ? ofPerson(body.path("customer"), "customer") : refusal;
        refusal = refusal == null ? ofPerson(body.path("delivery"), "delivery") : refusal;
        refusal = refusal == null ? ofAddresses(body) : refusal;
        return refusal == null ? ofOptions(body) : refusal;
    }

    private static @Nullable Answer ofOrder(ObjectNode body) {
        String orderId = Json.text(body, "order_id");
        Long amount = Json.whole(body, "amount");
        String description = Json.text(body, "description");
        if (orderId.isBlank() || orderId.length() > 50) {
            return Answer.refused(400, 1006, "Invalid order_id");
        }
        if (amount == null || amount < 1) {
            return Answer.refused(400, 1001, "Invalid amount");
        }
        if (!isCurrency(Json.text(body, "currency"))) {
            return Answer.refused(400, 1002, "Invalid currency");
        }
        if (description.isEmpty() || description.length() > 200) {
            return Answer.refused(400, 1008, "Invalid description");
        }
        for (String name : List.of("var1", "var2", "var3")) {
            if (Json.text(body, name).length() > 500) {
                return Answer.refused(400, 1010, "Invalid variable: " + name);
            }
        }
        for (String name : List.of("custom_1", "custom_2", "custom_3")) {
            if (Json.text(body.path("custom_info"), name).length() > 500) {
                return Answer.refused(400, 1010, "Invalid variable: custom_info." + name);
            }
        }
        return null;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static @Nullable Answer ofPerson(JsonNode person, String whose) {
        String country = Json.text(person, "country");
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            return Answer.refused(400, 1018, "Invalid country code");
        }
        for (Map.Entry<String, Integer> field : LONGEST.entrySet()) {
            String value = Json.text(person, field.getKey());
            boolean name = field.getKey().endsWith("_name");
            if (value.length() > field.getValue() || (name && value.length() == 1)) {
                return invalid(whose + "." + field.getKey());
            }
        }
        if (Json.text(person, "state").length() > 6) {
            return invalid(whose + ".state");
        }
        for (String name : List.of("ip_address", "forwarded_ip")) {
            if (!isAddress(Json.text(person, name))) {
                return Answer.refused(400, 1007, "Invalid " + name);
            }
        }
        return null;
    }

    private static boolean isAddress(String text) {
        return text.isEmpty()
                || text.matches("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}")
                || (text.contains(":") && text.matches("[0-9a-fA-F:.]{2,45}"));
    }

    private static @Nullable Answer ofAddresses(ObjectNode body) {
        JsonNode options = body.path("payment_options");
        String notification = Json.text(options, "notification_url");
        if (!notification.isEmpty() && !isNotificationUrl(notification)) {
            return invalid("payment_options.notification_url");
        }
        if (!List.of("", "POST", "GET").contains(Json.text(options, "notification_method"))) {
            return invalid("payment_options.notification_method");
        }
        for (String name : List.of("redirect_url", "cancel_url")) {
            String url = Json.text(options, name);
            if (!url.isEmpty() && Receiver.named(url, false).isEmpty()) {
                return invalid("payment_options." + name);
            }
        }
        return null;
    }

    /** The provider calls https without a port only; a sandbox also calls this machine. */
    private static boolean isNotificationUrl(String text) {
        try {
            URI url = new URI(text);
            boolean here = url.getHost() != null && Receiver.isLoopback(url.getHost());
            return text.length() <= 150
                    && url.getHost() != null
                    && (here || ("https".equals(url.getScheme()) && url.getPort() < 0));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable Answer ofOptions(ObjectNode body) {
        if (!TYPES.contains(Json.text(body, "type"))) {
            return invalid("type");
        }
        if (!within(body, "days_active", MOST_DAYS)) {
            return invalid("days_active");
        }
        if (!within(body, "seconds_active", MOST_SECONDS)) {
            return invalid("seconds_active");
        }
        return List.of("", "manual").contains(Json.text(body, "capture")) ? null : invalid("capture");
    }

    private static boolean within(ObjectNode body, String name, int most) {
        Long value = Json.whole(body, name);
        return Json.text(body, name).isEmpty() || (value != null && value >= 1 && value <= most);
    }

    /**
     * The refusal of the card of a direct order; null when there is nothing wrong with it, or when a token stands for it.
     * Never repeats what was sent.
     */
    static @Nullable Answer ofCard(ObjectNode body, Method gateway, boolean ownAmexMid) {
        if (!Json.text(body, "recurring_id").isEmpty()) {
            return null;
        }
        JsonNode card = body.path("gateway_info");
        String number = Json.text(card, "card_number");
        Method brand = gateway == Method.CREDITCARD ? TestCard.brand(number) : gateway;
        String code = Json.text(card, "card_cvc");
        boolean withoutCode = brand == Method.MAESTRO || brand == Method.MISTERCASH;
        if (number.isEmpty()) {
            return Answer.refused(400, 1016, "Data is missing: gateway_info.card_number");
        }
        if (Json.text(card, "card_expiry_date").isEmpty()) {
            return Answer.refused(400, 1016, "Data is missing: gateway_info.card_expiry_date");
        }
        if (code.isEmpty() && !withoutCode) {
            return Answer.refused(400, 1016, "Data is missing: gateway_info.card_cvc");
        }
        if (!number.matches("\\d{12,19}") || !luhn(number) || TestCard.brand(number) != brand) {
            return invalid("gateway_info.card_number");
        }
        if (Json.text(body, "order_id").contains(number)) {
            return Answer.refused(400, 1006, "Invalid order_id: it contains the number of a card");
        }
        if (!Json.text(card, "card_expiry_date").matches("\\d{2}(0[1-9]|1[0-2])")) {
            return invalid("gateway_info.card_expiry_date: year and month as YYMM");
        }
        if (!code.isEmpty() && !code.matches("\\d{3,4}")) {
            return invalid("gateway_info.card_cvc");
        }
        // With an agreement of its own the merchant may take every currency.
        if (brand == Method.AMEX && !ownAmexMid && !AMEX_CURRENCIES.contains(Json.text(body, "currency"))) {
            return Answer.refused(400, 1002, "Invalid currency");
        }
        boolean reserves = brand == Method.VISA || brand == Method.MASTERCARD || brand == Method.MAESTRO;
        return Json.text(body, "capture").equals("manual") && !reserves
                ? Answer.refused(400, 1000, "Manual capture is not available for this payment method")
                : null;
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static Answer invalid(String field) {
        return Answer.refused(400, 1000, "Invalid " + field);
    }
}
