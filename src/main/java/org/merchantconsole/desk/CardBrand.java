package org.merchantconsole.desk;

import java.util.Arrays;
import java.util.Optional;

/**
 * The brands of cards that can be taken server to server, with their rules (source S001): Visa and Mastercard with and
 * without 3-D Secure, Maestro and Bancontact only with, American Express without.
 */
public enum CardBrand {
    VISA("VISA", 13, 19, 3, true, true),
    MASTERCARD("MASTERCARD", 16, 16, 3, true, true),
    MAESTRO("MAESTRO", 12, 19, 0, true, false),
    BANCONTACT("MISTERCASH", 16, 19, 0, true, false),
    AMEX("AMEX", 15, 15, 4, false, true);

    private final String gateway;
    private final int shortest;
    private final int longest;
    private final int codeLength;
    private final boolean with3d;
    private final boolean without3d;

    CardBrand(String gateway, int shortest, int longest, int codeLength, boolean with3d, boolean without3d) {
        this.gateway = gateway;
        this.shortest = shortest;
        this.longest = longest;
        this.codeLength = codeLength;
        this.with3d = with3d;
        this.without3d = without3d;
    }

    /** The brand of a number by its first digits, at least four; empty when no brand of ours begins so. */
    public static Optional<CardBrand> of(String prefix) {
        if (prefix.startsWith("4")) {
            return Optional.of(VISA);
        }
        if (prefix.startsWith("34") || prefix.startsWith("37")) {
            return Optional.of(AMEX);
        }
        if (prefix.startsWith("6703")) {
            return Optional.of(BANCONTACT);
        }
        if (prefix.matches("5[1-5].*")) {
            return Optional.of(MASTERCARD);
        }
        if (prefix.length() >= 4 && prefix.matches("2[2-7]\\d\\d.*")) {
            int four = Integer.parseInt(prefix.substring(0, 4));
            return four >= 2221 && four <= 2720 ? Optional.of(MASTERCARD) : Optional.empty();
        }
        return prefix.matches("(50|5[6-9]|6).*") ? Optional.of(MAESTRO) : Optional.empty();
    }

    /** Whether a gateway code is that of a card, generic or of a brand. */
    public static boolean isCard(String gateway) {
        return gateway.equals("CREDITCARD") || Arrays.stream(values()).anyMatch(brand -> brand.gateway.equals(gateway));
    }

    /** The provider's gateway code. */
    public String gateway() {
        return gateway;
    }

    boolean takes(int length) {
        // Of Visa's numbers, those with 14, 15, 17 or 18 digits do not exist.
        boolean exists = this != VISA || length == 13 || length == 16 || length == 19;
        return length >= shortest && length <= longest && exists;
    }

    /** Digits of the security code; 0 where there is none to give. */
    public int codeLength() {
        return codeLength;
    }

    /** Whether payments with 3-D Secure exist. */
    public boolean with3d() {
        return with3d;
    }

    /** Whether payments without it exist. */
    public boolean without3d() {
        return without3d;
    }
}
