package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.RawPair;

/**
 * One line of a list: what can be shown without loading the whole order.
 *
 * @param dueAt the next deadline; null when nothing waits
 * @param dueWhat which deadline; null when nothing waits
 * @param pendingRefund what is on its way back to the customer
 * @param heldUntil until when reminders are paused; null when they are not
 * @param lines how many lines the cart has
 * @param cards how many different cards were seen with the same e-mail address
 * @param intent where the action under way stands; null when none is
 * @param pinned what the pinned remark says; empty when there is none
 */
public record OrderRow(
        OrderKey key,
        String transactionId,
        Flow flow,
        String method,
        RawPair status,
        Family family,
        Money amount,
        Money refunded,
        Money pendingRefund,
        Instant created,
        @Nullable Instant dueAt,
        Deadline.@Nullable What dueWhat,
        String customer,
        String country,
        String issuerCountry,
        int score,
        PaymentDetails.Liability liability,
        int cards,
        int lines,
        @Nullable Instant shippedAt,
        @Nullable Instant heldUntil,
        Intent.@Nullable State intent,
        String pinned) {}
