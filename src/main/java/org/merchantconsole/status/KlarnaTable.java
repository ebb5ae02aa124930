package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_REFUND;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.EXTEND;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.ActionKind.SHIP;
import static org.merchantconsole.status.Line.legacy;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.refund;
import static org.merchantconsole.status.Line.variant;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_INITIALIZED;
import static org.merchantconsole.status.Pairs.COMPLETED_UNCLEARED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.EXPIRED_EXPIRED;
import static org.merchantconsole.status.Pairs.INITIALIZED_COMPLETED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_UNCLEARED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.SHIPPED_COMPLETED;
import static org.merchantconsole.status.Pairs.SHIPPED_INITIALIZED;
import static org.merchantconsole.status.Pairs.SHIPPED_UNCLEARED;
import static org.merchantconsole.status.Pairs.UNCLEARED_INITIALIZED;
import static org.merchantconsole.status.Pairs.VOID_CANCELLED;
import static org.merchantconsole.status.Pairs.VOID_COMPLETED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/** Klarna (S002): completed/uncleared means authorised, ship now; the money comes after Shipped. */
enum KlarnaTable implements Row {
    KL_START(payment(UNCLEARED_INITIALIZED, Family.OPEN, Label.AT_KLARNA, CANCEL, PAYMENT_LINK)),
    KL_START2(variant(KL_START, INITIALIZED_INITIALIZED)),
    KL_AUTH(payment(COMPLETED_UNCLEARED, Family.SHIP, Label.SHIP_NOW, SHIP, EXTEND, REFUND)),
    KL_SHIP(payment(SHIPPED_UNCLEARED, Family.TRANSIT, Label.SETTLEMENT_PENDING, REFUND)),
    KL_PAID(payment(SHIPPED_COMPLETED, Family.PAID, Label.SETTLED, REFUND)),
    KL_DONE(payment(COMPLETED_COMPLETED, Family.PAID, Label.IN_BALANCE, REFUND)),
    KL_VOID(payment(VOID_CANCELLED, Family.CANCELLED, Label.CANCELLED_OR_REFUSED, DUPLICATE)),
    KL_VOID2(variant(KL_VOID, VOID_VOID, Label.CANCELLED)),
    KL_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    KL_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    KL_OLD1(legacy(KL_AUTH, COMPLETED_INITIALIZED)),
    KL_OLD2(legacy(KL_SHIP, SHIPPED_INITIALIZED)),
    KL_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    KL_REFD2(variant(KL_REFD, VOID_COMPLETED)),
    KL_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND, SHIP)),
    KL_PREF2(variant(KL_PREF, PARTIAL_REFUNDED_UNCLEARED)),
    KL_R_INIT(refund(INITIALIZED_COMPLETED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    KL_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    KL_R_VOID(refund(VOID_VOID, Family.CANCELLED, Label.REFUND_WITHDRAWN));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(KL_START, KL_START2, KL_R_INIT);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    KlarnaTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case KL_START -> List.of(KL_AUTH, KL_VOID, KL_DECL, KL_EXP);
            case KL_START2 -> List.of(KL_START, KL_AUTH, KL_VOID, KL_DECL, KL_EXP);
            case KL_AUTH -> List.of(KL_SHIP, KL_VOID, KL_VOID2, KL_EXP, KL_REFD2, KL_PREF, KL_REFD);
            case KL_SHIP -> List.of(KL_PAID, KL_DONE, KL_PREF, KL_REFD, KL_REFD2);
            case KL_PAID -> List.of(KL_DONE, KL_PREF, KL_REFD, KL_REFD2);
            case KL_DONE -> List.of(KL_PREF, KL_REFD, KL_REFD2);
            case KL_OLD1 -> List.of(KL_SHIP, KL_EXP);
            case KL_OLD2 -> List.of(KL_PAID);
            case KL_PREF -> List.of(KL_REFD, KL_PAID, KL_SHIP);
            case KL_R_INIT -> List.of(KL_R_DONE, KL_R_VOID);
            case KL_VOID, KL_VOID2, KL_DECL, KL_EXP, KL_REFD, KL_REFD2, KL_PREF2, KL_R_DONE, KL_R_VOID -> List.of();
        };
    }
}
