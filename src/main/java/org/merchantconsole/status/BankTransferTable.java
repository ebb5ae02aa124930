package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_REFUND;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.refund;
import static org.merchantconsole.status.Line.variant;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.EXPIRED_EXPIRED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.RESERVED_RESERVED;
import static org.merchantconsole.status.Pairs.VOID_CANCELLED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/** Bank transfer: a transfer that arrives late may still complete an expired order. */
enum BankTransferTable implements Row {
    BT_INIT(payment(INITIALIZED_INITIALIZED, Family.OPEN, Label.WAITING_FOR_TRANSFER, CANCEL, PAYMENT_LINK)),
    BT_DONE(payment(COMPLETED_COMPLETED, Family.PAID, Label.PAID, REFUND)),
    BT_VOID(payment(VOID_VOID, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    BT_VOID2(variant(BT_VOID, VOID_CANCELLED)),
    BT_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    BT_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    BT_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    BT_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND)),
    BT_R_RES(refund(RESERVED_RESERVED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    BT_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    BT_R_VOID(refund(VOID_VOID, Family.CANCELLED, Label.REFUND_WITHDRAWN));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(BT_INIT, BT_R_RES);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    BankTransferTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case BT_INIT -> List.of(BT_DONE, BT_VOID, BT_VOID2, BT_DECL, BT_EXP);
            case BT_DONE -> List.of(BT_PREF, BT_REFD);
            case BT_EXP -> List.of(BT_DONE);
            case BT_PREF -> List.of(BT_REFD);
            case BT_R_RES -> List.of(BT_R_DONE, BT_R_VOID);
            case BT_VOID, BT_VOID2, BT_DECL, BT_REFD, BT_R_DONE, BT_R_VOID -> List.of();
        };
    }
}
