package org.merchantconsole.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** Taking back what waits out its grace time, and letting it leave at once: the same from every screen. */
public final class StagedWork {

    private final UiContext context;
    private final Outbox outbox;
    private final Supplier<Staff> staff;
    private boolean busy;

    public StagedWork(UiContext context, Outbox outbox, Supplier<Staff> staff) {
        this.context = context;
        this.outbox = outbox;
        this.staff = staff;
    }

    /** Takes back the last action of the person who sits here, and shows its order again. */
    public void takeBackLast() {
        run(() -> outbox.takeBackLast(staff.get()), this::tookBack);
    }

    private void tookBack(Optional<Outbox.Told> told) {
        if (told.isEmpty()) {
            context.notices().say(Tone.NEUTRAL, context.texts().get("staged.nothingToTakeBack"));
            return;
        }
        Intent intent = told.get().after().intent();
        context.navigator().show(desk(intent.action().kind()), intent.order());
        context.notices()
                .say(told.get().done() ? Tone.SUCCESS : Tone.WARNING, told.get().sentence());
    }

    /** The desk on which an action is taken. */
    private static String desk(ActionKind kind) {
        return switch (kind) {
            case ACCEPT, DECLINE -> "review";
            case SHIP, PARTIAL_SHIP -> "shipping";
            case HOLD, RESUME -> "reminders";
            default -> "orders";
        };
    }

    /** Lets all of the person's own that waits leave, and says what came of it and how many of others stay. */
    public void leaveNow() {
        run(() -> outbox.leaveNow(staff.get()), this::left);
    }

    /** The same for the person's decisions about held payments only. */
    public void decisionsLeaveNow() {
        run(() -> outbox.leaveNow(staff.get(), EnumSet.of(ActionKind.ACCEPT, ActionKind.DECLINE)), this::left);
    }

    private void left(Outbox.Left left) {
        List<Outbox.Told> told = left.told();
        String stay = left.others() == 0 ? "" : context.texts().get("staged.others", left.others());
        List<Outbox.Told> trouble = told.stream().filter(each -> !went(each)).toList();
        int gone = told.size() - trouble.size();
        if (told.isEmpty()) {
            say(
                    Tone.NEUTRAL,
                    context.texts().get(stay.isEmpty() ? "staged.nothingToSend" : "staged.noneOfYours"),
                    stay);
        } else if (gone > 0) {
            say(Tone.SUCCESS, context.texts().get("staged.left", gone), stay);
        } else if (!stay.isEmpty()) {
            say(Tone.NEUTRAL, stay, "");
        }
        trouble.forEach(each -> context.notices().say(Tone.WARNING, each.sentence()));
    }

    private void say(Tone tone, String sentence, String further) {
        context.notices().say(tone, (sentence + " " + further).strip());
    }

    private static boolean went(Outbox.Told told) {
        Intent.State state = told.after().intent().state();
        return told.done()
                && (state == Intent.State.DONE
                        || state == Intent.State.SETTLED_BY_EVIDENCE
                        || state == Intent.State.WITH_PROVIDER);
    }

    /** One at a time: a key that is held down must not take back everything. */
    private <T> void run(Callable<T> work, Consumer<T> done) {
        if (busy) {
            return;
        }
        busy = true;
        context.background()
                .run(
                        work,
                        value -> {
                            busy = false;
                            done.accept(value);
                        },
                        fault -> {
                            busy = false;
                            context.notices().failed(fault);
                        });
    }
}
