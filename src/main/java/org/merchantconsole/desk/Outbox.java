package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Staff;

/**
 * The actions that have no outcome yet, as a queue: how old each is, what happens to it next, and what a person may do. The
 * verbs themselves are those of {@link Dispatch}. Asks nobody; reads only the database.
 */
public final class Outbox {
    private static final Set<Act> ANSWERS = Set.of(Act.LOOK_NOW, Act.SAY_DONE, Act.SAY_NOT_DONE);

    private final OrderStore store;
    private final Dispatch dispatch;
    private final Sender sender;
    private final Texts texts;
    private final Texts names;
    private final InstantSource clock;

    Outbox(
            OrderStore store,
            Dispatch dispatch,
            Sender sender,
            Sentences sentences,
            Locale locale,
            InstantSource clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.sender = sender;
        this.texts = sentences.texts();
        this.names = new Texts("reasons", locale);
        this.clock = clock;
    }

    /** What happens to an action next. */
    public enum Step {
        /** Staged; leaves at its moment. */
        LEAVES,
        /** It could not leave; tried again at the moment. */
        TRIED_AGAIN,
        /** It could not leave for so long that a person has to say whether it still should. */
        TOO_OLD_TO_LEAVE,
        /** A running program is sending it. */
        UNDER_WAY,
        /** Recorded here; done by a person on the provider's page, or accepted and not in the books yet. */
        WITH_PROVIDER,
        /** Outcome unknown; the provider's books are read again at the moment, and nothing is sent before. */
        LOOKED_UP,
        /** Something that may be it stands in the books without our name: a person says whether it is. */
        CONFIRM,
        /** The books do not show it and it is surely lost: a person sends it again or says what became of it. */
        DECIDE
    }

    /** What a person may do with it. */
    public enum Act {
        /** {@link Dispatch#takeBack}. */
        TAKE_BACK,
        /** {@link Dispatch#sendAgain}, for what has never left. */
        SEND_NOW,
        /** {@link Dispatch#lookNow}. */
        LOOK_NOW,
        /** {@link Dispatch#sendAgain}, for what may have left before: same operation id, after one more look. */
        SEND_AGAIN,
        /** {@link Dispatch#settle} with true. */
        SAY_DONE,
        /** {@link Dispatch#settle} with false. */
        SAY_NOT_DONE
    }

    /**
     * An action without an outcome.
     *
     * @param age since it was written down
     * @param next what happens next
     * @param at when; null where it waits for a person or for the provider
     * @param acts what the person may do; empty without the right
     * @param probable the provider's transaction that may be it; null when there is none
     * @param sentence where it stands and what will happen, for staff
     */
    public record Entry(
            Intent intent,
            Duration age,
            Step next,
            @Nullable Instant at,
            Set<Act> acts,
            @Nullable Transaction probable,
            String sentence) {
        public Entry {
            acts = Set.copyOf(acts);
        }
    }

    /** All of them, oldest first. */
    public List<Entry> entries(Staff staff) {
        return store.openIntents().stream().map(intent -> entry(intent, staff)).toList();
    }

    /** One of them; also of an intent that has its outcome, then with nothing left to do. */
    public Entry entry(Intent intent, Staff staff) {
        Order order = store.find(intent.order()).orElse(null);
        Transaction probable = order == null || intent.state() != Intent.State.UNKNOWN
                ? null
                : Proof.probable(order, intent).orElse(null);
        Step next = next(intent, probable);
        Instant at = switch (next) {
            case LEAVES -> intent.leavesAt();
            case TRIED_AGAIN, LOOKED_UP, DECIDE -> later(dispatch.nextLook(intent));
            case TOO_OLD_TO_LEAVE, UNDER_WAY, WITH_PROVIDER, CONFIRM -> null;
        };
        Set<Act> acts = staff.may(intent.action().kind()) ? acts(intent, next, isLost(intent)) : Set.of();
        return new Entry(
                intent,
                Duration.between(intent.stagedAt(), clock.instant()),
                next,
                at,
                acts,
                probable,
                sentence(intent, next, at, probable));
    }

    private boolean isLost(Intent intent) {
        return !clock.instant().isBefore(Reconciler.repeatableFrom(intent));
    }

    private Instant later(Instant moment) {
        Instant now = clock.instant();
        return moment.isBefore(now) ? now : moment;
    }

