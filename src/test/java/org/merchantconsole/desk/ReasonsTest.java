package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.Verdict;

class ReasonsTest {
    private final Reasons reasons = new Reasons();

    private static Verdict.Refused refusal(Rule rule, Map<String, Object> values, ActionKind... wayOut) {
        return new Verdict.Refused(rule, new RawPair("uncleared", "uncleared"), values, List.of(wayOut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void everyRuleHasASentenceAlsoWithoutFigures(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Rule rule : Rule.values()) {
            assertThat(reasons.sentence(refusal(rule, Map.of()), locale))
                    .as("%s", rule)
                    .doesNotContain("{")
                    .endsWith(".");
        }
        for (ActionKind kind : ActionKind.values()) {
            assertThat(reasons.action(kind, locale)).isNotBlank();
            assertThat(reasons.wayOut(refusal(Rule.NOT_PAID_YET, Map.of(), kind), locale))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void figuresAreInTheSentence(String language) {
        String sentence = reasons.sentence(
                refusal(Rule.AMOUNT_ABOVE_REST, Map.of("amount", Money.of(123_456, "EUR"), "rest", Money.of(7, "EUR"))),
                Locale.forLanguageTag(language));

        assertThat(sentence).contains(language.equals("en") ? "1,234.56" : "1.234,56");
    }
}
