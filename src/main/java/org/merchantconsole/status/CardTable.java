package org.merchantconsole.status;

import static org.merchantconsole.status.ActionKind.ACCEPT;
import static org.merchantconsole.status.ActionKind.ACCEPT_CHARGEBACK;
import static org.merchantconsole.status.ActionKind.CANCEL;
import static org.merchantconsole.status.ActionKind.CANCEL_REFUND;
import static org.merchantconsole.status.ActionKind.DECLINE;
import static org.merchantconsole.status.ActionKind.DISPUTE;
import static org.merchantconsole.status.ActionKind.DUPLICATE;
import static org.merchantconsole.status.ActionKind.PAYMENT_LINK;
import static org.merchantconsole.status.ActionKind.REFUND;
import static org.merchantconsole.status.Line.chargeback;
import static org.merchantconsole.status.Line.payment;
import static org.merchantconsole.status.Line.refund;
import static org.merchantconsole.status.Line.variant;
import static org.merchantconsole.status.Pairs.CANCELLED_CANCELLED;
import static org.merchantconsole.status.Pairs.CHARGEBACK_COMPLETED;
import static org.merchantconsole.status.Pairs.COMPLETED_COMPLETED;
import static org.merchantconsole.status.Pairs.DECLINED_DECLINED;
import static org.merchantconsole.status.Pairs.EXPIRED_EXPIRED;
import static org.merchantconsole.status.Pairs.INITIALIZED_INITIALIZED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.PARTIAL_REFUNDED_PARTIAL_REFUNDED;
import static org.merchantconsole.status.Pairs.REFUNDED_COMPLETED;
import static org.merchantconsole.status.Pairs.REFUNDED_REFUNDED;
import static org.merchantconsole.status.Pairs.RESERVED_RESERVED;
import static org.merchantconsole.status.Pairs.UNCLEARED_UNCLEARED;
import static org.merchantconsole.status.Pairs.VOID_CANCELLED;
import static org.merchantconsole.status.Pairs.VOID_VOID;

import java.util.List;

/** Card payments, server to server and redirected: the provider's card page (S000, S001), with its refunds and chargebacks. */
enum CardTable implements Row {
    CC_INIT(payment(INITIALIZED_INITIALIZED, Family.OPEN, Label.STARTED, CANCEL, PAYMENT_LINK)),
    CC_UNCL(payment(UNCLEARED_UNCLEARED, Family.REVIEW, Label.REVIEW, ACCEPT, DECLINE)),
    CC_DONE(payment(COMPLETED_COMPLETED, Family.PAID, Label.PAID, REFUND)),
    CC_DECL(payment(DECLINED_DECLINED, Family.DECLINED, Label.DECLINED, DUPLICATE)),
    CC_VOID(payment(VOID_CANCELLED, Family.CANCELLED, Label.CANCELLED, DUPLICATE)),
    CC_VOID2(variant(CC_VOID, VOID_VOID)),
    CC_VOID3(variant(CC_VOID, CANCELLED_CANCELLED)),
    CC_EXP(payment(EXPIRED_EXPIRED, Family.EXPIRED, Label.EXPIRED, DUPLICATE)),
    CC_CB(payment(CHARGEBACK_COMPLETED, Family.CHARGEBACK, Label.CHARGED_BACK, DISPUTE)),
    CC_REFD(payment(REFUNDED_COMPLETED, Family.REFUNDED, Label.REFUNDED_IN_FULL)),
    CC_PREF(payment(PARTIAL_REFUNDED_COMPLETED, Family.PARTLY_REFUNDED, Label.PARTLY_REFUNDED, REFUND)),
    CC_REFD2(variant(CC_REFD, REFUNDED_REFUNDED)),
    CC_PREF2(variant(CC_PREF, PARTIAL_REFUNDED_PARTIAL_REFUNDED)),
    CC_R_RES(refund(RESERVED_RESERVED, Family.REFUND_OPEN, Label.REFUND_REQUESTED, CANCEL_REFUND)),
    CC_R_INIT(variant(CC_R_RES, INITIALIZED_INITIALIZED)),
    CC_R_DONE(refund(COMPLETED_COMPLETED, Family.REFUND_DONE, Label.REFUND_DONE)),
    CC_R_VOID(refund(VOID_VOID, Family.CANCELLED, Label.REFUND_WITHDRAWN)),
    CC_R_VOID2(variant(CC_R_VOID, VOID_CANCELLED)),
    CC_R_VOID3(variant(CC_R_VOID, CANCELLED_CANCELLED)),
    CC_R_DECL(refund(DECLINED_DECLINED, Family.DECLINED, Label.REFUND_REFUSED)),
    CC_B_RES(chargeback(RESERVED_RESERVED, Family.CHARGEBACK, Label.CHARGEBACK_OPEN, DISPUTE, ACCEPT_CHARGEBACK)),
    CC_B_DONE(chargeback(COMPLETED_COMPLETED, Family.CHARGEBACK, Label.CHARGEBACK_DONE)),
    CC_B_CB(variant(CC_B_DONE, CHARGEBACK_COMPLETED));

    /** The rows in which a new transaction can begin. */
    static final List<Row> STARTS = List.of(CC_INIT, CC_DONE, CC_UNCL, CC_DECL, CC_R_RES, CC_B_RES);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and an unmodifiable list
    private final Line line;

    CardTable(Line line) {
        this.line = line;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return switch (this) {
            case CC_INIT -> List.of(CC_DONE, CC_UNCL, CC_DECL, CC_VOID, CC_EXP);
            case CC_UNCL -> List.of(CC_DONE, CC_VOID, CC_VOID2, CC_EXP, CC_DECL);
            case CC_DONE -> List.of(CC_PREF, CC_REFD, CC_CB, CC_VOID2);
            case CC_CB -> List.of(CC_DONE);
            case CC_REFD -> List.of(CC_CB);
            case CC_PREF -> List.of(CC_REFD, CC_CB);
            case CC_R_RES -> List.of(CC_R_DONE, CC_R_VOID, CC_R_DECL);
            case CC_R_INIT -> List.of(CC_R_RES, CC_R_DONE, CC_R_VOID, CC_R_DECL);
            case CC_B_RES -> List.of(CC_B_DONE, CC_B_CB);
            case CC_DECL,
                    CC_VOID,
                    CC_VOID2,
                    CC_VOID3,
                    CC_EXP,
                    CC_REFD2,
                    CC_PREF2,
                    CC_R_DONE,
                    CC_R_VOID,
                    CC_R_VOID2,
                    CC_R_VOID3,
                    CC_R_DECL,
                    CC_B_DONE,
                    CC_B_CB -> List.of();
        };
    }
}
