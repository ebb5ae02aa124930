package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Theme.Look;

/** The whole window as a screen reader has it: everything that can hold the keyboard says what it is. */
class NamedControlsTest {

    private static final int ENOUGH = 400;

    @TempDir
    Path folder;

    /** Words that say nothing about the thing. */
    private static final Set<String> EMPTY_WORDS = Set.of("button", "knop", "schaltfläche", "text", "icon", "label");

    @Test
    void everyControlOfEveryScreenHasAName() {
        List<String> nameless = new ArrayList<>();
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            for (Screen screen : Screens.all()) {
                window.workspace().show(screen.id());
                nameless.addAll(nameless(window, screen.id()));
            }
            overlays().forEach(scenery -> {
                window.workspace().show(scenery.screen());
                scenery.keys().forEach(window::press);
                nameless.addAll(nameless(window, scenery.screen() + " " + scenery.keys()));
                window.press(KeyCode.ESCAPE);
                window.press(KeyCode.ESCAPE);
            });
        });
        assertThat(nameless).as("controls that a screen reader cannot name").isEmpty();
    }

    record Scenery(String screen, List<KeyCode> keys) {}

    /** The forms of the order pane, and what lies over the window. */
    static List<Scenery> overlays() {
        return List.of(
                new Scenery("home", List.of(KeyCode.SLASH)),
                new Scenery("home", List.of(KeyCode.F1)),
                new Scenery("review", List.of(KeyCode.D)),
                new Scenery("review", List.of(KeyCode.N)),
                new Scenery("shipping", List.of(KeyCode.DOWN, KeyCode.S)),
                new Scenery("shipping", List.of(KeyCode.DOWN, KeyCode.E)),
                new Scenery("shipping", List.of(KeyCode.DOWN, KeyCode.R)),
                new Scenery("reminders", List.of(KeyCode.P)),
                new Scenery("refunds", List.of(KeyCode.X)),
                new Scenery("captures", List.of(KeyCode.C)),
                new Scenery("orders", List.of(KeyCode.T)));
    }

    private static List<String> nameless(Window window, String where) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return all(window.scene().getRoot())
                .filter(NamedControlsTest::isForThePerson)
                .filter(node -> {
                    String name = name(node);
                    return name.isBlank() || EMPTY_WORDS.contains(name.toLowerCase(Locale.ROOT));
                })
                .map(node -> where + ": " + node.getClass().getSimpleName() + " " + node.getStyleClass() + " "
                        + (node.getId() == null ? "" : node.getId()))
                .distinct()
                .toList();
    }

    /** Whether it can hold the keyboard, or is pressed with the mouse, or is a row with something in it. */
    private static boolean isForThePerson(Node node) {
        if (!isSeen(node) || node instanceof ScrollBar || node instanceof ScrollPane) {
            return false;
        }
        if (node instanceof Cell<?> cell) {
            // Where the cursor goes from cell to cell, these are what is read.
            boolean byCell = owner(node) instanceof TableView<?> table
                    && table.getSelectionModel().isCellSelectionEnabled();
            return !cell.isEmpty() && (byCell ? node instanceof TableCell<?, ?> : node instanceof TableRow<?>);
        }
        boolean pressed = node instanceof ButtonBase;
        return (node.isFocusTraversable() && node instanceof Control) || pressed;
    }

    private static @Nullable Node owner(Node cell) {
        Node at = cell;
        while (at != null && !(at instanceof TableView)) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What a screen reader says: the accessible text, the label of it, or the words on it. */
    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label) {
            return label.getText();
        }
        if (node instanceof TableCell<?, ?>) {
            return hasWords(node) ? "words" : "";
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(NamedControlsTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    @Test
    void aRowOfAListSaysIdAmountStatusAndTimeLeft() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.GERMAN, Look.LIGHT, bench -> {}, window -> {
            for (String screen : List.of("review", "shipping", "reminders", "refunds", "orders")) {
                window.workspace().show(screen);
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                TableView<?> table = (TableView<?>) window.scene().lookup(".orders-table");
                List<TableRow<?>> rows = new ArrayList<>();
                table.lookupAll(".table-row-cell").forEach(node -> {
                    if (node instanceof TableRow<?> row && row.getItem() instanceof OrderRow) {
                        rows.add(row);
                    }
                });
                assertThat(rows).as(screen).isNotEmpty().allSatisfy(row -> {
                    OrderRow order = (OrderRow) row.getItem();
                    assertThat(row.getAccessibleText())
                            .as(screen)
                            .contains(order.key().id(), MoneyText.of(order.amount(), Locale.GERMAN))
                            .contains(PairText.words(order.status()));
                    if (order.dueAt() != null) {
                        assertThat(row.getAccessibleText()).as(screen).matches("(?s).*\\d+ (T|Std|h|Min|min|s).*");
                    }
                });
            }
        });
    }

    @Test
    void noColourStandsWithoutAWordOrASign() {
        List<String> wordless = new ArrayList<>();
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            for (Screen screen : Screens.all()) {
                window.workspace().show(screen.id());
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                all(window.scene().getRoot())
                        .filter(NamedControlsTest::isSeen)
                        .filter(node -> node.getStyleClass().stream()
                                .anyMatch(name -> name.startsWith("tone-") && !name.equals("tone-neutral")))
                        .filter(node -> !hasWords(node)
                                && !hasWords(node.getParent())
                                && !hasWords(node.getParent().getParent()))
                        .forEach(node -> wordless.add(screen.id() + ": " + node));
                all(window.scene().getRoot())
                        .filter(NamedControlsTest::isSeen)
                        .filter(Badge.class::isInstance)
                        .filter(node -> ((Badge) node).getText().isBlank())
                        .forEach(node -> wordless.add(screen.id() + ": " + node));
            }
        });
        assertThat(wordless).as("colours that nothing beside them explains").isEmpty();
    }

    private static boolean hasWords(Node node) {
        return all(node)
                .anyMatch(part -> (part instanceof Text text && !text.getText().isBlank())
                        || (part instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank()));
    }

    @Test
    void tabVisitsEverythingAndComesRound() {
        List<String> missed = new ArrayList<>();
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            for (Screen screen : Screens.all()) {
                window.workspace().show(screen.id());
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                Set<Node> visited = tabbed(window);
                assertThat(visited).as(screen.id()).hasSizeLessThan(ENOUGH);
                Set<String> left = new TreeSet<>();
                all(window.scene().getRoot())
                        .filter(node -> node instanceof Control && node.isFocusTraversable() && isSeen(node))
                        .filter(node -> !node.isDisabled() && !(node instanceof TableCell))
                        .filter(node -> !visited.contains(node) && !isOfAVisitedGroup(node, visited))
                        .forEach(node -> left.add(screen.id() + ": " + node));
                missed.addAll(left);
            }
        });
        assertThat(missed).as("what Tab never reaches").isEmpty();
    }

    /** Of a group of chips Tab stops at one; the arrows go from one to the next. */
    private static boolean isOfAVisitedGroup(Node node, Set<Node> visited) {
        return node instanceof ToggleButton chip
                && chip.getToggleGroup() != null
                && chip.getToggleGroup().getToggles().stream().anyMatch(visited::contains);
    }

    /** Presses Tab until it comes round; the places in their order. */
    static Set<Node> tabbed(Window window) {
        Set<Node> visited = new LinkedHashSet<>();
        for (int i = 0; i < ENOUGH; i++) {
            Node focus = window.focus();
            if (focus != null && !visited.add(focus)) {
                break;
            }
            if (focus == null) {
                window.scene().getRoot().requestFocusTraversal(TraversalDirection.NEXT);
            } else {
                focus.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
        return visited;
    }
}
