package org.merchantconsole.status;

/** The provider's <em>transaction status</em> ({@code financial_status}): how far the money has come. */
public enum TransactionStatus {
    INITIALIZED,
    UNCLEARED,
    COMPLETED,
    DECLINED,
    VOID,
    CANCELLED,
    EXPIRED,
    RESERVED,
    REFUNDED,
    PARTIAL_REFUNDED,
    /** The provider sent no transaction status (cancelled Bancontact QR). */
    NULL,
    /** A word outside the tables; the raw text is kept beside it. */
    UNKNOWN
}
