package org.merchantconsole.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Changes;
import org.merchantconsole.desk.InboxDesk;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.Authenticity.Reason;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.State;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.inbox.InboxViewModel.Part;
import org.merchantconsole.ui.inbox.InboxViewModel.Row;

class InboxScreenTest {
    private static final ListenerState ON = new ListenerState(true, "http://127.0.0.1:8811/", "", 41, 2, 0);

    private final Bench bench = new Bench(Locale.ENGLISH);
    private final FakePort port = new FakePort();
    private final InboxViewModel model = new InboxViewModel(bench.context, bench.news, port);

    private static final class FakePort implements InboxPort {
        private List<Notification> all = sample();
        private ListenerState listener = ON;
        private final List<Object> done = new ArrayList<>();
        private @Nullable Runnable ear;

        @Override
        public Data load(@Nullable Verdict verdict) {
            Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
            all.forEach(n -> counts.merge(n.verdict(), 1L, Long::sum));
            return new Data(
                    all.stream()
                            .filter(n -> verdict == null || n.verdict() == verdict)
                            .toList(),
                    counts,
                    listener);
        }

        @Override
        public Optional<Notification> replay(long id) {
            done.add(id);
            return all.stream().filter(n -> n.id() == id).findFirst();
        }

        @Override
        public InboxDesk.Dropped drop(List<Path> files) {
            done.addAll(files);
            return files.getFirst().endsWith("bad")
                    ? new InboxDesk.Dropped(List.of(), List.of("bad: it cannot be read."))
                    : new InboxDesk.Dropped(List.of(all.getLast()), List.of());
        }

        @Override
        public Changes.Subscription subscribe(Runnable listening) {
            ear = listening;
            return () -> ear = null;
        }
    }

    private static Notification notification(
            long id,
            Arrival.Way way,
            boolean signed,
            Authenticity authenticity,
            String order,
            State state,
            String text) {
        Instant at = Bench.NOW.minusSeconds(600 - id);
        String body = way == Arrival.Way.GET
                ? ""
                : "{\"order_id\":\"" + order + "\",\"status\":\"completed\",\"amount\":4000}";
        return new Notification(
                id,
                at,
                way,
                way == Arrival.Way.FILE ? "" : "transactionid=" + order + "&timestamp=1795349000",
                signed,
                body,
                id == 5,
                "0".repeat(64),
                authenticity,
                new OrderKey("", order),
                "",
                "",
                state,
                text,
                1,
                null,
                at);
    }

    private static List<Notification> sample() {
        Authenticity yes = new Authenticity.Authentic(Bench.NOW);
        return List.of(
                notification(
                        6,
                        Arrival.Way.POST,
                        true,
                        yes,
                        "W-20344",
                        State.APPLIED,
                        "Applied: the order stands at completed/completed."),
                notification(
                        5,
                        Arrival.Way.POST,
                        true,
                        yes,
                        "W-20102",
                        State.FETCHED,
                        "Order fetched: the provider reports refunded/completed."),
                notification(
                        4,
                        Arrival.Way.POST,
                        true,
                        Authenticity.not(Reason.DOES_NOT_MATCH),
                        "W-20418",
                        State.FETCHED,
                        "Order fetched: the provider reports uncleared/uncleared."),
                notification(
                        3,
                        Arrival.Way.GET,
                        false,
                        Authenticity.not(Reason.NOTHING_TO_CHECK),
                        "W-20418",
                        State.WAITING,
                        "The provider was asked about this order a moment ago; it is asked again at 22 Nov 2026, 14:06."),
                notification(
                        2,
                        Arrival.Way.FILE,
                        true,
                        new Authenticity.NotAuthentic(Reason.TOO_OLD, 4120),
                        "W-19877",
                        State.SAME_AS_KNOWN,
                        "Nothing new: the order stands at shipped/completed already."),
                notification(
                        1,
                        Arrival.Way.GET,
                        false,
                        Authenticity.not(Reason.NOTHING_TO_CHECK),
                        "me-too",
                        State.REFUSED,
                        "The provider knows no such order (code 1006: Invalid transaction ID)."));
    }

    private InboxViewModel.Detail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    @Test
    void rowsSayInSignAndWordWhatEachWasTakenForAndWhatCameOfIt() {
        model.shown();

        assertThat(model.rows()).hasSize(6);
        assertThat(model.rows())
                .extracting(Row::verdict)
                .startsWith("✓ authentic", "✓ authentic", "▲ not authentic", "○ unsigned");
        assertThat(model.rows())
                .extracting(Row::state)
                .containsExactly("✓ applied", "✓ fetched", "✓ fetched", "… waits", "= nothing new", "✗ refused");
        assertThat(model.rows()).extracting(Row::way).containsExactly("POST", "POST", "POST", "GET", "File", "GET");
        assertThat(model.rows().getFirst().when()).isEqualTo("today 13:55");
        assertThat(model.count(Part.ALL)).isEqualTo(6);
        assertThat(model.count(Part.NOT_AUTHENTIC)).isEqualTo(2);
    }

    @Test
    void chipsLeaveOneVerdict() {
        model.shown();
        model.partProperty().set(Part.UNSIGNED);

        assertThat(model.rows()).extracting(Row::id).containsExactly(3L, 1L);
    }

