package org.merchantconsole.ui.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The key of every action, the same on every screen, and which actions belong to which desk. */
public final class ActionKeys {

    /** Filled green: what moves the order on. */
    private static final Set<ActionKind> GO = Set.of(ActionKind.ACCEPT, ActionKind.SHIP, ActionKind.CAPTURE);

    /** Red words: what takes something away. */
    private static final Set<ActionKind> TAKE = Set.of(
            ActionKind.DECLINE,
            ActionKind.CANCEL,
            ActionKind.CANCEL_REFUND,
            ActionKind.CANCEL_RESERVATION,
            ActionKind.ACCEPT_CHARGEBACK);

    private ActionKeys() {}

    /** As printed on the key cap; empty for an action without one. */
    public static String of(ActionKind kind, Shortcuts keys) {
        String name = "action." + row(kind);
        return keys.has(name) ? keys.of(name) : "";
    }

    /** Which actions a line of the table stands for, by its name without {@code action.}, the more likely first. */
    public static List<ActionKind> on(String name) {
        return Arrays.stream(ActionKind.values())
                .filter(kind -> row(kind).equals(name))
                .toList();
    }

    /** Its line of the table: refunds by amount and by lines share one. */
    private static String row(ActionKind kind) {
        return (kind == ActionKind.REFUND_LINES ? ActionKind.REFUND : kind)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /** What an action is called. */
    public static String name(ActionKind kind, Texts texts) {
        return texts.get("order.action." + kind.name().toLowerCase(Locale.ROOT));
    }

    static Tone tone(ActionKind kind) {
        return GO.contains(kind) ? Tone.SUCCESS : TAKE.contains(kind) ? Tone.DANGER : Tone.NEUTRAL;
    }

    /** The actions of a desk, the main one first: these are shown also when they are refused. */
    public static List<ActionKind> of(Queue desk) {
        return switch (desk) {
            case REVIEW -> List.of(ActionKind.ACCEPT, ActionKind.DECLINE, ActionKind.REFUND, ActionKind.SHIP);
            case SHIPPING ->
                List.of(
                        ActionKind.SHIP,
                        ActionKind.EXTEND,
                        ActionKind.PARTIAL_SHIP,
                        ActionKind.REFUND_LINES,
                        ActionKind.CANCEL);
            case REMINDERS -> List.of(ActionKind.HOLD, ActionKind.REFUND_LINES, ActionKind.RESUME, ActionKind.EXTEND);
            case REFUNDS -> List.of(ActionKind.CANCEL_REFUND, ActionKind.REFUND, ActionKind.REFUND_LINES);
            case CAPTURES -> List.of(ActionKind.CAPTURE, ActionKind.CANCEL_RESERVATION);
            case CHARGEBACKS, CHARGEBACKS_ENDED -> List.of(ActionKind.DISPUTE, ActionKind.ACCEPT_CHARGEBACK);
            case ORDERS ->
                List.of(
                        ActionKind.REFUND,
                        ActionKind.REFUND_LINES,
                        ActionKind.CANCEL_REFUND,
                        ActionKind.ACCEPT,
                        ActionKind.SHIP,
                        ActionKind.HOLD,
                        ActionKind.CAPTURE,
                        ActionKind.CANCEL);
        };
    }
}
