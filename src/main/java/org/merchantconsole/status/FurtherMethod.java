package org.merchantconsole.status;

import java.util.ArrayList;
import java.util.List;

/**
 * The further payment methods, of which the provider's pages list pairs but no moves: every pair in a row is known. The
 * letters are those of {@link Letters}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable, of records of enums
enum FurtherMethod {
    BANCONTACT(
            words("MISTERCASH"),
            underWay(Letters.II),
            authorised(),
            success(Letters.CC),
            failed(Letters.VX, Letters.DD, Letters.EE, Letters.X_),
            refunds(Letters.RR, Letters.CC)),
    WALLET(
            words("APPLEPAY", "GOOGLEPAY"),
            underWay(Letters.II, Letters.UU),
            authorised(),
            success(Letters.CC),
            failed(Letters.VV, Letters.VX, Letters.DD, Letters.EE),
            refunds(Letters.RR, Letters.CC)),
    ALIPAY(
            words("ALIPAY", "ALIPAYPLUS"),
            underWay(Letters.II),
            authorised(),
            success(Letters.CC),
            failed(Letters.EE),
            refunds(Letters.RR, Letters.CC)),
    BANKING(
            words("BELFIUS", "CBC", "KBC", "EPS", "GIROPAY", "MYBANK", "DOTPAY"),
            underWay(Letters.II),
            authorised(),
            success(Letters.CC),
            failed(Letters.VV, Letters.VX, Letters.DD, Letters.EE),
            refunds(Letters.RR, Letters.CC)),
    GIFT_CARD(
            words("COUPON", "GIFTCARD"),
            underWay(Letters.II),
            authorised(),
            success(Letters.CC),
            failed(Letters.EE),
            refunds(Letters.II, Letters.CC)),
    SOFORT(
            words("DIRECTBANK"),
            underWay(Letters.II, Letters.UU),
            authorised(),
            success(Letters.CC),
            failed(Letters.VV, Letters.VX, Letters.EE),
            refunds(Letters.RR, Letters.CC)),
    REQUEST_TO_PAY(
            words("DBRTP"),
            underWay(Letters.II, Letters.CU),
            authorised(),
            success(Letters.CC),
            failed(Letters.DD, Letters.VV, Letters.EE),
            refunds(Letters.RR, Letters.CC, Letters.DD)),
    TRUSTLY(
            words("TRUSTLY"),
            underWay(Letters.II, Letters.UU),
            authorised(),
            success(Letters.CC),
            failed(Letters.XX, Letters.DD, Letters.EE),
            refunds(Letters.II, Letters.CC, Letters.DD)),
    PAYPAL(
            words("PAYPAL"),
            underWay(Letters.II, Letters.UI),
            authorised(),
            success(Letters.CI),
            failed(Letters.VV, Letters.VX, Letters.EE),
            refunds(Letters.RI, Letters.UI, Letters.CI, Letters.DD)),
    AMAZON_PAY(
            words("AMAZONBTN"),
            underWay(Letters.II),
            authorised(),
            success(Letters.CI),
            failed(Letters.DD),
            refunds(Letters.RR, Letters.CC)),
    BIZUM(
            words("BIZUM"),
            underWay(Letters.II),
            authorised(),
            success(Letters.CI),
            failed(Letters.EE, Letters.DD),
            refunds(Letters.CI, Letters.DD)),
    MB(
            words("MBWAY", "MULTIBANCO"),
            underWay(Letters.II),
            authorised(Letters.CU),
            success(Letters.CC),
            failed(Letters.EE, Letters.DD),
            refunds(Letters.RR, Letters.CC, Letters.DD)),
    E_INVOICING(
            words("EINVOICE"),
            underWay(Letters.II),
            authorised(Letters.CI),
            success(Letters.SI, Letters.CC),
            failed(Letters.DD, Letters.VV, Letters.VX, Letters.XV, Letters.XX, Letters.EE),
            refunds(Letters.II, Letters.CC)),
    RIVERTY(
            words("AFTERPAY"),
            underWay(),
            authorised(Letters.CU),
            success(Letters.SU, Letters.SC),
            failed(Letters.DD, Letters.VV, Letters.VX, Letters.EE),
            refunds(Letters.IC, Letters.CC)),
    BETAAL_PER_MAAND(
            words("SANTANDER"),
            underWay(Letters.II, Letters.UI),
            authorised(Letters.CU),
            success(Letters.SU, Letters.SC),
            failed(Letters.DD, Letters.VV, Letters.EE),
            refunds(Letters.RR, Letters.CC)),
    IN3(
            words("IN3", "IN3B2B"),
            underWay(Letters.II, Letters.UI),
            authorised(Letters.CU),
            success(Letters.SU, Letters.CC),
            failed(Letters.DD, Letters.VV, Letters.EE),
            refunds(Letters.CC, Letters.DD)),
    BILLINK(
            words("BILLINK"),
            underWay(Letters.II),
            authorised(Letters.CU),
            success(Letters.SU, Letters.SC),
            failed(Letters.VV, Letters.DD, Letters.EE),
            refunds(Letters.CC, Letters.DD)),
    ZINIA(
            words("ZINIA", "ZINIA_IN3"),
            underWay(Letters.II),
            authorised(Letters.CI),
            success(Letters.SU, Letters.SC),
            failed(Letters.DD, Letters.VV, Letters.EE),
            refunds(Letters.II, Letters.CC)),
    /** Every method that the pages do not name: read by the general rule, with no action but a refund of paid money. */
    GENERAL(
            List.of(),
            underWay(Letters.II, Letters.UI, Letters.UU),
            authorised(Letters.CU, Letters.SU, Letters.CI),
            success(Letters.CC, Letters.SC),
            failed(
                    Letters.DD,
                    Letters.VV,
                    Letters.VX,
                    Letters.XV,
                    Letters.XX,
                    Letters.X_,
                    Letters.EE,
                    Letters.DV,
                    Letters.DX,
                    Letters.VD,
                    Letters.VE,
                    Letters.XD,
                    Letters.XE,
                    Letters.EV,
                    Letters.EX,
                    Letters.DE,
                    Letters.ED),
            refunds(Letters.RR, Letters.RI, Letters.II, Letters.IC, Letters.UI, Letters.CC, Letters.CI));

    private final List<String> words;
    private final List<Pair> underWay;
    private final List<Pair> authorised;
    private final List<Pair> success;
    private final List<Pair> failed;
    private final List<Pair> refunds;

    FurtherMethod(
            List<String> words,
            List<Pair> underWay,
            List<Pair> authorised,
            List<Pair> success,
            List<Pair> failed,
            List<Pair> refunds) {
        this.words = words;
        this.underWay = underWay;
        this.authorised = authorised;
        this.success = success;
        this.failed = failed;
        this.refunds = refunds;
    }

    List<String> words() {
        return words;
    }

    /** Whether staff mark these orders Shipped (S in the provider's overview). */
    boolean ships() {
        return switch (this) {
            case E_INVOICING, RIVERTY, BETAAL_PER_MAAND, IN3, BILLINK, ZINIA -> true;
            default -> false;
        };
    }

    /** The rows of the method, payments before refunds, in the order in which a transaction passes them. */
    List<Row> rows() {
        List<FurtherRow> payments = new ArrayList<>();
        underWay.forEach(pair -> payments.add(payment(pair, FurtherRow.Stage.UNDER_WAY, pendingFamily(pair))));
        authorised.forEach(pair -> payments.add(payment(pair, FurtherRow.Stage.AUTHORISED, authorisedFamily(pair))));
        success.forEach(pair -> payments.add(payment(
                pair,
                pair.transaction() == TransactionStatus.COMPLETED || !ships()
                        ? FurtherRow.Stage.SUCCESS
                        : FurtherRow.Stage.SHIPPED,
                pair.transaction() == TransactionStatus.COMPLETED || !ships() ? Family.PAID : Family.TRANSIT)));
        parents().forEach(pair -> payments.add(payment(pair, FurtherRow.Stage.PARENT, parentFamily(pair))));
        failed.forEach(pair -> payments.add(payment(pair, FurtherRow.Stage.ENDED, failedFamily(pair))));
        List<FurtherRow> children = new ArrayList<>();
        for (Pair pair : refunds) {
            children.add(refund(pair));
        }
        for (Pair pair : List.of(Letters.DD, Letters.VV, Letters.VX)) {
            if (!refunds.contains(pair)) {
                children.add(refund(pair));
            }
        }
        FurtherRow.link(payments);
        FurtherRow.link(children);
        List<Row> rows = new ArrayList<>(payments);
        rows.addAll(children);
        return List.copyOf(rows);
    }

    private FurtherRow payment(Pair pair, FurtherRow.Stage stage, Family family) {
        Label label = FurtherRow.label(pair, family);
        ActionKind[] staff = staff(pair, family).toArray(ActionKind[]::new);
        return new FurtherRow(this, stage, Line.payment(pair, family, label, staff));
    }

    private FurtherRow refund(Pair pair) {
        boolean open = pair.order() == OrderStatus.INITIALIZED
                || pair.order() == OrderStatus.RESERVED
                || pair.order() == OrderStatus.UNCLEARED;
        if (open) {
            // PayPal's uncleared refund is no longer initialized or reserved, so it cannot be taken back.
            ActionKind[] staff = pair.order() == OrderStatus.UNCLEARED
                    ? new ActionKind[0]
                    : new ActionKind[] {ActionKind.CANCEL_REFUND};
            Line line = Line.refund(pair, Family.REFUND_OPEN, Label.REFUND_REQUESTED, staff);
            return new FurtherRow(this, FurtherRow.Stage.UNDER_WAY, line);
        }
        if (pair.order() == OrderStatus.COMPLETED) {
            Line line = Line.refund(pair, Family.REFUND_DONE, Label.REFUND_DONE);
            return new FurtherRow(this, FurtherRow.Stage.ENDED, line);
        }
        boolean declined = pair.order() == OrderStatus.DECLINED;
        Line line = Line.refund(
                pair,
                declined ? Family.DECLINED : Family.CANCELLED,
                declined ? Label.REFUND_REFUSED : Label.REFUND_WITHDRAWN);
        return new FurtherRow(this, FurtherRow.Stage.ENDED, line);
    }

    /** What a payment turns into when it was given back; the overview leaves it to the general pages on refunds. */
    private List<Pair> parents() {
        return ships()
                ? List.of(
                        Pairs.PARTIAL_REFUNDED_COMPLETED,
                        Pairs.PARTIAL_REFUNDED_PARTIAL_REFUNDED,
                        Pairs.PARTIAL_REFUNDED_UNCLEARED,
                        Pairs.REFUNDED_COMPLETED,
                        Pairs.REFUNDED_REFUNDED,
                        Pairs.VOID_COMPLETED)
                : List.of(
                        Pairs.PARTIAL_REFUNDED_COMPLETED,
                        Pairs.PARTIAL_REFUNDED_PARTIAL_REFUNDED,
                        Pairs.REFUNDED_COMPLETED,
                        Pairs.REFUNDED_REFUNDED);
    }

    private Family pendingFamily(Pair pair) {
        return this == WALLET && pair.equals(Letters.UU) ? Family.REVIEW : Family.OPEN;
    }

    private Family authorisedFamily(Pair pair) {
        if (ships()) {
            return Family.SHIP;
        }
        // Completed/initialized of an unknown method was paid elsewhere or is only reserved on the card.
        return pair.equals(Letters.CI) ? Family.PAID : Family.TRANSIT;
    }

    private static Family parentFamily(Pair pair) {
        return pair.order() == OrderStatus.PARTIAL_REFUNDED ? Family.PARTLY_REFUNDED : Family.REFUNDED;
    }

    private static Family failedFamily(Pair pair) {
        return switch (pair.order()) {
            case DECLINED -> Family.DECLINED;
            case EXPIRED -> Family.EXPIRED;
            default -> Family.CANCELLED;
        };
    }

    private List<ActionKind> staff(Pair pair, Family family) {
        return switch (family) {
            case REVIEW -> List.of(ActionKind.ACCEPT, ActionKind.DECLINE);
            case SHIP ->
                switch (this) {
                    case E_INVOICING -> List.of(ActionKind.SHIP, ActionKind.REFUND, ActionKind.PARTIAL_SHIP);
                    case RIVERTY -> List.of(ActionKind.SHIP, ActionKind.REFUND, ActionKind.CANCEL);
                    default -> List.of(ActionKind.SHIP, ActionKind.REFUND);
                };
            case TRANSIT -> ships() ? List.of(ActionKind.REFUND) : List.of();
            case PAID -> this == GENERAL && pair.equals(Letters.CI) ? List.of() : List.of(ActionKind.REFUND);
            case PARTLY_REFUNDED -> ships() ? List.of(ActionKind.REFUND, ActionKind.SHIP) : List.of(ActionKind.REFUND);
            default -> List.of();
        };
    }

    private static List<String> words(String... words) {
        return List.of(words);
    }

    private static List<Pair> underWay(Pair... pairs) {
        return List.of(pairs);
    }

    private static List<Pair> authorised(Pair... pairs) {
        return List.of(pairs);
    }

    private static List<Pair> success(Pair... pairs) {
        return List.of(pairs);
    }

    private static List<Pair> failed(Pair... pairs) {
        return List.of(pairs);
    }

    private static List<Pair> refunds(Pair... pairs) {
        return List.of(pairs);
    }
}
