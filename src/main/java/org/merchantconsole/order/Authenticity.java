package org.merchantconsole.order;

import java.time.Instant;

/** Whether a notification was signed by the provider, and if not, why not. */
public sealed interface Authenticity {

    /** @param signedAt the moment that the signature carries */
    record Authentic(Instant signedAt) implements Authenticity {}

    /** @param seconds how far it is off, for the reasons of time; 0 for the others */
    record NotAuthentic(Reason reason, long seconds) implements Authenticity {}

    /** Without a figure. */
    static Authenticity not(Reason reason) {
        return new NotAuthentic(reason, 0);
    }

    /** One English sentence: what was found and, where something can be done, what. */
    default String sentence() {
        return switch (this) {
            case Authentic yes -> "Authentic: the provider signed it at " + yes.signedAt() + ".";
            case NotAuthentic no -> no.reason().sentence(no.seconds());
        };
    }

    /** Why a notification is not taken for the provider's. */
    enum Reason {
        /** GET notifications have no signature at all. */
        NOTHING_TO_CHECK("A GET notification carries no signature, so the order is fetched instead."),
        NO_HEADER("There is no Auth header."),
        NO_KEY("There is no API key of the site to check the signature with. Enter the key in the settings."),
        BODY_TOO_LARGE("The body is larger than a notification can be (64 KB)."),
        NOT_BASE64("The Auth header is not Base64."),
        NO_COLON("The Auth header does not read timestamp:signature: there is no colon in it."),
        TIMESTAMP_NOT_A_NUMBER("The timestamp in the Auth header is not a number of seconds."),
        SIGNATURE_LENGTH("The signature in the Auth header does not have 128 digits."),
        SIGNATURE_NOT_HEX("The signature in the Auth header is not written in hexadecimal digits."),
        TOO_OLD("The signature is too old by %d s. Check the clock of this computer, or fetch the order."),
        IN_THE_FUTURE("The signature lies in the future by %d s. Check the clock of this computer."),
        DOES_NOT_MATCH("The signature does not match: the body was changed on the way, or the key is another site's.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        private String sentence(long seconds) {
            return words.replace("%d", Long.toString(seconds));
        }
    }
}
