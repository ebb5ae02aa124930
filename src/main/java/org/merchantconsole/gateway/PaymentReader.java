package org.merchantconsole.gateway;

import java.util.Currency;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.PaymentDetails;
import tools.jackson.databind.JsonNode;

/** Reads who paid and how: {@code payment_details}, and {@code customer}. */
final class PaymentReader {

    private PaymentReader() {}

    static PaymentDetails payment(JsonNode order, Currency currency) throws UnreadableRecord {
        JsonNode details = order.path("payment_details");
        JsonNode firstPart = order.path("payment_methods").path(0);
        JsonNode result = details.path("card_authentication_result");
        String type = Json.text(details, "type");
        return new PaymentDetails(
                type.isEmpty() ? Json.text(firstPart, "type") : type,
                padded(Json.text(details, "last4"), 4),
                padded(Json.text(details, "card_expiry_date"), 4),
                Json.text(details, "account_holder_name"),
                Json.text(details, "issuer_country_code"),
                Json.text(details, "issuer_bin"),
                Json.text(result, "status"),
                padded(Json.text(result, "eci"), 2),
                Json.text(details.path("card_authentication_details"), "flow"),
                Json.text(details, "card_funding"),
                Json.text(details, "card_verification_result"),
                padded(Json.text(details, "response_code"), 2),
                Json.text(details, "external_transaction_id"),
                Json.text(details, "capture").equalsIgnoreCase("manual"),
                ProviderTime.field(details, "capture_expiry").orElse(null),
                Amounts.optional(details, "capture_remain", currency));
    }

    static Customer customer(JsonNode order) {
        JsonNode customer = order.path("customer");
        String second = Json.text(customer, "address2");
        String street = Json.text(customer, "address1");
        return new Customer(
                Json.text(customer, "first_name"),
                Json.text(customer, "last_name"),
                Json.text(customer, "email"),
                Json.firstText(customer, "phone1", "phone", "phone2"),
                second.isEmpty() ? street : (street + " " + second).strip(),
                Json.text(customer, "house_number"),
                Json.text(customer, "zip_code"),
                Json.text(customer, "city"),
                Json.text(customer, "country"),
                Json.text(customer, "locale"));
    }

    /** Digits that came as a number have lost their leading zeros. */
    private static String padded(String text, int length) {
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && text.length() < length ? "0".repeat(length - text.length()) + text : text;
    }
}
