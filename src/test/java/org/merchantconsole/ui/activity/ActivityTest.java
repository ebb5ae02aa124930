package org.merchantconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Action;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;
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
        assertThat(model.rows())
                .extracting(Row::what, Row::state)
                .containsExactly(
                        tuple("Refund W-20102 €\u00a040.00", "? no answer, asking"), tuple("Accept W-20344", "✓ done"));
        model.partProperty().set(Part.WAITING);
        assertThat(model.rows()).extracting(Row::order).containsExactly(new OrderKey("", "W-20102"));
    }

    @Test
    void theAuditIsInTheUsersLanguageAndKeepsForeignWords() {
        Bench dutch = new Bench(Locale.forLanguageTag("nl"));
        ActivityViewModel model = model(dutch);
        model.shown();
        model.partProperty().set(Part.AUDIT);
        assertThat(model.rows())
                .extracting(Row::what)
                .containsExactly("terugbetalen: wacht W-20102", "reported completed/completed W-20344");
    }

    @Test
    void anOutcomeThatComesInIsSeen() {
        ActivityViewModel model = model(bench);
        model.shown();
        data = new ActivityViewModel.Data(List.of(), List.of());
        bench.news.changed(new OrderKey("", "W-20102"));
        assertThat(model.rows()).isEmpty();
        assertThat(model.summaryProperty().get()).isEqualTo("everything that was asked for has an outcome");
    }

    @Test
    void aRowOpensItsOrder() {
        ActivityViewModel model = model(bench);
        model.shown();
        model.open(model.rows().getFirst());
        model.open(null);
        assertThat(bench.shown).containsExactly("orders W-20102");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl"})
    void theScreenStandsInBothThemesAndLanguages(Look look, String language) {
        Fx.run(() -> {
            Bench local = new Bench(Locale.forLanguageTag(language));
            Views views = new Views(local.context.texts())
                    .with(ActivityController.class, () -> new ActivityController(local.context.texts(), model(local)));
            Views.View<ActivityController> view = views.load(ActivityController.class);
            Scene scene = Fx.scene(view.root(), look);
            view.controller().shown();
            assertThat(Fx.picture(scene, "activity-" + look)).exists();
        });
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
                        audit("sync", Source.SYNC, "reported completed/completed", "W-20344")));
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
