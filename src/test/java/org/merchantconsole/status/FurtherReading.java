package org.merchantconsole.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's overview of further methods, copied in its own letters: method, under way, authorised, success, failed,
 * refund. S marks methods whose orders are marked Shipped.
 */
final class FurtherReading {
    private static final String OVERVIEW = """
            MISTERCASH;i/i;;c/c;v/x d/d e/e x/-;r/r c/c
            APPLEPAY GOOGLEPAY;i/i u/u;;c/c;v/v v/x d/d e/e;r/r c/c
            ALIPAY ALIPAYPLUS;i/i;;c/c;e/e;r/r c/c
            BELFIUS CBC KBC EPS GIROPAY MYBANK DOTPAY;i/i;;c/c;v/v v/x d/d e/e;r/r c/c
            COUPON GIFTCARD;i/i;;c/c;e/e;i/i c/c
            DIRECTBANK;i/i u/u;;c/c;v/v v/x e/e;r/r c/c
            DBRTP;i/i c/u;;c/c;d/d v/v e/e;r/r c/c d/d
            TRUSTLY;i/i u/u;;c/c;x/x d/d e/e;i/i c/c d/d
            PAYPAL;i/i u/i;;c/i;v/v v/x e/e;r/i u/i c/i d/d
            AMAZONBTN;i/i;;c/i;d/d;r/r c/c
            BIZUM;i/i;;c/i;e/e d/d;c/i d/d
            MBWAY MULTIBANCO;i/i;c/u;c/c;e/e d/d;r/r c/c d/d
            S EINVOICE;i/i;c/i;s/i c/c;d/d v/v v/x x/v x/x e/e;i/i c/c
            S AFTERPAY;;c/u;s/u s/c;d/d v/v v/x e/e;i/c c/c
            S SANTANDER;i/i u/i;c/u;s/u s/c;d/d v/v e/e;r/r c/c
            S IN3 IN3B2B;i/i u/i;c/u;s/u c/c;d/d v/v e/e;c/c d/d
            S BILLINK;i/i;c/u;s/u s/c;v/v d/d e/e;c/c d/d
            S ZINIA ZINIA_IN3;i/i;c/i;s/u s/c;d/d v/v e/e;i/i c/c
            *;i/i u/i u/u;c/u s/u c/i;c/c s/c;EVERY x/-;r/r r/i i/i i/c u/i c/c c/i
            """;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("i", "initialized"),
            Map.entry("u", "uncleared"),
            Map.entry("c", "completed"),
            Map.entry("s", "shipped"),
            Map.entry("r", "reserved"),
            Map.entry("d", "declined"),
            Map.entry("e", "expired"),
            Map.entry("v", "void"),
            Map.entry("x", "cancelled"),
            Map.entry("-", "null"));

    private static final Map<String, Map<String, SecondReading.Known>> METHODS = read();

    private FurtherReading() {}

    static Set<String> methods() {
        return METHODS.keySet();
    }

    static Optional<SecondReading.Known> known(String method, String kind, String pair) {
        Map<String, SecondReading.Known> pairs = METHODS.getOrDefault(method, Objects.requireNonNull(METHODS.get("*")));
        return Optional.ofNullable(pairs.get(kind + " " + pair));
    }

    private static Map<String, Map<String, SecondReading.Known>> read() {
        List<String> failed = new ArrayList<>();
        for (String order : List.of("d", "v", "x", "e")) {
            for (String transaction : List.of("d", "v", "x", "e")) {
                failed.add(order + "/" + transaction);
            }
        }
        Map<String, Map<String, SecondReading.Known>> methods = new HashMap<>();
        for (String line :
                OVERVIEW.replace("EVERY", String.join(" ", failed)).lines().toList()) {
            String[] columns = line.split(";", -1);
            List<String> names = new ArrayList<>(Arrays.asList(columns[0].split(" ")));
            boolean ships = names.remove("S");
            for (String name : names) {
                methods.put(name, pairs(name, ships, columns));
            }
        }
        return methods;
    }

    private static Map<String, SecondReading.Known> pairs(String name, boolean ships, String[] columns) {
        Map<String, SecondReading.Known> pairs = new HashMap<>();
        for (String letters : letters(columns[1])) {
            boolean review = name.matches("APPLEPAY|GOOGLEPAY") && letters.equals("u/u");
            put(pairs, "payment", letters, review ? "review" : "open", review ? "accept decline" : "");
        }
        for (String letters : letters(columns[2])) {
            String extra = name.equals("EINVOICE") ? " partial_ship" : name.equals("AFTERPAY") ? " cancel" : "";
            String other = letters.equals("c/i") ? "paid" : "transit";
            put(pairs, "payment", letters, ships ? "ship" : other, ships ? "ship refund" + extra : "");
        }
        for (String letters : letters(columns[3])) {
            boolean transit = letters.equals("s/u") || letters.equals("s/i");
            put(pairs, "payment", letters, transit ? "transit" : "paid", "refund");
        }
        String partly = ships ? "refund ship" : "refund";
        for (String half : List.of("completed", "partial_refunded", "uncleared")) {
            if (ships || !half.equals("uncleared")) {
                pairs.put("payment partial_refunded/" + half, known("partly_refunded", partly));
            }
        }
        pairs.put("payment refunded/completed", known("refunded", ""));
        pairs.put("payment refunded/refunded", known("refunded", ""));
        if (ships) {
            pairs.put("payment void/completed", known("refunded", ""));
        }
        Map<String, String> ends = Map.of("d", "declined", "e", "expired", "v", "cancelled", "x", "cancelled");
        for (String letters : letters(columns[4])) {
            put(pairs, "payment", letters, Objects.requireNonNull(ends.get(letters.substring(0, 1))), "");
        }
        for (String letters : letters(columns[5] + " d/d v/v v/x")) {
            boolean done = letters.startsWith("c");
            boolean open = letters.matches("[iru]/.");
            String family =
                    done ? "refund_done" : open ? "refund_open" : letters.startsWith("d") ? "declined" : "cancelled";
            put(pairs, "refund", letters, family, letters.matches("[ir]/.") ? "cancel_refund" : "");
        }
        return pairs;
    }

    private static List<String> letters(String column) {
        return Arrays.stream(column.split(" ")).filter(pair -> !pair.isEmpty()).toList();
    }

    private static void put(
            Map<String, SecondReading.Known> pairs, String kind, String letters, String family, String staff) {
        String order = Objects.requireNonNull(WORDS.get(letters.substring(0, 1)));
        String transaction = Objects.requireNonNull(WORDS.get(letters.substring(2)));
        pairs.put(kind + " " + order + "/" + transaction, known(family, staff));
    }

    private static SecondReading.Known known(String family, String staff) {
        return new SecondReading.Known("", family, staff.isEmpty() ? List.of() : List.of(staff.split(" ")));
    }
}
