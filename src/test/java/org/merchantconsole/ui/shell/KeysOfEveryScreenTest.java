package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Magnified;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Theme.Look;

/**
 * Every key of the table at its place, delivered and changed: the changed one does there what the delivered one did, the
 * delivered one does nothing any more, and no key is shown that is not in the table or fixed.
 */
class KeysOfEveryScreenTest extends NewOrderKeyboard {

    /** Keys that mean the same everywhere and cannot be changed. */
    private static final String FIXED =
            "↵|Esc|Tab|PgUp PgDn|Space|Del|Home End|\\+ −|1–[39]|A–Z|(Shift |Alt )?[↑↓←→]( [↑↓←→])*|Ctrl \\+ − 0|Ctrl [AV]|(Ctrl |Alt )?\\d"
                    + "|Alt 1–9|Shift ← →";

    /** How a place is reached: the names of what is pressed from the first screen, or a word that {@link #press} knows. */
    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            Map.entry("window", List.of("screen.home")),
            Map.entry("window.confirm", List.of("screen.neworder")),
            Map.entry("screen", List.of("screen.settings")),
            Map.entry("screen.settings", List.of("screen.home")),
            Map.entry("action", List.of("screen.orders")),
            Map.entry("order", List.of("screen.orders")),
            Map.entry("order.pane", List.of("large", "screen.orders")),
            Map.entry("form", List.of("refundable", "action.refund")),
            Map.entry("form.files", List.of("screen.chargebacks", "action.dispute")),
            Map.entry("whatif", List.of("screen.orders", "order.whatif")),
            Map.entry("list", List.of("screen.orders")),
            Map.entry("page", List.of("screen.links")),
            Map.entry("shipping", List.of("screen.shipping", "Esc")),
            Map.entry("activity", List.of("held", "action.accept", "window.queue")),
            Map.entry("bell", List.of("window.bell")),
            Map.entry("views", List.of("window.views")),
            Map.entry("print", List.of("screen.orders", "list.print")));

    @TempDir
    Path second;

    @TempDir
    Path third;

    @Test
    void everyChangedKeyDoesWhatTheDeliveredOneDidAndTheDeliveredOneRests() {
        Map<String, List<String>> delivered = walk(folder, Shortcuts.delivered(), rows());
        for (boolean digits : List.of(true, false)) {
            Shortcuts mine = changed(digits);
            // All of them once; the screens with a digit and those without one after the other, there are too few keys.
            List<Shortcuts.Row> changed = rows().stream()
                    .filter(row -> digits || row.kind() == Shortcuts.Kind.SCREEN)
                    .toList();
            Map<String, List<String>> now = walk(digits ? second : third, mine, changed);
            for (Shortcuts.Row row : changed) {
                assertThat(now.get(row.name()))
                        .as("%s with %s instead of %s", row.name(), mine.of(row.name()), row.key())
                        .isEqualTo(delivered.get(row.name()));
            }
        }
    }

    @Test
    void noKeyIsShownThatIsNotInTheTable() {
        Shortcuts mine = changed(false);
        Set<String> known = mine.rows().stream().map(row -> mine.of(row.name())).collect(Collectors.toSet());
        open(second, mine, window -> {
            for (Screen screen : Screens.all()) {
                press(window, mine, "screen." + screen.id());
                assertThat(caps(window)).as("shown on " + screen.id()).allSatisfy(cap -> known(cap, known));
                press(window, mine, "window.all_keys");
                assertThat(caps(window)).as("told of " + screen.id()).allSatisfy(cap -> known(cap, known));
                window.press(KeyCode.ESCAPE);
            }
            for (List<String> way : WAYS.values()) {
                way.forEach(step -> press(window, mine, step));
                assertThat(caps(window)).as("shown after " + way).allSatisfy(cap -> known(cap, known));
                leave(window);
            }
        });
    }

    /** Two keys of a pair stand beside each other. */
    private static void known(String cap, Set<String> known) {
        List<String> parts = known.contains(cap) || cap.matches(FIXED)
                ? List.of()
                : cap.contains(" ") && Arrays.stream(cap.split(" ")).allMatch(known::contains)
                        ? List.of()
                        : List.of(cap);
        assertThat(parts).as("neither fixed nor the key of anything").isEmpty();
    }

    private static List<String> caps(Window window) {
        draw(window);
        return window.scene().getRoot().lookupAll(".key-cap").stream()
                .map(cap -> ((KeyCap) cap).getText())
                .filter(cap -> !cap.isEmpty())
                .toList();
    }

    /** Without those of a new order, which has to be made first, and of the sandbox, which this window has none of. */
    private static List<Shortcuts.Row> rows() {
        return Shortcuts.delivered().rows().stream()
                .filter(row -> !row.place().equals("made") && !row.name().equals("window.sandbox"))
                .toList();
    }

    @Test
    void theKeysOfAnOrderJustMadeAreChangedToo() {
        Shortcuts mine = changed(true);
        inWindow(settings(mine), Look.LIGHT, Background.inline(), window -> {
            window.workspace().show("neworder");
            draw(window);
            basics(window);
            press(window, mine, "window.confirm");
            draw(window);
            assertThat(caps(window))
                    .contains(
                            mine.of("made.copy"),
                            mine.of("made.stop"),
                            mine.of("made.cancel"),
                            mine.of("made.show"),
                            mine.of("made.another"))
                    .doesNotContain("C", "S", "X", "O", "N");
            for (String old : List.of("C", "S", "X", "O", "N")) {
                assertThat(taken(window, old)).as(old).isFalse();
            }
            for (String name : List.of("copy", "stop", "show")) {
                assertThat(taken(window, mine.of("made." + name))).as(name).isTrue();
            }
        });
    }

    /** At every place: what is there before, whether the other key is taken, and what the right one does. */
    private static Map<String, List<String>> walk(Path folder, Shortcuts keys, List<Shortcuts.Row> rows) {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        open(folder, keys, window -> {
            for (Shortcuts.Row row : rows) {
                List<String> way =
                        WAYS.getOrDefault(row.name(), WAYS.getOrDefault(row.place(), List.of("screen." + row.place())));
                way.forEach(step -> press(window, keys, step));
                String before = looks(window);
                List<String> found = new ArrayList<>();
                if (!keys.of(row.name()).equals(row.key())) {
                    // A copy of an order swallows every letter, so that nothing happens to the order itself; and a
                    // table goes to its end by itself.
                    boolean taken = taken(window, row.key())
                            && !row.place().equals("whatif")
                            && !row.key().endsWith("End");
                    found.add("the delivered key is taken: " + taken);
                    assertThat(looks(window))
                            .as("after the old key of " + row.name())
                            .isEqualTo(before);
                } else {
                    found.add("the delivered key is taken: false");
                }
                found.add("its key is taken: " + taken(window, keys.of(row.name())));
                found.add(looks(window));
                assertThat(found).as(row.name()).contains("its key is taken: true");
                seen.put(row.name(), found);
                leave(window);
            }
        });
        return seen;
    }

    /** What stands in the window, without the words that name keys. */
    private static String looks(Window window) {
        draw(window);
        Map<String, Integer> count = new TreeMap<>();
        window.scene().getRoot().lookupAll("*").stream()
                .filter(Node::isVisible)
                .filter(node -> !node.getStyleClass().contains("key-cap"))
                .filter(node -> node.getId() != null || node.getStyleClass().contains("overlay"))
                .forEach(node -> count.merge(node.getClass().getSimpleName() + "#" + node.getId(), 1, Integer::sum));
        Node focus = window.focus();
        return (focus == null ? "" : focus.getClass().getSimpleName() + "#" + focus.getId()) + " " + count;
    }

    private static void leave(Window window) {
        for (int i = 0; i < 4; i++) {
            window.press(KeyCode.ESCAPE);
        }
        window.workspace().show("home");
        window.scene().getRoot().requestFocus();
        ((Magnified) window.scene().getRoot()).magnify(100);
        draw(window);
    }

    private static void press(Window window, Shortcuts keys, String step) {
        switch (step) {
            case "Esc" -> window.press(KeyCode.ESCAPE);
            case "large" -> ((Magnified) window.scene().getRoot()).magnify(200);
            case "held" -> window.workspace().show("review", held(window));
            case "refundable" -> window.workspace().show("orders", refundable(window));
            default ->
                assertThat(taken(window, keys.of(step)))
                        .as("%s, the keyboard at %s", step, window.focus())
                        .isTrue();
        }
        draw(window);
    }

    private static OrderKey held(Window window) {
        return window.bench().store().page(OrderQuery.of(Queue.REVIEW), null, 50).rows().stream()
                .map(OrderRow::key)
                .filter(key -> window.view(key).allows(ActionKind.ACCEPT))
                .findFirst()
                .orElseThrow();
    }

    private static OrderKey refundable(Window window) {
        return window.bench().store().page(OrderQuery.of(Queue.ORDERS), null, 300).rows().stream()
                .filter(row -> row.family() == Family.PAID && row.flow() == Flow.CARD)
                .map(OrderRow::key)
                .findFirst()
                .orElseThrow();
    }

    /** Presses a key as on a key cap; whether somebody took it. */
    private static boolean taken(Window window, String key) {
        List<String> parts = Arrays.asList(key.split(" "));
        String last = parts.getLast();
        KeyCode code = switch (last) {
            case "↵" -> KeyCode.ENTER;
            case "[" -> KeyCode.OPEN_BRACKET;
            case "]" -> KeyCode.CLOSE_BRACKET;
            default -> KeyCode.getKeyCode(last);
        };
        AtomicBoolean free = new AtomicBoolean();
        EventHandler<KeyEvent> atTheEnd = event -> free.set(true);
        window.scene().addEventHandler(KeyEvent.KEY_PRESSED, atTheEnd);
        Node focus = window.focus();
        Event.fireEvent(
                focus == null || !window.scene().equals(focus.getScene())
                        ? window.scene().getRoot()
                        : focus,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        last,
                        last,
                        code,
                        parts.contains("Shift"),
                        parts.contains("Ctrl"),
                        parts.contains("Alt"),
                        false));
        window.scene().removeEventHandler(KeyEvent.KEY_PRESSED, atTheEnd);
        return !free.get();
    }

    /** Every key another, none of them delivered with anything; of the screens those with digits, or the others. */
    private static Shortcuts changed(boolean digits) {
        Set<String> given = new HashSet<>();
        Shortcuts.delivered().rows().forEach(row -> given.add(row.key()));
        Shortcuts mine = Shortcuts.delivered();
        Map<String, String> changes = new LinkedHashMap<>();
        for (Shortcuts.Row row : mine.rows()) {
            if (row.kind() == Shortcuts.Kind.SCREEN && row.key().matches("\\d") != digits) {
                continue;
            }
            Shortcuts now = mine.with(changes);
            String key = pool(row.kind())
                    .filter(one -> !given.contains(one))
                    .filter(one -> now.problem(row.name(), one).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no key is left for " + row.name()));
            changes.put(row.name(), key);
        }
        return mine.with(changes);
    }

    private static Stream<String> pool(Shortcuts.Kind kind) {
        return switch (kind) {
            case SCREEN -> Stream.concat(letters("Ctrl "), Stream.of("F11", "F13", "F14", "F15"));
            case WINDOW -> letters("Ctrl Shift ");
            case ACTION -> letters("Shift ");
            case PLACE -> Stream.concat(letters(""), letters("Alt "));
            case TYPING -> letters("Alt Shift ");
        };
    }

    private static Stream<String> letters(String before) {
        return IntStream.rangeClosed('A', 'Z').mapToObj(letter -> before + (char) letter);
    }

    private static Settings settings(Shortcuts keys) {
        return Settings.DEFAULT
                .withMember("Mila Visser", "MANAGER")
                .withView(Settings.View.DEFAULT.withKeys(keys.changed()));
    }

    private static void open(Path folder, Shortcuts keys, Consumer<Window> work) {
        Terms slow = Terms.DEFAULT.withGrace(Duration.ofSeconds(30));
        Window.open(folder, slow, settings(keys), Look.LIGHT, Background.inline(), List.of(), bench -> {}, window -> {
            // Menus open in a window only.
            Stage stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            work.accept(window);
            stage.close();
        });
    }
}
