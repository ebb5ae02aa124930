package org.merchantconsole.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of a record what must never be kept: card numbers (only the last four digits stay), security codes, bank account
 * numbers, birth dates. Works on the tree before anything is read from it, so that typed fields and raw text agree.
 *
 * <p>The provider's answers about Pay After Delivery carry the birth date in {@code account_id} and a telephone or account
 * number in {@code account_holder_name}.
 */
final class Masking {

    private static final String HIDDEN = "***";
    private static final Set<String> SECRET = Set.of(
            "card_cvc",
            "cvc",
            "cvc2",
            "card_cvv",
            "cvv",
            "cvv2",
            "security_code",
            "card_security_code",
            "pin",
            "pin_block",
            "track1",
            "track2",
            "track_data",
            "birthday",
            "birthdate",
            "birth_date",
            "date_of_birth",
            "api_key");
    private static final Pattern SECRET_FIELD = Pattern.compile(
            "((?:" + String.join("|", SECRET) + ")\\\\?[\"']?\\s*[:=]\\s*)[^,;&}\\]\\r\\n]{1,64}",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CARD = Set.of("card_number", "cardnumber", "pan");
    private static final Set<String> ACCOUNT = Set.of(
            "account_iban",
            "iban",
            "account_holder_iban",
            "bank_account",
            "bankaccount",
            "account_number",
            "account_id");
    private static final int SHORTEST_IN_ITEMS = 15;
    private static final int SHORTEST_IN_PHONES = 16;

    private Masking() {}

    /** Masks the tree in place. */
    static void mask(JsonNode node) {
        mask(node, false);
    }

    /** The record with its tree masked in place; something else in its place, a bare text or number, masked as well. */
    static JsonNode masked(JsonNode record) {
        JsonNode changed = value("", record, false);
        return changed == null ? record : changed;
    }

    /** Free text with its card and account numbers masked. */
    static String text(String text) {
        return BankAccounts.mask(CardNumbers.mask(text));
    }

    /** Text that should have been a record and cannot be read as one: also what follows the name of a secret field. */
    static String broken(String text) {
        return text(SECRET_FIELD.matcher(text).replaceAll("$1" + HIDDEN));
    }

    /**
     * Free text as one line of at most so many characters, an ellipsis after what was cut. Masked twice: blanks in place of
     * line breaks, or the end that was cut off, may make a number of what was none.
     */
    static String line(String text, int longest) {
        String line = text(text.replaceAll("[\\p{Cntrl}\\s]+", " "));
        return line.length() <= longest ? line : text(line.substring(0, longest)) + "...";
    }

    /**
     * A value of a named column, the name in lower case with underscores; null when it may stay as it is. No name makes an
     * identity here: the reader knows by their place which columns name the order and the transaction.
     */
    static @Nullable String field(String name, String value) {
        String masked = masked(name, value, false);
        return masked.equals(value) ? null : masked;
    }

    private static void mask(JsonNode node, boolean inItems) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode masked = value(field.getKey().toLowerCase(Locale.ROOT), field.getValue(), inItems);
                if (masked != null) {
                    field.setValue(masked);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode masked = value("", array.get(i), inItems);
                if (masked != null) {
                    array.set(i, masked);
                }
            }
        }
    }

    private static @Nullable JsonNode value(String name, JsonNode value, boolean inItems) {
        if (value.isContainer()) {
            if (SECRET.contains(name)) {
                return StringNode.valueOf(HIDDEN);
            }
            mask(value, inItems || name.equals("shopping_cart") || name.equals("checkout_data"));
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            return null;
        }
        String text = value.isString() ? value.stringValue() : Json.text(value);
        String masked = isIdentity(name) ? text : masked(name, text, inItems);
        return masked.equals(text) ? null : StringNode.valueOf(masked);
    }

    private static String masked(String name, String text, boolean inItems) {
        if (text.isEmpty()) {
            return text;
        }
        if (SECRET.contains(name)) {
            return HIDDEN;
        }
        if (CARD.contains(name)) {
            return lastFour(text);
        }
        if (ACCOUNT.contains(name)) {
            return account(text);
        }
        if (name.equals("account_holder_name") && digits(text) >= 6) {
            return HIDDEN;
        }
        if (name.startsWith("phone")) {
            // The longest telephone number has 15 digits.
            return BankAccounts.mask(CardNumbers.mask(text, SHORTEST_IN_PHONES));
        }
        // Article numbers have up to 14 digits and must go back to the provider unchanged.
        return BankAccounts.mask(inItems ? CardNumbers.mask(text, SHORTEST_IN_ITEMS) : CardNumbers.mask(text));
    }

    /** Names of orders and transactions; one in ten of them passes the check digit of a card by chance. */
    private static boolean isIdentity(String name) {
        return name.endsWith("_id") && !name.equals("account_id");
    }

    private static String account(String text) {
        // Those with right check digits before, so that none is left behind the end of another, and after, as the four
        // characters that stay of one may begin another.
        String masked = text(BankAccounts.maskAny(text(text)));
        if (!masked.equals(text)) {
            return masked;
        }
        if (text.matches("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}") || isCompactDate(text)) {
            return HIDDEN;
        }
        return text.matches("[\\d .-]+") && digits(text) >= 6 ? lastFour(text) : text;
    }

    /** A birth date as the provider's older examples write it, 10071970, or 19700710. */
    private static boolean isCompactDate(String text) {
        return text.matches("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)\\d\\d")
                || text.matches("(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
    }

    private static String lastFour(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() <= 4) {
            return text.contains("*") || digits.isEmpty() ? text : HIDDEN;
        }
        return "*** " + digits.substring(digits.length() - 4);
    }

    private static long digits(String text) {
        return text.chars().filter(letter -> letter >= '0' && letter <= '9').count();
    }
}
