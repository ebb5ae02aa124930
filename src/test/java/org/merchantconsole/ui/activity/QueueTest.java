package org.merchantconsole.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Reply;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.order.LostLine.Loss;
import org.merchantconsole.ui.order.Workbench;

/** The queue over real desks: what is in it, what a person does about it with the keyboard, how it looks. */
class QueueTest {

    private static final Money TEN = Money.of(1_000, "EUR");
    private static final Duration SURELY_LOST = Duration.ofMinutes(7);

    @TempDir
    Path folder;

    private Workbench bench;
    private final AtomicReference<Staff> staff = new AtomicReference<>();

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
        staff.set(bench.staff());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anUnknownRefundIsSaidNotToHaveBeenMadeAfterAConfirmation() {
        OrderKey order = paid(0);
        lostRefund(order);
        bench.later(SURELY_LOST);
        QueueModel model = model();

        assertThat(model.rows()).hasSize(1);
        assertThat(model.rows().getFirst().nextProperty().get()).isEqualTo("waits for you");
        press(model, KeyCode.N);
        QueueModel.Question question = model.questionProperty().get();
        assertThat(question).isNotNull();
        assertThat(question.follows())
                .contains("has not done this", "Refund of €\u00a010.00", order.id(), "free again", "nothing is sent");
        assertThat(intent().state())
                .as("nothing happens before it is confirmed")
                .isEqualTo(Intent.State.UNKNOWN);
        commit(model);

        assertThat(intent().state()).isEqualTo(Intent.State.SETTLED_BY_PERSON);
        assertThat(model.rows()).isEmpty();
        assertThat(said(model)).contains("a person said that it was not done");
        assertThat(bench.desks().refunds().refund(order, TEN, "", bench.staff()))
                .as("the order is free again")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRefundThatStandsInTheBooksWithoutOurNameIsSaidToBeIt() {
        OrderKey order = paid(0);
        lostRefund(order);
        madeElsewhere(order);
        bench.later(SURELY_LOST);
        QueueModel model = model();

        QueueModel.Detail detail = model.detailProperty().get();
        assertThat(detail).isNotNull();
        assertThat(detail.sentence()).contains("without our name");
        assertThat(detail.probable()).hasSize(4);
        press(model, KeyCode.A);
        assertThat(said(model)).contains("Send again — not possible now", "Say first whether it is");
        press(model, KeyCode.Y);
        commit(model);

        assertThat(intent().state()).isEqualTo(Intent.State.SETTLED_BY_PERSON);
        assertThat(bench.desks()
                        .orders()
                        .view(order, bench.staff())
                        .orElseThrow()
                        .order()
                        .related())
                .as("the money moved once")
                .hasSize(1);
    }

    @Test
    void escapeLeavesItAsItIs() {
        lostRefund(paid(0));
        bench.later(SURELY_LOST);
        QueueModel model = model();
        press(model, KeyCode.Y);
        press(model, KeyCode.ESCAPE);
        commit(model);

        assertThat(model.questionProperty().get()).isNull();
        assertThat(intent().state()).isEqualTo(Intent.State.UNKNOWN);
    }

    @Test
    void lookingSettlesWhatTheBooksShow() {
        OrderKey order = paid(0);
        bench.left("mc-look", order, new Action.Refund(TEN, ""), Intent.State.UNKNOWN, Duration.ofMinutes(1));
        assertThat(bench.line().send(new Command.Refund(order, TEN, "", new OperationId("mc-look"))))
                .isNotNull();
        QueueModel model = model();
        press(model, KeyCode.L);

        assertThat(intent().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(said(model)).contains("done, once");
    }

    @Test
    void aStagedActionIsTakenBackWithoutAQuestionAndTheCursorStaysWhereItIs() {
        stage(paid(0), Duration.ofSeconds(40));
        bench.later(Duration.ofSeconds(1));
        stage(paid(1), Duration.ofSeconds(60));
        bench.later(Duration.ofSeconds(1));
        stage(paid(2), Duration.ofSeconds(90));
        QueueModel model = model();
        press(model, KeyCode.DOWN);
        QueueRow second = model.selectedProperty().get();
        assertThat(model.rows().indexOf(second)).isEqualTo(1);

        bench.desks().outbox().act(model.rows().getFirst().id(), Outbox.Act.TAKE_BACK, bench.staff());
        assertThat(model.rows()).hasSize(2);
        assertThat(model.selectedProperty().get())
                .as("the list moved, the cursor did not")
                .isSameAs(second);
        bench.later(Duration.ofSeconds(9));
        bench.news().second();
        assertThat(model.rows().getFirst().nextProperty().get()).isEqualTo("leaves in 50 s");
        press(model, KeyCode.T);

        assertThat(model.rows()).hasSize(1);
        assertThat(said(model)).contains("taken back", "Nothing was sent");
    }

    @Test
    void whoHasNotTheRightSeesTheActionAndWhyItIsNotTheirs() {
        lostRefund(paid(0));
        bench.later(SURELY_LOST);
        staff.set(Role.REVIEWER.staff("Rob"));
        QueueModel model = model();

        QueueModel.Detail detail = model.detailProperty().get();
        assertThat(detail).isNotNull();
        assertThat(detail.offers()).isEmpty();
        assertThat(detail.refusals())
                .hasSize(Outbox.Act.values().length)
                .allMatch(refusal -> refusal.reason().contains("Rob may not do this"));
        press(model, KeyCode.Y);
        assertThat(model.questionProperty().get()).isNull();
        assertThat(said(model)).contains("Rob may not do this");
    }

    @Test
    void enterOpensTheOrder() {
        OrderKey order = paid(0);
        lostRefund(order);
        QueueModel model = model();
        press(model, KeyCode.ENTER);
        assertThat(bench.shown()).containsExactly("orders " + order);
    }

    @Test
    void whatSettlesMeanwhileTakesItsQuestionAlong() {
        lostRefund(paid(0));
        bench.later(SURELY_LOST);
        QueueModel model = model();
        press(model, KeyCode.N);
        bench.desks().dispatch().settle(intent().id(), true, Role.FINANCE.staff("Fay"));

        assertThat(model.questionProperty().get()).isNull();
        assertThat(said(model)).contains("meanwhile");
        commit(model);
        assertThat(intent().text()).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl", "DARK,en", "LIGHT,nl"})
    void theQueueIsDrawnWithEveryKindOfRow(Look look, String language) {
        bench.close();
        bench = new Workbench(folder.resolve(language), Terms.DEFAULT.in(Locale.forLanguageTag(language)));
        everyKind();
        Fx.run(() -> {
            UiContext context = bench.context(Locale.forLanguageTag(language));
            QueueModel model =
                    new QueueModel(context, bench.news(), bench.desks().outbox(), staff::get);
            Views views = new Views(context.texts()).with(ActivityController.class, () -> controller(context, model));
            Views.View<ActivityController> view = views.load(ActivityController.class);
            Scene scene = Fx.scene(framed(view), look);
            view.controller().shown();
            String name = "queue-" + look + "-" + language;
            for (int row = 0; row < model.rows().size(); row++) {
                assertThat(Fx.picture(scene, name + "-" + row)).exists();
                press(model, KeyCode.DOWN);
            }
            model.select(model.rows().get(1));
            model.ask(Outbox.Act.SAY_DONE);
            assertThat(model.questionProperty().get()).isNotNull();
            assertThat(((TableView<?>) scene.lookup("#queueTable"))
                            .getSelectionModel()
                            .getSelectedIndex())
                    .as("the table shows the row that is asked about")
                    .isEqualTo(1);
            assertThat(Fx.picture(scene, name + "-question")).exists();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }

    private void everyKind() {
        bench.left(
                "mc-3f1c9c62-0a4b-4d1e-8a67-2f0d5a3b9c11",
                paid(0),
                new Action.Refund(TEN, ""),
                Intent.State.UNKNOWN,
                Duration.ofHours(3));
        madeElsewhere(paid(0));
        bench.desks().orders().refresh(paid(0));
        bench.left(
                "mc-b",
                paid(1),
                new Action.Refund(Money.of(4_250, "EUR"), ""),
                Intent.State.UNKNOWN,
                Duration.ofMinutes(20));
        bench.left(
                "mc-c",
                rows(Queue.SHIPPING, Set.of(Flow.KLARNA), Set.of()).getFirst().key(),
                new Action.Ship("PostNL", "3SABC123456789", ""),
                Intent.State.UNKNOWN,
                Duration.ofMinutes(2));
        bench.left("mc-d", paid(3), new Action.Refund(TEN, ""), Intent.State.WITH_PROVIDER, Duration.ofMinutes(1));
        bench.left("mc-e", paid(4), new Action.Refund(TEN, ""), Intent.State.SENDING, Duration.ofSeconds(50));
        bench.left("mc-f", paid(5), new Action.Refund(TEN, ""), Intent.State.DUE, Duration.ofSeconds(5));
        List<OrderRow> invoices = rows(Queue.REMINDERS, Set.of(), Set.of());
        bench.left(
                "mc-g",
                invoices.getLast().key(),
                new Action.Hold(Workbench.NOW.plus(Duration.ofDays(9)), "return", false),
                Intent.State.DUE,
                Duration.ofDays(2));
        stage(paid(6), Duration.ofSeconds(25));
    }

    private ActivityController controller(UiContext context, QueueModel model) {
        ActivityViewModel all = new ActivityViewModel(
                context,
                bench.news(),
                () -> new ActivityViewModel.Data(
                        bench.desks().orders().intents(99),
                        bench.desks().orders().audit(null, 99),
                        bench.store().openIntents().size()));
        return new ActivityController(context.texts(), all, model, new StagedWork(context, bench.desks(), staff::get));
    }

    /** Where the shell has it. */
    private static BorderPane framed(Views.View<ActivityController> view) {
        Region side = new Region();
        side.setPrefWidth(204);
        Region top = new Region();
        top.setPrefHeight(48);
        Region foot = new Region();
        foot.setPrefHeight(30);
        return new BorderPane(view.root(), top, null, foot, side);
    }

    private QueueModel model() {
        QueueModel model = new QueueModel(
                bench.context(Locale.ENGLISH), bench.news(), bench.desks().outbox(), staff::get);
        model.shown();
        return model;
    }

    private static void press(QueueModel model, KeyCode code) {
        QueueKeys.take(
                new KeyEvent(KeyEvent.KEY_PRESSED, code.getName(), code.getName(), code, false, false, false, false),
                model,
                Shortcuts.delivered());
    }

    private static void commit(QueueModel model) {
        QueueKeys.take(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false),
                model,
                Shortcuts.delivered());
    }

    private static String said(QueueModel model) {
        QueueModel.Said said = model.saidProperty().get();
        return said == null ? "" : said.sentence();
    }

    private Intent intent() {
        return bench.desks().orders().intents(1).getFirst();
    }

    private void lostRefund(OrderKey order) {
        bench.line().lose(Loss.REQUEST);
        assertThat(bench.desks().refunds().refund(order, TEN, "", bench.staff()))
                .isInstanceOf(Outcome.Unknown.class);
        bench.line().lose(Loss.NONE);
    }

    /** A colleague gives back the same amount on the provider's page. */
    private void madeElsewhere(OrderKey order) {
        assertThat(bench.line().send(new Command.Refund(order, TEN, "", new OperationId(order.id()))))
                .isInstanceOf(Reply.Answered.class);
        bench.desks().orders().refresh(order);
    }

    private void stage(OrderKey order, Duration grace) {
        assertThat(bench.desks().dispatch().perform(order, new Action.Refund(TEN, ""), bench.staff(), grace))
                .isInstanceOf(Outcome.Staged.class);
    }

    private OrderKey paid(int place) {
        return rows(Queue.ORDERS, Set.of(Flow.CARD), Set.of(Family.PAID))
                .get(place)
                .key();
    }

    private List<OrderRow> rows(Queue queue, Set<Flow> flows, Set<Family> families) {
        return bench.desks().orders().page(new OrderQuery(queue, "", flows, families, null), null, 60).rows().stream()
                .filter(row -> row.refunded().isZero() && row.pendingRefund().isZero())
                .toList();
    }
}
