package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/**
 * The actions that have no outcome yet, as a queue: how old each is, what happens to it next, and what a person may do. The
 * verbs themselves are those of {@link Dispatch}.
 */
public final class Outbox {
    private static final Set<Act> ANSWERS = Set.of(Act.LOOK_NOW, Act.SAY_DONE, Act.SAY_NOT_DONE);

    private final OrderStore store;
    private final Dispatch dispatch;
    private final Sender sender;
    private final Reconciler reconciler;
    private final OutboxWords words;
    private final OutboxActs does;
    private final InstantSource clock;

    Outbox(
            OrderStore store,
            Dispatch dispatch,
            Sender sender,
            Reconciler reconciler,
            Ledger ledger,
            Sentences sentences,
            Locale locale,
            InstantSource clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.sender = sender;
        this.reconciler = reconciler;
        this.words = new OutboxWords(sentences, locale);
        this.does = new OutboxActs(store, dispatch, ledger, this, words);
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
        DECIDE;

        /** Whether nothing happens before a person says something. */
        public boolean waitsForPerson() {
            return switch (this) {
                case TOO_OLD_TO_LEAVE, CONFIRM, DECIDE -> true;
                case LEAVES, TRIED_AGAIN, UNDER_WAY, WITH_PROVIDER, LOOKED_UP -> false;
            };
        }
    }

    /** What a person may do with it. */
    public enum Act {
        /** {@link Dispatch#takeBack}. */
        TAKE_BACK,
        /** Lets it leave before its moment, or {@link Dispatch#sendAgain}, for what has never left. */
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

    /**
     * What came of something that a person did here.
     *
     * @param done whether it took effect; after a look, whether there is an outcome now
     * @param sentence what happened and where it stands, for staff
     * @param after where it stands now
     */
    public record Told(boolean done, String sentence, Entry after) {}

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
        boolean repeats = order != null && reconciler.willRepeat(intent, order);
        Step next = next(intent, probable, repeats);
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
                words.sentence(intent, next, at, probable, repeats));
    }

    /** What an operation id, its beginning, or the number of an order that has such an action stands for. */
    public Optional<Intent> find(String name) {
        Optional<Intent> exact = name.isBlank() ? Optional.empty() : store.intent(new OperationId(name));
        List<Intent> near = exact.isPresent() || name.isBlank()
                ? List.of()
                : store.openIntents().stream()
                        .filter(intent -> intent.id().value().startsWith(name)
                                || intent.order().id().equals(name))
                        .toList();
        return exact.or(() -> near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty());
    }

    /** Why the person may not do something with it now, and what helps; empty when it may be done. */
    public String whyNot(Entry entry, Act act, Staff staff) {
        if (entry.acts().contains(act)) {
            return "";
        }
        return words.whyNot(entry, act, staff);
    }

    /** What follows when a person says or orders this, a sentence to be confirmed; empty where nothing can go wrong. */
    public String follows(Entry entry, Act act) {
        return words.follows(entry, act);
    }

    /** Does it, or says why it cannot be done. Blocking: may call the provider. */
    public Told act(OperationId id, Act act, Staff staff) {
        return does.act(id, act, staff);
    }

    /** What waits out its grace time, the next to leave first. */
    public List<Intent> staged() {
        return does.staged();
    }

    /** Takes back the last action that the person asked for and that has not left; empty when there is none. */
    public Optional<Told> takeBackLast(Staff staff) {
        return does.takeBackLast(staff);
    }

    /**
     * What left before its moment because a person said so.
     *
     * @param told what came of each of the person's own
     * @param others how many staged actions of other people stay until their moment
     */
    public record Left(List<Told> told, int others) {
        public Left {
            told = List.copyOf(told);
        }
    }

    /** Whether the person asked for it. */
    public static boolean isOf(Intent intent, Staff staff) {
        return intent.staff().equals(staff.name());
    }

    /**
     * Lets what the person asked for, and what still waits out its grace time, leave now. That of others stays: its time to
     * think twice is theirs. Blocking.
     */
    public Left leaveNow(Staff staff) {
        return leaveNow(staff, EnumSet.allOf(ActionKind.class));
    }

    /** As above, of some kinds only: a refund's time to think twice does not end with the decisions. */
    public Left leaveNow(Staff staff, Set<ActionKind> kinds) {
        return does.leaveNow(staff, kinds);
    }

    private boolean isLost(Intent intent) {
        return !clock.instant().isBefore(Reconciler.repeatableFrom(intent));
    }

    private Instant later(Instant moment) {
        Instant now = clock.instant();
        return moment.isBefore(now) ? now : moment;
    }

    private Step next(Intent intent, @Nullable Transaction probable, boolean repeats) {
        return switch (intent.state()) {
            case STAGED -> Step.LEAVES;
            case DUE -> dispatch.isOld(intent) ? Step.TOO_OLD_TO_LEAVE : Step.TRIED_AGAIN;
            case SENDING -> sender.hasInHand(intent) ? Step.UNDER_WAY : Step.LOOKED_UP;
            case UNKNOWN -> {
                if (probable != null) {
                    yield Step.CONFIRM;
                }
                yield isLost(intent) && !repeats ? Step.DECIDE : Step.LOOKED_UP;
            }
            default -> Step.WITH_PROVIDER;
        };
    }

    /** @param lost whether the first request can no longer be on its way, so that it may be said not to have been done */
    private static Set<Act> acts(Intent intent, Step next, boolean lost) {
        return switch (next) {
            case LEAVES, TRIED_AGAIN, TOO_OLD_TO_LEAVE -> EnumSet.of(Act.TAKE_BACK, Act.SEND_NOW);
            case UNDER_WAY -> Set.of();
            case LOOKED_UP ->
                intent.state() == Intent.State.SENDING
                        ? EnumSet.of(Act.LOOK_NOW)
                        : lost ? ANSWERS : EnumSet.of(Act.LOOK_NOW, Act.SAY_DONE);
            case CONFIRM -> lost ? ANSWERS : EnumSet.of(Act.LOOK_NOW, Act.SAY_DONE);
            case DECIDE ->
                // A paper is kept nowhere, so it is handed in anew instead.
                intent.action() instanceof Action.Evidence
                        ? ANSWERS
                        : EnumSet.of(Act.LOOK_NOW, Act.SEND_AGAIN, Act.SAY_DONE, Act.SAY_NOT_DONE);
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
        Instant start = clock.instant();
        List<Intent> before = store.openIntents();
        dispatch.resumeOpenIntents();
        return before.stream()
                .filter(intent -> intent.state() != Intent.State.WITH_PROVIDER)
                .filter(intent -> intent.state() != Intent.State.STAGED
                        || !intent.leavesAt().isAfter(start))
                .flatMap(intent -> store.intent(intent.id()).stream())
                .map(now -> entry(now, staff).sentence())
                .toList();
    }
}
