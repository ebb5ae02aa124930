package org.merchantconsole.ui.sandboxbar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.order.SandboxControl.Faults;
import org.merchantconsole.order.SandboxControl.Scenario;
import org.merchantconsole.order.SandboxControl.Time;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The state of the sandbox bar. */
public final class SandboxBarViewModel {

    /** What the rest of the window does when the sandbox was changed from here. */
    public interface Aftermath {

        /** The sandbox's time is another one now; called on the window's thread. */
        void clockIs(Time time);

        /** Something happened at the sandbox that the console does not know yet; called on the window's thread. */
        void fetchNews(Runnable done);
    }

    private final UiContext context;
    private final SandboxControl sandbox;
    private final Aftermath aftermath;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault;
    private final ReadOnlyBooleanWrapper faulty = new ReadOnlyBooleanWrapper(false);
    private boolean looking;
    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList();

    public SandboxBarViewModel(UiContext context, SandboxControl sandbox, Aftermath aftermath) {
        this.context = context;
        this.sandbox = sandbox;
        this.aftermath = aftermath;
        this.fault = new ReadOnlyStringWrapper(Mischief.NONE.words(context.texts()));
    }

    /** Asks for the time, for how it misbehaves and for what can be played. */
    public void load() {
        ask(sandbox::time, this::show);
        ask(sandbox::faults, this::show);
        ask(sandbox::scenarios, scenarios::setAll);
    }

    /** Moves the clock ahead and fetches what became of it. */
    public void advance(Duration by) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        ask(() -> sandbox.advance(by), moved -> {
            show(moved);
            lookAgain();
            String sentence =
                    context.texts().get("sandboxbar.moved", context.times().moment(moved.now()));
            context.notices().say(Tone.SUCCESS, sentence);
            aftermath.fetchNews(() -> busy.set(false));
        });
    }

    /** Moves the clock just past the coming midnight, when refunds leave. */
    public void toMidnight() {
        Instant now = context.times().now();
        LocalDate tomorrow = now.atZone(TimeText.ZONE).toLocalDate().plusDays(1);
        Instant midnight =
                ZonedDateTime.of(tomorrow.atStartOfDay(), TimeText.ZONE).toInstant();
        advance(Duration.between(now, midnight).plusMinutes(1));
    }

    /** Plays a scenario and shows the order it made. */
    public void play(@Nullable Scenario scenario) {
        if (busy.get() || scenario == null) {
            return;
        }
        busy.set(true);
        ask(
                () -> sandbox.play(scenario.name()),
                orders -> aftermath.fetchNews(() -> {
                    busy.set(false);
                    played(scenario, orders);
                }));
    }

    private void played(Scenario scenario, List<OrderKey> orders) {
        String ids = String.join(", ", orders.stream().map(OrderKey::id).toList());
        context.notices().say(Tone.SUCCESS, context.texts().get("sandboxbar.played", scenario.description(), ids));
        if (!orders.isEmpty()) {
            context.navigator().show("orders", orders.getFirst());
        }
    }

    /** Lets the provider misbehave, or ends that. */
    void misbehave(Mischief mischief) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        ask(() -> sandbox.misbehave(mischief.spec()), now -> {
            busy.set(false);
            show(now);
        });
    }

    /** Looks whether a fault has happened by now; asks only while there is one. */
    public void lookAgain() {
        if (faulty.get() && !looking) {
            looking = true;
            context.background()
                    .run(
                            sandbox::faults,
                            reply -> {
                                looking = false;
                                if (reply instanceof Reply.Answered<Faults>(Faults now)) {
                                    show(now);
                                }
                            },
                            // A sandbox that does not answer this says so where somebody asked for something.
                            _ -> looking = false);
        }
    }

    private void show(Faults now) {
        faulty.set(now.active());
        fault.set(
                now.active()
                        ? context.texts()
                                .get(
                                        "sandboxbar.fault.active",
                                        Mischief.of(now.spec())
                                                .map(known -> known.words(context.texts()))
                                                .orElse(now.spec()))
                        : Mischief.NONE.words(context.texts()));
    }

    private void show(Time now) {
        aftermath.clockIs(now);
        long days = now.ahead().toDays();
        String moment = context.times().moment(now.now());
        time.set(
                now.ahead().toHours() < 1
                        ? context.texts().get("sandboxbar.now", moment)
                        : days == 0
                                ? context.texts()
                                        .get(
                                                "sandboxbar.aheadHours",
                                                moment,
                                                now.ahead().toHours())
                                : context.texts().get("sandboxbar.aheadDays", moment, days));
    }

    private <T> void ask(Callable<Reply<T>> question, Consumer<T> answer) {
        context.background()
                .run(
                        question,
                        reply -> {
                            switch (reply) {
                                case Reply.Answered<T> yes -> answer.accept(yes.value());
                                case Reply.Rejected<T> no -> trouble(no.text());
                                case Reply.NotSent<T> nothing -> trouble(nothing.why());
                                case Reply.NoAnswer<T> lost -> trouble(lost.why());
                                case Reply.HandOver<T> page ->
                                    trouble(page.page().toString());
                            }
                        },
                        fault -> {
                            busy.set(false);
                            context.notices().failed(fault);
                        });
    }

    private void trouble(String why) {
        busy.set(false);
        context.notices().say(Tone.DANGER, context.texts().get("sandboxbar.trouble", why));
    }

    /** Whether the sandbox is being changed and the changes are being fetched. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** What a choice is called. */
    String words(Mischief mischief) {
        return mischief.words(context.texts());
    }

    /** How the provider misbehaves, in words. */
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** Whether it may misbehave at this moment. */
    public ReadOnlyBooleanProperty faultyProperty() {
        return faulty.getReadOnlyProperty();
    }

    public ObservableList<Scenario> scenarios() {
        return scenarios;
    }
}
