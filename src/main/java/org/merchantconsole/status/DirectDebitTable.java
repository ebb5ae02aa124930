package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_REFUND;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.Line.legacy;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.refund;
import static org.merchantconsole.status.Pairs.CANCELLED_CANCELLED;
import static org.merchantconsole.status.Pairs.CHARGEBACK_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.RESERVED_RESERVED;
import static org.merchantconsole.status.Pairs.UNCLEARED_INITIALIZED;
import static org.merchantconsole.status.Pairs.UNCLEARED_UNCLEARED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/** SEPA direct debit: uncleared/uncleared is with the bank, nobody here decides; a chargeback voids the payment. */
enum DirectDebitTable implements Row {
    DD_MAND(payment(UNCLEARED_INITIALIZED, Family.OPEN, Label.MANDATE_MADE, CANCEL, PAYMENT_LINK)),
    DD_OLD(legacy(DD_MAND, INITIALIZED_INITIALIZED, Label.STARTED)),
    DD_SENT(payment(UNCLEARED_UNCLEARED, Family.TRANSIT, Label.SENT_TO_BANK)),
    DD_DONE(payment(COMPLETED_COMPLETED, Family.PAID, Label.COLLECTED, REFUND)),
    DD_VOID(payment(VOID_VOID, Family.CANCELLED, Label.CANCELLED_OR_CHARGED_BACK, DUPLICATE)),
    DD_OLD2(legacy(DD_VOID, CANCELLED_CANCELLED, Label.CANCELLED)),
    DD_CB(payment(CHARGEBACK_COMPLETED, Family.CHARGEBACK, Label.CHARGED_BACK)),
    DD_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    DD_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    DD_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND)),
    DD_R_RES(refund(RESERVED_RESERVED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    DD_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    DD_R_VOID(refund(VOID_VOID, Family.CANCELLED, Label.REFUND_WITHDRAWN));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(DD_MAND, DD_OLD, DD_R_RES);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    DirectDebitTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case DD_MAND -> List.of(DD_SENT, DD_VOID, DD_OLD2, DD_DECL);
            case DD_OLD -> List.of(DD_MAND, DD_SENT, DD_VOID, DD_OLD2, DD_DECL);
            case DD_SENT -> List.of(DD_DECL, DD_DONE, DD_VOID);
            case DD_DONE -> List.of(DD_VOID, DD_CB, DD_PREF, DD_REFD);
            case DD_PREF -> List.of(DD_REFD);
            case DD_R_RES -> List.of(DD_R_DONE, DD_R_VOID);
            case DD_VOID, DD_OLD2, DD_CB, DD_DECL, DD_REFD, DD_R_DONE, DD_R_VOID -> List.of();
        };
    }
}
