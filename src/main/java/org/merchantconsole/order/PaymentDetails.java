package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/**
 * How it was paid. Only the last four digits of a card and masked account numbers are ever kept; a field that the provider
 * does not tell is empty.
 *
 * @param type {@code payment_details.type}: the true method or brand
 * @param expiry {@code card_expiry_date}, YYMM
 * @param authenticationStatus 3-D Secure result: Y, A, C, N, U or R
 * @param flow {@code card_authentication_details.flow}: challenge, frictionless, exemption
 * @param captureExpiry when the reservation runs out; null when capture is not manual
 * @param captureRemain what can still be captured; null when capture is not manual
 */
public record PaymentDetails(
        String type,
        String last4,
        String expiry,
        String holder,
        String issuerCountry,
        String issuerBin,
        String authenticationStatus,
        String eci,
        String flow,
        String funding,
        String cvcResult,
        String responseCode,
        String externalTransactionId,
        boolean manualCapture,
        @Nullable Instant captureExpiry,
        @Nullable Money captureRemain) {

    /** Only the method is known. */
    public static PaymentDetails of(String type) {
        return new PaymentDetails(type, "", "", "", "", "", "", "", "", "", "", "", "", false, null, null);
    }

    /** The same with another rest of the reservation. */
    public PaymentDetails withRemain(Money rest) {
        return new PaymentDetails(
                type,
                last4,
                expiry,
                holder,
                issuerCountry,
                issuerBin,
                authenticationStatus,
                eci,
                flow,
                funding,
                cvcResult,
                responseCode,
                externalTransactionId,
                manualCapture,
                captureExpiry,
                rest);
    }

    /** Who pays for a fraudulent use, computed from the fields, not from a label of the provider's page. */
    public Liability liability() {
        if (type.isEmpty() || authenticationStatus.isEmpty()) {
            return Liability.NOT_SHIFTED;
        }
        boolean exempted = flow.equalsIgnoreCase("exemption");
        boolean fullEci = eci.equals("05") || eci.equals("02");
        boolean attemptedEci = eci.equals("06") || eci.equals("01");
        return switch (authenticationStatus) {
            case "Y" -> exempted ? Liability.NOT_SHIFTED : Liability.SHIFTED;
            case "A" ->
                exempted ? Liability.NOT_SHIFTED : fullEci || attemptedEci ? Liability.SHIFTED : Liability.UNCLEAR;
            case "N", "U", "R" -> Liability.NOT_SHIFTED;
            default -> Liability.UNCLEAR;
        };
    }

    /** Who bears a fraud chargeback. */
    public enum Liability {
        /** The issuer of the card. */
        SHIFTED,
        /** The merchant. */
        NOT_SHIFTED,
        /** The fields do not say. */
        UNCLEAR
    }
}
