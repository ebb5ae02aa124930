package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.desk.ViewsDesk;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.SavedView;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** Searching, filtering and saved views in the whole window, by keyboard alone. */
class SearchInTheWindowTest {

    @TempDir
    Path folder;

    private void open(Look look, Consumer<Window> work) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, bench -> {}, work);
    }

    static void type(Window window, String text) {
        ((TextField) window.focus()).replaceSelection(text);
    }

    static List<OrderRow> rows(Window window) {
        TableView<?> table = (TableView<?>) window.scene().lookup(".orders-table");
        return table.getItems().stream().map(OrderRow.class::cast).toList();
    }

    private static List<String> views(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return window.scene().getRoot().lookupAll(".view-item").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void aConditionNarrowsTheListAndAWrongOneLeavesItAndSaysWhatIsPossible() {
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            int all = rows(window).size();
            window.press(KeyCode.F);
            type(window, "state:review amount:>100");
            assertThat(rows(window)).isNotEmpty().hasSizeLessThan(all).allSatisfy(row -> {
                assertThat(row.family()).isEqualTo(Family.REVIEW);
                assertThat(row.amount().minorUnits()).isGreaterThan(10_000);
            });
            List<OrderRow> before = rows(window);
            type(window, " colour:red");
            assertThat(rows(window)).isEqualTo(before);
            Fx.picture(window.scene(), "search-problem-LIGHT");
            assertThat(window.focus().getAccessibleHelp())
                    .contains("no field “colour”")
                    .contains("amount");
            window.press(KeyCode.ESCAPE);
            assertThat(rows(window)).hasSize(all);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSearchIsSavedOpenedRenamedMovedAndDeletedByKeyboard(Look look) {
        open(look, window -> {
            assertThat(views(window)).hasSize(4);
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            type(window, "method:klarna amount:>100");
            int found = rows(window).size();
            window.press(KeyCode.S, true, false);
            type(window, "Large Klarna");
            window.press(KeyCode.ENTER);
            assertThat(views(window).getLast())
                    .startsWith("Large Klarna, " + found + " · €")
                    .endsWith("Ctrl 5");
            Fx.picture(window.scene(), "views-" + look);
            window.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
            assertThat(rows(window)).hasSizeGreaterThan(found);

            window.press(KeyCode.DIGIT1);
            window.press(KeyCode.DIGIT5, true, false);
            assertThat(rows(window)).hasSize(found);
            Fx.picture(window.scene(), "views-sidebar-" + look);

            window.press(KeyCode.S, true, false);
            window.press(KeyCode.DOWN);
            ListView<?> list = (ListView<?>) window.scene().lookup("#views-list");
            list.getSelectionModel().select(4);
            alt(window, KeyCode.UP);
            assertThat(names(window)).containsExactly(0, "Decide within a day", 3, "Large Klarna");
            window.press(KeyCode.R);
            type(window, "Klarna above 100");
            window.press(KeyCode.ENTER);
            assertThat(names(window)).containsExactly(0, "Decide within a day", 3, "Klarna above 100");
            window.press(KeyCode.DELETE);
            assertThat(views(window)).as("asked first").hasSize(5);
            window.press(KeyCode.DELETE);
            assertThat(views(window)).hasSize(4).noneMatch(name -> name.contains("Klarna"));
        });
    }

    private static List<Object> names(Window window) {
        List<String> all = views(window);
        return List.of(0, name(all.get(0)), 3, name(all.get(3)));
    }

    private static String name(String spoken) {
        return spoken.substring(0, spoken.indexOf(','));
    }

    static void alt(Window window, KeyCode code) {
        Event.fireEvent(window.focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void ordersAreChosenByKeyboardCountedAndHandedOn(Look look) {
        open(look, window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.DOWN, false, true);
            window.press(KeyCode.DOWN, false, true);
            assertThat(window.words("list-chosen")).startsWith("3 chosen · €");
            window.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
            assertThat(window.words("list-chosen")).startsWith("4 chosen · €");
            Fx.picture(window.scene(), "chosen-" + look);
            window.press(KeyCode.ESCAPE);
            assertThat(window.scene().lookup("#list-chosen").getParent().isVisible())
                    .isFalse();
            window.press(KeyCode.F);
            type(window, "method:visa state:paid");
            window.press(KeyCode.ENTER);
            int found = rows(window).size();
            window.press(KeyCode.A, true, false);
            assertThat(window.words("list-chosen")).startsWith("all " + found + " that match are chosen · €");
            window.press(KeyCode.U, true, false);
            Fx.picture(window.scene(), "chosen-bulk-" + look);
            assertThat(window.bench().failures()).isEmpty();
            window.press(KeyCode.DIGIT6);
            assertThat(window.words("list-chosen")).as("kept").startsWith("all " + found);
        });
    }

    @Test
    void nextAndPreviousStayInsideTheFilterAndNewOrdersDoNotMoveTheRows() {
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            type(window, "method:klarna");
            List<OrderRow> rows = rows(window);
            alt(window, KeyCode.DOWN);
            alt(window, KeyCode.DOWN);
            assertThat(window.cursor()).isEqualTo(rows.get(2).key());
            alt(window, KeyCode.UP);
            assertThat(window.cursor()).isEqualTo(rows.get(1).key());

            window.bench().toShip(2);
            assertThat(rows(window))
                    .extracting(OrderRow::key)
                    .isEqualTo(rows.stream().map(OrderRow::key).toList());
            assertThat(window.cursor()).isEqualTo(rows.get(1).key());
            Fx.picture(window.scene(), "fresh-LIGHT");
            window.press(KeyCode.F7);
            assertThat(rows(window)).hasSize(rows.size() + 2);
            assertThat(window.cursor()).isEqualTo(rows.get(1).key());
        });
    }

    @Test
    void columnsFilterAndPlaceAreThereAgainAfterARestart() {
        List<OrderKey> place = new ArrayList<>();
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            type(window, "method:klarna");
            window.press(KeyCode.ENTER, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
            place.add(window.cursor());
            TableView<?> table = (TableView<?>) window.scene().lookup(".orders-table");
            List<TableColumn<?, ?>> columns = new ArrayList<>(table.getColumns());
            columns.get(3).setVisible(false);
            columns.get(2).setPrefWidth(171);
            columns.add(1, columns.removeLast());
            setAll(table, columns);
            window.press(KeyCode.DIGIT1);
        });
        open(Look.DARK, window -> {
            window.press(KeyCode.DIGIT6);
            assertThat(rows(window))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.method()).isEqualTo("KLARNA"));
            assertThat(window.cursor()).isEqualTo(place.getFirst());
            assertThat(window.words("list-chosen")).startsWith("1 chosen");
            TableView<?> table = (TableView<?>) window.scene().lookup(".orders-table");
            assertThat(table.getVisibleLeafColumns().stream().map(column -> column.getText()))
                    .containsExactly("", "Created", "Next", "Order", "Method", "Amount", "State");
            assertThat(table.getVisibleLeafColumns().get(3).getPrefWidth()).isBetween(150.0, 190.0);
            Fx.picture(window.scene(), "columns-kept-DARK");
        });
    }

    @SuppressWarnings("unchecked") // the same table's own columns
    private static <R> void setAll(TableView<R> table, List<?> columns) {
        table.getColumns().setAll((List<TableColumn<R, ?>>) columns);
    }

    @Test
    void aPlaceThatCannotBeReadIsLeftAsItIsByDefault() {
        Consumer<Workbench> spoil = bench -> bench.desks()
                .views()
                .keepPlace(
                        "orders",
                        "column\ncolumn list.order hidden x\ncolumn no.such shown 9\nchip what\nsearch colour:red\ncursor"
                                + "\nchosen \t\n\u0000",
                        bench.staff());
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, spoil, window -> {
            window.press(KeyCode.DIGIT6);
            assertThat(rows(window)).hasSize(100);
            TableView<?> table = (TableView<?>) window.scene().lookup(".orders-table");
            assertThat(table.getVisibleLeafColumns()).hasSize(7);
        });
    }

    @Test
    void fieldsAndValuesAreCompletedByKeyboard() {
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            type(window, "me");
            window.press(KeyCode.TAB);
            TextField field = (TextField) window.focus();
            assertThat(field.getText()).isEqualTo("method:");
            field.setText("method:m");
            Fx.picture(window.scene(), "suggestions-LIGHT");
            window.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
            assertThat(field.getText()).startsWith("method:m").endsWith(" ").hasSizeGreaterThan(9);
            String method = field.getText().strip().substring("method:".length());
            assertThat(rows(window))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.method()).isEqualToIgnoringCase(method));
            field.setText("method:klarna state:re");
            window.press(KeyCode.ESCAPE);
            assertThat(field.getText()).as("Esc closes the suggestions first").isEqualTo("method:klarna state:re");
            window.press(KeyCode.ESCAPE);
            assertThat(field.getText()).isEmpty();
        });
    }

    @Test
    void thePaletteFindsViewsAndConditionsAndOffersIdsOfTheClipboard() {
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            List<OrderRow> all = rows(window);
            CopiedText.put(all.get(7).key().id() + "\n no-such-order ");
            window.press(KeyCode.K, true, false);
            ListView<?> offers = (ListView<?>) window.scene().lookup(".palette-list");
            assertThat(offers.getItems().getFirst().toString())
                    .contains(all.get(7).key().id());
            Fx.picture(window.scene(), "palette-clipboard-LIGHT");
            window.press(KeyCode.ENTER);
            assertThat(window.cursor()).isEqualTo(all.get(7).key());

            CopiedText.put(all.get(3).key().id() + "\n" + all.get(5).key().id());
            window.press(KeyCode.K, true, false);
            window.press(KeyCode.ENTER);
            assertThat(rows(window))
                    .extracting(OrderRow::key)
                    .containsExactly(all.get(3).key(), all.get(5).key());

            CopiedText.put("1111 1111 1111 1111");
            window.press(KeyCode.K, true, false);
            assertThat(offers.getItems().toString()).doesNotContain("1111");
            type(window, "partly refunded");
            window.press(KeyCode.ENTER);
            assertThat(rows(window))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.refunded().isPositive()).isTrue());
            window.press(KeyCode.K, true, false);
            type(window, "state:review amount:>700");
            assertThat(offers.getItems()).isNotEmpty();
            window.press(KeyCode.ESCAPE);
        });
    }

    @Test
    void anIdInTheClipboardIsOfferedWhenTheWindowComesToTheFront() {
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            OrderKey key = rows(window).get(4).key();
            Button palette = (Button) window.scene().lookup(".search-box");
            CopiedText.put("4111 1111 1111 1111");
            window.workspace().inFront();
            assertThat(palette.getAccessibleText()).isEqualTo("Search, jump or act");
            CopiedText.put(" " + key.id() + "\n");
            window.workspace().inFront();
            assertThat(palette.getAccessibleText()).isEqualTo(key.id() + " from the clipboard");
            Fx.picture(window.scene(), "clipboard-offered-LIGHT");
            window.press(KeyCode.DIGIT2);
            window.press(KeyCode.K, true, false);
            assertThat(palette.getAccessibleText()).as("offered once").isEqualTo("Search, jump or act");
            window.press(KeyCode.ENTER);
            assertThat(window.cursor()).isEqualTo(key);
        });
    }

    @Test
    void aChipIsPartOfWhatIsSaved() {
        open(Look.LIGHT, window -> {
            window.press(KeyCode.DIGIT6);
            window.scene().getRoot().lookupAll(".chip").stream()
                    .filter(node -> ((ToggleButton) node).getText().startsWith("Refunded"))
                    .forEach(node -> ((ToggleButton) node).fire());
            int found = rows(window).size();
            window.press(KeyCode.S, true, false);
            type(window, "Given back");
            window.press(KeyCode.ENTER);
            ViewsDesk desk = window.bench().desks().views();
            assertThat(desk.named("given BACK", window.bench().staff())
                            .orElseThrow()
                            .search())
                    .isEqualTo("state:refunded,partly-refunded");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.DIGIT5, true, false);
            assertThat(rows(window)).hasSize(found);
        });
    }

    @Test
    void aPrivateViewIsItsOwnersAndASharedOneEverybodys() {
        open(Look.LIGHT, window -> {
            ViewsDesk desk = window.bench().desks().views();
            Staff mila = window.bench().staff();
            Staff joris = new Staff("Joris", mila.rights());
            desk.save("Mine", "left:<1d", false, mila);
            desk.save("Ours", "left:<2d", true, mila);
            assertThat(desk.named("Mine", joris)).isEmpty();
            SavedView ours = desk.named("Ours", joris).orElseThrow();
            assertThat(desk.remove(ours, joris)).isInstanceOf(ViewsDesk.Answer.Refused.class);
            assertThat(desk.rename(ours, "His", joris).toString()).contains("belongs to Mila Visser");
            assertThat(desk.save("ours", "left:<3d", false, joris).toString()).contains("already");
            assertThat(desk.save(" ", "left:<3d", false, joris).toString()).contains("name");
            assertThat(desk.save("x", "nonsense:1", false, joris).toString()).contains("cannot be understood");
            assertThat(desk.save("x", " ", false, joris).toString()).contains("nothing to save");
            assertThat(desk.found(joris).stream().map(ViewsDesk.Found::name).collect(Collectors.toList()))
                    .containsExactly(
                            "Decide within a day", "Ship within 3 days", "Partly refunded", "Large and urgent", "Ours");
            assertThat(desk.found(joris)).allSatisfy(found -> {
                assertThat(found.total()).isNotNull();
            });
        });
    }
}
