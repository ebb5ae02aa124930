package org.merchantconsole.status;

import static org.merchantconsole.status.Cases.EVERYBODY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is refused in every row, by which rule, what the tables expect next, and the way out, as pages for people; reviewed
 * and written anew like those of {@link GoldenTest}.
 */
class RefusalsGoldenTest {
    private StatusEngine engine;
    private Tables tables;

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
        tables = new Tables();
    }

    @ParameterizedTest
    @EnumSource
    void refusalsAndWaysOutAreAsReviewed(Flow flow) throws IOException {
        StringBuilder page = new StringBuilder();
        for (String method : methods(flow)) {
            for (State state : tables.rows(tables.table(flow, method))) {
                if (state.pair().order() != OrderStatus.UNKNOWN) {
                    row(page, flow, method, state);
                }
            }
        }
        GoldenTest.compare(GoldenTest.file(flow, "refusals.txt"), page.toString());
    }

    /** Of the further methods those whose rows or terms differ from the general rule. */
    private static List<String> methods(Flow flow) {
        return flow == Flow.OTHER
                ? List.of(
                        "NEVER-HEARD-OF",
                        "MULTIBANCO",
                        "EINVOICE",
                        "AFTERPAY",
                        "SANTANDER",
                        "BILLINK",
                        "PAYPAL",
                        "MISTERCASH")
                : List.of(Cases.method(flow));
    }

    private void row(StringBuilder page, Flow flow, String method, State state) {
        String pair = word(state.pair().order()) + "/" + word(state.pair().transaction());
        page.append(state.id())
                .append(' ')
                .append(method)
                .append(' ')
                .append(pair)
                .append('\n');
        engine.expectedNext(facts(flow, method, state, pair).facts())
                .ifPresent(next -> page.append("    next ").append(next.id()).append('\n'));
        Map<String, List<String>> plain =
                refusals(facts(flow, method, state, pair).facts());
        write(page, "", plain);
        variant(page, "without cart", plain, facts(flow, method, state, pair).withoutCart());
        variant(page, "chargeback open", plain, facts(flow, method, state, pair).chargebackOpen());
    }

    private void variant(StringBuilder page, String name, Map<String, List<String>> plain, Cases facts) {
        Map<String, List<String>> refusals = refusals(facts.facts());
        refusals.entrySet().removeAll(plain.entrySet());
        write(page, name + ": ", refusals);
    }

    private static void write(StringBuilder page, String prefix, Map<String, List<String>> refusals) {
        refusals.forEach((rule, actions) -> page.append("    ")
                .append(prefix)
                .append(String.join(", ", actions))
                .append(": ")
                .append(rule)
                .append('\n'));
    }

    private Map<String, List<String>> refusals(Facts facts) {
        Map<String, List<String>> refusals = new TreeMap<>();
        engine.overview(facts, EVERYBODY, Cases.day(2)).forEach((action, verdict) -> {
            if (verdict instanceof Verdict.Refused refused) {
                String way = refused.wayOut().stream()
                        .map(RefusalsGoldenTest::word)
                        .collect(Collectors.joining(", ", " -> ", ""));
                refusals.computeIfAbsent(
                                refused.rule() + (refused.wayOut().isEmpty() ? "" : way), rule -> new ArrayList<>())
                        .add(word(action));
            }
        });
        return refusals;
    }

    private static Cases facts(Flow flow, String method, State state, String pair) {
        return Cases.of(flow, method).kind(state.kind()).at(1, pair);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
