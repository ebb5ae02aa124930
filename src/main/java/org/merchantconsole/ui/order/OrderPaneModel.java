package org.merchantconsole.ui.order;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;
import org.merchantconsole.ui.StagedWork;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * The order under the cursor: read in the background, its actions offered, one form at a time, and what came of the last
 * action. Lives on the window's thread.
 */
public final class OrderPaneModel {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final Queue desk;
    final UiContext context;
    private final ContentBuilder builder;
    private final OutcomeWords outcomes;
    private final FormBuilder forms;
    private final NoteForms notes;
    private final ReviewForms held;
    private final StagedWork decisions;
    private final LooksModel looks;
    private final ReadOnlyObjectWrapper<@Nullable PaneContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Form> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable OrderKey key;
    private @Nullable OrderView view;
    private @Nullable ActionKind asked;
    /** A key that was pressed before its order was read; it waits for that order and no other. */
    private @Nullable String pressed;
    /** A digit that was pressed before its form was made; "" for none. */
    private String digit = "";
    /** Whether a form is being made. */
    private boolean opening;
    /** Whether the last sentence is about a staged action, so that it ages with the next change of its order. */
    private boolean saidStaged;
    /** Whether the last sentence says why an action of the order in sight is refused. */
    private boolean saidRefusal;

    private Consumer<Outcome> afterwards = outcome -> {};

    /** @param desk which desk it stands on: decides what matters and which actions come first */
    public OrderPaneModel(Desks desks, Supplier<Staff> staff, Queue desk, UiContext context) {
        this.desks = desks;
        this.staff = staff;
        this.desk = desk;
        this.context = context;
        this.builder = new ContentBuilder(context, desks.reasons());
        this.outcomes = new OutcomeWords(context.texts(), context.times(), builder.offers());
        this.looks = new LooksModel(desks, staff, context, builder.offers(), this::makeRoom);
        this.decisions = new StagedWork(context, desks, staff);
        this.notes = new NoteForms(desks, staff, context);
        this.held = new ReviewForms(desks, staff, context);
        this.forms = new FormBuilder(desks, staff, context, desk == Queue.REVIEW);
    }

    /** Called with every outcome, before anything else happens: the screen moves its cursor on. */
    public void afterwards(Consumer<Outcome> next) {
        afterwards = next;
    }

