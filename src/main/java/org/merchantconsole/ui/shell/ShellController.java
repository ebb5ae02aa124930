package org.merchantconsole.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Avatar;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.FittingRow;

/** Binds the window's frame to its view model; what lies over it and who gets a key is {@link ShellFrame}'s. */
public final class ShellController {

    private final ShellViewModel model;
    private final ShellFrame frame;

    @FXML
    private StackPane stage;

    @FXML
    private StackPane overlays;

    @FXML
    private VBox toasts;

    @FXML
    private VBox bars;

    @FXML
    private VBox nav;

    @FXML
    private VBox views;

    @FXML
    private FittingRow keys;

    @FXML
    private FlowPane tools;

    @FXML
    private StackPane root;

    @FXML
    private Label brand;

    @FXML
    private HBox environmentPlace;

    @FXML
    private VBox memberWords;

    @FXML
    private Button member;

    @FXML
    private Region searchWords;

    @FXML
    private HBox bellPlace;

    @FXML
    private Button search;

    @FXML
    private Label searchLabel;

    @FXML
    private Badge environment;

    @FXML
    private Avatar avatar;

    @FXML
    private Label memberName;

    @FXML
    private Label memberRole;

    @FXML
    private Label sync;

    @FXML
    private Region syncDot;

    @FXML
    private Label clock;

    public ShellController(ShellViewModel model, ShellFrame frame) {
        this.model = model;
        this.frame = frame;
    }

    @FXML
    private void initialize() {
        Compact compact = new Compact(root);
        frame.attach(new ShellFrame.Places(compact, nav, views, stage, keys, tools, bellPlace, bars, toasts, overlays));
        compact.leaveOut(List.of(brand, environmentPlace, views, memberWords, searchWords));
        compact.onProperty().subscribe(little -> {
            environmentPlace.getChildren().remove(environment);
            tools.getChildren().remove(environment);
            if (little) {
                tools.getChildren().addFirst(environment);
            } else {
                environmentPlace.getChildren().setAll(environment);
            }
        });
        searchLabel.textProperty().bind(frame.paletteWords());
        search.accessibleTextProperty().bind(searchLabel.textProperty());
        clock.textProperty().bind(model.clockProperty());
        memberRole.textProperty().bind(model.roleProperty());
        memberName.textProperty().bind(model.memberProperty());
        model.memberProperty().subscribe(avatar::setName);
        member.accessibleTextProperty().bind(Bindings.concat(model.memberProperty(), ", ", model.roleProperty()));
        model.environmentProperty().subscribe(sign -> environment.show(sign.text(), sign.tone()));
        sync.textProperty().bind(model.syncProperty().map(ShellViewModel.Sign::text));
        model.syncProperty()
                .subscribe(sign ->
                        syncDot.getStyleClass().setAll("dot", sign.tone().styleClass()));
    }

    @FXML
    private void openPalette() {
        frame.palette();
    }

    @FXML
    private void openSettings() {
        frame.settings();
    }
}
