package org.merchantconsole.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.desk.Undo;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** Taking back what waits out its grace time, and letting it leave at once: the same from every screen. */
public final class StagedWork {

    private final UiContext context;
    private final Desks desks;
    private final Outbox outbox;
    private final Supplier<Staff> staff;
    private boolean busy;

    public StagedWork(UiContext context, Desks desks, Supplier<Staff> staff) {
        this.context = context;
        this.desks = desks;
        this.outbox = desks.outbox();
        this.staff = staff;
    }

    /** Takes back the last action of the person who sits here, and shows its order again. */
    public void takeBackLast() {
        run(() -> outbox.takeBackLast(staff.get()), this::tookBack);
    }

    private void tookBack(Optional<Outbox.Told> told) {
        if (told.isEmpty()) {
            // What was executed is gone; then it helps to know what undoes it.
            run(() -> desks.orders().lastDone(staff.get()), this::sayWhatUndoes);
            return;
        }
        Intent intent = told.get().after().intent();
        context.navigator().show(desk(intent.action().kind()), intent.order());
        context.notices()
                .say(told.get().done() ? Tone.SUCCESS : Tone.WARNING, told.get().sentence());
    }

    private void sayWhatUndoes(Optional<Undo> last) {
        Texts texts = context.texts();
        if (last.isEmpty()) {
            context.notices().say(Tone.NEUTRAL, texts.get("staged.nothingToTakeBack"));
            return;
        }
        Undo undo = last.get();
        Intent intent = undo.intent();
        Reasons reasons = desks.reasons();
        String what = reasons.action(intent.action().kind(), texts.locale());
        String ways = undo.reverse().stream()
                .map(kind -> reasons.action(kind, texts.locale()))
                .collect(Collectors.joining(", "));
        String help;
        if (!ways.isEmpty()) {
            help = texts.get("staged.reverse", ways);
        } else if (undo.whyNot() != null) {
            help = texts.get("staged.reverseRefused", reasons.whole(undo.whyNot(), texts.locale()));
        } else {
            help = texts.get("staged.irreversible");
        }
        context.navigator().show("orders", intent.order());
        context.notices()
                .say(
                        Tone.WARNING,
                        texts.get(
                                        "staged.executed",
                                        what,
                                        intent.order().id(),
                                        context.times().relative(intent.changedAt()))
                                + " " + help);
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
