package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names after an at sign. */
class MentionTest {
    private static final List<String> PEOPLE = List.of("Daan de Boer", "Mila Visser", "Tess Dekker", "Tim Prins");

    private static List<String> offered(String text) {
        return Mention.at(text, text.length()).map(one -> one.among(PEOPLE)).orElse(List.of());
    }

    @Test
    void anAtSignOffersThePeopleWhoseNameBeginsSo() {
        assertThat(offered("ask @")).containsExactlyElementsOf(PEOPLE);
        assertThat(offered("ask @t")).containsExactly("Tess Dekker", "Tim Prins");
        assertThat(offered("ask @vis")).as("the last name counts too").containsExactly("Mila Visser");
        assertThat(offered("@Mila Vi")).containsExactly("Mila Visser");
        assertThat(offered("@zo")).isEmpty();
    }

    @Test
    void addressesWholeNamesAndSentencesOfferNobody() {
        assertThat(offered("mail tess@t")).isEmpty();
        assertThat(offered("@Mila Visser")).isEmpty();
        assertThat(offered("@Mila Visser called, then")).isEmpty();
        assertThat(offered("")).isEmpty();
        assertThat(offered("@ t")).isEmpty();
    }

    @Test
    void theNameTakesThePlaceOfWhatWasBegun() {
        String text = "ask @te about it";
        Mention mention = Mention.at(text, 7).orElseThrow();

        String whole = mention.with(text, "Tess Dekker");

        assertThat(whole).isEqualTo("ask @Tess Dekker about it");
        assertThat(whole.substring(0, mention.after("Tess Dekker"))).isEqualTo("ask @Tess Dekker ");
    }
}
