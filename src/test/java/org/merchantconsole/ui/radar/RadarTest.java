package org.merchantconsole.ui.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Consequence;
import org.merchantconsole.desk.RadarDesk;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.order.Workbench;

/** The radar over the sample data. */
class RadarTest {

    @TempDir
    static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static RadarViewModel model() {
        RadarViewModel model = new RadarViewModel(
                bench.context(Locale.ENGLISH), new News(Background.inline()), bench.desks(), () -> "Mila Visser");
        model.shown();
        return model;
    }

    @Test
    void everyGroupFindsExactlyItsOrders() {
        for (int days : RadarViewModel.HORIZONS) {
            for (RadarDesk.Group group : bench.desks().radar().radar(days).groups()) {
                SearchText text = bench.desks().orders().search(group.search());
                assertThat(text.problems()).as(group.search()).isEmpty();
                Set<OrderKey> found = new HashSet<>();
                String after = null;
                do {
                    OrderStore.Page page = bench.desks()
                            .orders()
                            .page(OrderQuery.of(Queue.ORDERS).withTerms(text.terms()), after, 100);
                    page.rows().stream().map(OrderRow::key).forEach(found::add);
                    after = page.after();
                } while (after != null);
                assertThat(found)
                        .as("%s in %s days", group.search(), days)
                        .containsExactlyInAnyOrderElementsOf(group.dates().stream()
                                .map(OrderStore.Dated::key)
                                .toList());
                assertThat(group.count()).isEqualTo(found.size());
            }
        }
    }

    @Test
    void theSampleDataHasHeldPaymentsPayLaterRefundsAndReminders() {
        assertThat(bench.desks().radar().radar(30).groups())
                .extracting(RadarDesk.Group::consequence)
                .contains(
                        Consequence.HELD_ENDS,
                        Consequence.KLARNA_EXPIRES,
                        Consequence.PAD_EXPIRES,
                        Consequence.REFUND_LEAVES,
                        Consequence.REMINDER,
                        Consequence.AGENCY);
    }

    @Test
    void theDatesAreThoseThatTheEngineSays() {
        for (RadarDesk.Group group : bench.desks().radar().radar(30).groups()) {
            OrderStore.Dated first = group.dates().getFirst();
            List<Deadline> said = bench.desks()
                    .orders()
                    .view(first.key(), bench.staff())
                    .orElseThrow()
                    .deadlines();
            assertThat(said)
                    .as(first.toString())
                    .anyMatch(one -> one.what() == first.what()
                            && Duration.between(one.at(), first.at()).abs().compareTo(Duration.ofSeconds(1)) <= 0);
        }
    }

    @Test
    void moreDaysNeverShowLess() {
        RadarViewModel model = model();
        int before = 0;
        for (int i = 0; i < RadarViewModel.HORIZONS.size(); i++) {
            model.look(i);
            int orders =
                    model.bars().stream().mapToInt(bar -> bar.group().count()).sum();
            assertThat(orders).isGreaterThanOrEqualTo(before);
            before = orders;
        }
        model.farther(5);
        assertThat(model.horizonProperty().get()).isEqualTo(4);
    }

    @Test
    void everyBarSaysItsFiguresInWordsAndTheCursorKeepsItsGroup() {
        RadarViewModel model = model();
        assertThat(model.bars())
                .allSatisfy(bar -> assertThat(bar.words())
                        .startsWith(bar.name())
                        .contains(Integer.toString(bar.group().count())));
        model.move(1);
        RadarViewModel.Bar chosen = model.chosenProperty().get();
        model.farther(1);
        assertThat(chosen).isNotNull();
        RadarViewModel.Bar later = model.chosenProperty().get();
        assertThat(later).isNotNull();
        assertThat(later.group().consequence()).isEqualTo(chosen.group().consequence());
        assertThat(model.rows()).isEqualTo(later.group().dates());
    }
}
