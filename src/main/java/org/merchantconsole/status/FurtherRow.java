package org.merchantconsole.status;

import java.util.List;

/** A row of a further method; its exits follow from the stages, because the provider's overview lists no moves. */
final class FurtherRow implements Row {

    /** How far the transaction has come; it only goes on, and what has ended stays. */
    enum Stage {
        UNDER_WAY,
        AUTHORISED,
        SHIPPED,
        SUCCESS,
        PARENT,
        ENDED
    }

    private final FurtherMethod method;
    private final Stage stage;
    private final Line line;
    private List<Row> exits = List.of();

    FurtherRow(FurtherMethod method, Stage stage, Line line) {
        this.method = method;
        this.stage = stage;
        this.line = line;
    }

    /** Gives every row of one kind its exits: what comes after it in the list, as far as its stage lets it. */
    static void link(List<FurtherRow> rows) {
        for (int index = 0; index < rows.size(); index++) {
            FurtherRow row = rows.get(index);
            row.exits = rows.subList(index + 1, rows.size()).stream()
                    .filter(row::leadsTo)
                    .map(Row.class::cast)
                    .toList();
        }
    }

    private boolean leadsTo(FurtherRow other) {
        return switch (stage) {
            case UNDER_WAY, AUTHORISED, SHIPPED -> true;
            case SUCCESS -> other.stage != Stage.ENDED;
            case PARENT -> line.family() == Family.PARTLY_REFUNDED && other.stage == Stage.PARENT;
            case ENDED -> false;
        };
    }

    /** What staff read for a payment of a further method. */
    static Label label(Pair pair, Family family) {
        return switch (family) {
            case REVIEW -> Label.REVIEW;
            case OPEN -> pair.equals(Letters.II) || pair.equals(Letters.UI) ? Label.STARTED : Label.PENDING;
            case SHIP -> Label.SHIP_NOW;
            case TRANSIT -> pair.order() == OrderStatus.SHIPPED ? Label.SHIPPED : Label.PAID_NOT_SETTLED;
            case PAID -> pair.equals(Letters.CI) ? Label.PAID_ELSEWHERE : Label.PAID;
            case REFUNDED -> Label.REFUNDED_IN_FULL;
            case PARTLY_REFUNDED -> Label.PARTLY_REFUNDED;
            case DECLINED -> Label.DECLINED;
            case EXPIRED -> Label.EXPIRED;
            default -> Label.CANCELLED;
        };
    }

    /** The method, R for a refund, and the pair, for example {@code PAYPAL_R_RESERVED_INITIALIZED}. */
    @Override
    public String name() {
        return method.name()
                + (line.kind() == Kind.REFUND ? "_R_" : "_")
                + line.pair().order()
                + "_"
                + line.pair().transaction();
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public List<Row> exits() {
        return exits;
    }
}
