package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_REFUND;
import static org.merchantconsole.status.ActionKind.COMPLETE_OWN_FUNDS;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.EXTEND;
import static org.merchantconsole.status.ActionKind.HOLD;
import static org.merchantconsole.status.ActionKind.PARTIAL_SHIP;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.ActionKind.SHIP;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.refund;
import static org.merchantconsole.status.Line.shipment;
import static org.merchantconsole.status.Line.variant;
import static org.merchantconsole.status.Pairs.CANCELLED_CANCELLED;
import static org.merchantconsole.status.Pairs.CANCELLED_VOID;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_UNCLEARED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.EXPIRED_EXPIRED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_UNCLEARED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.RESERVED_RESERVED;
import static org.merchantconsole.status.Pairs.SHIPPED_COMPLETED;
import static org.merchantconsole.status.Pairs.SHIPPED_UNCLEARED;
import static org.merchantconsole.status.Pairs.UNCLEARED_UNCLEARED;
import static org.merchantconsole.status.Pairs.VOID_CANCELLED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/**
 * Pay After Delivery (S003): invoiced and collected by the provider after Shipped. Void and cancelled come in all four
 * combinations.
 */
enum PadTable implements Row {
    PA_INIT(payment(INITIALIZED_INITIALIZED, Family.OPEN, Label.RISK_CHECK_RUNNING, CANCEL, PAYMENT_LINK)),
    PA_CHK(payment(UNCLEARED_UNCLEARED, Family.OPEN, Label.BEING_AUTHORISED, CANCEL)),
    PA_AUTH(payment(
            COMPLETED_UNCLEARED, Family.SHIP, Label.SHIP_NOW, SHIP, EXTEND, REFUND, PARTIAL_SHIP, COMPLETE_OWN_FUNDS)),
    PA_SHIP(payment(SHIPPED_UNCLEARED, Family.TRANSIT, Label.COLLECTION_RUNNING, HOLD, REFUND, COMPLETE_OWN_FUNDS)),
    PA_PAID(payment(SHIPPED_COMPLETED, Family.PAID, Label.COLLECTED, REFUND)),
    PA_OWN(payment(COMPLETED_COMPLETED, Family.PAID, Label.COMPLETED_WITH_OWN_FUNDS)),
    PA_VV(payment(VOID_VOID, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    PA_VC(payment(VOID_CANCELLED, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    PA_CV(payment(CANCELLED_VOID, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    PA_CC(payment(CANCELLED_CANCELLED, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    PA_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    PA_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    PA_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    PA_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND, SHIP)),
    PA_PREF2(variant(PA_PREF, PARTIAL_REFUNDED_UNCLEARED)),
    PA_R_INIT(refund(INITIALIZED_INITIALIZED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    PA_R_RES(variant(PA_R_INIT, RESERVED_RESERVED)),
    PA_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    PA_R_VOID(refund(VOID_VOID, Family.CANCELLED, Label.REFUND_WITHDRAWN)),
    PA_S_SHIP(shipment(SHIPPED_UNCLEARED, Family.TRANSIT, Label.PART_SHIPPED, REFUND)),
    PA_S_PAID(shipment(SHIPPED_COMPLETED, Family.PAID, Label.PART_COLLECTED, REFUND));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(PA_INIT, PA_CHK, PA_R_INIT, PA_R_RES, PA_S_SHIP);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    PadTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case PA_INIT -> List.of(PA_CHK, PA_AUTH, PA_DECL, PA_VV, PA_VC, PA_CV, PA_CC, PA_EXP);
            case PA_CHK -> List.of(PA_INIT, PA_AUTH, PA_DECL, PA_VV, PA_VC, PA_CV, PA_CC, PA_EXP);
            case PA_AUTH -> List.of(PA_SHIP, PA_VC, PA_VV, PA_CV, PA_CC, PA_EXP, PA_OWN, PA_PREF, PA_REFD, PA_INIT);
            case PA_SHIP -> List.of(PA_PAID, PA_EXP, PA_VC, PA_VV, PA_CV, PA_CC, PA_PREF, PA_REFD);
            case PA_PAID -> List.of(PA_PREF, PA_REFD);
            case PA_PREF -> List.of(PA_REFD, PA_SHIP, PA_PAID);
            case PA_R_INIT -> List.of(PA_R_RES, PA_R_DONE, PA_R_VOID);
            case PA_R_RES -> List.of(PA_R_DONE, PA_R_VOID);
            case PA_S_SHIP -> List.of(PA_S_PAID);
            case PA_OWN,
                    PA_VV,
                    PA_VC,
                    PA_CV,
                    PA_CC,
                    PA_DECL,
                    PA_EXP,
                    PA_REFD,
                    PA_PREF2,
                    PA_R_DONE,
                    PA_R_VOID,
                    PA_S_PAID -> List.of();
        };
    }
}
