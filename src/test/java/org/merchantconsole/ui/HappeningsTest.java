package org.merchantconsole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;

/** The audit's words are the user's, whichever language the database keeps them in. */
class HappeningsTest {

    private static String what(String word, Locale language) {
        Texts texts = Texts.of(language);
        Happenings happenings = new Happenings(texts, new TimeText(texts, InstantSource.fixed(Bench.NOW)));
        OrderKey order = new OrderKey("", "W-1");
        return happenings
                .of(new AuditEntry(Bench.NOW, "Kim", Source.PERSON, word, order, null, ""))
                .what();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staged",
                "refund staged",
                "refund lines settled by evidence",
                "accept refused by provider",
                "audit sealed anew",
                "cart read before a refund",
                "database restored",
                "deadlines recomputed",
                "difference accepted",
                "difference kept",
                "evidence entered",
                "hold confirmed",
                "imported",
                "note added",
                "notification applied",
                "notification done",
                "notification fetched",
                "notification ignored",
                "notification received",
                "notification refused",
                "notification replayed",
                "notification same as known",
                "notification stored",
                "notification waits",
                "order created",
                "order fetched",
                "order looked up",
                "order not created",
                "order outcome unknown",
                "order read again",
                "order read before money moves",
                "order refreshed",
                "order sending",
                "orders read",
                "set aside",
                "set aside closed"
            })
    void everyWordThatTheDesksWriteHasATextInBothLanguages(String word) {
        String english = what(word, Locale.ENGLISH);
        String dutch = what(word, Locale.forLanguageTag("nl"));

        assertThat(english).endsWith("W-1");
        assertThat(dutch).endsWith("W-1").isNotEqualTo(english).doesNotContain(word);
    }
}
