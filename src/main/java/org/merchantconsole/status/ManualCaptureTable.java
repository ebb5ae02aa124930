package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.ACCEPT;
import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_RESERVATION;
import static org.merchantconsole.status.ActionKind.CAPTURE;
import static org.merchantconsole.status.ActionKind.DECLINE;
import static org.merchantconsole.status.ActionKind.DISPUTE;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.Line.capture;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.variant;
import static org.merchantconsole.status.Pairs.CHARGEBACK_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_INITIALIZED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.EXPIRED_EXPIRED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.UNCLEARED_UNCLEARED;
import static org.merchantconsole.status.Pairs.VOID_CANCELLED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/** Cards whose amount is first reserved and captured later. What is not listed here is read from {@link CardTable}. */
enum ManualCaptureTable implements Row {
    MC_INIT(payment(INITIALIZED_INITIALIZED, Family.OPEN, Label.STARTED, CANCEL, PAYMENT_LINK)),
    MC_AUTH(payment(COMPLETED_INITIALIZED, Family.CAPTURE, Label.CAPTURE_NOW, CAPTURE, CANCEL_RESERVATION)),
    MC_CAP(payment(COMPLETED_COMPLETED, Family.PAID, Label.CAPTURED, REFUND)),
    MC_VOID(payment(VOID_VOID, Family.CANCELLED, Label.RESERVATION_CANCELLED, DUPLICATE)),
    MC_VOID2(variant(MC_VOID, VOID_CANCELLED)),
    MC_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    MC_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    MC_UNCL(payment(UNCLEARED_UNCLEARED, Family.REVIEW, Label.REVIEW, ACCEPT, DECLINE)),
    MC_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    MC_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND)),
    MC_CB(payment(CHARGEBACK_COMPLETED, Family.CHARGEBACK, Label.CHARGED_BACK, DISPUTE)),
    MC_C_DONE(capture(COMPLETED_COMPLETED, Family.PAID, Label.PARTIAL_CAPTURE, REFUND));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(MC_INIT, MC_C_DONE);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    ManualCaptureTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case MC_INIT -> List.of(MC_AUTH, MC_DECL, MC_EXP, MC_UNCL);
            case MC_AUTH -> List.of(MC_CAP, MC_AUTH, MC_VOID);
            case MC_CAP -> List.of(MC_PREF, MC_REFD, MC_CB);
            case MC_UNCL -> List.of(MC_AUTH, MC_VOID);
            case MC_REFD -> List.of(MC_CB);
            case MC_PREF -> List.of(MC_REFD, MC_CB);
            case MC_VOID, MC_VOID2, MC_DECL, MC_EXP, MC_CB, MC_C_DONE -> List.of();
        };
    }
}
