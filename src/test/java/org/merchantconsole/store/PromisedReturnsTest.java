package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.store.Samples.CLOCK;
import static org.merchantconsole.store.Samples.NOW;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.HoldStore;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;

class PromisedReturnsTest {

    private static final LocalDate PROMISED = LocalDate.of(2026, 12, 24);

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orders.db"), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Hold hold(int from, int until, @Nullable LocalDate promised, boolean confirmed) {
        return new Hold(
                NOW.plus(from, ChronoUnit.DAYS),
                NOW.plus(until, ChronoUnit.DAYS),
                "return under way",
                "Mila",
                false,
                confirmed,
                promised);
    }

    private void save(String id, Hold... holds) {
        Order known = Samples.find(store, key(id)).orElse(slim(id));
        Order now = Edits.holds(known, List.of(holds));
        store.save(
                List.of(update(Edits.version(
                        now, store.find(key(id)).map(Order::version).orElse(Order.NEW)))),
                Samples.AUDIT);
    }

    private List<Hold> holds(String id) {
        return store.find(key(id)).orElseThrow().holds();
    }

    @Test
    void aPromisedDayIsKeptChangedAndTakenAway() {
        save("A1", hold(-9, -5, null, true), hold(-1, 9, PROMISED, true));
        assertThat(holds("A1")).extracting(Hold::promised).containsExactly(null, PROMISED);
        save("A1", hold(-9, -5, null, true), hold(-1, 9, PROMISED.plusDays(1), true));
        assertThat(holds("A1")).extracting(Hold::promised).containsExactly(null, PROMISED.plusDays(1));
        save("A1", hold(-9, -5, null, true), hold(-1, 9, null, true));
        assertThat(holds("A1")).extracting(Hold::promised).containsExactly(null, null);
    }

    @Test
    void theDayIsPartOfTheActionAndOlderActionsHaveNone() {
        Action.Hold promised = new Action.Hold(NOW, "return", false, PROMISED);
        assertThat(ActionCodec.read(ActionCodec.write(promised))).isEqualTo(promised);
        Action.Hold none = new Action.Hold(NOW, "return", true);
        assertThat(ActionCodec.write(none)).doesNotContain("promised");
        assertThat(ActionCodec.read(ActionCodec.write(none))).isEqualTo(none);
    }

    @Test
    void pausesAreFoundByTheDaysOnWhichTheyBeginAndEnd() {
        save("A1", hold(-9, -5, null, true), hold(-1, 9, PROMISED, true));
        save("A2", hold(-3, 30, null, true));
        save("A3", hold(-1, 9, null, false));
        assertThat(store.holds().between(NOW.minus(2, ChronoUnit.DAYS), NOW.plus(10, ChronoUnit.DAYS)))
                .as("begins and ends inside; A2 does neither, A3 is not confirmed")
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.order()).isEqualTo(key("A1"));
                    assertThat(found.amount()).isEqualTo(slim("A1").amount());
                    assertThat(found.hold()).isEqualTo(hold(-1, 9, PROMISED, true));
                });
        assertThat(store.holds().between(NOW.minus(10, ChronoUnit.DAYS), NOW.plus(40, ChronoUnit.DAYS)))
                .extracting(HoldStore.Paused::order)
                .containsExactly(key("A1"), key("A1"), key("A2"));
    }
}
