package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.status.Verdict;

/** Every refusal that the tables can give, in every language: never without its reason, its rule, its pair and a way out. */
class WhyNotTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Reasons reasons = new Reasons();
    private final Coverage coverage =
            new CoverageDesk(new MemoryStore(), new StatusEngine(), SiteRules.DEFAULT, () -> NOW).coverage(List.of());

    private static List<Locale> languages() {
        List<Locale> found = new ArrayList<>();
        for (String language : Locale.getISOLanguages()) {
            URL bundle = Reasons.class.getResource("reasons_" + language + ".properties");
            if (bundle != null) {
                found.add(Locale.forLanguageTag(language));
            }
        }
        return found;
    }

    @Test
    void thereIsMoreThanOneLanguage() {
        assertThat(languages()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyRefusalSaysWhyByWhichRuleAtWhichPairAndWhatHelps() {
        int refusals = 0;
        for (Locale language : languages()) {
            Verdict.Refused hopeless = new Verdict.Refused(
                    Rule.FINAL_STATE,
                    new org.merchantconsole.status.RawPair("a", "b"),
                    java.util.Map.of("action", ActionKind.SHIP),
                    List.of());
            String none = reasons.help(hopeless, language);
            for (Coverage.Grid grid : coverage.grids()) {
                for (Coverage.Line line : grid.lines()) {
                    for (ActionKind action : ActionKind.values()) {
                        if (line.verdicts().get(action) instanceof Verdict.Refused refused) {
                            String what =
                                    language + " " + grid.flow() + " " + line.kind() + " " + line.pair() + " " + action;
                            String whole = reasons.whole(refused, language);
                            assertThat(reasons.sentence(refused, language))
                                    .as(what)
                                    .isNotBlank()
                                    .doesNotContain("{", "}")
                                    .endsWith(".");
                            assertThat(whole)
                                    .as(what)
                                    .contains(refused.rule().name())
                                    .contains(line.pair().toString());
                            boolean isNamed = refused.wayOut().isEmpty()
                                    ? whole.contains(none)
                                    : !reasons.help(refused, language).isBlank()
                                            && whole.contains(reasons.help(refused, language))
                                            && !whole.contains(none);
                            assertThat(isNamed).as(what + ": " + whole).isTrue();
                            refusals++;
                        }
                    }
                }
            }
        }
        assertThat(refusals).isGreaterThan(languages().size() * 1_000);
    }

    /** A way out that the engine names has to begin with something that the engine allows there and then. */
    @Test
    void everyWayOutBeginsWithWhatIsAllowed() {
        for (Coverage.Grid grid : coverage.grids()) {
            for (Coverage.Line line : grid.lines()) {
                for (ActionKind action : ActionKind.values()) {
                    if (line.verdicts().get(action) instanceof Verdict.Refused refused
                            && !refused.wayOut().isEmpty()) {
                        ActionKind first = refused.wayOut().getFirst();
                        boolean itself = first == action;
                        assertThat(itself || line.verdicts().get(first) instanceof Verdict.Allowed)
                                .as("%s %s %s: %s", grid.flow(), line.pair(), action, refused)
                                .isTrue();
                    }
                }
            }
        }
    }
}
