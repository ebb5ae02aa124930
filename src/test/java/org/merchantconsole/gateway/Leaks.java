package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A second opinion on what must never be kept, by other means than the masking itself: card numbers by every stretch of
 * groups, account numbers by the length that their country gives them.
 */
final class Leaks {

    private static final Set<String> IDENTITIES = Set.of("orderId", "transactionId", "site", "raw", "itemId");
    private static final int IN_TEXT = 13;
    private static final int IN_ITEMS = 15;
    private static final int IN_PHONES = 16;
    private static final int LONGEST_PHONE = 15;

    private static final Pattern STRETCH = Pattern.compile("(?<![\\d])\\d(?:[ -]?\\d)+");
    private static final Map<String, Integer> ACCOUNTS = Map.ofEntries(
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("DE", 22),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("ES", 24),
            Map.entry("IT", 27),
            Map.entry("AT", 20),
            Map.entry("PL", 28),
            Map.entry("NO", 15),
            Map.entry("LU", 20),
            Map.entry("PT", 25),
            Map.entry("SE", 24),
            Map.entry("CH", 21));

    private Leaks() {}

    /** Fails when a kept field, typed or raw, has a whole card or account number in it. */
    static void assertNone(Snapshot snapshot) {
        typed("", snapshot);
        TransactionId transaction = switch (snapshot) {
            case Snapshot.OfOrder order -> order.transactionId();
            case Snapshot.OfTransaction row -> row.transactionId();
        };
        Set<String> ids = new HashSet<>(Set.of(snapshot.orderId()));
        if (transaction != null) {
            ids.add(transaction.value());
        }
        raw("", Json.parse(snapshot.raw()), false, ids);
    }

    /** Fails when a kept body, JSON or not, has such a number outside the names of orders and transactions. */
    static void assertNoneKept(String body, Set<String> ids) {
        JsonNode node;
        try {
            node = Json.parse(body);
        } catch (JacksonException e) {
            assertNone(body);
            return;
        }
        raw("", node, false, ids);
    }

    /** Fails when a sentence for staff repeats such a number. */
    static void assertNone(String sentence) {
        check("a sentence", sentence, IN_TEXT);
    }

    private static void typed(String name, Object value) {
        switch (value) {
            case CartItem item -> {
                check("cart name", item.name(), IN_ITEMS);
                check("cart description", item.description(), IN_ITEMS);
            }
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    Object inside = read(part, record);
                    if (inside != null && !IDENTITIES.contains(part.getName())) {
                        typed(part.getName(), inside);
                    }
                }
            }
            case List<?> list -> list.forEach(one -> typed(name, one));
            case String text -> {
                // JSON of the cart, looked at as part of the raw record; and the provider's own ids.
                if (!name.equals("rawItems") && !name.endsWith("Id")) {
                    check(name, text, name.equals("phone") ? IN_PHONES : IN_TEXT);
                }
            }
            default -> {}
        }
    }

    private static Object read(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(part.getName(), e);
        }
    }

    private static void raw(String name, JsonNode node, boolean inItems, Set<String> ids) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String inside = field.getKey().toLowerCase(Locale.ROOT);
                boolean items = inItems || inside.equals("shopping_cart") || inside.equals("checkout_data");
                raw(inside, field.getValue(), items, ids);
            });
        } else if (node.isArray()) {
            node.values().forEach(one -> raw("", one, inItems, ids));
        } else if (node.isString() || node.isNumber()) {
            boolean identity = name.endsWith("_id") && !name.equals("account_id");
            if (!identity && !ids.contains(node.asString().strip())) {
                // A column of a file is named with what it belongs to, customer.phone.
                boolean phone = name.startsWith("phone") || name.contains(".phone");
                check(name, node.asString(), phone ? IN_PHONES : inItems ? IN_ITEMS : IN_TEXT);
            }
        }
    }

    private static void check(String where, String text, int shortest) {
        assertThat(hasCard(text, shortest))
                .as("a card number in %s: %s", where, text)
                .isFalse();
        assertThat(hasAccount(text))
                .as("an account number in %s: %s", where, text)
                .isFalse();
    }

    private static boolean hasCard(String text, int shortest) {
        Matcher stretch = STRETCH.matcher(text);
        while (stretch.find()) {
            String found = stretch.group();
            boolean last4 = text.startsWith("*** ", Math.max(0, stretch.start() - 4)) && stretch.start() >= 4;
            boolean phone = stretch.start() > 0
                    && text.charAt(stretch.start() - 1) == '+'
                    && found.replaceAll("\\D", "").length() <= LONGEST_PHONE;
            for (int from = 0; from < found.length(); from++) {
                boolean begins = from == 0 || !Character.isDigit(found.charAt(from - 1));
                if (begins && !phone && !(from == 0 && last4) && cardFrom(found, from, shortest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cardFrom(String found, int from, int shortest) {
        StringBuilder digits = new StringBuilder();
        for (int at = from; at < found.length() && digits.length() <= 19; at++) {
            if (isDigit(found.charAt(at))) {
                digits.append(found.charAt(at));
                boolean ends = at + 1 == found.length() || !isDigit(found.charAt(at + 1));
                if (ends && digits.length() >= shortest && digits.length() <= 19 && passes(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean passes(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
        }
        return sum % 10 == 0 && digits.charAt(0) >= '2' && digits.charAt(0) <= '6';
    }

    private static boolean hasAccount(String text) {
        for (int at = 0; at + 15 <= text.length(); at++) {
            // Digits, too, are left out before they cost a text each: fuzzing asks this at every letter of every input.
            boolean begins = (at == 0 || !isPlain(text.charAt(at - 1))) && Character.isLetter(text.charAt(at));
            Integer length = begins ? ACCOUNTS.get(text.substring(at, at + 2).toUpperCase(Locale.ROOT)) : null;
            // ISO 13616: the check digits are digits, so letters that come out right by chance are no account.
            boolean digits = isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3));
            if (length != null && digits && isAccount(text, at, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccount(String text, int start, int length) {
        StringBuilder account = new StringBuilder();
        boolean grouped = start + 4 < text.length() && text.charAt(start + 4) == ' ';
        int at = start;
        while (at < text.length() && account.length() < length) {
            boolean gap = grouped && !account.isEmpty() && account.length() % 4 == 0 && text.charAt(at) == ' ';
            at += gap ? 1 : 0;
            if (at == text.length() || !isPlain(text.charAt(at))) {
                return false;
            }
            account.append(text.charAt(at));
            at++;
        }
        boolean ends = at == text.length() || !isPlain(text.charAt(at));
        return ends && account.length() == length && remainder(account.toString()) == 1;
    }

    private static int remainder(String account) {
        StringBuilder number = new StringBuilder();
        (account.substring(4) + account.substring(0, 4))
                .chars()
                .forEach(letter -> number.append(Character.digit(letter, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    private static boolean isPlain(char letter) {
        return isDigit(letter) || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
