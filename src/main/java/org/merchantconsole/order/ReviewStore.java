package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;

/** What the database remembers for those who decide about held payments. */
public interface ReviewStore {

    /**
     * Another order that has something in common with the one in question.
     *
     * @param email the same e-mail address, in any case
     * @param card the same card: first and last digits and expiry
     * @param place the same postcode and house number
     */
    record Kin(OrderRow row, boolean email, boolean card, boolean place) {}

    /** Orders that share e-mail address, card or address, newest first. */
    List<Kin> kin(OrderKey order, int limit);

    /**
     * How often somebody decided so.
     *
     * @param kind accept or decline
     * @param reason as it was written down with the decision
     * @param now what the payment amounts to by now
     */
    record Tally(ActionKind kind, String reason, Family now, long count) {}

    /** A person's own decisions that took effect, counted. */
    List<Tally> tallies(String staff);

    /** Who has taken a held payment on, and since when. */
    record Claim(String by, Instant since) {}

    /** The claims that are younger than the moment. */
    Map<OrderKey, Claim> claims(Instant from);

    /**
     * Takes an order on, with its audit row, unless somebody else has since the moment.
     *
     * @return false when somebody else has it; nothing was written
     */
    boolean claim(OrderKey order, Claim claim, Instant from, AuditEntry audit);

    /**
     * Gives an order back, with its audit row, whoever has it.
     *
     * @return false when nobody had it; nothing was written
     */
    boolean release(OrderKey order, AuditEntry audit);
}
