package org.merchantconsole.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds international bank account numbers (IBAN) in text, in one piece or in groups of four. */
final class BankAccounts {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?(?![A-Za-z0-9])");

    /** Norway's are the shortest, with 15. */
    private static final int SHORTEST = 12;

    private BankAccounts() {}

    /** The text with every account number whose check digits are right cut down to its last four characters. */
    static String mask(String text) {
        return mayContain(text) ? mask(text, true) : text;
    }

    /** As {@link #mask(String)}, for a field that is meant for account numbers: wrong check digits are masked as well. */
    static String maskAny(String text) {
        return mask(text, false);
    }

    private static String mask(String text, boolean checked) {
        Matcher found = SHAPE.matcher(text);
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        int from = 0;
        while (from <= text.length() && found.find(from)) {
            int end = checked ? endOfAccount(text, found.start(), found.end()) : found.end();
            if (end < 0) {
                // What begins like an account may be a word before one.
                from = endOfWord(text, found.start());
            } else {
                String account = text.substring(found.start(), end).replace(" ", "");
                masked.append(text, copied, found.start())
                        .append("*** ")
                        .append(account.substring(account.length() - 4));
                copied = end;
                from = end;
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    /** Where the longest account number ends that begins here: words may follow it; below zero when none does. */
    private static int endOfAccount(String text, int start, int end) {
        for (int at = end; at > start + SHORTEST; at--) {
            boolean whole = at == end || text.charAt(at) == ' ';
            if (whole && checkDigitsRight(text.substring(start, at).replace(" ", ""))) {
                return at;
            }
        }
        return -1;
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Two letters before two digits, somewhere: a cheap sieve before the pattern. */
    private static boolean mayContain(String text) {
        for (int at = 3; at < text.length() - 8; at++) {
            if (isDigit(text.charAt(at))
                    && isDigit(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at - 2))
                    && Character.isLetter(text.charAt(at - 3))) {
                return true;
            }
        }
        return false;
    }

    /** The rule of ISO 13616: the first four characters to the end, letters as 10 to 35, remainder by 97 is 1. */
    private static boolean checkDigitsRight(String account) {
        String turned = account.substring(4) + account.substring(0, 4);
        int rest = 0;
        for (int at = 0; at < turned.length(); at++) {
            int value = Character.digit(turned.charAt(at), 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
