package org.merchantconsole.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Consequence;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.desk.RadarDesk.Day;
import org.merchantconsole.desk.RadarDesk.Part;
import org.merchantconsole.desk.Role;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Navigator;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Notices;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.order.Workbench;

class HomeTest {

    @TempDir
    Path folder;

    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    private final List<String> shown = new ArrayList<>();
    private final List<Exception> faults = new ArrayList<>();
    private final News news = new News(Background.inline());
    private HomeData data = sample();

    @Test
    void saysWhatIsDueBeforeMidnightAndTheMoneyOnIt() {
        HomeViewModel model = model(Locale.ENGLISH);
        model.shown();
        assertThat(model.greetingProperty().get()).isEqualTo("Good afternoon, Mila");
        assertThat(model.summaryProperty().get())
                .isEqualTo("Sunday 22 November · 2 things need a person today, €\u00a0738.95 depends on them");
    }

    @Test
    void everyFigureSaysHowUrgentItIsAndOpensItsList() {
        HomeViewModel model = model(Locale.ENGLISH);
        model.shown();
        assertThat(model.cards())
                .extracting(HomeViewModel.Card::sign)
                .containsExactly(
                        "▲ 2 end within a day", "● 5 end within 3 days", "nothing ends within 3 days", "in 9 h 55 min");
        model.open(model.cards().get(1).screen());
        model.open(model.radar().getFirst().parts().getFirst());
        assertThat(shown).containsExactly("shipping", "find heldends:<=2026-11-22");
    }

    @Test
    void everyDayHasItsBarsInTheColoursOfWhatIsLostAndALegendOfThose() {
        HomeViewModel model = model(Locale.ENGLISH);
        model.shown();
        Day today = model.radar().getFirst();
        assertThat(model.radar()).hasSize(3);
        assertThat(today.parts())
                .extracting(Part::consequence)
                .containsExactly(Consequence.HELD_ENDS, Consequence.KLARNA_EXPIRES);
        assertThat(model.radar().get(1).parts()).isEmpty();
        assertThat(model.radar().get(2).parts()).as("nobody waits for links").hasSize(1);
        assertThat(model.barText(today, today.parts().getFirst()))
                .isEqualTo("today: 1 × Held card payments end, €\u00a0649.00");
        Fx.run(() -> assertThat(HomeParts.legends(model.radar(), Texts.of(Locale.ENGLISH)))
                .extracting(node -> ((Labeled) node).getText())
                .hasSize(3)
                .anyMatch(text -> text.contains("Reservations on cards end")));
    }

    @Test
    void aBarOfTheRadarOpensExactlyTheOrdersThatItCounts() {
        try (Workbench bench = new Workbench(folder)) {
            List<Day> days = bench.desks().radar().days(HomeViewModel.DAYS);
            assertThat(days).hasSize(HomeViewModel.DAYS);
            List<Part> parts =
                    days.stream().flatMap(day -> day.parts().stream()).toList();
            assertThat(parts).hasSizeGreaterThan(20);
            for (Part part : parts) {
                assertThat(found(bench, part.search())).as(part.search()).isEqualTo(part.count());
            }
        }
    }

    private static long found(Workbench bench, String search) {
        SearchText text = bench.desks().orders().search(search);
        assertThat(text.isSound()).as(search).isTrue();
        return bench.desks()
                .orders()
                .total(text.narrow(OrderQuery.of(Queue.ORDERS)))
                .count();
    }

    @Test
    void refundsAreCountedByOrderAndTheirBarFindsNoOther() {
        try (Workbench bench = new Workbench(folder)) {
            OrderQuery paid = new OrderQuery(Queue.ORDERS, "", Set.of(Flow.CARD), Set.of(Family.PAID), null);
            bench.desks().orders().page(paid, null, 3).rows().forEach(row -> {
                for (int cents : List.of(100, 150)) {
                    Action refund = new Action.Refund(Money.of(cents, "EUR"), "damaged");
                    bench.left(row.key().id() + cents, row.key(), refund, Intent.State.DONE, Duration.ofMinutes(cents));
                }
            });
            List<HomeDesk.Bar> bars = bench.desks().home().charts(HomeDesk.Scope.FINANCE).stream()
                    .flatMap(chart -> chart.bars().stream())
                    .toList();
            assertThat(bars).hasSizeGreaterThan(1);
            bars.forEach(bar ->
                    assertThat(found(bench, bar.search())).isEqualTo(bar.total().count()));
        }
    }

