package org.merchantconsole.ui.neworder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.NewOrderDesk;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * A new order from the first key to the provider's answer. Every change is checked at once; a problem is shown once its field
 * was touched or sending was tried. One order leaves per press: while one is on its way nothing else is sent.
 */
public final class NewOrderViewModel {

    private final NewOrderDesk desk;
    private final Supplier<Staff> staff;
    private final Supplier<List<Settings.Site>> sites;
    private final UiContext context;
    private final Draft draft;
    private final MadeModel made;
    private final Problems problems = new Problems(this::wrong);
    private final ReadOnlyStringWrapper sum = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NewOrderField> first = new ReadOnlyObjectWrapper<>();
    private CardPort card = CardPort.NONE;
    private boolean filling;
    private int turn;

    /** A sentence above the form. */
    record Said(Tone tone, String sentence) {}

    /**
     * Something to be answered before anything else.
     *
     * @param yes what the answer yes does, in words
     */
    record Question(String sentence, String yes, Runnable then) {}

    /** @param sites the merchant's further websites; empty when there is one only */
    public NewOrderViewModel(
            Desks desks,
            Supplier<Staff> staff,
            Supplier<List<Settings.Site>> sites,
            UiContext context,
            MadeModel made) {
        this.desk = desks.newOrders();
        this.staff = staff;
        this.sites = sites;
        this.context = context;
        this.made = made;
        this.draft = new Draft();
        for (NewOrderField field : NewOrderField.values()) {
            draft.text(field).addListener((seen, before, now) -> touch(field));
        }
        draft.kindProperty().subscribe(kind -> kindChanged());
        draft.motoProperty().subscribe(on -> touch(NewOrderField.MAIL_OR_TELEPHONE));
        draft.threeDProperty().subscribe(choice -> touch(NewOrderField.THREE_D));
        draft.manualCaptureProperty().subscribe(on -> touch(NewOrderField.MANUAL_CAPTURE));
        InvalidationListener cart = changed -> touch(NewOrderField.CART);
        draft.lines().addListener((ListChangeListener<CartLine>) change -> {
            draft.lines()
                    .forEach(line -> line.all().forEach(text -> {
                        text.removeListener(cart);
                        text.addListener(cart);
                    }));
            touch(NewOrderField.CART);
        });
        problems.reset();
        revise();
    }

    Draft draft() {
        return draft;
    }

    MadeModel made() {
        return made;
    }

    UiContext context() {
        return context;
    }

    List<Settings.Site> sites() {
        return sites.get();
    }

    /** Where the card is typed; once, by the view. */
    void card(CardPort port) {
        card = port;
    }

    /** What is wrong with a field, as far as it is to be shown; empty when nothing is. */
    ReadOnlyStringProperty problem(NewOrderField field) {
        return problems.of(field);
    }

