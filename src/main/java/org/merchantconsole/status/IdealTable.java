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

/** iDEAL, the model of the generic banking methods. */
enum IdealTable implements Row {
    ID_INIT(payment(INITIALIZED_INITIALIZED, Family.OPEN, Label.STARTED, CANCEL, PAYMENT_LINK)),
    ID_DONE(payment(COMPLETED_COMPLETED, Family.PAID, Label.PAID, REFUND)),
    ID_VOID(payment(VOID_VOID, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    ID_VOID2(variant(ID_VOID, VOID_CANCELLED)),
    ID_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    ID_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    ID_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    ID_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND)),
    ID_R_INIT(refund(INITIALIZED_INITIALIZED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    ID_R_RES(refund(RESERVED_RESERVED, Family.REFUND_OPEN, Label.REFUND_RESERVED, CANCEL_REFUND)),
    ID_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    ID_R_VOID(refund(VOID_VOID, Family.CANCELLED, Label.REFUND_WITHDRAWN));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(ID_INIT, ID_R_INIT, ID_R_RES);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    IdealTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case ID_INIT -> List.of(ID_DONE, ID_VOID, ID_VOID2, ID_DECL, ID_EXP);
            case ID_DONE -> List.of(ID_PREF, ID_REFD);
            case ID_PREF -> List.of(ID_REFD);
            case ID_R_INIT -> List.of(ID_R_RES, ID_R_DONE, ID_R_VOID);
            case ID_R_RES -> List.of(ID_R_DONE, ID_R_VOID);
            case ID_VOID, ID_VOID2, ID_DECL, ID_EXP, ID_REFD, ID_R_DONE, ID_R_VOID -> List.of();
        };
    }
}
