package org.merchantconsole.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;

/** Actions without an outcome in sentences: where each stands, what will happen, what may not be done and why. */
final class OutboxWords {
    /** What is written into an intent that a person took back, and into one that a person says was not done. */
    static final String BY_PERSON = "taken back";

    /** How the text of a paper begins that never left and is kept nowhere. */
    static final String NO_PAPER = "not sent: ";

    private final Texts texts;
    private final Texts names;

    OutboxWords(Sentences sentences, Locale locale) {
        this.texts = sentences.texts();
        this.names = new Texts("reasons", locale);
    }

    /**
     * Where it stands and what will happen.
     *
     * @param repeats whether the program sends it again by itself
     */
    String sentence(
            Intent intent, Outbox.Step next, @Nullable Instant at, @Nullable Transaction probable, boolean repeats) {
        if (!intent.state().isOpen()) {
            return closed(intent);
        }
        String key = "outbox." + next.name();
        if (next == Outbox.Step.DECIDE && intent.action() instanceof Action.Evidence) {
            return texts.of(key + ".evidence", values(intent, at, probable));
        }
        boolean byItself = next == Outbox.Step.LOOKED_UP && repeats;
        return texts.of(byItself ? key + ".byItself" : key, values(intent, at, probable));
    }

    private String closed(Intent intent) {
        boolean notDone = intent.text().startsWith("not done");
        String which = switch (intent.state()) {
            case SETTLED_BY_EVIDENCE -> notDone ? "NOT_DONE" : "SETTLED_BY_EVIDENCE";
            case SETTLED_BY_PERSON -> notDone ? "SETTLED_BY_PERSON.notDone" : "SETTLED_BY_PERSON";
            case TAKEN_BACK -> {
                String how = intent.text().startsWith(NO_PAPER) ? ".noPaper" : "";
                yield "TAKEN_BACK" + (intent.text().equals(BY_PERSON) ? ".byPerson" : how);
            }
            default -> intent.state().name();
        };
        return texts.of("outbox.closed." + which, values(intent, null, null));
    }

    /** Why not, and what helps. */
    String whyNot(Outbox.Entry entry, Outbox.Act act, Staff staff) {
        Intent intent = entry.intent();
        if (!intent.state().isOpen()) {
            return texts.of("outbox.not.CLOSED");
        }
        if (!staff.may(intent.action().kind())) {
            return names.of("RIGHT", Map.of("staff", staff.name()));
        }
        if (entry.next() == Outbox.Step.UNDER_WAY) {
            return texts.of("outbox.not.UNDER_WAY");
        }
        return texts.of("outbox.not." + reason(entry, act), values(intent, null, null));
    }

    private static String reason(Outbox.Entry entry, Outbox.Act act) {
        Outbox.Step next = entry.next();
        boolean neverSent = switch (next) {
            case LEAVES, TRIED_AGAIN, TOO_OLD_TO_LEAVE -> true;
            case UNDER_WAY, WITH_PROVIDER, LOOKED_UP, CONFIRM, DECIDE -> false;
        };
        boolean with = next == Outbox.Step.WITH_PROVIDER;
        return switch (act) {
            case TAKE_BACK, LOOK_NOW -> act.name();
            case SEND_NOW -> with ? "WITH_PROVIDER" : "SEND_NOW";
            case SEND_AGAIN ->
                neverSent
                        ? "NEVER_SENT"
                        : with ? "WITH_PROVIDER" : next == Outbox.Step.CONFIRM ? "CONFIRM" : again(entry);
            case SAY_DONE, SAY_NOT_DONE ->
                neverSent
                        ? "NOTHING_DONE"
                        : entry.intent().state() == Intent.State.SENDING ? "LOOK_FIRST" : "MAY_ARRIVE";
        };
    }

    private static String again(Outbox.Entry entry) {
        if (entry.intent().action() instanceof Action.Evidence) {
            return "EVIDENCE";
        }
        return Reconciler.repeatsByItself(entry.intent().action().kind()) ? "BY_ITSELF" : "MAY_ARRIVE";
    }

    /** What follows; empty for what needs no second thought. */
    String follows(Outbox.Entry entry, Outbox.Act act) {
        Transaction probable = entry.probable();
        Map<String, Object> values = values(entry.intent(), null, probable);
        return switch (act) {
            case SAY_DONE, SAY_NOT_DONE ->
                texts.of("outbox.then." + act.name() + (probable == null ? "" : ".probable"), values);
            case SEND_AGAIN -> texts.of("outbox.then.SEND_AGAIN", values);
            case TAKE_BACK ->
                entry.next() == Outbox.Step.WITH_PROVIDER ? texts.of("outbox.then.TAKE_BACK", values) : "";
            case SEND_NOW, LOOK_NOW -> "";
        };
    }

    /** What came of something a person did, before where it stands now. */
    String told(String how, Intent intent) {
        return texts.of("outbox.told." + how, values(intent, null, null));
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
