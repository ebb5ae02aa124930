package org.merchantconsole.sandbox;

import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the public test account numbers do with bank transfers and direct debits. The number itself is not kept. */
final class TestBank {
    /** How the bank answers, until it has: {@code completed}, {@code declined} or {@code expired}. */
    static final String FACT = "test_bank";

    static final Duration FIRST = Duration.ofMinutes(2);
    static final Duration SECOND = Duration.ofMinutes(1);

    private TestBank() {}

    static void keep(ObjectNode facts, JsonNode account, Method method) {
        String iban = Json.text(account, "account_holder_iban").isEmpty()
                ? Json.text(account, "account_id")
                : Json.text(account, "account_holder_iban");
        String number = iban.replace(" ", "").toUpperCase(Locale.ROOT);
        String answer =
                method == Method.BANKTRANS ? ofTransfer(number) : method == Method.DIRDEB ? ofDebit(number) : "";
        if (!answer.isEmpty()) {
            facts.put(FACT, answer);
        }
    }

    private static String ofTransfer(String iban) {
        return switch (iban) {
            case "NL87ABNA0000000001" -> "completed";
            case "NL87ABNA0000000002" -> "expired";
            case "NL87ABNA0000000004" -> "declined";
            default -> "";
        };
    }

    private static String ofDebit(String iban) {
        return switch (iban) {
            case "NL87ABNA0000000001" -> "completed";
            case "NL87ABNA0000000002" -> "declined";
            case "NL87ABNA0000000003" -> "uncleared completed";
            case "NL87ABNA0000000004" -> "uncleared declined";
            default -> "";
        };
    }

    /** The next pair; of two answers the second one is left for later. */
    static Pair answer(Entry entry) {
        String[] words = Json.text(entry.facts, FACT).split(" ", -1);
        if (words.length > 1) {
            entry.facts.put(FACT, words[1]);
        } else {
            entry.facts.remove(FACT);
        }
        return new Pair(words[0], words[0]);
    }
}