    @Test
    void theListenersStateIsAlwaysInSight() {
        model.shown();
        assertThat(model.listenerProperty().get().words())
                .isEqualTo(
                        "✓ Listening at http://127.0.0.1:8811/ · 41 kept · 2 with a wrong signature · 0 turned away");

        port.listener = ListenerState.OFF;
        model.refresh();
        assertThat(model.listenerProperty().get()).isEqualTo(new InboxViewModel.Said(Tone.NEUTRAL, "− Not listening"));

        port.listener = new ListenerState(false, "", "The port is taken.", 0, 0, 0);
        model.refresh();
        assertThat(model.listenerProperty().get())
                .isEqualTo(new InboxViewModel.Said(Tone.DANGER, "▲ Not listening: The port is taken."));
    }

    @Test
    void theDetailSaysWhyAndShowsTheRawText() {
        model.shown();
        assertThat(model.detailProperty().get()).isNull();
        model.choose(2L);

        assertThat(detail().believed())
                .isEqualTo("▲ not authentic. The signature is too old by 4,120 s: only a reason to fetch the order.");
        assertThat(detail().came()).startsWith("= nothing new: Nothing new");
        assertThat(detail().raw()).startsWith("{\"order_id\":\"W-19877\"");
        model.choose(5L);
        assertThat(detail().remark()).contains("numbers were taken out");
        assertThat(detail().raw()).startsWith("?transactionid=W-20102&timestamp=1795349000\n\n{");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentenceInBothLanguages(Reason reason) {
        for (String language : List.of("en", "nl")) {
            InboxWords words = new InboxWords(new Bench(Locale.forLanguageTag(language)).context.texts());
            Notification n = notification(
                    1, Arrival.Way.POST, true, new Authenticity.NotAuthentic(reason, 7), "W", State.STORED, "");
            assertThat(words.believed(n)).endsWith(".").doesNotContain("{");
        }
    }

    @Test
    void whatComesInIsSeenAtOnceAndTheChosenOneStaysChosen() {
        model.shown();
        model.choose(6L);
        List<Notification> more = new ArrayList<>(port.all);
        more.addFirst(notification(
                7, Arrival.Way.POST, true, new Authenticity.Authentic(Bench.NOW), "W-1", State.STORED, ""));
        port.all = more;
        Objects.requireNonNull(port.ear).run();

        assertThat(model.rows()).extracting(Row::id).startsWith(7L, 6L);
        assertThat(detail().title()).isEqualTo("No. 6  W-20344");
        model.left();
        assertThat(port.ear).isNull();
    }

    @Test
    void replayAndDropSayWhatCameOfThem() {
        model.shown();
        model.replay();
        assertThat(port.done).isEmpty();

        model.choose(6L);
        model.replay();
        model.drop(List.of());
        model.drop(List.of(Path.of("one.body")));
        model.drop(List.of(Path.of("bad")));

        assertThat(port.done).containsExactly(6L, Path.of("one.body"), Path.of("bad"));
        assertThat(bench.said)
                .containsExactly(
                        "SUCCESS No. 6: ✓ applied: Applied: the order stands at completed/completed.",
                        "DANGER ✗ refused: The provider knows no such order (code 1006: Invalid transaction ID).",
                        "WARNING bad: it cannot be read.");
        assertThat(detail().title()).as("the dropped one is chosen").startsWith("No. 1");
    }

    @Test
    void theChosenOnesOrderOpens() {
        model.shown();
        model.choose(6L);
        model.open();
        model.toSettings();
        assertThat(bench.shown).containsExactly("orders W-20344", "settings");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl"})
    void theScreenStandsInBothThemesAndLanguagesAndItsKeysWork(Look look, String language) {
        Fx.run(() -> {
            Bench local = new Bench(Locale.forLanguageTag(language));
            FakePort here = new FakePort();
            InboxViewModel shown = new InboxViewModel(local.context, local.news, here);
            Views views = new Views(local.context.texts())
                    .with(InboxController.class, () -> new InboxController(local.context.texts(), shown));
            Views.View<InboxController> view = views.load(InboxController.class);
            Scene scene = Fx.scene(view.root(), look);
            view.controller().shown();
            TableView<?> table = (TableView<?>) scene.lookup(".plain-table");
            table.getSelectionModel().select(1);
            assertThat(Fx.picture(scene, "inbox-" + look)).exists();
            List<Notification> more = new ArrayList<>(here.all);
            more.addFirst(notification(
                    7, Arrival.Way.POST, true, new Authenticity.Authentic(Bench.NOW), "W-1", State.STORED, ""));
            here.all = more;
            shown.refresh();
            assertThat(table.getSelectionModel().getSelectedIndex())
                    .as("moved down with its row")
                    .isEqualTo(2);
            assertThat(view.controller().key(press(KeyCode.R))).isTrue();
            assertThat(view.controller().key(press(KeyCode.B))).isFalse();
            assertThat(here.done).containsExactly(5L);
            assertThat(view.controller().keys()).extracting(hint -> hint.keys()).containsExactly("↑ ↓", "↵", "R", "F");

            here.all = List.of();
            here.listener = ListenerState.OFF;
            shown.refresh();
            assertThat(Fx.picture(scene, "inbox-empty-" + look)).exists();
            view.controller().left();
        });
    }

    private static KeyEvent press(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
