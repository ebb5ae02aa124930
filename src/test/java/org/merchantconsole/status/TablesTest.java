package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables hold every row and every move of the registry, and nothing else. */
class TablesTest {
    private StatusEngine engine;
    private Tables tables;

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
        tables = new Tables();
    }

    static List<Registry.PairRow> rows() {
        return Registry.pairs();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowOfTheRegistryIsInTheTables(Registry.PairRow row) {
        Flow flow = Flow.valueOf(row.flow());
        Kind kind = Kind.valueOf(Registry.constant(row.kind()));
        State state = engine.state(flow, Cases.method(flow), kind, new RawPair(row.order(), row.transaction()))
                .orElseThrow();
        assertThat(state.id()).isEqualTo(row.id());
        assertThat(state.flow()).isEqualTo(flow);
        assertThat(state.kind()).isEqualTo(kind);
        assertThat(state.rank()).isEqualTo(Rank.valueOf(Registry.constant(row.rank())));
        assertThat(state.variantOf()).isEqualTo(row.variantOf());
        assertThat(state.family()).isEqualTo(Family.valueOf(Registry.constant(row.family())));
        assertThat(state.label()).isEqualTo(row.label());
        assertThat(state.staff())
                .map(action -> action.name().toLowerCase(Locale.ROOT))
                .isEqualTo(row.staff());
        assertThat(state.isFinal()).isEqualTo(isFinal(row));
    }

    private static boolean isFinal(Registry.PairRow row) {
        if (!row.isFinal().equals("follow")) {
            return row.isFinal().equals("yes");
        }
        Registry.PairRow canonical = Registry.pairs().stream()
                .filter(other -> other.id().equals(row.variantOf()))
                .findFirst()
                .orElseThrow();
        return isFinal(canonical);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void exitsAreExactlyTheMovesOfTheRegistry(Registry.PairRow row) {
        Set<String> listed = movesFrom(row.id());
        Set<String> expected = listed.isEmpty() && !row.variantOf().isEmpty() ? movesFrom(row.variantOf()) : listed;
        Flow flow = Flow.valueOf(row.flow());
        State state = tables.rows(tables.table(flow)).stream()
                .filter(candidate -> candidate.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
        // Exits to the card rows that a table falls back on come on top.
        List<String> own = state.exits().stream()
                .filter(exit -> flow == Flow.CARD || !exit.startsWith("CC-"))
                .toList();
        assertThat(own).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> movesFrom(String id) {
        return Registry.moves().stream()
                .filter(move -> move.from().equals(id))
                .map(Registry.Move::to)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void theTablesHoldNoRowThatTheRegistryDoesNotKnow() {
        Set<String> known = Registry.pairs().stream().map(Registry.PairRow::id).collect(Collectors.toSet());
        for (Flow flow : Flow.values()) {
            if (flow != Flow.OTHER) {
                assertThat(tables.rows(tables.table(flow))).allMatch(row -> known.contains(row.id()));
            }
        }
    }

    @Test
    void newTransactionsBeginWhereTheRegistrySays() {
        Set<String> expected = movesFrom("NEW");
        Set<String> starts = new LinkedHashSet<>();
        for (Flow flow : Flow.values()) {
            tables.starts(tables.table(flow)).forEach(start -> starts.add(start.id()));
        }
        assertThat(starts).isEqualTo(expected);
    }

    @Test
    void everyMoveOfTheRegistryIsExpected() {
        for (Registry.Move move : Registry.moves()) {
            Registry.PairRow to = row(move.to());
            Flow flow = Flow.valueOf(to.flow());
            Kind kind = Kind.valueOf(Registry.constant(to.kind()));
            RawPair from = move.from().equals("NEW") ? null : raw(row(move.from()));
            assertThat(engine.observe(flow, Cases.method(flow), kind, from, raw(to)))
                    .as("%s", move)
                    .isInstanceOf(Observation.Expected.class);
        }
    }

    @Test
    void idsAndPairsAreUniqueWithinAFlow() {
        for (Flow flow : Flow.values()) {
            List<State> rows = tables.rows(tables.table(flow));
            assertThat(rows).extracting(State::id).doesNotHaveDuplicates();
            assertThat(rows).extracting(row -> row.kind() + " " + row.pair()).doesNotHaveDuplicates();
        }
    }

    private static Registry.PairRow row(String id) {
        return Registry.pairs().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RawPair raw(Registry.PairRow row) {
        return new RawPair(row.order(), row.transaction());
    }
}
