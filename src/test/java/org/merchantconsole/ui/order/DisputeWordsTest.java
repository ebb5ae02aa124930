package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.merchantconsole.desk.Dispute;
import org.merchantconsole.money.Money;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Chargebacks in words: every code of the schemes and every dispute status, in both languages. */
class DisputeWordsTest {

    /** The pick list of DOMAIN 3.5, scheme by scheme, typed anew from there. */
    private static final List<String> CODES = List.of(("10.4 12.2 12.5 12.6 13.1 13.2 13.3 13.4 13.5 13.6 13.7"
                    + " 4808 4837 4863 4831 4834 4841 4853"
                    + " 4526 4540 4573 4798 6006 4512 4513 4515 4516 4517 4534 4544 4553 4554"
                    + " AC01 AC04 AC06 AC13 AG01 AG02 AM04 AM05 BE04 BE05 CNOR DNOR ED05 FF01 FF05 FOCR"
                    + " MD01 MD02 MD06 MD07 MS02 MS03 RC01 RR01 RR02 RR03 RR04 SL01 TM01 CUST DUPL")
            .split(" "));

    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");
    private static final Money TEN = Money.of(1000, "EUR");

    private static DisputeWords words(Locale language) {
        Texts texts = Texts.of(language);
        return new DisputeWords(texts, new TimeText(texts, InstantSource.fixed(NOW)));
    }

    private static Dispute dispute(String code, String text, String status, Dispute.Standing standing) {
        Money won = standing == Dispute.Standing.WON ? TEN : Money.zero(TEN.currency());
        return new Dispute(TEN, code, text, status, NOW, standing, won);
    }

    @Test
    void everyReasonCodeHasWordsInBothLanguages() {
        for (Locale language : Texts.LANGUAGES) {
            for (String code : CODES) {
                String said = words(language).reason(dispute(code, "theirs", "new", Dispute.Standing.TO_ANSWER));
                assertThat(said)
                        .as("%s %s", code, language)
                        .startsWith(code + " ")
                        .doesNotContain("theirs");
            }
        }
        assertThat(new TreeSet<>(CODES)).hasSize(CODES.size()).hasSize(63);
    }

    @Test
    void aCodeOfTomorrowIsShownAsTheProviderWroteIt() {
        DisputeWords words = words(Locale.ENGLISH);
        assertThat(words.reason(dispute("99.9", "Brand new", "new", Dispute.Standing.TO_ANSWER)))
                .isEqualTo("99.9 Brand new");
        assertThat(words.reason(dispute("", "", "", Dispute.Standing.TO_ANSWER)))
                .isEqualTo("with the scheme directly");
    }

    @Test
    void theDashboardsWordsStandForTheDisputeStatus() {
        DisputeWords words = words(Locale.ENGLISH);
        List<String> api = List.of("new", "ready", "open", "accepted", "submitted", "processed", "closed");
        List<String> said = api.stream()
                .map(status -> words.status(dispute("13.1", "", status, Dispute.Standing.TO_ANSWER)))
                .toList();
        assertThat(said)
                .containsExactly(
                        "New",
                        "Ready: more information asked",
                        "Opened",
                        "Accepted",
                        "Submitted",
                        "Processed",
                        "Closed");
        assertThat(words.status(dispute("13.1", "", "odd", Dispute.Standing.TO_ANSWER)))
                .isEqualTo("odd");
        assertThat(words.status(dispute("13.1", "", "closed", Dispute.Standing.WON)))
                .isEqualTo("Won");
    }

    @Test
    void anAnswerIsRedFromThreeDaysBeforeOn() {
        DisputeWords words = words(Locale.ENGLISH);
        assertThat(words.urgency(NOW.plus(Duration.ofHours(71)))).isEqualTo(Tone.DANGER);
        assertThat(words.urgency(NOW.plus(Duration.ofHours(73)))).isEqualTo(Tone.NEUTRAL);
        assertThat(words.urgency(NOW.minusSeconds(1))).isEqualTo(Tone.DANGER);
        assertThat(words.urgency(null)).isEqualTo(Tone.NEUTRAL);
    }
}