    private Step next(Intent intent, @Nullable Transaction probable) {
        return switch (intent.state()) {
            case STAGED -> Step.LEAVES;
            case DUE -> dispatch.isOld(intent) ? Step.TOO_OLD_TO_LEAVE : Step.TRIED_AGAIN;
            case SENDING -> sender.hasInHand(intent) ? Step.UNDER_WAY : Step.LOOKED_UP;
            case UNKNOWN -> {
                if (probable != null) {
                    yield Step.CONFIRM;
                }
                yield isLost(intent)
                                && !Reconciler.repeatsByItself(intent.action().kind())
                        ? Step.DECIDE
                        : Step.LOOKED_UP;
            }
            default -> Step.WITH_PROVIDER;
        };
    }

    /** @param lost whether the first request can no longer be on its way, so that it may be said not to have been done */
    private static Set<Act> acts(Intent intent, Step next, boolean lost) {
        return switch (next) {
            case LEAVES -> EnumSet.of(Act.TAKE_BACK);
            case TRIED_AGAIN, TOO_OLD_TO_LEAVE -> EnumSet.of(Act.TAKE_BACK, Act.SEND_NOW);
            case UNDER_WAY -> Set.of();
            case LOOKED_UP ->
                intent.state() == Intent.State.SENDING
                        ? EnumSet.of(Act.LOOK_NOW)
                        : lost ? ANSWERS : EnumSet.of(Act.LOOK_NOW, Act.SAY_DONE);
            case CONFIRM -> lost ? ANSWERS : EnumSet.of(Act.LOOK_NOW, Act.SAY_DONE);
            case DECIDE -> EnumSet.of(Act.LOOK_NOW, Act.SEND_AGAIN, Act.SAY_DONE, Act.SAY_NOT_DONE);
            case WITH_PROVIDER ->
                intent.state().isOpen()
                        ? EnumSet.of(Act.LOOK_NOW, Act.TAKE_BACK, Act.SAY_DONE, Act.SAY_NOT_DONE)
                        : Set.of();
        };
    }

    /**
     * Looks into what an earlier run left behind and says of each action what happened and what will happen, a sentence
     * each. For the start of the program. Blocking.
     */
    public List<String> recover(Staff staff) {
        List<Intent> before = store.openIntents();
        dispatch.resumeOpenIntents();
        return before.stream()
                .filter(intent -> intent.state() != Intent.State.STAGED && intent.state() != Intent.State.WITH_PROVIDER)
                .flatMap(intent -> store.intent(intent.id()).stream())
                .map(now -> entry(now, staff).sentence())
                .toList();
    }

    private String closed(Intent intent) {
        Map<String, Object> values = values(intent, null, null);
        boolean notDone = intent.state() == Intent.State.SETTLED_BY_EVIDENCE
                && intent.text().startsWith("not done");
        return texts.of(
                "outbox.closed." + (notDone ? "NOT_DONE" : intent.state().name()), values);
    }

    private String sentence(Intent intent, Step next, @Nullable Instant at, @Nullable Transaction probable) {
        if (!intent.state().isOpen()) {
            return closed(intent);
        }
        String key = "outbox." + next.name();
        boolean byItself = next == Step.LOOKED_UP
                && Reconciler.repeatsByItself(intent.action().kind());
        return texts.of(byItself ? key + ".byItself" : key, values(intent, at, probable));
    }

    private String what(Intent intent) {
        Map<String, Object> values = new HashMap<>();
        values.put("action", names.action(intent.action().kind()));
        values.put("order", intent.order().id());
        Money amount = intent.action().money();
        if (amount != null) {
            values.put("amount", amount);
        }
        return texts.of(amount == null ? "outbox.what" : "outbox.whatAmount", values);
    }

    private Map<String, Object> values(Intent intent, @Nullable Instant at, @Nullable Transaction probable) {
        Map<String, Object> values = new HashMap<>();
        values.put("staff", intent.staff());
        values.put("asked", intent.stagedAt());
        values.put("from", Reconciler.repeatableFrom(intent));
        values.put("what", what(intent));
        if (at != null) {
            values.put("at", at);
        }
        if (probable != null) {
            values.put("probable", probable.id().value());
            values.put("made", probable.created());
        }
        return values;
    }
}
