package org.merchantconsole.order;

import java.util.Arrays;

/**
 * A card's number, holder, expiry and security code, for one direct order: in memory only, until it is wiped. Never part of
 * a text, of the database, of a log or of an error. Compared by identity, printed as nothing but its last four digits.
 */
public final class CardData implements AutoCloseable {
    private final char[] number;
    private final String holder;
    private final char[] expiry;
    private final char[] code;
    private boolean wiped;

    /**
     * Takes the arrays over: they are wiped with this.
     *
     * @param number digits, 12 to 19
     * @param expiry YYMM
     * @param code the security code (CVC), 3 or 4 digits; empty for cards that have none
     */
    public CardData(char[] number, String holder, char[] expiry, char[] code) {
        this.number = number;
        this.holder = holder;
        this.expiry = expiry;
        this.code = code;
    }

    /** The last four digits, all that may be shown or kept. */
    public String last4() {
        return new String(number, Math.max(0, number.length - 4), Math.min(4, number.length));
    }

    /** The first digits, as many as tell the brand: at most six. */
    public String prefix() {
        return new String(number, 0, Math.min(6, number.length));
    }

    public int length() {
        return number.length;
    }

    public String holder() {
        return holder;
    }

    public boolean hasCode() {
        return code.length > 0;
    }

    public boolean codeIsDigits() {
        for (char c : code) {
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    public int codeLength() {
        return code.length;
    }

    /** YYMM. */
    public String expiry() {
        return new String(expiry);
    }

    /** Whether all characters are digits and the last is the check digit of the others (Luhn, ISO/IEC 7812-1). */
    public boolean passesCheckDigit() {
        int sum = 0;
        for (int i = 0; i < number.length; i++) {
            int digit = number[number.length - 1 - i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 1 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return number.length > 0 && sum % 10 == 0;
    }

    /** The number in bytes for the provider; the caller wipes them. */
    public byte[] numberBytes() {
        return bytes(number);
    }

    /** The expiry in bytes for the provider; the caller wipes them. */
    public byte[] expiryBytes() {
        return bytes(expiry);
    }

    /** The security code in bytes for the provider; the caller wipes them. */
    public byte[] codeBytes() {
        return bytes(code);
    }

    private static byte[] bytes(char[] text) {
        byte[] all = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            all[i] = (byte) text[i];
        }
        return all;
    }

    /** Whether it was wiped. */
    public boolean isWiped() {
        return wiped;
    }

    /** Overwrites everything; afterwards it is good for nothing. */
    @Override
    public void close() {
        Arrays.fill(number, '0');
        Arrays.fill(expiry, '0');
        Arrays.fill(code, '0');
        wiped = true;
    }

    @Override
    public String toString() {
        return "card ending in " + (wiped ? "****" : last4());
    }

    /** Digits out of text as a person types a card number: blanks and hyphens are left out. */
    public static char[] digits(CharSequence typed) {
        char[] all = new char[typed.length()];
        int length = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c != ' ' && c != '-' && c != '\u00a0') {
                all[length++] = c;
            }
        }
        char[] digits = Arrays.copyOf(all, length);
        Arrays.fill(all, '0');
        return digits;
    }
}
