package org.merchantconsole.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

class OrderListModelTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");
    private static final Filter ALL = Filter.all("review.chip.all", OrderQuery.of(Queue.REVIEW));
    private static final Filter DAY = new Filter("review.chip.day", OrderQuery.of(Queue.REVIEW), Filter.DAY);

    private final Books books = new Books();
    private final List<Exception> failures = new ArrayList<>();
    private final OrderListModel list = model(Background.inline());

    private OrderListModel model(Background background) {
        return new OrderListModel(
                books, List.of(ALL, DAY), background, new TimeText(Texts.of(Locale.ENGLISH), () -> NOW), failures::add);
    }

    @Test
    void firstRowIsUnderTheCursorOnceTheListIsRead() {
        books.rows = rows(3);
        list.refresh();

        assertThat(list.phaseProperty().get()).isEqualTo(OrderListModel.Phase.READY);
        assertThat(list.selectedProperty().get()).isEqualTo(key(0));
        assertThat(list.totalsProperty().get().counts()).containsEntry(ALL, 3L).containsEntry(DAY, 1L);
    }

    @Test
    void anEmptyListSaysSo() {
        list.refresh();

        assertThat(list.phaseProperty().get()).isEqualTo(OrderListModel.Phase.EMPTY);
        assertThat(list.selectedProperty().get()).isNull();
    }

    @Test
    void aListThatCannotBeReadFailsAndComesBack() {
        books.broken = true;
        list.refresh();
        assertThat(list.phaseProperty().get()).isEqualTo(OrderListModel.Phase.FAILED);
        assertThat(failures).hasSize(1);

        books.broken = false;
        books.rows = rows(2);
        list.refresh();
        assertThat(list.phaseProperty().get()).isEqualTo(OrderListModel.Phase.READY);
    }

    @Test
    void cursorStaysOnItsOrderWhenOthersComeAndGo() {
        books.rows = rows(5);
        list.refresh();
        list.select(key(2));

        books.rows = new ArrayList<>(List.of(row(9), row(0), row(2), row(3), row(4)));
        list.refresh();

        assertThat(list.selectedProperty().get()).isEqualTo(key(2));
        assertThat(keys()).containsExactly(key(9), key(0), key(2), key(3), key(4));
    }

    @Test
    void newOrdersWaitWhileSomebodyLooksAndRowsChangeWhereTheyStand() {
        books.rows = rows(5);
        list.refresh();
        list.select(key(2));

        books.rows =
                new ArrayList<>(List.of(row(9), row(0), row(8), row(2, Money.of(7, "EUR")), row(3), row(4), row(7)));
        list.refreshQuietly();
        assertThat(keys())
                .as("gone ones go, later ones come below")
                .containsExactly(key(0), key(2), key(3), key(4), key(7));
        assertThat(list.rows().get(1).amount()).isEqualTo(Money.of(7, "EUR"));
        assertThat(list.freshProperty().get()).isEqualTo(2);
        assertThat(list.selectedProperty().get()).isEqualTo(key(2));

        list.refreshQuietly();
        assertThat(list.freshProperty().get()).as("still the same two").isEqualTo(2);

        list.refresh();
        assertThat(keys()).startsWith(key(9), key(0), key(8)).hasSize(7);
        assertThat(list.freshProperty().get()).isZero();
        assertThat(list.selectedProperty().get()).isEqualTo(key(2));
    }

    @Test
    void newOrdersOfALongListDoNotPushShownOnesOut() {
        books.rows = rows(OrderListModel.PAGE + 50);
        list.refresh();
        List<OrderKey> before = keys();
        for (int i = 0; i < 30; i++) {
            books.rows.addFirst(row(1_000 + i));
            list.refreshQuietly();
        }
        assertThat(keys()).isEqualTo(before);
        assertThat(list.freshProperty().get()).isEqualTo(30);
        list.more();
        assertThat(keys()).doesNotHaveDuplicates().hasSize(OrderListModel.PAGE + 50);
    }

    @Test
    void anEmptyListShowsWhatComesAtOnce() {
        list.refresh();
        books.rows = rows(2);
        list.refreshQuietly();
        assertThat(list.rows()).hasSize(2);
        assertThat(list.freshProperty().get()).isZero();
    }

    @Test
    void everythingThatMatchesIsChosenAndNotThePage() throws IOException {
        books.rows = rows(OrderListModel.PAGE * 3);
        list.refresh();
        Choosing choosing = list.choosing();
        choosing.everything();
        assertThat(choosing.count(list.totalsProperty().get().shown())).isEqualTo(300);
        choosing.toggle(list.rows().get(5));
        assertThat(choosing.count(list.totalsProperty().get().shown())).isEqualTo(299);
        assertThat(choosing.holds(key(5))).isFalse();
        assertThat(choosing.holds(key(250))).isTrue();
        List<OrderKey> handed = new ArrayList<>();
        list.everyRow().each(row -> handed.add(row.key()));
        assertThat(handed).hasSize(299).doesNotContain(key(5)).contains(key(299));
        choosing.nothing();
        handed.clear();
        list.everyRow().each(row -> handed.add(row.key()));
        assertThat(handed).as("nothing chosen: all of the list").hasSize(300);
    }

    @Test
    void choosingGrowsAndShrinksFromWhereItBeganAndSurvivesARefresh() {
        books.rows = rows(6);
        list.refresh();
        Choosing choosing = list.choosing();
        choosing.range(list.rows(), key(1), key(3));
        choosing.range(list.rows(), key(3), key(4));
        assertThat(choosing.named()).containsExactly(key(1), key(2), key(3), key(4));
        choosing.range(list.rows(), key(4), key(0));
        assertThat(choosing.named()).containsExactly(key(0), key(1));
        assertThat(choosing.sum(null)).containsExactly(Money.of(2001, "EUR"));
        books.rows.set(0, row(0, Money.of(5, "EUR")));
        list.refreshQuietly();
        assertThat(choosing.sum(null)).containsExactly(Money.of(1006, "EUR"));
    }

    @Test
    void cursorGoesToTheRowThatCameIntoThePlaceOfOneThatLeft() {
        books.rows = rows(4);
        list.refresh();
        list.select(key(1));

        books.rows = new ArrayList<>(List.of(row(0), row(2), row(3)));
        list.refresh();

        assertThat(list.selectedProperty().get()).isEqualTo(key(2));
    }

    @Test
    void anUnchangedListIsNotTouched() {
        books.rows = rows(50);
        list.refresh();
        List<String> changes = new ArrayList<>();
        list.rows().addListener((ListChangeListener<OrderRow>) change -> changes.add(change.toString()));

        list.refresh();
        assertThat(changes).isEmpty();

        books.rows.set(7, row(7, Money.of(1, "EUR")));
        list.refresh();
        assertThat(changes).hasSize(1);
        assertThat(list.rows().get(7).amount()).isEqualTo(Money.of(1, "EUR"));
    }

    @Test
    void pagesAreFetchedAsTheyAreScrolledTo() {
        books.rows = rows(OrderListModel.PAGE * 2 + 10);
        list.refresh();
        assertThat(list.rows()).hasSize(OrderListModel.PAGE);

        list.more();
        list.more();
        assertThat(list.rows()).hasSize(OrderListModel.PAGE * 2 + 10);
        list.more();
        assertThat(keys()).doesNotHaveDuplicates();

        list.refresh();
        assertThat(list.rows()).as("a refresh keeps what was fetched").hasSize(OrderListModel.PAGE * 2 + 10);
    }

    @Test
    void chipOfADayCutsTheTailOff() {
        books.rows = rows(30);
        list.refresh();

        list.show(DAY);

        assertThat(list.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.dueAt()).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void wordsAndFlowsNarrowTheQueryOfEveryChip() {
        books.rows = rows(3);
        list.search(" bakker ");
        list.flows(Set.of(Flow.CARD));

        assertThat(books.asked.getLast().text()).isEqualTo("bakker");
        assertThat(books.asked.getLast().flows()).containsExactly(Flow.CARD);
        assertThat(books.asked.getLast().queue()).isEqualTo(Queue.REVIEW);
    }

    @Test
    void anAnswerThatCameTooLateIsNotShown() {
        Later later = new Later();
        OrderListModel slow = model(later);
        books.rows = rows(3);
        slow.refresh();
        slow.search("x");
        books.rows = rows(1);
        later.finish(1);
        assertThat(slow.rows()).hasSize(1);
        later.finish(0);
        assertThat(slow.rows()).as("the first question's answer is old").hasSize(1);
    }

    @Test
    void manyChangesAtOnceCostOneMoreReading() {
        Later later = new Later();
        OrderListModel slow = model(later);
        slow.refresh();
        IntStream.range(0, 400).forEach(i -> slow.refresh());
        assertThat(later.work).hasSize(1);
        later.finish(0);
        assertThat(later.work).hasSize(2);
    }

    @Test
    void cursorMovesInsideTheList() {
        books.rows = rows(3);
        list.refresh();
        list.move(-1);
        assertThat(list.selectedProperty().get()).isEqualTo(key(0));
        list.move(10);
        assertThat(list.selectedProperty().get()).isEqualTo(key(2));
    }

    private List<OrderKey> keys() {
        return list.rows().stream().map(OrderRow::key).toList();
    }

    private static OrderKey key(int number) {
        return new OrderKey("", "W-" + number);
    }

    private static List<OrderRow> rows(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(OrderListModelTest::row).toList());
    }

    private static OrderRow row(int number) {
        return row(number, Money.of(1000 + number, "EUR"));
    }

    private static OrderRow row(int number, Money amount) {
        return new OrderRow(
                key(number),
                "100" + number,
                Flow.CARD,
                "VISA",
                new RawPair("uncleared", "uncleared"),
                Family.REVIEW,
                amount,
                Money.of(0, "EUR"),
                Money.of(0, "EUR"),
                NOW.minus(Duration.ofDays(2)),
                NOW.plus(Duration.ofHours(6L + 19L * number)),
                Deadline.What.REVIEW_ENDS,
                "Sofie Bakker",
                "NL",
                "NL",
                7,
                PaymentDetails.Liability.SHIFTED,
                1,
                2,
                null,
                null,
                null,
                "");
    }

    /** Pages out of a plain list; the cursor is the index of the next row. */
    private static final class Books implements OrderSource {

        private List<OrderRow> rows = new ArrayList<>();
        private final List<OrderQuery> asked = new ArrayList<>();
        private boolean broken;

        @Override
        public OrderStore.Page page(OrderQuery query, @Nullable String after, int limit) {
            if (broken) {
                throw new IllegalStateException("no disk");
            }
            asked.add(query);
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(rows.size(), from + limit);
            return new OrderStore.Page(
                    List.copyOf(rows.subList(from, to)), to < rows.size() ? Integer.toString(to) : null);
        }

        @Override
        public OrderStore.Total total(OrderQuery query) {
            return new OrderStore.Total(rows.size(), List.of(), 1, 2);
        }
    }

    /** Work that ends when the test says so, in any order. */
    private static final class Later implements Background {

        private final List<Runnable> work = new ArrayList<>();

        @Override
        public <T> void run(Callable<T> job, Consumer<? super T> done, Consumer<? super Exception> failed) {
            work.add(() -> Background.inline().run(job, done, failed));
        }

        @Override
        public void onWindow(Runnable action) {
            action.run();
        }

        void finish(int number) {
            work.get(number).run();
        }
    }
}