    /** What the lines come to, beside the amount; empty without lines. */
    ReadOnlyStringProperty sumProperty() {
        return sum.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The field where sending failed last, to put the cursor there. */
    ReadOnlyObjectProperty<@Nullable NewOrderField> firstProblemProperty() {
        return first.getReadOnlyProperty();
    }

    /** The screen came into sight. */
    void shown() {
        made.shown();
        refusal();
        if (draft.text(NewOrderField.ORDER_ID).get().isEmpty()) {
            anew();
        }
    }

    /** The screen went out of sight: the rest of the form stays, the card does not. */
    void left() {
        card.clear();
        question.set(null);
        made.left();
        revise();
    }

    /** Begins an empty form with an order number of its own. */
    void anew() {
        made.clear();
        inTurn(desk::freshId, id -> fill(() -> draft.clear(id)));
    }

    private void fill(Runnable work) {
        filling = true;
        card.clear();
        work.run();
        filling = false;
        problems.reset();
        said.set(null);
        refusal();
        revise();
    }

    private void kindChanged() {
        problems.forgive();
        said.set(null);
        boolean fits = Method.of(draft.kindProperty().get()).contains(Method.ofCode(draft.gateway()));
        if (!fits || (draft.isDirect() && draft.gateway().isEmpty())) {
            draft.text(NewOrderField.GATEWAY).set(draft.isDirect() ? Method.CREDITCARD.code() : Method.ANY.code());
        }
        if (!draft.isDirectCard()) {
            card.clear();
        }
        refusal();
        revise();
    }

    /** Says at once that this person makes no such orders. */
    private void refusal() {
        desk.refusal(draft.kindProperty().get(), staff.get())
                .ifPresent(sentence -> said.set(new Said(Tone.DANGER, sentence)));
    }

    /** A field was changed by the person. */
    void touch(NewOrderField field) {
        if (!filling) {
            problems.touch(field);
        }
        revise();
    }

    /** Checks everything anew and shows what is to be shown. */
    private void revise() {
        if (filling) {
            return;
        }
        problems.revise();
        sum.set(sumWords());
    }

    private Map<NewOrderField, String> wrong() {
        Map<NewOrderField, String> found = new LinkedHashMap<>();
        draft.unread()
                .forEach((field, key) -> found.put(
                        field,
                        field == NewOrderField.CART
                                ? context.texts().get(key, draft.unreadLine())
                                : context.texts().get(key)));
        try (CardData typed = draft.isDirectCard() ? card.read() : null) {
            desk.problems(draft.order(), typed).forEach(found::putIfAbsent);
        }
        return found;
    }

    private String sumWords() {
        if (draft.lines().isEmpty()) {
            return "";
        }
        Money all = desk.sum(draft.items(), draft.currency());
        String words = MoneyText.of(all, context.texts().locale());
        Optional<Money> amount = draft.amount();
        boolean same = amount.isPresent() && amount.get().equals(all);
        String other = amount.map(money -> MoneyText.of(money, context.texts().locale()))
                .orElse("–");
        return context.texts().get(same ? "neworder.cart.same" : "neworder.cart.differs", words, other);
    }

    /** Makes what the lines come to the amount. */
    void takeSum() {
        if (!draft.lines().isEmpty()) {
            Money all = desk.sum(draft.items(), draft.currency());
            draft.text(NewOrderField.AMOUNT)
                    .set(MoneyText.figures(all, context.texts().locale()));
        }
    }

    /** Sends it, unless something is wrong with it or one is on its way or made already. */
    void send() {
        if (busy.get() || made.isShownProperty().get()) {
            return;
        }
        Optional<String> no = desk.refusal(draft.kindProperty().get(), staff.get());
        if (no.isPresent()) {
            said.set(new Said(Tone.DANGER, no.get()));
            return;
        }
        problems.tried(true);
        revise();
        Map<NewOrderField, String> found = problems.all();
        if (!found.isEmpty()) {
            stopAt(found);
            return;
        }
        said.set(null);
        NewOrder order = draft.order();
        CardData typed = draft.isDirectCard() ? card.read() : null;
        // From here on only the arrays have it, and the desk wipes them.
        card.clear();
        Staff person = staff.get();
        busy.set(true);
        context.background().run(() -> desk.create(order, typed, person), this::settle, problem -> {
            busy.set(false);
            context.notices().failed(problem);
        });
    }

    private void stopAt(Map<NewOrderField, String> found) {
        said.set(new Said(Tone.WARNING, context.texts().get("neworder.problems", found.size())));
        first.set(null);
        first.set(found.keySet().stream().min(NewOrderField::compareTo).orElse(null));
    }

    private void settle(Made what) {
        busy.set(false);
        switch (what) {
            case Made.Refused no -> {
                problems.refused(no.problems());
                said.set(new Said(Tone.DANGER, no.sentence()));
                revise();
            }
            case Made.NotCreated no -> {
                // What was wrong is in the sentence; the card has to be typed again, which is no problem yet.
                problems.tried(false);
                said.set(new Said(Tone.DANGER, no.sentence()));
                revise();
            }
            case Made.Created done -> made.begin(done);
            case Made.Unknown open -> made.begin(open);
        }
    }

    /** Fills in a new order from another one, or shows the payment page of one that was made here and is still open. */
    void from(OrderKey key) {
        if (made.isShownProperty().get() || !isTyped()) {
            take(key);
            return;
        }
        question.set(new Question(
                context.texts().get("neworder.ask.from", key.id()),
                context.texts().get("neworder.ask.from.yes"),
                () -> take(key)));
    }

    private void take(OrderKey key) {
        made.clear();
        inTurn(
                () -> desk.again(key),
                found -> found.ifPresentOrElse(
                        order -> fill(() -> draft.fill(order, context.texts().locale())), () -> stillOpen(key)));
    }

    private void stillOpen(OrderKey key) {
        inTurn(() -> made.reopened(key, staff.get()), found -> {
            if (found.isPresent()) {
                made.begin(found.get());
            } else {
                said.set(new Said(Tone.WARNING, context.texts().get("neworder.notAgain", key.id())));
            }
            if (draft.text(NewOrderField.ORDER_ID).get().isEmpty()) {
                inTurn(desk::freshId, draft.text(NewOrderField.ORDER_ID)::set);
            }
        });
    }

    /** Works in the background; only what was asked for last fills the form. */
    private <T> void inTurn(Callable<T> work, Consumer<T> done) {
        int mine = ++turn;
        context.background()
                .run(
                        work,
                        answer -> {
                            if (mine == turn) {
                                done.accept(answer);
                            }
                        },
                        context.notices()::failed);
    }

    private boolean isTyped() {
        return draft.isTyped() || !card.isEmpty();
    }

    /** Leaves; asks first when something was typed that would be lost. */
    void leave() {
        boolean loses = !made.isShownProperty().get() && isTyped();
        Runnable go = () -> {
            made.clear();
            draft.text(NewOrderField.ORDER_ID).set("");
            anew();
            context.navigator().back();
        };
        if (!loses) {
            go.run();
        } else {
            question.set(new Question(
                    context.texts().get("neworder.ask.leave"), context.texts().get("neworder.ask.leave.yes"), go));
        }
    }

    /** Answers the question; false when there is none. */
    boolean answer(boolean yes) {
        Question asked = question.get();
        if (asked == null) {
            return false;
        }
        question.set(null);
        if (yes) {
            asked.then().run();
        }
        return true;
    }

    /** Asks before the order in sight is cancelled. */
    void askToCancel() {
        if (made.isOpen()) {
            question.set(new Question(
                    context.texts().get("neworder.ask.cancel", made.orderId()),
                    context.texts().get("neworder.ask.cancel.yes"),
                    () -> made.cancel(staff.get())));
        }
    }
}
