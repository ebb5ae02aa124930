package org.merchantconsole.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The table of all shortcuts that a person may change: what each does, the key it is delivered with, and the key it has.
 * Everything that shows or takes such a key asks here. Keys are written as on a key cap: {@code A}, {@code Shift S},
 * {@code Ctrl K}, {@code F3}. Immutable.
 */
public final class Shortcuts {

    /** Combinations that belong to fields of text, to the whole list, or to the saved views, and stay as they are. */
    private static final Set<String> TAKEN = Set.of("Ctrl A", "Ctrl C", "Ctrl V", "Ctrl X", "Ctrl Y", "F6", "F10");

    /** As delivered, nothing changed. */
    private static final Shortcuts DELIVERED = new Shortcuts(ShortcutTable.rows(), Map.of());

    /** Keys of names that a key's own name does not say. */
    private static final Map<KeyCode, String> NAMES =
            Map.of(KeyCode.ENTER, "↵", KeyCode.OPEN_BRACKET, "[", KeyCode.CLOSE_BRACKET, "]");

    /** Places that are in sight together with those of others: their keys must differ. */
    private static final Map<String, Set<String>> TOGETHER = Map.of(
            "action", Set.of("order", "form", "list", "page", "review", "shipping", "orders", "bulk", "whatif"),
            "order", Set.of("form", "list", "page", "review", "shipping", "orders", "whatif"),
            "list", Set.of("bulk", "form", "page", "review", "shipping", "orders", "whatif"),
            "form", Set.of("review", "shipping", "orders", "page"),
            "page", Set.of("review", "shipping", "orders", "links", "made"));

    /** What kind of thing a shortcut does, which decides what keys it may have. */
    public enum Kind {
        /** An action on an order: a letter, with Shift or without. */
        ACTION,
        /** Goes to a screen: a digit, a function key, or Ctrl and a letter. */
        SCREEN,
        /** Something of the window's: a function key, or Ctrl and a letter. */
        WINDOW,
        /** Something of one place: a letter, a bracket, or with Ctrl or Alt. */
        PLACE,
        /** The same where the cursor may stand in a field for text: a function key, or Ctrl or Alt and a letter. */
        TYPING
    }

    /**
     * One line of the table.
     *
     * @param name its name in the settings file, for example {@code action.ship}
     * @param key the key it is delivered with
     * @param label the key of the text that says what it does
     */
    public record Row(String name, Kind kind, String key, String label) {

        /** Where it works: the first part of its name, for example {@code order} or {@code drift}. */
        public String place() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> changed;

    /** @param changed the keys that were changed, by name; names that the table does not have are left aside */
    public Shortcuts(List<Row> table, Map<String, String> changed) {
        table.forEach(row -> rows.put(row.name(), row));
        Map<String, String> known = new LinkedHashMap<>(changed);
        known.keySet().retainAll(rows.keySet());
        this.changed = Map.copyOf(known);
    }

    /** The whole table as delivered. */
    public static Shortcuts delivered() {
        return DELIVERED;
    }

    /** The same table with other changes. */
    public Shortcuts with(Map<String, String> others) {
        return new Shortcuts(List.copyOf(rows.values()), others);
    }

    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** What was changed, by name. */
    public Map<String, String> changed() {
        return changed;
    }

    /** Whether there is a line of that name. */
    public boolean has(String name) {
        return rows.containsKey(name);
    }

    /** The key that it has; throws {@link IllegalArgumentException} for an unknown name. */
    public String of(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalArgumentException("no shortcut " + name);
        }
        return changed.getOrDefault(name, row.key());
    }

    /** Whether the event is the key of this; throws {@link IllegalArgumentException} for an unknown name. */
    public boolean isPressed(String name, KeyEvent event) {
        return of(name).equals(words(event));
    }

    /** What of a place is pressed, by the rest of its name, for example {@code accept}; empty for none of it. */
    public String pressed(String place, KeyEvent event) {
        String key = words(event);
        if (key.isEmpty()) {
            return "";
        }
        String start = place + ".";
        for (Row row : rows.values()) {
            if (row.name().startsWith(start) && of(row.name()).equals(key)) {
                return row.name().substring(start.length());
            }
        }
        return "";
    }

    /** Why something cannot have a key, as a text's key and its figures; empty when it can. */
    public List<String> problem(String name, String key) {
        Row wanted = rows.get(name);
        if (wanted == null) {
            return List.of("keys.problem.unknown");
        }
        boolean fits = switch (wanted.kind()) {
            case ACTION -> key.matches("(Shift )?[A-Z]");
            case SCREEN -> key.matches("[0-9]|F\\d{1,2}|Ctrl [A-Z]");
            case WINDOW -> key.matches("F\\d{1,2}|Ctrl (Shift )?([A-Z]|↵)");
            case PLACE -> key.matches("(Shift )?[A-Z]|\\[|]|F\\d{1,2}|(Ctrl|Alt) (Shift )?[A-Z]");
            case TYPING -> key.matches("F\\d{1,2}|(Ctrl|Alt|Ctrl Alt) (Shift )?([A-Z]|End|Home)");
        };
        if (!fits) {
            return List.of("keys.problem." + wanted.kind().name().toLowerCase(java.util.Locale.ROOT), key);
        }
        if (TAKEN.contains(key)) {
            return List.of("keys.problem.fixed", key);
        }
        for (Row other : rows.values()) {
            if (!other.name().equals(name) && of(other.name()).equals(key) && meet(wanted, other)) {
                return List.of("keys.problem.twice", key, other.label());
            }
        }
        return List.of();
    }

    /** The digit of a digit key, on the keypad or above the letters; -1 for another key. */
    public static int digit(KeyCode code) {
        return code.isDigitKey()
                ? Character.digit(code.getName().charAt(code.getName().length() - 1), 10)
                : -1;
    }

    /** Whether a key cannot stand for both; what is delivered with one key is never asked for at the same time. */
    private static boolean meet(Row one, Row other) {
        if (one.key().equals(other.key())) {
            return false;
        }
        if (isEverywhere(one) || isEverywhere(other) || one.place().equals(other.place())) {
            return true;
        }
        return TOGETHER.getOrDefault(one.place(), Set.of()).contains(other.place())
                || TOGETHER.getOrDefault(other.place(), Set.of()).contains(one.place());
    }

    private static boolean isEverywhere(Row row) {
        return row.kind() == Kind.WINDOW || row.kind() == Kind.SCREEN;
    }

    /** The key of an event as on a key cap; empty for one that is only held, such as Shift. */
    public static String words(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return "";
        }
        String name =
                NAMES.getOrDefault(code, code.isDigitKey() ? code.getName().replaceAll("\\D", "") : code.getName());
        return (event.isMetaDown() && !event.isShortcutDown() ? "Meta " : "")
                + (event.isShortcutDown() ? "Ctrl " : "")
                + (event.isAltDown() ? "Alt " : "")
                + (event.isShiftDown() ? "Shift " : "")
                + name;
    }
}
