package org.merchantconsole.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What stands after the question mark of a notification: {@code transactionid}, which despite its name carries the merchant's
 * order id, and {@code timestamp}. Read tolerantly: any order, any case, older spellings, broken percent signs.
 *
 * @param orderId empty when there is none
 * @param hasTimestamp whether there is one; without it this is no notification of the provider's
 * @param preTransaction a session without a transaction yet
 * @param shippingOptions a question about shipping options, which the console does not answer
 */
record NotificationQuery(String orderId, boolean hasTimestamp, boolean preTransaction, boolean shippingOptions) {

    static NotificationQuery of(String raw) {
        String orderId = "";
        boolean timestamp = false;
        boolean pre = false;
        boolean shipping = false;
        for (String pair : raw.split("[&;]", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
            switch (name) {
                case "transactionid", "transaction_id" -> orderId = orderId.isEmpty() ? value : orderId;
                case "timestamp" -> timestamp |= !value.isEmpty();
                case "payload_type" -> pre |= value.equalsIgnoreCase("pretransaction");
                case "identifier" -> shipping |= value.equalsIgnoreCase("shipping");
                default -> {
                    // Shops add words of their own.
                }
            }
        }
        return new NotificationQuery(orderId, timestamp, pre, shipping);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
