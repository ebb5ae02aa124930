package org.merchantconsole.ui.order;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.desk.DeclineReason;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** Makes the form of every action. */
final class FormBuilder {

    /** The reason of a payment that is released by one key: its evidence stood on the screen. */
    private static final String SEEN = "evidence seen";

    private final Desks desks;
    private final boolean decidesLater;
    private final Supplier<Staff> staff;
    private final Texts texts;
    private final ShippingForms shipping;
    private final RefundForms refunds;
    private final HoldForm hold;
    private final EvidenceForm evidence;

    /** @param decidesLater whether decisions about held payments wait and can be taken back, so that one key is enough */
    FormBuilder(Desks desks, Supplier<Staff> staff, UiContext context, boolean decidesLater) {
        this.decidesLater = decidesLater;
        TimeText times = context.times();
        this.desks = desks;
        this.staff = staff;
        this.texts = context.texts();
        this.evidence = new EvidenceForm(desks, staff, context);
        this.shipping = new ShippingForms(desks, staff, texts, times);
        this.refunds = new RefundForms(desks, staff, texts);
        this.hold = new HoldForm(desks, staff, texts, times);
    }

    /** Reads what the form needs; called in the background. The form itself is made on the window's thread. */
    Supplier<Form> prepare(ActionKind kind, OrderView view) {
        return switch (kind) {
            case ACCEPT -> () -> accept(view);
            case DECLINE -> () -> decline(view, decidesLater);
            case SHIP -> () -> shipping.ship(view);
            case PARTIAL_SHIP -> () -> shipping.part(view);
            case EXTEND -> () -> shipping.extend(view);
            case HOLD -> () -> hold.form(view);
            case REFUND -> () -> refunds.amount(view);
            case REFUND_LINES -> refunds.lines(view);
            case CANCEL_REFUND -> () -> refunds.withdraw(view);
            case CAPTURE -> () -> capture(view);
            case RESUME -> () -> reasoned(view, kind, texts.get("order.form.resume.note"), Action.Resume::new);
            case CANCEL -> () -> reasoned(view, kind, texts.get("order.form.cancel.note"), Action.Cancel::new);
            case CANCEL_RESERVATION ->
                () -> reasoned(view, kind, texts.get("order.form.release.note"), Action.CancelReservation::new);
            case DISPUTE -> () -> evidence.form(view);
            case ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS ->
                () -> reasoned(view, kind, handedOver(kind, view), reason -> new Action.HandedOver(kind, reason));
            case PAYMENT_LINK, DUPLICATE -> throw new IllegalArgumentException(kind + " has a screen of its own");
        };
    }

    /** What is done on the provider's page, and what cannot be undone there. */
    private String handedOver(ActionKind kind, OrderView view) {
        String plain = texts.get("order.form.generic.note");
        String amount = MoneyText.of(view.order().amount(), texts.locale());
        return kind == ActionKind.COMPLETE_OWN_FUNDS
                ? texts.get("order.form.ownFunds.note", amount) + " " + plain
                : plain;
    }

    private Form accept(OrderView view) {
        StringProperty reason = new SimpleStringProperty("");
        OrderKey key = view.order().key();
        String amount = MoneyText.of(view.order().amount(), texts.locale());
        return new Form(
                texts.get("order.form.accept"),
                texts.get("order.action.accept"),
                Tone.SUCCESS,
                List.of(reasonField(reason)),
                plan(() -> "", () -> texts.get("order.form.accept.note", amount), () -> {
                    String why = reason.get().strip();
                    Staff person = staff.get();
                    return () -> desks.review().accept(key, why, person);
                }));
    }

    /** Releases a held payment for the usual reason, without a form; it waits and can be taken back. */
    Callable<Outcome> acceptLater(OrderKey key) {
        Staff person = staff.get();
        return () -> desks.review().stageAccept(key, SEEN, person);
    }

    /** Refuses by one digit; the last reason, which says nothing by itself, waits for words. The decision can be taken back. */
    private Form decline(OrderView view, boolean later) {
        List<DeclineReason> reasons = desks.review().declineReasons();
        IntegerProperty chosen = new SimpleIntegerProperty(-1);
        StringProperty details = new SimpleStringProperty("");
        OrderKey key = view.order().key();
        // One sentence for both: the evidence must stay in sight above the form.
        String choose = texts.get(later ? "order.form.decline.later" : "order.form.choose");
        Supplier<String> problem = () -> chosen.get() < 0 ? choose : "";
        return new Form(
                texts.get("order.form.decline"),
                texts.get("order.action.decline").replace("…", ""),
                Tone.DANGER,
                List.of(
                        new Form.Field.Pick(
                                texts.get("order.form.reason"),
                                reasons.stream().map(DeclineReason::text).toList(),
                                chosen),
                        new Form.Field.Text(
                                texts.get("order.form.other"), details, texts.get("order.form.optional"), false)),
                plan(problem, () -> later ? "" : texts.get("order.form.decline.note"), () -> {
                    String why = Reason.join(reasons.get(chosen.get()).code(), details.get());
                    Staff person = staff.get();
                    return () -> later
                            ? desks.review().stageDecline(key, why, person)
                            : desks.review().decline(key, why, person);
                }),
                later ? reasons.size() - 1 : 0);
    }

    private Form capture(OrderView view) {
        Money rest = view.order().payment().captureRemain() == null
                ? view.order().amount()
                : view.order().payment().captureRemain();
        AmountField amount = new AmountField(rest, rest, texts);
        OrderKey key = view.order().key();
        return new Form(
                ActionKeys.name(ActionKind.CAPTURE, texts).replace("…", ""),
                ActionKeys.name(ActionKind.CAPTURE, texts).replace("…", ""),
                Tone.SUCCESS,
                List.of(amount.field(texts.get("order.form.amount"))),
                plan(amount::problem, () -> texts.get("order.form.capture.note", amount.words()), () -> {
                    Action action = new Action.Capture(amount.money(), "");
                    return perform(key, action);
                }));
    }

    /** An action that takes nothing but a reason. */
    private Form reasoned(OrderView view, ActionKind kind, String note, Function<String, Action> make) {
        StringProperty reason = new SimpleStringProperty("");
        OrderKey key = view.order().key();
        String name = ActionKeys.name(kind, texts).replace("…", "");
        Tone tone = ActionKeys.tone(kind) == Tone.DANGER ? Tone.DANGER : Tone.ACCENT;
        return new Form(
                name,
                name,
                tone,
                List.of(reasonField(reason)),
                plan(
                        () -> "",
                        () -> note,
                        () -> perform(key, make.apply(reason.get().strip()))));
    }

    private Callable<Outcome> perform(OrderKey key, Action action) {
        Staff person = staff.get();
        return () -> desks.dispatch().perform(key, action, person);
    }

    private Form.Field reasonField(StringProperty reason) {
        return new Form.Field.Text(texts.get("order.form.reason"), reason, texts.get("order.form.optional"), false);
    }

    /** A plan from its three parts. */
    static Form.Plan plan(Supplier<String> problem, Supplier<String> note, Supplier<Callable<Outcome>> send) {
        return new Form.Plan() {
            @Override
            public String problem() {
                return problem.get();
            }

            @Override
            public String note() {
                return note.get();
            }

            @Override
            public Callable<Outcome> send() {
                return send.get();
            }
        };
    }
}