    public ReadOnlyObjectProperty<@Nullable PaneContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Form> formProperty() {
        return form.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether an action is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The order shown; null for none. */
    public @Nullable OrderKey key() {
        return key;
    }

    /** Shows another order; null shows none. A form that was open is closed: it belonged to the other order. */
    public void show(@Nullable OrderKey next) {
        if (Objects.equals(next, key)) {
            return;
        }
        key = next;
        view = null;
        pressed = null;
        digit = "";
        opening = false;
        looks.see(null);
        if (saidRefusal) {
            saidRefusal = false;
            said.set(null);
        }
        form.set(null);
        if (next == null) {
            content.set(null);
        } else {
            refresh();
        }
    }

    /** The desk came into sight again: what waited when it was left may have gone or been taken back since. */
    public void shown() {
        if (saidStaged) {
            said.set(null);
        }
        refresh();
    }

    /** Reads the order again, keeping an open form. */
    public void refresh() {
        OrderKey mine = key;
        if (mine == null) {
            return;
        }
        context.background()
                .run(
                        () -> Insight.of(desks, staff.get(), mine),
                        found -> {
                            if (mine.equals(key)) {
                                take(found.orElse(null));
                            }
                        },
                        context.notices()::failed);
    }

    /** Something changed in the database. */
    public void changed(OrderKey which) {
        Said last = said.get();
        if (saidStaged && last != null && last.order().equals(which)) {
            said.set(null);
        }
        if (which.equals(key)) {
            refresh();
        }
    }

    private void take(@Nullable Insight read) {
        looks.see(read);
        view = read == null ? null : read.view();
        content.set(read == null ? null : builder.build(read, desk));
        String waiting = pressed;
        pressed = null;
        if (waiting != null && view != null) {
            press(waiting);
        }
    }

    /** Presses the key of an action, by its name: opens its form, or says why it is refused. False without meaning here. */
    public boolean press(String action) {
        List<ActionKind> kinds = ActionKeys.on(action);
        OrderView current = view;
        if (kinds.isEmpty() || (current == null && key == null)) {
            return false;
        }
        if (current == null) {
            pressed = action;
            return true;
        }
        ActionKind kind = kinds.stream().filter(current::allows).findFirst().orElseGet(() -> preferred(current, kinds));
        open(kind);
        return true;
    }

    /** Of two refused actions on one key, the one that the payment method has at all. */
    private static ActionKind preferred(OrderView view, List<ActionKind> kinds) {
        return kinds.stream()
                .filter(kind -> !(view.actions().get(kind) instanceof Verdict.Refused refused
                        && (refused.rule() == org.merchantconsole.status.Rule.REFUND_BY_LINES
                                || refused.rule() == org.merchantconsole.status.Rule.REFUND_BY_AMOUNT)))
                .findFirst()
                .orElse(kinds.getFirst());
    }

    /** Opens the form of an action, or says why it is refused. */
    public void open(ActionKind kind) {
        OrderView current = view;
        if (current == null || busy.get()) {
            return;
        }
        if (current.actions().get(kind) instanceof Verdict.Refused refused) {
            form.set(null);
            PaneContent.Refusal words = builder.offers().refusal(kind, refused);
            saidRefusal = true;
            said.set(new Said(current.order().key(), Tone.DANGER, words.title() + ". " + words.reason(), null));
            return;
        }
        if (kind == ActionKind.PAYMENT_LINK || kind == ActionKind.DUPLICATE) {
            // A new order has a screen of its own, which takes over what this one has.
            form.set(null);
            context.navigator().show("neworder", current.order().key());
            return;
        }
        asked = kind;
        saidRefusal = false;
        said.set(null);
        if (kind == ActionKind.ACCEPT && desk == Queue.REVIEW) {
            form.set(null);
            run(null, forms.acceptLater(current.order().key()));
            return;
        }
        opening = true;
        context.background()
                .run(
                        () -> forms.prepare(kind, current),
                        prepared -> {
                            if (current.order().key().equals(key)) {
                                opening = false;
                                form.set(prepared.get());
                                choose();
                            }
                        },
                        problem -> {
                            opening = false;
                            context.notices().failed(problem);
                        });
    }

    /**
     * Chooses an option of the form by its digit, and sends where the digit says all. One that was pressed before the form was
     * there waits for it; while something is being sent it means nothing. False when no form wants it.
     */
    boolean digit(String number) {
        digit = number;
        if (busy.get() || (form.get() == null && !opening && pressed == null)) {
            digit = "";
            return busy.get();
        }
        if (form.get() != null) {
            return choose();
        }
        return true;
    }

    private boolean choose() {
        Form open = form.get();
        if (open == null || digit.isEmpty()) {
            return false;
        }
        int number = Integer.parseInt(digit);
        digit = "";
        boolean taken = open.digit(number);
        if (taken && open.sendsOn(number)) {
            commit();
        }
        return taken;
    }

    /** What lies over the order. */
    public LooksModel looks() {
        return looks;
    }

    /** Closes an open form for a closer look, from which nothing is sent; false while something is on its way. */
    private boolean makeRoom() {
        if (!busy.get()) {
            form.set(null);
        }
        return !busy.get();
    }

    /** Turns what was tried out into staged actions. */
    void stageWhatIf(WhatIfModel tried) {
        tried.stage(found -> {
            looks.close();
            said.set(outcomes.together(found));
            saidStaged = true;
            refresh();
        });
    }

    /** Shows the receipt of the last refund, ready for the printer or a PDF. */
    public void receipt() {
        if (view != null) {
            ReceiptPrintout.show(view, context, said::set);
        }
    }

    /** Whether a refund was asked for, so that there is a receipt. */
    boolean hasReceipt() {
        return view != null && ReceiptPrintout.refund(view.order()).isPresent();
    }

    /** Opens the form of a note. */
    public void note() {
        if (view != null) {
            begin(notes.form(view.order().key(), null));
        }
    }

    private void begin(Form own) {
        asked = null;
        said.set(null);
        form.set(own);
    }

    /** What is done with a held payment beside deciding; false for a key without meaning there. */
    boolean beside(String what) {
        return desk == Queue.REVIEW && view != null && held.key(what, view, this::begin, said::set);
    }

    /** Opens the form that corrects a note; with null the pinned one, or else the latest. */
    public void editNote(@Nullable Note which) {
        Note note = view == null || which != null ? which : NoteForms.dearest(view.order());
        if (view != null && note != null) {
            begin(notes.form(view.order().key(), note));
        }
    }

    /** Pins a note or takes its pin away; with null the pinned one, or else the latest. */
    public void pin(@Nullable Note which) {
        if (view != null) {
            notes.pin(view.order(), which, said::set);
        }
    }

    /** Closes the form, or takes the last sentence away; false when there was neither. */
    public boolean close() {
        if (busy.get()) {
            return false;
        }
        if (form.get() != null) {
            form.set(null);
            return true;
        }
        if (said.get() != null) {
            said.set(null);
            return true;
        }
        return false;
    }

    /** Sends what the form asks for, once; without a form, lets the decisions leave that wait. */
    public void commit() {
        Form open = form.get();
        if (open == null && desk == Queue.REVIEW && !busy.get()) {
            decisions.decisionsLeaveNow();
        }
        if (open == null || busy.get() || !open.problemProperty().get().isEmpty()) {
            return;
        }
        run(open, open.send());
    }

    private void run(@Nullable Form open, Callable<Outcome> work) {
        ActionKind kind = asked;
        busy.set(true);
        context.background().run(work, outcome -> settle(open, outcome, kind), problem -> {
            busy.set(false);
            context.notices().failed(problem);
            refresh();
        });
    }

    private void settle(@Nullable Form open, Outcome outcome, @Nullable ActionKind kind) {
        busy.set(false);
        if (form.get() == open) {
            form.set(null);
        }
        saidStaged = outcome instanceof Outcome.Staged;
        saidRefusal = false;
        said.set(outcomes.of(outcome, kind == null ? ActionKind.REFUND : kind));
        if (outcome.order().equals(key)) {
            refresh();
        }
        // A note settles nothing, so nobody is done with the order.
        if (kind != null) {
            afterwards.accept(outcome);
        }
    }
}
