package org.merchantconsole;

import java.util.Map;
import java.util.Set;

/**
 * The map of the program's packages: who may import whom. A package that is not on the map fails the architecture test,
 * so that a new one is added here, with its imports, on purpose. A package may always import itself, the composition
 * root may import everything, and nobody imports the composition root.
 */
final class ModuleMap {

    static final String ROOT = "org.merchantconsole";

    private static final Map<String, Set<String>> IMPORTS = Map.ofEntries(
            Map.entry("money", Set.of()),
            Map.entry("status", Set.of("money")),
            Map.entry("order", Set.of("status", "money")),
            Map.entry("desk", Set.of("order", "status", "money")),
            Map.entry("store", Set.of("order", "status", "money")),
            Map.entry("gateway", Set.of("order", "status", "money")),
            // The simulated provider knows nothing of ours, so that it can contradict us.
            Map.entry("sandbox", Set.of()),
            Map.entry("settings", Set.of()),
            // PDF papers and spreadsheets, from texts that are ready to read.
            Map.entry("paper", Set.of("order", "status", "money")),
            // Plays whole histories, so it knows both sides; the command line reaches it through a port of its own.
            Map.entry(
                    "simulation",
                    Set.of("desk", "gateway", "order", "sandbox", "settings", "status", "store", "money")),
            Map.entry("cli", Set.of("desk", "order", "status", "money", "settings", "paper")),
            Map.entry("ui", Set.of("desk", "order", "status", "money", "settings", "paper")),
            // Parts that several screens show: the list of orders and the pane of one order.
            Map.entry("ui.list", Set.of("ui", "desk", "order", "status", "money", "settings", "paper")),
            Map.entry("ui.order", Set.of("ui", "ui.list", "desk", "order", "status", "money", "settings", "paper")));

    /** A screen, that is every other {@code ui.x}: never a sibling screen. */
    private static final Set<String> SCREEN =
            Set.of("ui", "ui.list", "ui.order", "desk", "order", "status", "money", "settings", "paper");

    /** The window's frame registers every screen, so it may know them all; none of them knows it. */
    private static final String FRAME = "ui.shell";

    private ModuleMap() {}

    static boolean isOnTheMap(String packageName) {
        return packageName.equals(ROOT)
                || IMPORTS.containsKey(place(packageName))
                || place(packageName).matches("ui\\.\\w+");
    }

    static boolean allows(String from, String to) {
        return from.equals(to)
                || from.equals(ROOT)
                || (place(from).equals(FRAME) && place(to).startsWith("ui."))
                || IMPORTS.getOrDefault(place(from), SCREEN).contains(place(to));
    }

    private static String place(String packageName) {
        return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
    }
}
