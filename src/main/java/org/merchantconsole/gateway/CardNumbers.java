package org.merchantconsole.gateway;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds card numbers in text: 13 to 19 digits that begin with 2 to 6 and pass the check digit (Luhn), written in one piece or
 * in groups with a blank or hyphen between.
 */
final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int LONGEST_PHONE = 15;

    private CardNumbers() {}

    /** The text with every card number cut down to its last four digits; the same object when there is none. */
    static String mask(String text, int shortest) {
        if (text.length() < shortest) {
            return text;
        }
        StringBuilder masked = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfRun(text, at);
            boolean phone = at > 0 && text.charAt(at - 1) == '+' && digits(text, at, end) <= LONGEST_PHONE;
            int[] found = phone || end - at < shortest ? null : find(text, at, end, shortest);
            if (found == null) {
                at = end;
                continue;
            }
            masked = masked == null ? new StringBuilder(text.length()) : masked;
            masked.append(text, copied, found[0]).append("*** ").append(lastFour(text, found[1]));
            copied = found[1];
            at = found[1];
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    static String mask(String text) {
        return mask(text, SHORTEST);
    }

    /** End of a run of digits in which single blanks or hyphens may stand between digits. */
    private static int endOfRun(String text, int start) {
        int at = start;
        while (at < text.length()) {
            if (isDigit(text.charAt(at))) {
                at++;
            } else if (isGap(text.charAt(at)) && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /**
     * The leftmost stretch of whole groups that is a card number, as long as one can be, with every other that overlaps it:
     * one of them may be one by chance. Null when there is none.
     */
    private static int @Nullable [] find(String text, int start, int end, int shortest) {
        List<int[]> groups = groups(text, start, end);
        int[] found = null;
        for (int first = 0; first < groups.size(); first++) {
            int from = groups.get(first)[0];
            if (found != null && from >= found[1]) {
                return found;
            }
            // Every group has a digit, so more of them than a card has digits are no card.
            for (int last = Math.min(groups.size(), first + LONGEST) - 1; last >= first; last--) {
                int to = groups.get(last)[1];
                if (isCard(text, from, to, shortest)) {
                    found = found == null ? new int[] {from, to} : new int[] {found[0], Math.max(found[1], to)};
                    break;
                }
            }
        }
        return found;
    }

    private static List<int[]> groups(String text, int start, int end) {
        List<int[]> groups = new ArrayList<>();
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || isGap(text.charAt(at))) {
                groups.add(new int[] {from, at});
                from = at + 1;
            }
        }
        return groups;
    }

    private static boolean isCard(String text, int from, int to, int shortest) {
        char first = text.charAt(from);
        if (to - from < shortest || to - from >= 2 * LONGEST || first < '2' || first > '6') {
            return false;
        }
        int digits = 0;
        int sum = 0;
        for (int at = to - 1; at >= from; at--) {
            if (isGap(text.charAt(at))) {
                continue;
            }
            int digit = text.charAt(at) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digits % 2 == 1 ? doubled : digit;
            digits++;
        }
        return digits >= shortest && digits <= LONGEST && sum % 10 == 0;
    }

    private static long digits(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .filter(letter -> !isGap((char) letter))
                .count();
    }

    private static String lastFour(String text, int end) {
        String digits = text.substring(Math.max(0, end - 7), end).replaceAll("\\D", "");
        return digits.substring(digits.length() - 4);
    }

    private static boolean isGap(char letter) {
        return letter == ' ' || letter == '-';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
