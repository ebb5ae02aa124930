package org.merchantconsole.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.StoredWords;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.ActionKind;

/** Rows of the audit and intents as sentences. */
public final class Happenings {

    private final Texts texts;
    private final TimeText times;
    private final StoredWords stored;

    public Happenings(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
        this.stored = new StoredWords(texts.locale());
    }

    /**
     * Something that happened.
     *
     * @param time when, on the day it happened
     * @param moment when, with its day
     * @param text who did what
     * @param what the same without who
     * @param source a person, the provider, a file, or the machine
     * @param order the order it concerns; null when none
     */
    public record Happening(
            String time,
            String moment,
            String text,
            String what,
            String source,
            String detail,
            @Nullable OrderKey order) {}

    /**
     * An action on its way.
     *
     * @param sign the state in one character
     * @param text what was asked for
     * @param state where it stands
     */
    public record Sending(
            String sign, String text, String state, Tone tone, String moment, String staff, OrderKey order) {}

    /** A row of the audit. */
    public Happening of(AuditEntry entry) {
        OrderKey order = entry.order();
        String detail = stored.told(entry.detail());
        String about = order == null ? detail : order.id();
        String what = (words(entry.what()) + (about.isEmpty() ? "" : " " + about)).strip();
        return new Happening(
                times.time(entry.at()),
                times.moment(entry.at()),
                actor(entry) + " " + what,
                what,
                texts.of("source", entry.source()),
                detail,
                order);
    }

    /** Who acted, in the user's language where it was a part of the machine. */
    public String actor(AuditEntry entry) {
        boolean named = entry.source() == Source.PERSON || entry.source() == Source.IMPORT;
        return named ? entry.actor() : stored.actor(entry.actor());
    }

    /** What is known of where an intent stands, with the provider's code where there is one. */
    public String told(Intent intent) {
        // The provider's own words, and the mark of the program that sends it, stay as they are.
        boolean ours = intent.state() != Intent.State.REFUSED_BY_PROVIDER && intent.state() != Intent.State.SENDING;
        String text = ours ? stored.told(intent.text()) : intent.text();
        return intent.code() == 0 ? text : intent.code() + ": " + text;
    }

    /**
     * The audit's words in the user's language: a text of their own, or an action and its state, for example {@code refund
     * staged}. Words that have no text, such as the provider's, stay as they are.
     */
    private String words(String what) {
        String name = what.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        if (texts.has("audit." + name)) {
            return texts.get("audit." + name);
        }
        for (ActionKind kind : ActionKind.values()) {
            String start = kind.name().toLowerCase(Locale.ROOT);
            String state = name.startsWith(start + "_") ? "intent." + name.substring(start.length() + 1) : "";
            if (texts.has(state)) {
                return texts.get("audit.action", texts.get("audit.kind." + start), texts.get(state));
            }
        }
        return what;
    }

    /** An intent. */
    public Sending sending(Intent intent) {
        String state = intent.state().isOpen() && intent.leavesAt().isAfter(times.now())
                ? texts.get("intent.leaves", times.span(intent.leavesAt()))
                : texts.of("intent", intent.state());
        return new Sending(
                sign(intent),
                action(intent),
                state,
                tone(intent),
                times.moment(intent.stagedAt()),
                intent.staff(),
                intent.order());
    }

    /** What an intent asks for: {@code Refund W-20102 € 40.00}. */
    public String action(Intent intent) {
        String text = order(intent);
        Money amount = intent.action().money();
        return amount == null ? text : text + " " + MoneyText.of(amount, texts.locale());
    }

    /** The same without the amount: {@code Refund W-20102}. */
    public String order(Intent intent) {
        return texts.get(
                "act." + intent.action().kind().name().toLowerCase(Locale.ROOT),
                intent.order().id());
    }

    /** Where an intent stands, its sign and its word, for example {@code ? outcome unknown}. */
    public String state(Intent intent) {
        return sign(intent) + " " + texts.of("intent", intent.state());
    }

    private static String sign(Intent intent) {
        return switch (intent.state()) {
            case STAGED -> "…";
            case DUE -> "›";
            case SENDING -> "→";
            case UNKNOWN -> "?";
            case WITH_PROVIDER -> "⇄";
            case DONE -> "✓";
            case SETTLED_BY_EVIDENCE, SETTLED_BY_PERSON -> wasDone(intent) ? "✓" : "−";
            case REFUSED_BY_PROVIDER -> "✗";
            case TAKEN_BACK -> "−";
        };
    }

    /** The colour of where an intent stands. */
    public static Tone tone(Intent intent) {
        return switch (intent.state()) {
            case STAGED, DUE, SENDING, TAKEN_BACK -> Tone.NEUTRAL;
            case UNKNOWN -> Tone.WARNING;
            case WITH_PROVIDER -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case SETTLED_BY_EVIDENCE, SETTLED_BY_PERSON -> wasDone(intent) ? Tone.SUCCESS : Tone.NEUTRAL;
            case REFUSED_BY_PROVIDER -> Tone.DANGER;
        };
    }

    /** The desks write into a settled intent whether it turned out to be done. */
    private static boolean wasDone(Intent intent) {
        return !intent.text().startsWith("not done");
    }
}
