package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.RefundDraft;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** Giving money back: an amount, articles of a pay-later order, and withdrawing a refund that has not left. */
final class RefundForms {

    private static final List<String> REASONS =
            List.of("return", "damaged", "late", "cancelled", "goodwill", "duplicate", "other");

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final Texts texts;

    RefundForms(Desks desks, Supplier<Staff> staff, Texts texts) {
        this.desks = desks;
        this.staff = staff;
        this.texts = texts;
    }

    /** An amount, prefilled with all that is left. */
    Form amount(OrderView view) {
        Money left = view.refundable();
        AmountField amount = new AmountField(left, left, texts);
        IntegerProperty reason = new SimpleIntegerProperty(-1);
        StringProperty details = new SimpleStringProperty("");
        OrderKey key = view.order().key();
        Supplier<String> problem = () -> {
            String wrong = amount.problem();
            return wrong.isEmpty() ? reasonMissing(reason) : wrong;
        };
        return new Form(
                texts.get("order.form.refund"),
                texts.get("order.form.refund"),
                Tone.ACCENT,
                List.of(
                        amount.field(texts.get("order.form.amount")),
                        reasonField(reason),
                        detailsField(details),
                        request(() -> {
                            boolean whole = amount.problem().isEmpty();
                            return whole
                                    ? desks.dispatch()
                                            .request(
                                                    view.order(),
                                                    new Action.Refund(amount.money(), why(reason, details)),
                                                    staff.get())
                                    : amount.problem();
                        })),
                FormBuilder.plan(
                        problem, () -> texts.get("order.form.refund.note", amount.words(), amount.rest()), () -> {
                            Money wanted = amount.money();
                            String why = why(reason, details);
                            Staff person = staff.get();
                            return () -> desks.refunds().refund(key, wanted, why, person);
                        }));
    }

    /** The request itself, which a key shows. */
    private Form.Field.Copy request(Supplier<String> text) {
        SimpleBooleanProperty shown = new SimpleBooleanProperty(false);
        StringProperty words = new SimpleStringProperty("");
        shown.subscribe(now -> words.set(now ? text.get() : ""));
        return new Form.Field.Copy(texts.get("order.form.request"), words, true, shown);
    }

    /** Articles of the cart; the negative lines are built by the desk and shown before they are sent. */
    Supplier<Form> lines(OrderView view) {
        RefundDraft draft = desks.refunds().draft(view);
        return () -> linesForm(view, draft);
    }

    private Form linesForm(OrderView view, RefundDraft draft) {
        List<Form.Article> articles = new ArrayList<>();
        for (RefundDraft.Line line : draft.lines()) {
            articles.add(new Form.Article(
                    line.itemId(),
                    line.name(),
                    line.remaining(),
                    new SimpleIntegerProperty(0),
                    count -> MoneyText.of(draft.with(line.itemId(), count).amount(), texts.locale())));
        }
        Form.Field.Articles goods = new Form.Field.Articles(
                texts.get("order.form.refundLines"),
                texts.get("order.form.refundLines.aside"),
                articles,
                new SimpleIntegerProperty(0));
        IntegerProperty reason = new SimpleIntegerProperty(-1);
        StringProperty details = new SimpleStringProperty("");
        Supplier<RefundDraft> chosen = () -> chosen(draft, articles);
        List<Form.Field> fields = List.of(
                goods,
                reasonField(reason),
                detailsField(details),
                new Form.Field.Copy(
                        texts.get("order.form.refundLines.sent"),
                        Form.following(List.of(goods), () -> chosen.get().preview()),
                        true,
                        new SimpleBooleanProperty(true)),
                request(() -> desks.dispatch()
                        .request(
                                view.order(),
                                new Action.RefundLines(
                                        chosen.get().chosen(), chosen.get().amount(), why(reason, details)),
                                staff.get())));
        OrderKey key = view.order().key();
        return new Form(
                texts.get("order.form.refund"),
                texts.get("order.form.refund"),
                Tone.ACCENT,
                fields,
                FormBuilder.plan(
                        () -> linesProblem(chosen.get(), view, reason), () -> linesNote(chosen.get(), view), () -> {
                            List<Action.Line> lines = chosen.get().chosen();
                            String why = why(reason, details);
                            Staff person = staff.get();
                            return () -> desks.refunds().refundLines(key, lines, why, person);
                        }));
    }

    private static RefundDraft chosen(RefundDraft draft, List<Form.Article> articles) {
        RefundDraft result = draft;
        for (Form.Article article : articles) {
            result = result.with(article.itemId(), article.taken().get());
        }
        return result;
    }

    private String linesProblem(RefundDraft chosen, OrderView view, IntegerProperty reason) {
        if (chosen.chosen().isEmpty()) {
            return texts.get("order.form.refundLines.none");
        }
        return chosen.amount().compareTo(view.refundable()) > 0
                ? texts.get("order.form.amount.above", MoneyText.of(view.refundable(), texts.locale()))
                : reasonMissing(reason);
    }

    private String linesNote(RefundDraft chosen, OrderView view) {
        Money amount = chosen.amount();
        return amount.isZero() || amount.compareTo(view.refundable()) > 0
                ? ""
                : texts.get(
                        "order.form.refund.note",
                        MoneyText.of(amount, texts.locale()),
                        MoneyText.of(view.refundable().minus(amount), texts.locale()));
    }

    /** Takes back the refund that has not left. */
    Form withdraw(OrderView view) {
        Transaction open = desks.refunds().openRefund(view).orElse(null);
        @Nullable TransactionId id = open == null ? null : open.id();
        Money amount = open == null ? view.pending() : open.amount();
        StringProperty reason = new SimpleStringProperty("");
        OrderKey key = view.order().key();
        String name = texts.get("order.action.cancel_refund").replace("…", "");
        return new Form(
                name,
                name,
                Tone.DANGER,
                List.of(new Form.Field.Text(
                        texts.get("order.form.reason"), reason, texts.get("order.form.optional"), false)),
                FormBuilder.plan(
                        () -> "",
                        () -> texts.get("order.form.cancelRefund.note", MoneyText.of(amount, texts.locale())),
                        () -> withdraw(key, id, reason.get().strip())));
    }

    private Callable<Outcome> withdraw(OrderKey key, @Nullable TransactionId id, String reason) {
        Staff person = staff.get();
        return () -> desks.refunds().cancelRefund(key, id, reason, person);
    }

    private Form.Field reasonField(IntegerProperty reason) {
        return new Form.Field.Pick(texts.get("order.form.reason"), reasons(), reason);
    }

    private Form.Field detailsField(StringProperty details) {
        return new Form.Field.Text(texts.get("order.form.other"), details, texts.get("order.form.optional"), false);
    }

    private List<String> reasons() {
        return REASONS.stream().map(name -> texts.get("order.reason." + name)).toList();
    }

    private String reasonMissing(IntegerProperty reason) {
        return reason.get() < 0 ? texts.get("order.form.choose") : "";
    }

    private static String why(IntegerProperty reason, StringProperty details) {
        // The request is shown also before a reason was chosen.
        return reason.get() < 0 ? details.get() : Reason.join(REASONS.get(reason.get()), details.get());
    }
}
