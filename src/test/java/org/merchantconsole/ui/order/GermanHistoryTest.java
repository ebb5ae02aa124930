package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.StoredWords;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.activity.ActivityViewModel;
import org.merchantconsole.ui.activity.ActivityViewModel.Part;
import org.merchantconsole.ui.order.LostLine.Loss;

/** What is stored in English is shown in the user's language, on the activity screen and on the order's time line. */
class GermanHistoryTest {

    /** Words that no German and no Dutch sentence has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|reports?|reported|taken|sent|read|by|from|until|with|requested|handed|accepted|unexpected|transition|slips"
                    + "|found|while|and|reason|looked|asked|fetched|dispatch|reconcile|deadlines|recomputed|yet|not|done|note)\\b");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"de", "nl"})
    void noEnglishSentenceRemainsAfterEveryKindOfAction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        try (Workbench bench = new Workbench(folder, Terms.DEFAULT.in(locale))) {
            Set<OrderKey> touched = new LinkedHashSet<>();
            Set<ActionKind> played = play(bench, touched);
            assertThat(played)
                    .contains(
                            ActionKind.ACCEPT,
                            ActionKind.DECLINE,
                            ActionKind.SHIP,
                            ActionKind.EXTEND,
                            ActionKind.HOLD,
                            ActionKind.REFUND,
                            ActionKind.CANCEL_REFUND,
                            ActionKind.CAPTURE,
                            ActionKind.CANCEL);
            besides(bench, touched);
            assertThat(activity(bench, locale)).hasSizeGreaterThan(40).allSatisfy(GermanHistoryTest::isNotEnglish);
            assertThat(timeLines(bench, locale, touched))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(GermanHistoryTest::isNotEnglish);
            assertThat(bench.desks().orders().audit(null, 500).stream().map(AuditEntry::detail))
                    .as("what is stored stays English")
                    .contains("taken back")
                    .anyMatch(detail -> detail.startsWith("the provider reports "));
        }
    }

    @Test
    void whatIsNotKnownIsShownAsItIs() {
        StoredWords german = new StoredWords(Locale.GERMAN);
        assertThat(german.told("the provider reports completed/shipped"))
                .isEqualTo("der Anbieter meldet completed/shipped");
        assertThat(german.told("not sent: The provider did not answer in time."))
                .isEqualTo("nicht gesendet: Der Anbieter hat nicht rechtzeitig geantwortet.");
        assertThat(german.told("reported completed/completed; amount: € 1 → € 2"))
                .isEqualTo("gemeldet: completed/completed; Betrag: € 1 → € 2");
        assertThat(german.told("Der Anbieter wurde gefragt.")).isEqualTo("Der Anbieter wurde gefragt.");
        assertThat(german.told("Customer called, wants it back")).isEqualTo("Customer called, wants it back");
        assertThat(german.reason("return: Karton leer")).isEqualTo("Rücksendung: Karton leer");
        assertThat(german.reason("was er sagte")).isEqualTo("was er sagte");
        assertThat(new StoredWords(Locale.ENGLISH).told("taken back")).isEqualTo("taken back");
        assertThat(new StoredWords(Locale.forLanguageTag("nl")).told("3 orders"))
                .isEqualTo("3 orders");
        assertThat(german.actor("sync")).isEqualTo("Abgleich");
        assertThat(german.actor("Kim")).isEqualTo("Kim");
    }

    private static void isNotEnglish(String shown) {
        assertThat(ENGLISH.matcher(shown).find()).as(shown).isFalse();
    }

    /** Each kind on the first order that allows it. */
    private static Set<ActionKind> play(Workbench bench, Set<OrderKey> touched) {
        Set<ActionKind> played = EnumSet.noneOf(ActionKind.class);
        for (ActionKind kind : ActionKind.values()) {
            for (OrderKey key : orders(bench)) {
                OrderView view = view(bench, key);
                Optional<Action> action = view.allows(kind) ? action(kind, view, bench) : Optional.empty();
                if (action.isPresent()) {
                    bench.desks().dispatch().perform(key, action.get(), bench.staff());
                    played.add(kind);
                    touched.add(key);
                    break;
                }
            }
        }
        return played;
    }

