package org.merchantconsole.status;

/** What staff read for a row, in English; the windows translate by the row's id. */
enum Label {
    STARTED("Started"),
    REVIEW("Review: accept or decline"),
    PAID("Paid"),
    DECLINED("Declined"),
    CANCELLED("Cancelled"),
    EXPIRED("Expired"),
    CHARGED_BACK("Charged back"),
    REFUNDED_IN_FULL("Refunded in full"),
    PARTLY_REFUNDED("Partly refunded"),
    REFUND_REQUESTED("Refund requested"),
    REFUND_DONE("Refund done"),
    REFUND_WITHDRAWN("Refund withdrawn"),
    REFUND_REFUSED("Refund refused"),
    CHARGEBACK_OPEN("Chargeback open"),
    CHARGEBACK_DONE("Chargeback done"),
    PAID_BY_AMEX("Paid (settled by Amex)"),
    PAID_CHECK_OWN_MID("Paid - check own MID"),
    CAPTURE_NOW("Authorised - capture"),
    CAPTURED("Captured"),
    RESERVATION_CANCELLED("Reservation cancelled"),
    PARTIAL_CAPTURE("Partial capture"),
    AT_KLARNA("At Klarna"),
    SHIP_NOW("Authorised - ship now"),
    SETTLEMENT_PENDING("Shipped - settlement pending"),
    SETTLED("Settled"),
    IN_BALANCE("In balance"),
    CANCELLED_OR_REFUSED("Cancelled or refused"),
    RISK_CHECK_RUNNING("Risk check running"),
    BEING_AUTHORISED("Being authorised"),
    COLLECTION_RUNNING("Shipped - collection running"),
    COLLECTED("Collected"),
    COMPLETED_WITH_OWN_FUNDS("Completed with own funds"),
    PART_SHIPPED("Part shipped"),
    PART_COLLECTED("Part collected"),
    REFUND_RESERVED("Refund reserved"),
    WAITING_FOR_TRANSFER("Waiting for transfer"),
    MANDATE_MADE("Mandate made"),
    SENT_TO_BANK("Sent to bank"),
    CANCELLED_OR_CHARGED_BACK("Cancelled or charged back"),
    PENDING("Money or decision pending"),
    PAID_NOT_SETTLED("Paid, not settled yet"),
    PAID_ELSEWHERE("Paid outside the balance"),
    SHIPPED("Shipped - money to come");

    private final String text;

    Label(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
