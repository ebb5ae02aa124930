package org.merchantconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Action;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.activity.ActivityViewModel.Part;
import org.merchantconsole.ui.activity.ActivityViewModel.Row;

class ActivityTest {

    private final Bench bench = new Bench(Locale.ENGLISH);
    private ActivityViewModel.Data data = sample();

    @Test
    void showsWhatWasAskedForAndWhereItStands() {
        ActivityViewModel model = model(bench);
        model.shown();
        assertThat(model.summaryProperty().get()).isEqualTo("1 action has no outcome yet");
        assertThat(model.partProperty().get()).as("the queue comes first").isEqualTo(Part.QUEUE);
        model.partProperty().set(Part.ACTIONS);
        assertThat(model.rows())
                .extracting(Row::what, Row::state)
                .containsExactly(
                        tuple("Refund W-20102 €\u00a040.00", "? outcome unknown"), tuple("Accept W-20344", "✓ done"));
    }

    @Test
    void theAuditIsInTheUsersLanguageAndKeepsForeignWords() {
        Bench dutch = new Bench(Locale.forLanguageTag("nl"));
        ActivityViewModel model = model(dutch);
        model.shown();
        model.partProperty().set(Part.AUDIT);
        assertThat(model.rows())
                .extracting(Row::what)
                .containsExactly("terugbetalen: klaargezet W-20102", "reported completed/completed W-20344");
    }

    @Test
    void anOutcomeThatComesInIsSeen() {
        ActivityViewModel model = model(bench);
        model.shown();
        model.partProperty().set(Part.ACTIONS);
        data = new ActivityViewModel.Data(List.of(), List.of(), 0);
        bench.news.changed(new OrderKey("", "W-20102"));
        assertThat(model.rows()).isEmpty();
        assertThat(model.summaryProperty().get()).isEqualTo("everything that was asked for has an outcome");
    }

    @Test
    void aRowOpensItsOrder() {
        ActivityViewModel model = model(bench);
        model.shown();
        model.partProperty().set(Part.ACTIONS);
        model.open(model.rows().getFirst());
        model.open(null);
        assertThat(bench.shown).containsExactly("orders W-20102");
    }

    @Test
    void withoutAnythingThatWaitsTheActionsComeFirst() {
        data = new ActivityViewModel.Data(data.intents(), data.audit(), 0);
        ActivityViewModel model = model(bench);
        model.shown();
        assertThat(model.partProperty().get()).isEqualTo(Part.ACTIONS);
    }

    @Test
    void everyStateHasASignAndAWordOfItsOwn() {
        for (String language : List.of("en", "nl")) {
            Bench local = new Bench(Locale.forLanguageTag(language));
            Happenings happenings = new Happenings(local.context.texts(), local.context.times());
            assertThat(Intent.State.values())
                    .extracting(state -> happenings.state(intent("W-1", new Action.Accept(""), state)))
                    .doesNotHaveDuplicates()
                    .allMatch(words -> words.matches("\\S \\S.*"));
        }
    }

    private ActivityViewModel model(Bench place) {
        return new ActivityViewModel(place.context, place.news, () -> data);
    }

    private static ActivityViewModel.Data sample() {
        return new ActivityViewModel.Data(
                List.of(
                        intent("W-20102", new Action.Refund(Money.of(4000, "EUR"), ""), Intent.State.UNKNOWN),
                        intent("W-20344", new Action.Accept(""), Intent.State.DONE)),
                List.of(
                        audit("Mila", Source.PERSON, "refund staged", "W-20102"),
                        audit("sync", Source.SYNC, "reported completed/completed", "W-20344")),
                1);
    }

    private static Intent intent(String id, Action action, Intent.State state) {
        return new Intent(
                new OperationId("op-" + id),
                new OrderKey("", id),
                action,
                "Mila",
                Bench.NOW,
                Bench.NOW,
                state,
                Bench.NOW,
                0,
                "",
                List.of());
    }

    private static AuditEntry audit(String actor, Source source, String what, String order) {
        return new AuditEntry(Bench.NOW, actor, source, what, new OrderKey("", order), null, "");
    }
}
