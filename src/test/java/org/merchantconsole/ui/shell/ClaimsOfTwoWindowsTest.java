package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** Two programs over one database: what one takes on, the other shows within two seconds, and nothing moves there. */
class ClaimsOfTwoWindowsTest {

    @TempDir
    Path folder;

    @Test
    void aClaimInOneWindowIsSeenInTheOtherWithoutItsListBeingRead() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, mila -> {
            Workbench bench = mila.bench();
            try (SqliteStore store = SqliteStore.open(folder.resolve("console.db"), bench.clock())) {
                Window kim = second(bench, store);
                List<OrderRow> held = bench.desks()
                        .orders()
                        .page(OrderQuery.of(Queue.REVIEW), null, 2)
                        .rows();
                OrderKey first = held.get(0).key();
                OrderKey other = held.get(1).key();
                mila.workspace().show("review", other);
                mila.scene().getRoot().applyCss();
                mila.scene().getRoot().layout();
                List<OrderRow> rows = List.copyOf(table(mila).getItems());
                kim.workspace().show("review", first);
                kim.press(KeyCode.C);
                assertThat(cells(mila, first)).as("not looked yet").noneMatch(text -> text.contains("Kim"));
                mila.seconds(2);
                assertThat(cells(mila, first)).anyMatch(text -> text.startsWith("◆ Kim"));
                Fx.picture(mila.scene(), "claims-two-windows-LIGHT");
                assertThat(mila.cursor()).as("the cursor stays").isEqualTo(other);
                List<OrderRow> after = List.copyOf(table(mila).getItems());
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(after.get(i)).as("the very same rows").isSameAs(rows.get(i));
                }

                mila.workspace().show("review", first);
                assertThat(words(mila)).as("beside the evidence").anyMatch(text -> text.contains("Kim Bakker"));
                kim.press(KeyCode.C);
                assertThat(bench.desks().review().claims()).isEmpty();
                mila.seconds(2);
                assertThat(cells(mila, first)).as("given back").noneMatch(text -> text.contains("Kim"));
                assertThat(words(mila)).noneMatch(text -> text.contains("Kim Bakker"));

                mila.workspace().show("orders");
                kim.press(KeyCode.C);
                mila.seconds(4);
                assertThat(cells(mila, first))
                        .as("nobody looks while the screen is not shown")
                        .isEmpty();
                mila.workspace().show("review", other);
                assertThat(cells(mila, first)).anyMatch(text -> text.startsWith("◆ Kim"));
                kim.workspace().close();
            }
        });
    }

    /** Another program over the same file, for Kim. */
    private static Window second(Workbench bench, SqliteStore store) {
        Desks desks = Desks.over(
                store, bench.line(), new ProviderRecords(), new StatusEngine(), bench.clock(), Terms.DEFAULT);
        Settings settings = Settings.DEFAULT.withMember("Kim Bakker", "REVIEWER");
        TestHost.Place place = new TestHost.Place(desks, store, bench.clock(), null);
        Workspace workspace =
                new Workspace(new TestHost(settings, place), place, Background.inline(), (now, key) -> {});
        Scene scene = Fx.scene(workspace.root(), Look.DARK);
        workspace.begin(scene);
        return new Window(bench, workspace, scene);
    }

    // A look-up knows no row type; the list of orders has this one.
    @SuppressWarnings("unchecked")
    private static TableView<OrderRow> table(Window window) {
        return (TableView<OrderRow>) window.scene().lookup(".orders-table");
    }

    /** The texts in the row of an order, as far as it is drawn. */
    private static List<String> cells(Window window, OrderKey order) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return window.scene().getRoot().lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(row -> row.getItem() instanceof OrderRow item
                        && item.key().equals(order)
                        && window.scene().lookup("#review-together") != null)
                .flatMap(row -> row.lookupAll(".badge").stream())
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static List<String> words(Window window) {
        return window.scene().getRoot().lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text != null)
                .toList();
    }
}
