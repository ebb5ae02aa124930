package org.merchantconsole.ui.sandboxbar;

import java.time.Duration;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.SandboxControl.Scenario;

/** The sandbox bar. */
public final class SandboxBarController {

    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final SandboxBarViewModel model;

    @FXML
    private HBox tools;

    @FXML
    private Label time;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private MenuButton faults;

    @FXML
    private SearchableComboBox<Scenario> scenarios;

    public SandboxBarController(SandboxBarViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        time.textProperty().bind(model.timeProperty());
        busy.visibleProperty().bind(model.busyProperty());
        tools.disableProperty().bind(model.busyProperty());
        scenarios.setItems(model.scenarios());
        scenarios.setConverter(new Words());
        faults.textProperty().bind(model.faultProperty());
        model.faultyProperty().subscribe(faulty -> faults.pseudoClassStateChanged(FAULTY, faulty));
        for (Mischief mischief : Mischief.values()) {
            MenuItem item = new MenuItem(model.words(mischief));
            item.setOnAction(_ -> model.misbehave(mischief));
            faults.getItems().add(item);
        }
        model.load();
    }

    @FXML
    private void hour() {
        model.advance(Duration.ofHours(1));
    }

    @FXML
    private void day() {
        model.advance(Duration.ofDays(1));
    }

    @FXML
    private void week() {
        model.advance(Duration.ofDays(7));
    }

    @FXML
    private void midnight() {
        model.toMidnight();
    }

    @FXML
    private void play() {
        model.play(scenarios.getValue());
    }

    /** A scenario as staff choose it. */
    private static final class Words extends StringConverter<Scenario> {

        @Override
        public String toString(@Nullable Scenario scenario) {
            return scenario == null
                    ? ""
                    : scenario.flow().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + scenario.description();
        }

        @Override
        public Scenario fromString(String words) {
            throw new UnsupportedOperationException("scenarios are chosen, not typed");
        }
    }
}
