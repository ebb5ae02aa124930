package org.merchantconsole.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says, without its exits.
 *
 * @param kind the sort of transaction
 * @param pair the two statuses
 * @param rank canonical, or another spelling of a canonical row
 * @param variantOf the canonical row, null for a canonical row itself
 * @param family what it amounts to
 * @param label what staff read
 * @param staff the actions that make sense, before any guard
 */
record Line(
        Kind kind, Pair pair, Rank rank, @Nullable Row variantOf, Family family, Label label, List<ActionKind> staff) {

    static Line payment(Pair pair, Family family, Label label, ActionKind... staff) {
        return canonical(Kind.PAYMENT, pair, family, label, staff);
    }

    static Line refund(Pair pair, Family family, Label label, ActionKind... staff) {
        return canonical(Kind.REFUND, pair, family, label, staff);
    }

    static Line chargeback(Pair pair, Family family, Label label, ActionKind... staff) {
        return canonical(Kind.CHARGEBACK, pair, family, label, staff);
    }

    static Line capture(Pair pair, Family family, Label label, ActionKind... staff) {
        return canonical(Kind.CAPTURE, pair, family, label, staff);
    }

    static Line shipment(Pair pair, Family family, Label label, ActionKind... staff) {
        return canonical(Kind.SHIPMENT, pair, family, label, staff);
    }

    /** Another spelling of a row. */
    static Line variant(Row of, Pair pair) {
        return variant(of, pair, of.line().label());
    }

    /** Another spelling of a row, with words of its own. */
    static Line variant(Row of, Pair pair, Label label) {
        return spelling(Rank.VARIANT, of, pair, label);
    }

    /** A spelling from before a known date. */
    static Line legacy(Row of, Pair pair) {
        return legacy(of, pair, of.line().label());
    }

    /** A spelling from before a known date, with words of its own. */
    static Line legacy(Row of, Pair pair, Label label) {
        return spelling(Rank.LEGACY, of, pair, label);
    }

    private static Line canonical(Kind kind, Pair pair, Family family, Label label, ActionKind... staff) {
        return new Line(kind, pair, Rank.CANONICAL, null, family, label, List.of(staff));
    }

    private static Line spelling(Rank rank, Row of, Pair pair, Label label) {
        Line canonical = of.line();
        return new Line(canonical.kind(), pair, rank, of, canonical.family(), label, canonical.staff());
    }
}