    @Test
    void anOrderThatChangesIsSeenUntilTheScreenIsLeft() {
        HomeViewModel model = model(Locale.ENGLISH);
        model.shown();
        data = new HomeData(Map.of(), List.of(), List.of(), List.of());
        news.changed(new OrderKey("", "W-1"));
        assertThat(model.emptyProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).endsWith("nothing ends today");
        model.left();
        data = sample();
        news.changed(new OrderKey("", "W-1"));
        assertThat(model.emptyProperty().get()).isTrue();
    }

    @Test
    void aFaultIsToldAndTheNextLookWorks() {
        HomeViewModel model = new HomeViewModel(context(Locale.ENGLISH), news, this::failOnce, () -> "Mila Visser");
        model.shown();
        assertThat(faults).hasSize(1);
        model.refresh();
        assertThat(model.cards()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl"})
    void theScreenStandsInBothThemesAndLanguages(Look look, String language) {
        try (Workbench bench = new Workbench(folder)) {
            Fx.run(() -> stands(bench, look, language));
        }
    }

    private void stands(Workbench bench, Look look, String language) {
        UiContext context = context(Locale.forLanguageTag(language));
        RoleModel role = role(context, bench);
        HomeViewModel model = new HomeViewModel(context, news, () -> data, () -> "Mila Visser");
        Views views = new Views(context.texts())
                .with(
                        HomeController.class,
                        () -> new HomeController(context.texts(), model, role, Label::new, () -> {}));
        Views.View<HomeController> view = views.load(HomeController.class);
        Scene scene = Fx.scene(view.root(), look);
        view.controller().shown();
        assertThat(Fx.picture(scene, "home-" + look)).exists();
        assertThat(view.controller().keys()).isNotEmpty();
    }

    @Test
    void untilTheDatabaseWasLookedIntoTheScreenSaysThatItReads() {
        try (Workbench bench = new Workbench(folder)) {
            Fx.run(() -> {
                UiContext context = context(Locale.ENGLISH);
                data = new HomeData(sample().totals(), List.of(), List.of(), List.of());
                HomeViewModel model = model(Locale.ENGLISH);
                Views views = new Views(context.texts())
                        .with(
                                HomeController.class,
                                () -> new HomeController(
                                        context.texts(), model, role(context, bench), Label::new, () -> {}));
                Views.View<HomeController> view = views.load(HomeController.class);
                assertThat(labels(view.root()))
                        .contains("Reading the list…")
                        .doesNotContain("Nothing has happened yet.");
                view.controller().shown();
                assertThat(labels(view.root()))
                        .contains("Nothing has happened yet.")
                        .doesNotContain("Reading the list…");
            });
        }
    }

    private static List<String> labels(Parent root) {
        Fx.scene(root, Look.LIGHT);
        root.applyCss();
        return root.lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private RoleModel role(UiContext context, Workbench bench) {
        return new RoleModel(
                context, news, bench.desks().home(), () -> new RoleModel.Person("Mila Visser", Role.MANAGER));
    }

    @Test
    void everyRoleSeesItsOwnJobsChartsAndListsAndTheChoiceIsRemembered() {
        try (Workbench bench = new Workbench(folder)) {
            UiContext context = context(Locale.ENGLISH);
            RoleModel role = role(context, bench);
            role.shown();
            assertThat(role.scopeProperty().get()).isEqualTo(HomeDesk.Scope.ALL);
            assertThat(role.charts())
                    .extracting(HomeDesk.Chart::kind)
                    .containsExactly(
                            HomeDesk.Kind.HELD,
                            HomeDesk.Kind.UNSHIPPED,
                            HomeDesk.Kind.REFUND_DAYS,
                            HomeDesk.Kind.REFUND_REASONS);
            role.turn();
            role.toggleHelp();
            assertThat(role.charts()).extracting(HomeDesk.Chart::kind).containsExactly(HomeDesk.Kind.HELD);
            HomeViewModel model = model(Locale.ENGLISH);
            model.shown();
            model.only(role.scopeProperty().get()::shows);
            assertThat(model.cards()).extracting(HomeViewModel.Card::screen).containsExactly("review");
            assertThat(model.summaryProperty().get()).contains("1 thing needs", "649.00");

            RoleModel again = role(context, bench);
            again.shown();
            assertThat(again.scopeProperty().get()).isEqualTo(HomeDesk.Scope.REVIEWER);
            assertThat(again.helpProperty().get()).isFalse();
            again.toggleHelp();
            assertThat(again.helpProperty().get()).isTrue();
        }
    }

    @Test
    void theBarsOfAChartCountEveryOrderOnceAndFindWhatTheyCount() {
        try (Workbench bench = new Workbench(folder)) {
            var charts = bench.desks().home().charts(HomeDesk.Scope.ALL);
            var totals = bench.desks().orders().totals();
            assertThat(sum(charts.get(0))).isEqualTo(count(totals, Queue.REVIEW));
            assertThat(sum(charts.get(1))).isEqualTo(count(totals, Queue.SHIPPING));
            charts.stream()
                    .flatMap(chart -> chart.bars().stream())
                    .filter(bar -> !bar.search().isEmpty())
                    .forEach(bar -> assertThat(found(bench, bar.search()))
                            .as(bar.search())
                            .isEqualTo(bar.total().count()));
            assertThat(bench.desks().home().atRisk().bars())
                    .extracting(HomeDesk.Bar::word)
                    .containsExactly("review", "shipping", "reminders", "refunds");
        }
    }

    private static long sum(HomeDesk.Chart chart) {
        return chart.bars().stream().mapToLong(bar -> bar.total().count()).sum();
    }

    private static long count(Map<Queue, Total> totals, Queue queue) {
        return totals.getOrDefault(queue, total(0, 0, 0, 0)).count();
    }

    private HomeData failOnce() {
        if (faults.isEmpty()) {
            throw new IllegalStateException("broken");
        }
        return data;
    }

    private HomeViewModel model(Locale locale) {
        return new HomeViewModel(context(locale), news, () -> data, () -> "Mila Visser");
    }

    private UiContext context(Locale locale) {
        Texts texts = Texts.of(locale);
        Navigator navigator = new Navigator() {
            @Override
            public void show(String screenId, @Nullable OrderKey order) {
                shown.add(screenId);
            }

            @Override
            public void find(String search) {
                shown.add("find " + search);
            }

            @Override
            public void keysChanged() {}
        };
        Notices notices = new Notices() {
            @Override
            public void say(Tone tone, String sentence) {}

            @Override
            public void failed(Exception cause) {
                faults.add(cause);
            }
        };
        return new UiContext(
                texts,
                new TimeText(texts, InstantSource.fixed(NOW)),
                Background.inline(),
                navigator,
                notices,
                page -> false);
    }

    private static HomeData sample() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        List<Day> days = List.of(
                new Day(
                        today,
                        List.of(part(Consequence.HELD_ENDS, 1, 64900), part(Consequence.KLARNA_EXPIRES, 1, 8995))),
                new Day(today.plusDays(1), List.of()),
                new Day(
                        today.plusDays(2),
                        List.of(part(Consequence.RESERVATION_ENDS, 3, 5000), part(Consequence.LINK_ENDS, 2, 100))));
        return new HomeData(
                Map.of(
                        Queue.REVIEW, total(7, 291430, 2, 3),
                        Queue.SHIPPING, total(23, 410275, 0, 5),
                        Queue.REMINDERS, total(12, 348020, 0, 0),
                        Queue.REFUNDS, total(4, 31840, 4, 4),
                        Queue.ORDERS, total(400, 9000000, 0, 0)),
                days,
                List.of(
                        intent("W-20344", new Action.Accept(""), Intent.State.STAGED, 8),
                        intent("W-20102", new Action.Refund(Money.of(4000, "EUR"), ""), Intent.State.UNKNOWN, -300),
                        intent("W-20100", new Action.Refund(Money.of(4000, "EUR"), ""), Intent.State.DONE, -600)),
                List.of(
                        audit(120, "Mila", Source.PERSON, "accepted", "W-20344"),
                        audit(240, "provider", Source.NOTIFICATION, "paid", "W-20351"),
                        audit(420, "Jan", Source.PERSON, "refund staged", "W-20102")));
    }

    private static Part part(Consequence consequence, int count, long cents) {
        String search = consequence == Consequence.HELD_ENDS ? "heldends:<=2026-11-22" : "";
        return new Part(consequence, count, List.of(Money.of(cents, "EUR")), search);
    }

    private static Total total(long count, long cents, long urgent, long soon) {
        return new Total(count, List.of(Money.of(cents, "EUR")), urgent, soon);
    }

    private static Intent intent(String id, Action action, Intent.State state, long seconds) {
        return new Intent(
                new OperationId("op-" + id),
                new OrderKey("", id),
                action,
                "Mila",
                NOW,
                NOW.plusSeconds(seconds),
                state,
                NOW,
                0,
                "",
                List.of());
    }

    private static AuditEntry audit(long ago, String actor, Source source, String what, String order) {
        return new AuditEntry(NOW.minusSeconds(ago), actor, source, what, new OrderKey("", order), null, "");
    }
}
