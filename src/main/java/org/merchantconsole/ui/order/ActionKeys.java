package org.merchantconsole.ui.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The key of every action, the same on every screen, and which actions belong to which desk. */
public final class ActionKeys {

    private static final Map<ActionKind, String> KEYS = Map.ofEntries(
            Map.entry(ActionKind.ACCEPT, "A"),
            Map.entry(ActionKind.DECLINE, "D"),
            Map.entry(ActionKind.SHIP, "S"),
            Map.entry(ActionKind.PARTIAL_SHIP, "Shift S"),
            Map.entry(ActionKind.EXTEND, "E"),
            Map.entry(ActionKind.HOLD, "P"),
            Map.entry(ActionKind.RESUME, "Shift P"),
            Map.entry(ActionKind.REFUND, "R"),
            Map.entry(ActionKind.REFUND_LINES, "R"),
            Map.entry(ActionKind.CANCEL_REFUND, "X"),
            Map.entry(ActionKind.CANCEL, "Shift X"),
            Map.entry(ActionKind.CAPTURE, "C"),
            Map.entry(ActionKind.CANCEL_RESERVATION, "Shift C"),
            Map.entry(ActionKind.DISPUTE, "Shift D"),
            Map.entry(ActionKind.ACCEPT_CHARGEBACK, "Shift A"),
            Map.entry(ActionKind.COMPLETE_OWN_FUNDS, "Shift F"),
            Map.entry(ActionKind.PAYMENT_LINK, "L"),
            Map.entry(ActionKind.DUPLICATE, "Shift N"));

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

    /** As printed on the key cap. */
    public static String of(ActionKind kind) {
        return KEYS.getOrDefault(kind, "");
    }

    /** Which actions a key stands for, the more likely first; empty for a key without meaning. */
    public static List<ActionKind> on(String keys) {
        return KEYS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(keys))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Their lines of the table of shortcuts: what shares a key is one line. */
    public static List<Shortcuts.Row> rows() {
        return Arrays.stream(ActionKind.values())
                .filter(KEYS::containsKey)
                .filter(kind -> on(of(kind)).getFirst() == kind)
                .map(kind -> new Shortcuts.Row(
                        "action." + kind.name().toLowerCase(Locale.ROOT),
                        Shortcuts.Kind.ACTION,
                        of(kind),
                        "order.action." + kind.name().toLowerCase(Locale.ROOT)))
                .toList();
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
