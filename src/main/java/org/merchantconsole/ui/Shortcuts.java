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

    /** Letters that mean something on some screen and cannot be changed. */
    private static final Set<String> TAKEN = Set.of("B", "I", "N", "T", "F", "W", "U", "K", "O", "Y", "Q", "Shift N");

    /** Combinations of the same kind, those of text fields among them. */
    private static final Set<String> TAKEN_WITH_CTRL = Set.of(
            "Ctrl A", "Ctrl C", "Ctrl E", "Ctrl F", "Ctrl J", "Ctrl O", "Ctrl P", "Ctrl V", "Ctrl X", "Ctrl Y", "F4",
            "F6");

    /** What kind of thing a shortcut does, which decides what keys it may have. */
    public enum Kind {
        /** An action on an order: a letter, with Shift or without. */
        ACTION,
        /** Goes to a screen: a digit, a function key, or Ctrl and a letter. */
        SCREEN,
        /** Something of the window's: a function key, or Ctrl and a letter. */
        WINDOW
    }

    /**
     * One line of the table.
     *
     * @param name its name in the settings file, for example {@code action.ship}
     * @param key the key it is delivered with
     * @param label the key of the text that says what it does
     */
    public record Row(String name, Kind kind, String key, String label) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, String> changed;

    /** @param changed the keys that were changed, by name; names that the table does not have are left aside */
    public Shortcuts(List<Row> table, Map<String, String> changed) {
        table.forEach(row -> rows.put(row.name(), row));
        Map<String, String> known = new LinkedHashMap<>(changed);
        known.keySet().retainAll(rows.keySet());
        this.changed = Map.copyOf(known);
    }

    /** As delivered, with nothing in it: for surroundings without a window. */
    public static Shortcuts none() {
        return new Shortcuts(List.of(), Map.of());
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

    /** The key that it has; throws {@link IllegalArgumentException} for an unknown name. */
    public String of(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new IllegalArgumentException("no shortcut " + name);
        }
        return changed.getOrDefault(name, row.key());
    }

    /** The key that something has that is delivered with this one. */
    public String shown(Kind kind, String delivered) {
        return rows.values().stream()
                .filter(row -> row.kind() == kind && row.key().equals(delivered))
                .map(row -> of(row.name()))
                .findFirst()
                .orElse(delivered);
    }

    /** The key that a pressed one stands for, as delivered; empty for one that lost its meaning. */
    public String meant(Kind kind, String pressed) {
        for (Row row : rows.values()) {
            if (row.kind() == kind && of(row.name()).equals(pressed)) {
                return row.key();
            }
        }
        boolean given = rows.values().stream()
                .anyMatch(row -> row.kind() == kind && row.key().equals(pressed));
        return given ? "" : pressed;
    }

    /** Whether the event is the key of this; false for an unknown name. */
    public boolean isPressed(String name, KeyEvent event) {
        return rows.containsKey(name) && of(name).equals(words(event));
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
        };
        if (!fits) {
            return List.of("keys.problem." + wanted.kind().name().toLowerCase(java.util.Locale.ROOT), key);
        }
        if (TAKEN.contains(key) || TAKEN_WITH_CTRL.contains(key)) {
            return List.of("keys.problem.fixed", key);
        }
        for (Row other : rows.values()) {
            if (!other.name().equals(name) && of(other.name()).equals(key)) {
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

    /** The key of an event as on a key cap; empty for one that is only held, such as Shift. */
    public static String words(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return "";
        }
        String name =
                code == KeyCode.ENTER ? "↵" : code.isDigitKey() ? code.getName().replaceAll("\\D", "") : code.getName();
        return (event.isShortcutDown() ? "Ctrl " : "")
                + (event.isAltDown() ? "Alt " : "")
                + (event.isShiftDown() ? "Shift " : "")
                + name;
    }
}
