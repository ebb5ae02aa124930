package org.merchantconsole.ui.settings;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.desk.Role;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.WrappingRow;

/** The settings screen. */
public final class SettingsController implements ScreenController {

    private final Texts texts;
    private final SettingsViewModel model;

    @FXML
    private WrappingRow providers;

    @FXML
    private Label providerExplained;

    @FXML
    private HBox keyRow;

    @FXML
    private PasswordField key;

    @FXML
    private Label test;

    @FXML
    private TextField member;

    @FXML
    private WrappingRow roles;

    @FXML
    private Label roleExplained;

    @FXML
    private WrappingRow languages;

    @FXML
    private WrappingRow themes;

    @FXML
    private VBox keyPlace;

    @FXML
    private WrappingRow sizes;

    @FXML
    private WrappingRow graces;

    @FXML
    private WrappingRow alarms;

    @FXML
    private WrappingRow scoreLimits;

    @FXML
    private WrappingRow amountLimits;

    @FXML
    private Label graceExplained;

    @FXML
    private VBox rules;

    @FXML
    private CheckBox listen;

    @FXML
    private TextField listenAddress;

    @FXML
    private TextField listenPort;

    @FXML
    private Label listenExplained;

    @FXML
    private VBox sites;

    @FXML
    private Button save;

    @FXML
    private Label problem;

    public SettingsController(Texts texts, SettingsViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    @FXML
    private void initialize() {
        Choices.fill(
                providers, Settings.Provider.values(), p -> texts.of("settings.provider", p), model.providerProperty());
        Choices.fill(roles, Role.values(), r -> texts.of("role", r), model.roleProperty());
        Choices.fill(
                languages, Settings.Language.values(), l -> texts.of("settings.language", l), model.languageProperty());
        Choices.fill(themes, Settings.Theme.values(), t -> texts.of("settings.theme", t), model.themeProperty());
        Choices.fill(sizes, Settings.TextSize.values(), s -> s.percent() + " %", model.sizeProperty());
        Choices.fill(graces, Settings.Grace.values(), g -> texts.of("settings.grace", g), model.graceProperty());
        Choices.fill(
                alarms,
                HomeDesk.Alarm.values(),
                a -> texts.of("settings.alarm", a),
                model.alarm().chosenProperty());
        Choices.fill(
                scoreLimits,
                Settings.ScoreLimit.values(),
                limit -> limit.most() == 0
                        ? texts.get("settings.limits.none")
                        : texts.get("settings.limits.score.to", limit.most()),
                model.scoreLimitProperty());
        Choices.fill(
                amountLimits,
                Settings.AmountLimit.values(),
                limit -> limit.most() == 0
                        ? texts.get("settings.limits.none")
                        : texts.get("settings.limits.amount.to", limit.most()),
                model.amountLimitProperty());
        model.graceProperty()
                .subscribe(g -> graceExplained.setText(texts.get(
                        g == Settings.Grace.NONE ? "settings.grace.explained.none" : "settings.grace.explained")));
        for (SiteRule rule : SiteRule.values()) {
            CheckBox box = new CheckBox(texts.of("settings.rule", rule));
            box.selectedProperty().bindBidirectional(model.rule(rule));
            Label why = new Label(texts.get("settings.rule." + rule.name().toLowerCase(Locale.ROOT) + ".why"));
            why.getStyleClass().addAll("muted", "small", "rule-why");
            why.setWrapText(true);
            rules.getChildren().add(new VBox(2, box, why));
        }
        showSites();
        keyPlace.getChildren().setAll(new KeysPanel(model.keys(), texts));
        ListenerEdit listener = model.listener();
        listen.selectedProperty().bindBidirectional(listener.onProperty());
        listenAddress.textProperty().bindBidirectional(listener.addressProperty());
        listenPort.textProperty().bindBidirectional(listener.portProperty());
        Runnable explain = () -> listenExplained.setText(
                texts.get(listener.isOpenToOthers() ? "settings.listener.open" : "settings.listener.loopback"));
        listener.subscribe(explain);
        explain.run();
        key.textProperty().bindBidirectional(model.keyProperty());
        member.textProperty().bindBidirectional(model.memberProperty());
        model.providerProperty().subscribe(p -> providerExplained.setText(texts.of("settings.provider.explained", p)));
        model.roleProperty().subscribe(r -> roleExplained.setText(texts.of("role.explained", r)));
        keyRow.managedProperty().bind(model.providerProperty().isNotEqualTo(Settings.Provider.SANDBOX));
        keyRow.visibleProperty().bind(keyRow.managedProperty());
        model.keyStoredProperty()
                .subscribe(
                        stored -> key.setPromptText(texts.get(stored ? "settings.keyStored" : "settings.keyPrompt")));
        model.testProperty().subscribe(said -> show(test, said));
        model.problemProperty().subscribe(said -> show(problem, said));
        save.disableProperty()
                .bind(model.busyProperty().or(model.dirtyProperty().not()));
    }

    private void showSites() {
        ListChangeListener<SiteEdit> shown = change -> sites.getChildren()
                .setAll(model.sites().rows().stream().map(this::row).toList());
        model.sites().rows().addListener(shown);
        sites.getChildren().setAll(model.sites().rows().stream().map(this::row).toList());
    }

    /** Rows stay the same while others come and go, so that the focus stays where it is. */
    private Node row(SiteEdit edit) {
        for (Node node : sites.getChildren()) {
            if (node instanceof SiteRow row && row.edit() == edit) {
                return row;
            }
        }
        return new SiteRow(texts, edit, () -> model.sites().remove(edit));
    }

    @FXML
    private void addSite() {
        model.sites().add();
        if (sites.getChildren().getLast() instanceof SiteRow row) {
            row.focusId();
        }
    }

    static void show(Label label, SettingsViewModel.Said said) {
        String sign = said.sentence().isEmpty() || said.tone().sign().isEmpty()
                ? ""
                : said.tone().sign() + " ";
        label.setText(sign + said.sentence());
        label.getStyleClass().setAll("label", "said", said.tone().styleClass());
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void reset() {
        model.reset();
    }

    @FXML
    private void tryOut() {
        model.tryOut();
    }

    @Override
    public void shown() {
        model.look();
        // The keyboard was on the screen before, which is gone; a chip, so that the digits still go to the screens.
        providers.getChildren().getFirst().requestFocus();
    }

    @Override
    public void left() {}

    @Override
    public boolean key(KeyEvent event) {
        boolean mine = texts.keys().isPressed("window.confirm", event);
        if (mine) {
            model.save();
        }
        return mine;
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint(texts.key("window.confirm"), texts.get("settings.save"), model::save),
                KeyHint.of("Tab", texts.get("shell.key.next")));
    }
}
