package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.SavedView;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/** The views that come with the program: named in the chosen language until somebody gives them a name. */
class DeliveredViewsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T10:00:00Z"));
    private static final Staff MILA = Role.MANAGER.staff("Mila");

    @TempDir
    Path folder;

    @Test
    void theirNamesFollowTheLanguageAndANameThatSomebodyGaveStays() {
        assertThat(names("en"))
                .containsExactly("Decide within a day", "Ship within 3 days", "Partly refunded", "Large and urgent");
        assertThat(names("nl"))
                .containsExactly(
                        "Beslis binnen 1 dag", "Verzend in 3 dagen", "Deels terugbetaald", "Groot en dringend");
        try (SqliteStore store = store()) {
            ViewsDesk german = desk(store, "de");
            SavedView first = german.all(MILA).getFirst();
            assertThat(german.name(first)).isEqualTo("Prüfung in 1 Tag");
            german.rename(first, german.name(first), MILA);
            SavedView second = german.all(MILA).get(1);
            german.rename(second, "Heute raus", MILA);
        }
        assertThat(names("en"))
                .as("the first was named what it was named already, the second by a person")
                .containsExactly("Decide within a day", "Heute raus", "Partly refunded", "Large and urgent");
        try (SqliteStore store = store()) {
            ViewsDesk english = desk(store, "en");
            english.rename(english.all(MILA).get(1), "Ship within 3 days", MILA);
        }
        assertThat(names("de"))
                .as("under the program's name it follows the language again")
                .containsExactly("Prüfung in 1 Tag", "Versand in 3 Tagen", "Teilweise erstattet", "Groß und dringend");
    }

    private List<String> names(String language) {
        try (SqliteStore store = store()) {
            ViewsDesk desk = desk(store, language);
            return desk.all(MILA).stream().map(desk::name).toList();
        }
    }

    private SqliteStore store() {
        return SqliteStore.open(folder.resolve("console.db"), CLOCK);
    }

    private static ViewsDesk desk(SqliteStore store, String language) {
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(language));
        return Desks.over(store, new FakeGateway(CLOCK.instant()), (file, sink) -> {}, new StatusEngine(), CLOCK, terms)
                .views();
    }
}
