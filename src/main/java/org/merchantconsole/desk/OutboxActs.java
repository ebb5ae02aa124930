package org.merchantconsole.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** What a person does with an action that has no outcome: the verb of {@link Dispatch}, and a sentence of what came of it. */
final class OutboxActs {
    private final OrderStore store;
    private final Dispatch dispatch;
    private final Ledger ledger;
    private final Outbox outbox;
    private final OutboxWords words;

    OutboxActs(OrderStore store, Dispatch dispatch, Ledger ledger, Outbox outbox, OutboxWords words) {
        this.store = store;
        this.dispatch = dispatch;
        this.ledger = ledger;
        this.outbox = outbox;
        this.words = words;
    }

    Outbox.Told act(OperationId id, Outbox.Act act, Staff staff) {
        Intent intent = store.intent(id).orElseThrow(() -> new IllegalArgumentException("no action with the id " + id));
        Outbox.Entry before = outbox.entry(intent, staff);
        if (!before.acts().contains(act)) {
            return new Outbox.Told(false, outbox.whyNot(before, act, staff), before);
        }
        boolean done = switch (act) {
            case TAKE_BACK -> dispatch.takeBack(id, staff);
            case SEND_NOW ->
                released(intent, staff) && dispatch.sendAgain(id, staff).isPresent();
            case LOOK_NOW -> dispatch.lookNow(id);
            case SEND_AGAIN -> dispatch.sendAgain(id, staff).isPresent();
            case SAY_DONE -> settled(id, true, staff);
            case SAY_NOT_DONE -> settled(id, false, staff);
        };
        Outbox.Entry after = outbox.entry(store.intent(id).orElse(intent), staff);
        return new Outbox.Told(done, said(before, act, done, after), after);
    }

    private boolean settled(OperationId id, boolean done, Staff staff) {
        return switch (dispatch.settle(id, done, staff)) {
            case SETTLED, SETTLED_BY_BOOKS -> true;
            case MAY_STILL_ARRIVE, BOOKS_UNREADABLE, NO_RIGHT, NOT_OPEN -> false;
        };
    }

    private String said(Outbox.Entry before, Outbox.Act act, boolean done, Outbox.Entry after) {
        Intent intent = after.intent();
        boolean open = intent.state().isOpen();
        return switch (act) {
            case TAKE_BACK -> {
                boolean waited = before.next() == Outbox.Step.WITH_PROVIDER;
                yield done ? words.told(waited ? "NOT_AWAITED" : "TAKEN_BACK", intent) : meanwhile(after);
            }
            case LOOK_NOW -> open ? words.told("LOOKED", intent) + " " + after.sentence() : after.sentence();
            case SEND_NOW, SEND_AGAIN ->
                done
                        ? after.sentence()
                        : open ? words.told("NOT_ASKED", intent) + " " + after.sentence() : meanwhile(after);
            case SAY_DONE, SAY_NOT_DONE ->
                done
                        ? after.sentence()
                        : open ? words.told("BOOKS_UNREADABLE", intent) + " " + after.sentence() : meanwhile(after);
        };
    }

    private String meanwhile(Outbox.Entry after) {
        return words.told("MEANWHILE", after.intent()) + " " + after.sentence();
    }

    /** Ends the grace time of a staged action because a person wants it; true for what has none. */
    private boolean released(Intent intent, Staff staff) {
        return intent.state() != Intent.State.STAGED
                || ledger.move(
                        intent,
                        ledger.in(intent, Intent.State.DUE, 0, ""),
                        Sender.AS_IT_IS,
                        Source.PERSON,
                        staff.name());
    }

    List<Intent> staged() {
        return store.openIntents().stream()
                .filter(intent -> intent.state() == Intent.State.STAGED)
                .sorted(Comparator.comparing(Intent::leavesAt))
                .toList();
    }

    Optional<Outbox.Told> takeBackLast(Staff staff) {
        return staged().stream()
                .filter(intent -> Outbox.isOf(intent, staff))
                .max(Comparator.comparing(Intent::stagedAt))
                .map(intent -> act(intent.id(), Outbox.Act.TAKE_BACK, staff));
    }

    Outbox.Left leaveNow(Staff staff, Set<ActionKind> kinds) {
        List<Intent> staged = staged().stream()
                .filter(intent -> kinds.contains(intent.action().kind()))
                .toList();
        List<Intent> own =
                staged.stream().filter(intent -> Outbox.isOf(intent, staff)).toList();
        return new Outbox.Left(
                own.stream()
                        .map(intent -> act(intent.id(), Outbox.Act.SEND_NOW, staff))
                        .toList(),
                staged.size() - own.size());
    }
}
