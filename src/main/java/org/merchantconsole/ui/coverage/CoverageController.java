package org.merchantconsole.ui.coverage;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Coverage;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;

/** The screen of rule coverage. */
public final class CoverageController implements ScreenController {

    private final CoverageViewModel model;
    private final ToggleGroup flowGroup = new ToggleGroup();

    @FXML
    private Label summary;

    @FXML
    private FlowPane flows;

    @FXML
    private FlowPane standings;

    @FXML
    private TableView<Coverage.Line> table;

    @FXML
    private Label detail;

    @FXML
    private Label totals;

    @FXML
    private Label legend;

    CoverageController(CoverageViewModel model) {
        this.model = model;
    }

    /** Over the desks. */
    public static CoverageController of(
            org.merchantconsole.ui.UiContext context, org.merchantconsole.desk.Desks desks) {
        return new CoverageController(new CoverageViewModel(context, desks));
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        detail.textProperty().bind(model.detailProperty());
        totals.textProperty().bind(model.totalsProperty());
        legend.setText(model.texts().get("coverage.legend"));
        CoverageTable.furnish(table, model);
        addStandings();
        model.coverageProperty().subscribe(found -> addFlows(found));
        model.gridProperty().subscribe(grid -> markFlow(grid));
        model.detailProperty().subscribe(words -> {
            table.setAccessibleHelp(words);
            table.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        });
    }

    private void addFlows(@Nullable Coverage found) {
        flows.getChildren().clear();
        if (found == null) {
            return;
        }
        for (Coverage.Grid grid : found.grids()) {
            long strange = grid.pairs(Coverage.Standing.CONTRADICTS);
            Chip chip = new Chip((strange > 0 ? "? " : "") + model.name(grid));
            chip.setCount(grid.payments());
            chip.setUserData(grid);
            chip.setToggleGroup(flowGroup);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.show(grid);
            });
            flows.getChildren().add(chip);
        }
        markFlow(model.gridProperty().get());
    }

    private void markFlow(Coverage.@Nullable Grid grid) {
        flowGroup.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(grid))
                .forEach(flowGroup::selectToggle);
    }

    private void addStandings() {
        ToggleGroup group = new ToggleGroup();
        addStanding(null, model.texts().get("coverage.all"), group);
        for (Coverage.Standing standing : Coverage.Standing.values()) {
            addStanding(
                    standing,
                    model.texts().get("coverage.chip." + standing.name().toLowerCase(Locale.ROOT)),
                    group);
        }
    }

    private void addStanding(Coverage.@Nullable Standing standing, String words, ToggleGroup group) {
        Chip chip = new Chip(words);
        chip.setToggleGroup(group);
        chip.setOnAction(e -> {
            chip.setSelected(true);
            model.standingProperty().set(standing);
        });
        model.standingProperty().subscribe(now -> {
            if (now == standing) {
                chip.setSelected(true);
            }
        });
        model.gridProperty()
                .subscribe(grid -> chip.setCount(
                        grid == null
                                ? null
                                : standing == null ? (Long) (long) grid.lines().size() : (Long) grid.pairs(standing)));
        standings.getChildren().add(chip);
    }

    @Override
    public void shown() {
        model.refresh();
        table.requestFocus();
    }

    @Override
    public void left() {}

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of("↑ ↓ ← →", model.texts().get("coverage.key.move")),
                KeyHint.of(
                        model.texts().key("coverage.before") + " "
                                + model.texts().key("coverage.next"),
                        model.texts().get("coverage.key.flow")),
                KeyHint.of(model.texts().key("coverage.filter"), model.texts().get("coverage.key.filter")),
                new KeyHint("↵", model.texts().get("coverage.key.open"), model::open));
    }

    @Override
    public boolean key(KeyEvent event) {
        return CoverageKeys.take(event, model, table.getHeight() > 0 ? (int) (table.getHeight() / 34) - 2 : 10);
    }
}