    private static Optional<Action> action(ActionKind kind, OrderView view, Workbench bench) {
        Money cent = Money.of(100, view.order().amount().currency().getCurrencyCode());
        return Optional.ofNullable(
                switch (kind) {
                    case ACCEPT -> new Action.Accept("");
                    case DECLINE -> new Action.Decline("decline-2");
                    case SHIP -> new Action.Ship("DHL", "00340434161094042557", "");
                    case PARTIAL_SHIP -> new Action.PartialShip(cent, "DHL", "");
                    case EXTEND -> new Action.Extend(7, "");
                    case HOLD ->
                        new Action.Hold(
                                bench.clock()
                                        .instant()
                                        .plus(10, ChronoUnit.DAYS)
                                        .truncatedTo(ChronoUnit.SECONDS),
                                "Retour",
                                false);
                    case RESUME -> new Action.Resume("");
                    case REFUND -> new Action.Refund(cent, "return");
                    case CANCEL_REFUND -> new Action.CancelRefund(null, "");
                    case CANCEL -> new Action.Cancel("");
                    case CAPTURE -> new Action.Capture(cent, "");
                    case CANCEL_RESERVATION -> new Action.CancelReservation("");
                    case DISPUTE, ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS -> new Action.HandedOver(kind, "");
                    default -> null;
                });
    }

    /** What happens besides: lost answers, taken back, settled, claims, notes, scores, slips. */
    private static void besides(Workbench bench, Set<OrderKey> touched) {
        List<OrderKey> paid = orders(bench).stream()
                .filter(key -> !touched.contains(key) && view(bench, key).allows(ActionKind.REFUND))
                .limit(5)
                .toList();
        Iterator<OrderKey> more = paid.subList(1, paid.size()).iterator();
        for (Loss loss : List.of(Loss.REQUEST, Loss.ANSWER, Loss.CONNECTION)) {
            OrderKey key = more.next();
            bench.line().lose(loss);
            bench.desks().dispatch().perform(key, new Action.Refund(Money.of(100, "EUR"), "late"), bench.staff());
            bench.line().lose(Loss.NONE);
            touched.add(key);
        }
        bench.later(Duration.ofMinutes(30));
        bench.desks().dispatch().tick();
        OrderKey last = paid.getFirst();
        bench.desks()
                .dispatch()
                .perform(last, new Action.Refund(Money.of(100, "EUR"), "other"), bench.staff(), Duration.ofMinutes(5));
        bench.desks()
                .orders()
                .intents(1)
                .forEach(intent -> bench.desks().dispatch().takeBack(intent.id(), bench.staff()));
        touched.add(last);
        OrderKey held = bench.store()
                .page(OrderQuery.of(Queue.REVIEW), null, 1)
                .rows()
                .getFirst()
                .key();
        bench.desks().review().claim(held, bench.staff());
        bench.desks().orders().addNote(held, "Kunde angerufen", bench.staff());
        bench.desks().orders().refresh(held);
        touched.add(held);
        bench.desks().orders().refreshDue(5);
        bench.desks().sync().run(Progress.silent());
    }

    private static List<OrderKey> orders(Workbench bench) {
        return bench.store().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                .map(OrderRow::key)
                .toList();
    }

    private static OrderView view(Workbench bench, OrderKey key) {
        return bench.desks().orders().view(key, bench.staff()).orElseThrow();
    }

    /** Every line of the screen, without the provider's own words. */
    private static List<String> activity(Workbench bench, Locale locale) {
        List<Intent> intents = bench.desks().orders().intents(300).stream()
                .filter(intent -> intent.state() != Intent.State.REFUSED_BY_PROVIDER)
                .toList();
        List<AuditEntry> audit = bench.desks().orders().audit(null, 300).stream()
                .filter(row -> !row.what().endsWith("refused by provider")
                        && !row.what().endsWith(" sending"))
                .toList();
        ActivityViewModel model = new ActivityViewModel(
                bench.context(locale), bench.news(), () -> new ActivityViewModel.Data(intents, audit, 0));
        model.refresh();
        List<String> lines = new ArrayList<>();
        for (Part part : List.of(Part.ACTIONS, Part.AUDIT)) {
            model.partProperty().set(part);
            model.rows()
                    .forEach(row -> lines.add(String.join(" | ", row.who(), row.what(), row.state(), row.detail())));
        }
        return lines;
    }

    private static List<String> timeLines(Workbench bench, Locale locale, Set<OrderKey> touched) {
        StoryBuilder story = new StoryBuilder(
                bench.context(locale).texts(), bench.context(locale).times());
        return touched.stream()
                .map(key -> bench.store().find(key).orElseThrow())
                .map(order -> bench.desks().orders().replay(order))
                .flatMap(replay -> story.entries(replay, replay.steps()).stream())
                .map(entry -> entry.what() + " | " + entry.who() + " | " + entry.why())
                .toList();
    }
}
