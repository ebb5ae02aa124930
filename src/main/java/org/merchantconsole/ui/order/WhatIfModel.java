package org.merchantconsole.ui.order;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.AmountText;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.WhatIf;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * Orders on a copy: keys act on it as they would on the orders, days go by, steps are taken back. Nothing is written until
 * {@link #stage}. Lives on the window's thread; judging a copy asks nobody.
 */
public final class WhatIfModel implements CloserLook {

    private static final int DAYS = 14;

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final WhatIfBuilder builder;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final IntegerProperty days = new SimpleIntegerProperty(DAYS);
    private final ReadOnlyObjectWrapper<WhatIf> tried;
    private final ReadOnlyObjectWrapper<WhatIfContent> content;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int shown;
    /** What has twins and was asked for once. */
    private @Nullable WhatIf meant;

    WhatIfModel(Desks desks, Supplier<Staff> staff, UiContext context, WhatIfBuilder builder, WhatIf begin) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.builder = builder;
        this.tried = new ReadOnlyObjectWrapper<>(begin);
        this.content = new ReadOnlyObjectWrapper<>(draw());
    }

    public ReadOnlyObjectProperty<WhatIfContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether it is being staged. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The reason that every action gets. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The amount of a refund or capture; empty for all that is left. */
    public StringProperty amountProperty() {
        return amount;
    }

    private WhatIfContent draw() {
        WhatIf now = tried.get();
        shown = Math.clamp(shown, 0, Math.max(0, now.courses().size() - 1));
        return builder.content(now, shown, staff.get(), desks.refunds()::money);
    }

    private void show(WhatIf next) {
        tried.set(next);
        content.set(draw());
    }

    /** The key of an action: tries it on every order; false for a key without meaning. */
    public boolean press(String action) {
        List<ActionKind> kinds = ActionKeys.on(action);
        if (kinds.isEmpty() || busy.get()) {
            return false;
        }
        act(kinds.getFirst());
        return true;
    }

    /** Tries an action on every order; an amount that cannot be read stops it, since all would be meant otherwise. */
    public void act(ActionKind kind) {
        if (busy.get()) {
            return;
        }
        WhatIf now = tried.get();
        Money like = now.courses().getFirst().order().amount();
        Optional<Money> typed = AmountText.parse(amount.get(), like.currency());
        if (typed.isEmpty() && !amount.get().isBlank()) {
            context.notices()
                    .say(
                            Tone.WARNING,
                            context.texts()
                                    .get(
                                            "order.form.amount.bad",
                                            MoneyText.figures(
                                                    like, context.texts().locale())));
            return;
        }
        WhatIf.Wish wish = new WhatIf.Wish(kind, reason.get().strip(), typed.orElse(null), days.get());
        show(now.with(wish, staff.get()));
    }

    /** Lets days go by on the copy. */
    public void later(int by) {
        if (!busy.get()) {
            show(tried.get().later(Duration.ofDays(by)));
        }
    }

    /** Takes the last step back. */
    public void back() {
        if (!busy.get()) {
            tried.get().back().ifPresent(this::show);
        }
    }

    /** Looks at the next of several orders. */
    public void turn(int by) {
        int count = tried.get().courses().size();
        if (count > 1) {
            shown = Math.floorMod(shown + by, count);
            content.set(draw());
        }
    }

    /** Whether there is anything to stage. */
    public boolean hasSteps() {
        return !tried.get().toStage().isEmpty();
    }

    /**
     * Turns the first action of every order into a staged one, by the same road and with the same checks as any other.
     *
     * @param then gets what came of it, order by order
     */
    void stage(java.util.function.Consumer<List<Outcome>> then) {
        WhatIf now = tried.get();
        if (busy.get() || !hasSteps()) {
            return;
        }
        if (now.twins() > 0 && !now.equals(meant)) {
            // Once more says that it is meant; any other step takes that back.
            meant = now;
            context.notices().say(Tone.WARNING, context.texts().get("order.whatif.twins", now.twins()));
            return;
        }
        busy.set(true);
        Staff person = staff.get();
        context.background()
                .run(
                        () -> desks.whatIf().stage(now, person),
                        outcomes -> {
                            busy.set(false);
                            then.accept(outcomes);
                        },
                        problem -> {
                            busy.set(false);
                            context.notices().failed(problem);
                        });
    }
}
