package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.pair;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What rows are made of, and what the tables read out of them without any guard. */
class RowsTest {
    private static final Set<Family> OVER = EnumSet.of(Family.DECLINED, Family.CANCELLED, Family.EXPIRED);

    private StatusEngine engine;
    private Tables tables;

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
        tables = new Tables();
    }

    @Test
    void aLineSaysItsKindPairFamilyWordsAndActions() {
        Pair pair = Pairs.COMPLETED_COMPLETED;
        assertThat(Line.payment(pair, Family.PAID, Label.PAID, ActionKind.REFUND))
                .isEqualTo(canonical(Kind.PAYMENT, List.of(ActionKind.REFUND)));
        assertThat(Line.refund(pair, Family.PAID, Label.PAID)).isEqualTo(canonical(Kind.REFUND, List.of()));
        assertThat(Line.chargeback(pair, Family.PAID, Label.PAID, ActionKind.DISPUTE))
                .isEqualTo(canonical(Kind.CHARGEBACK, List.of(ActionKind.DISPUTE)));
        assertThat(Line.capture(pair, Family.PAID, Label.PAID)).isEqualTo(canonical(Kind.CAPTURE, List.of()));
        assertThat(Line.shipment(pair, Family.PAID, Label.PAID)).isEqualTo(canonical(Kind.SHIPMENT, List.of()));
    }

    private static Line canonical(Kind kind, List<ActionKind> staff) {
        return new Line(kind, Pairs.COMPLETED_COMPLETED, Rank.CANONICAL, null, Family.PAID, Label.PAID, staff);
    }

    @Test
    void anotherSpellingIsTheRowWithAnotherPairAndPerhapsOtherWords() {
        Row row = CardTable.CC_DONE;
        Line line = row.line();
        Pair other = Pairs.REFUNDED_REFUNDED;
        assertThat(Line.variant(row, other)).isEqualTo(spelling(Rank.VARIANT, row, line.label()));
        assertThat(Line.variant(row, other, Label.STARTED)).isEqualTo(spelling(Rank.VARIANT, row, Label.STARTED));
        assertThat(Line.legacy(row, other)).isEqualTo(spelling(Rank.LEGACY, row, line.label()));
        assertThat(Line.legacy(row, other, Label.STARTED)).isEqualTo(spelling(Rank.LEGACY, row, Label.STARTED));
    }

    private static Line spelling(Rank rank, Row of, Label label) {
        Line line = of.line();
        return new Line(line.kind(), Pairs.REFUNDED_REFUNDED, rank, of, line.family(), label, line.staff());
    }

    @Test
    void aPairIsShownInTheProvidersWords() {
        assertThat(pair("Shipped/completed")).hasToString("Shipped/completed");
        assertThat(new RawPair("initialized", null)).hasToString("initialized/null");
    }

    @ParameterizedTest
    @CsvSource({
        "VISA, false, false, CARD",
        "visa , true, false, CARD",
        "VISA, false, true, CARD_MANUAL_CAPTURE",
        "AMEX, false, false, CARD",
        "AMEX, false, true, CARD_MANUAL_CAPTURE",
        "AMEX, true, false, CARD_OWN_MID",
        "AMEX, true, true, CARD_OWN_MID",
        "KLARNA, true, true, KLARNA",
        "PAYAFTER, false, false, PAD",
        "IDEALQR, false, false, IDEAL",
        "BANKTRANS, false, false, BANKTRANS",
        "DIRDEB, false, false, DIRDEB",
        "PAYPAL, true, true, OTHER"
    })
    void theFlowFollowsFromMethodSettingAndCapture(String method, boolean ownMid, boolean manual, Flow flow) {
        assertThat(Flow.of(method, ownMid, manual)).isEqualTo(flow);
    }

    @ParameterizedTest
    @EnumSource(names = {"CARD_OWN_MID", "CARD_MANUAL_CAPTURE"})
    void rowsReadFromTheCardTableSayThatTheyAreItsOwn(Flow flow) {
        assertThat(tables.rows(tables.table(flow)))
                .allSatisfy(row -> assertThat(row.flow()).isEqualTo(row.id().startsWith("CC-") ? Flow.CARD : flow));
    }

    @ParameterizedTest
    @EnumSource
    void aFurtherMethodThatWasPaidAtOnceNeverFails(FurtherMethod method) {
        List<State> rows = tables.rows(tables.table(method));
        for (State row : rows) {
            boolean paid = row.kind() == Kind.PAYMENT && row.family() == Family.PAID;
            assertThat(row.exits().stream().map(id -> family(rows, id)))
                    .as(row.id())
                    .noneMatch(family ->
                            paid && !row.staff().isEmpty() && method != FurtherMethod.GENERAL && OVER.contains(family));
        }
    }

    private static Family family(List<State> rows, String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .family();
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, uncleared/uncleared, ACCEPT, CC-DONE",
        "CARD_MANUAL_CAPTURE, uncleared/uncleared, ACCEPT, MC-AUTH",
        "CARD_MANUAL_CAPTURE, completed/initialized, CAPTURE, MC-CAP",
        "PAD, shipped/uncleared, COMPLETE_OWN_FUNDS, PA-PAID",
        "KLARNA, completed/uncleared, SHIP, KL-SHIP"
    })
    void anActionLeadsToTheRowThatItIsTakenFor(Flow flow, String pair, ActionKind action, String next) {
        TableVerdict verdict = engine.verdict(flow, Kind.PAYMENT, pair(pair).normalised(), action);
        assertThat(verdict.listed()).isTrue();
        assertThat(verdict.next()).isNotNull().extracting(State::id).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource
    void anActionLeadsToAndServesTheFamiliesThatItIsTakenFor(ActionKind action) {
        Set<Family> leads = switch (action) {
            case ACCEPT -> EnumSet.of(Family.PAID, Family.CAPTURE);
            case DECLINE, CANCEL, CANCEL_RESERVATION, CANCEL_REFUND -> EnumSet.of(Family.CANCELLED);
            case SHIP -> EnumSet.of(Family.TRANSIT);
            case REFUND, REFUND_LINES -> EnumSet.of(Family.REFUNDED);
            case CAPTURE, COMPLETE_OWN_FUNDS -> EnumSet.of(Family.PAID);
            case ACCEPT_CHARGEBACK -> EnumSet.of(Family.CHARGEBACK);
            default -> EnumSet.noneOf(Family.class);
        };
        Set<Family> serves = switch (action) {
            case REFUND, REFUND_LINES, CANCEL, DECLINE, CANCEL_RESERVATION ->
                EnumSet.of(Family.CANCELLED, Family.DECLINED, Family.EXPIRED, Family.REFUNDED, Family.CHARGEBACK);
            case ACCEPT, CAPTURE -> EnumSet.of(Family.PAID);
            case SHIP, PARTIAL_SHIP -> EnumSet.of(Family.TRANSIT, Family.PAID);
            default -> EnumSet.noneOf(Family.class);
        };
        Set<Family> seen = EnumSet.noneOf(Family.class);
        for (Flow flow : Flow.values()) {
            for (State row : tables.rows(tables.table(flow))) {
                seen.add(row.family());
                assertThat(Moves.leadsTo(action, row)).as(row.id()).isEqualTo(leads.contains(row.family()));
                assertThat(Moves.serves(action, row.family())).as(row.id()).isEqualTo(serves.contains(row.family()));
            }
        }
        assertThat(seen).containsAll(leads).containsAll(serves);
    }

    @ParameterizedTest
    @EnumSource(names = {"RIVERTY", "BETAAL_PER_MAAND"})
    void aShippedOrderMayFailUntilItIsPaid(FurtherMethod method) {
        List<State> rows = tables.rows(tables.table(method));
        for (State row : rows) {
            if (row.pair().order() == OrderStatus.SHIPPED) {
                assertThat(row.exits().stream().map(id -> family(rows, id)).anyMatch(OVER::contains))
                        .as(row.id())
                        .isEqualTo(row.family() == Family.TRANSIT);
            }
        }
    }

    @Test
    void aPairOutsideTheTableListsNothing() {
        TableVerdict verdict =
                engine.verdict(Flow.CARD, Kind.PAYMENT, pair("mystery/mystery").normalised(), ActionKind.REFUND);
        assertThat(verdict).isEqualTo(new TableVerdict(ActionKind.REFUND, null, false, null));
    }

    @Test
    void anUnknownMethodIsReadByTheGeneralRule() {
        TableVerdict verdict = engine.verdict(
                Flow.OTHER, Kind.PAYMENT, pair("shipped/completed").normalised(), ActionKind.REFUND);
        assertThat(verdict.state()).isNotNull().extracting(State::id).isEqualTo("GENERAL-SHIPPED-COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(names = {"CARD", "CARD_MANUAL_CAPTURE"})
    void aCardBrandWithARowOfItsOwnMayReportWhatOnlyThatRowNames(Flow flow) {
        RawPair cancelled = new RawPair("cancelled", null);
        assertThat(engine.state(flow, "MISTERCASH", Kind.PAYMENT, cancelled))
                .get()
                .extracting(State::id)
                .isEqualTo("BANCONTACT-CANCELLED-NULL");
        assertThat(engine.state(flow, "VISA", Kind.PAYMENT, cancelled)).isEmpty();
        assertThat(engine.state(Flow.IDEAL, "MISTERCASH", Kind.PAYMENT, cancelled))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, VISA, completed/completed, true",
        "CARD, VISA, partial_refunded/completed, true",
        "CARD, VISA, refunded/completed, false",
        "CARD, VISA, uncleared/uncleared, false",
        "CARD, VISA, mystery/completed, false",
        "KLARNA, KLARNA, shipped/completed, true",
        "KLARNA, KLARNA, partial_refunded/uncleared, false",
        "OTHER, NEVER-HEARD-OF, completed/initialized, false",
        "CARD_OWN_MID, AMEX, partial_refunded/completed, false"
    })
    void moneyIsInTheBalanceWhenItWasPaidAndHasCome(Flow flow, String method, String pair, boolean there) {
        assertThat(engine.inBalance(flow, method, Kind.PAYMENT, pair(pair))).isEqualTo(there);
    }
}
