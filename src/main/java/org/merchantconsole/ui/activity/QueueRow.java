package org.merchantconsole.ui.activity;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/**
 * One action in the queue. The row stays the same while its words move on, so that neither the cursor nor the scroll position
 * of the list does.
 */
public final class QueueRow {

    /** A word on the ground of its tone. */
    public record Mark(String text, Tone tone) {}

    private final ReadOnlyObjectWrapper<Mark> age = new ReadOnlyObjectWrapper<>(new Mark("", Tone.NEUTRAL));
    private final ReadOnlyObjectWrapper<Mark> state = new ReadOnlyObjectWrapper<>(new Mark("", Tone.NEUTRAL));
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final String who;
    private final String what;
    private final String amount;
    private Outbox.Entry entry;

    QueueRow(Outbox.Entry entry, Happenings happenings, Texts texts) {
        this.entry = entry;
        this.who = entry.intent().staff();
        this.what = happenings.order(entry.intent());
        @Nullable Money money = entry.intent().action().money();
        this.amount = money == null ? "" : MoneyText.of(money, texts.locale());
    }

    /** Takes what the database says now. */
    void take(Outbox.Entry now, Happenings happenings) {
        entry = now;
        state.set(new Mark(happenings.state(now.intent()), Happenings.tone(now.intent())));
    }

    /** Moves the words that depend on the time of day. */
    void tick(QueueWords words) {
        age.set(words.age(entry));
        next.set(words.next(entry));
    }

    Outbox.Entry entry() {
        return entry;
    }

    /** What it is known by. */
    public OperationId id() {
        return entry.intent().id();
    }

    public String who() {
        return who;
    }

    /** The action and its order. */
    public String what() {
        return what;
    }

    /** Empty where no money is named. */
    public String amount() {
        return amount;
    }

    public ReadOnlyObjectProperty<Mark> ageProperty() {
        return age.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Mark> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }
}
