package org.merchantconsole.sandbox;

import java.util.Map;

/** The provider's documented error codes, each with the HTTP status and the text it is answered with. */
final class ErrorCodes {
    private record Meaning(int http, String text) {}

    private static final Map<Integer, Meaning> KNOWN = Map.ofEntries(
            code(1000, 400, "Unknown error"),
            code(1001, 400, "Invalid amount"),
            code(1002, 400, "Invalid currency"),
            code(1003, 400, "Invalid account ID"),
            code(1004, 400, "Invalid site ID"),
            code(1005, 400, "Invalid security code"),
            code(1006, 404, "Invalid transaction ID"),
            code(1007, 400, "Invalid IP address"),
            code(1008, 400, "Invalid description"),
            code(1009, 400, "Invalid request"),
            code(1010, 400, "Invalid variable"),
            code(1011, 400, "Invalid customer account ID"),
            code(1012, 400, "Invalid customer security code"),
            code(1013, 400, "Signature mismatch"),
            code(1014, 400, "Unspecified error"),
            code(1015, 400, "Unknown account"),
            code(1016, 400, "Data is missing"),
            code(1017, 400, "Customer has insufficient funds"),
            code(1018, 400, "Invalid country code"),
            code(1019, 404, "Site is not active"),
            code(1020, 400, "Account is blocked"),
            code(1021, 400, "Transaction cannot be created"),
            code(1022, 400, "Transaction cannot be started"),
            code(1023, 404, "Gateway not available"),
            code(1024, 400, "Transaction declined"),
            code(1025, 400, "Multiple currencies in shopping cart"),
            code(1026, 400, "Shopping cart differs from order"),
            code(1027, 400, "Invalid cart amount"),
            code(1028, 400, "Invalid tax rate"),
            code(1029, 400, "Invalid item tax"),
            code(1030, 400, "Invalid item currency"),
            code(1031, 400, "Invalid item price"),
            code(1032, 401, "Invalid API key"),
            code(1033, 400, "Refund information not available"),
            code(1034, 400, "Cannot refund transaction"),
            code(1035, 400, "Signature missing"),
            code(1036, 400, "Invalid issuer ID"),
            code(5001, 400, "Shopping cart is not validated"),
            code(9999, 500, "Unknown error"));

    private ErrorCodes() {}

    private static Map.Entry<Integer, Meaning> code(int code, int http, String text) {
        return Map.entry(code, new Meaning(http, text));
    }

    static boolean known(int code) {
        return KNOWN.containsKey(code);
    }

    /** The answer that a code comes with. */
    static Answer answer(int code) {
        Meaning meaning = KNOWN.getOrDefault(code, new Meaning(400, "Unknown error"));
        return Answer.refused(meaning.http(), code, meaning.text());
    }
}
