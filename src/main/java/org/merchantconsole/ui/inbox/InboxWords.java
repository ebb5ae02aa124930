package org.merchantconsole.ui.inbox;

import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.Notification;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** Notifications in words; every colour has a sign beside it. */
final class InboxWords {
    private final Texts texts;

    InboxWords(Texts texts) {
        this.texts = texts;
    }

    String verdict(Notification.Verdict verdict) {
        String sign = switch (verdict) {
            case AUTHENTIC -> Tone.SUCCESS.sign();
            case UNSIGNED -> "○";
            case NOT_AUTHENTIC -> Tone.DANGER.sign();
        };
        return sign + " " + texts.of("inbox.verdict", verdict);
    }

    static Tone tone(Notification.Verdict verdict) {
        return switch (verdict) {
            case AUTHENTIC -> Tone.SUCCESS;
            case UNSIGNED -> Tone.NEUTRAL;
            case NOT_AUTHENTIC -> Tone.DANGER;
        };
    }

    String state(Notification.State state) {
        String sign = switch (state) {
            case STORED, WAITING -> "…";
            case APPLIED, FETCHED -> "✓";
            case SAME_AS_KNOWN -> "=";
            case IGNORED -> "−";
            case REFUSED -> "✗";
        };
        return sign + " " + texts.of("inbox.state", state);
    }

    static Tone tone(Notification.State state) {
        return switch (state) {
            case STORED, WAITING -> Tone.WARNING;
            case APPLIED, FETCHED -> Tone.SUCCESS;
            case SAME_AS_KNOWN, IGNORED -> Tone.NEUTRAL;
            case REFUSED -> Tone.DANGER;
        };
    }

    /** How it came: the words of the web stay as they are. */
    String way(Notification n) {
        return switch (n.way()) {
            case POST, GET -> n.way().name();
            case FILE -> texts.get("inbox.way.file");
        };
    }

    /** Why it is believed, or not. */
    String believed(Notification n) {
        return switch (n.authenticity()) {
            case Authenticity.Authentic yes -> texts.get("inbox.believed");
            case Authenticity.NotAuthentic no ->
                texts.get("inbox.reason." + no.reason().name().toLowerCase(java.util.Locale.ROOT), no.seconds());
        };
    }

    /** Where the listener stands. */
    String listener(ListenerState listener) {
        if (listener.on()) {
            return "✓ "
                    + texts.get(
                            "inbox.listening",
                            listener.url(),
                            listener.kept(),
                            listener.forbidden(),
                            listener.turnedAway());
        }
        return listener.problem().isEmpty()
                ? "− " + texts.get("inbox.off")
                : "▲ " + texts.get("inbox.broken", listener.problem());
    }

    static Tone tone(ListenerState listener) {
        return listener.on() ? Tone.SUCCESS : listener.problem().isEmpty() ? Tone.NEUTRAL : Tone.DANGER;
    }
}
