package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.ACCEPT;
import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_REFUND;
import static org.merchantconsole.status.ActionKind.DECLINE;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.refund;
import static org.merchantconsole.status.Line.variant;
import static org.merchantconsole.status.Pairs.CHARGEBACK_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_INITIALIZED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.EXPIRED_EXPIRED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_INITIALIZED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.REFUNDED_INITIALIZED;
import static org.merchantconsole.status.Pairs.RESERVED_INITIALIZED;
import static org.merchantconsole.status.Pairs.RESERVED_RESERVED;
import static org.merchantconsole.status.Pairs.UNCLEARED_INITIALIZED;
import static org.merchantconsole.status.Pairs.UNCLEARED_UNCLEARED;
import static org.merchantconsole.status.Pairs.VOID_CANCELLED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/**
 * American Express under the merchant's own number: Amex pays the merchant, so the transaction half of a payment stays
 * initialized (S001; S000 has one table for both). What is not listed here is read from {@link CardTable}.
 */
enum OwnMidTable implements Row {
    OM_INIT(payment(INITIALIZED_INITIALIZED, Family.OPEN, Label.STARTED, CANCEL, PAYMENT_LINK)),
    OM_UNCL(payment(UNCLEARED_INITIALIZED, Family.REVIEW, Label.REVIEW, ACCEPT, DECLINE)),
    OM_UNCL2(variant(OM_UNCL, UNCLEARED_UNCLEARED)),
    OM_DONE(payment(COMPLETED_INITIALIZED, Family.PAID, Label.PAID_BY_AMEX, REFUND)),
    OM_DONE2(variant(OM_DONE, COMPLETED_COMPLETED, Label.PAID_CHECK_OWN_MID)),
    OM_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    OM_VOID(payment(VOID_CANCELLED, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    OM_VOID2(variant(OM_VOID, VOID_VOID)),
    OM_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    OM_CB(payment(CHARGEBACK_COMPLETED, Family.CHARGEBACK, Label.CHARGED_BACK)),
    OM_PREF(payment(PARTIAL_REFUNDED_INITIALIZED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND)),
    OM_PREF2(variant(OM_PREF, PARTIAL_REFUNDED_COMPLETED)),
    OM_REFD(payment(REFUNDED_INITIALIZED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    OM_REFD2(variant(OM_REFD, REFUNDED_COMPLETED)),
    OM_R_RES(refund(RESERVED_RESERVED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    OM_R_RES2(variant(OM_R_RES, RESERVED_INITIALIZED)),
    OM_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    OM_R_DONE2(variant(OM_R_DONE, COMPLETED_INITIALIZED));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(OM_INIT, OM_R_RES);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    OwnMidTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case OM_INIT -> List.of(OM_DONE, OM_DONE2, OM_UNCL, OM_UNCL2, OM_DECL, OM_VOID, OM_EXP);
            case OM_UNCL -> List.of(OM_DONE, OM_DONE2, OM_VOID, OM_VOID2, OM_DECL, OM_EXP);
            case OM_UNCL2 -> List.of(OM_DONE, OM_DONE2, OM_VOID, OM_VOID2, OM_DECL, OM_EXP);
            case OM_DONE -> List.of(OM_DONE2, OM_CB, OM_PREF, OM_PREF2, OM_REFD, OM_REFD2);
            case OM_DONE2 -> List.of(OM_CB, OM_PREF, OM_PREF2, OM_REFD2);
            case OM_PREF -> List.of(OM_REFD2, OM_REFD);
            case OM_PREF2 -> List.of(OM_REFD2);
            case OM_R_RES -> List.of(OM_R_DONE);
            case OM_R_RES2 -> List.of(OM_R_DONE, OM_R_DONE2);
            case OM_DECL, OM_VOID, OM_VOID2, OM_EXP, OM_CB, OM_REFD, OM_REFD2, OM_R_DONE, OM_R_DONE2 -> List.of();
        };
    }
}
