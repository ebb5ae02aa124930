package org.merchantconsole.order;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.RawPair;

/**
 * Something that the provider reported and that could not be taken in fully, kept for a person to look at.
 *
 * @param id its number; 0 before it is stored
 * @param at when it was met first, or again after a rule had closed it
 * @param actor the file, rule or person that brought it
 * @param order the order it names; an empty id when it names none
 * @param transactionId the provider's number; empty when it names none
 * @param kind payment, refund ... in the provider's or our word; empty when it cannot be told
 * @param pair the statuses as reported; empty words when they cannot be told
 * @param why a sentence: what is wrong with it; empty where the reason says it all
 * @param raw the record itself, without account numbers and without what names a person
 * @param closed who closed it and why; null while it is open
 */
public record Quarantined(
        long id,
        Instant at,
        Source source,
        String actor,
        Reason reason,
        OrderKey order,
        String transactionId,
        String kind,
        RawPair pair,
        String why,
        String raw,
        @Nullable Closed closed) {

    /** Fields that name a person or how to reach one; what is wrong with a record never lies there. */
    private static final Pattern PERSONAL =
            Pattern.compile("(\"[^\"\\\\]*+(?<=first_name|last_name|holder_name|customer_name"
                    + "|address1|address2|house_number|zip_code|city|state|phone|phone1|phone2|email|birthday|ip_address"
                    + "|forwarded_ip|user_agent|referrer|iban|bic)\"\\s*+:\\s*+)\"(?:[^\"\\\\]|\\\\.)*+\"");

    public Quarantined {
        raw = PERSONAL.matcher(raw).replaceAll("$1\"***\"");
    }

    /** What is wrong with it. */
    public enum Reason {
        /** A pair outside the state tables. */
        PAIR,
        /** A record without what every record has. */
        UNREADABLE,
        /** It belongs to a site for which no key is known, so the order itself cannot be asked for. */
        OTHER_SITE,
        /** A refund or another part, whose payment is not known. */
        NO_PAYMENT
    }

    /** @param source a person, or a rule when the provider later reported something that could be taken in */
    public record Closed(Instant at, Source source, String by, String why) {
        /** The rule that closes a row of which the provider meanwhile reports what can be taken in. */
        public static final String RULE = "reported well";

        /** @param now what the provider reports meanwhile; null for an order that is told again */
        public static Closed byRule(Instant at, @Nullable RawPair now) {
            String why = now == null ? "the provider tells the order" : "the provider reports " + now;
            return new Closed(at, Source.RULE, RULE, why);
        }
    }

    /** Still to be looked at. */
    public boolean isOpen() {
        return closed == null;
    }

    /** What makes two reports the same: the transaction and its pair; the record itself where it names no transaction. */
    public String identity() {
        String what = !transactionId.isEmpty()
                ? transactionId
                : !order.id().isEmpty() ? order.site() + "|" + order.id() : raw;
        return switch (reason) {
            case PAIR, UNREADABLE -> reason + "|" + what + "|" + pair;
            case OTHER_SITE, NO_PAYMENT -> reason + "|" + what;
        };
    }

    public Quarantined numbered(long number) {
        return new Quarantined(number, at, source, actor, reason, order, transactionId, kind, pair, why, raw, closed);
    }

    /** The same, open or closed. */
    public Quarantined with(@Nullable Closed how) {
        return new Quarantined(id, at, source, actor, reason, order, transactionId, kind, pair, why, raw, how);
    }

    /** The audit row of its being listed. */
    public AuditEntry opening() {
        return entry(at, actor, source, "set aside", reason.name());
    }

    /** The audit row of its being closed. */
    public AuditEntry closing(Closed how) {
        return entry(how.at(), how.by(), how.source(), "set aside closed", how.why());
    }

    private AuditEntry entry(Instant when, String who, Source from, String what, String words) {
        String transaction = transactionId.isEmpty() ? "" : ", transaction " + transactionId;
        return new AuditEntry(
                when,
                who,
                from,
                what,
                order.id().isEmpty() ? null : order,
                null,
                pair.orderStatus().isEmpty() ? words + transaction : pair + transaction + ": " + words);
    }
}
