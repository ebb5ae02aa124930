package org.merchantconsole.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Texts;

/** The first screen. */
public final class HomeController implements ScreenController {

    private final Texts texts;
    private final HomeViewModel model;
    private final RoleModel role;
    private final Supplier<Node> firstSteps;
    private final Runnable tour;

    @FXML
    private VBox page;

    @FXML
    private StackPane first;

    @FXML
    private Label greeting;

    @FXML
    private Label summary;

    @FXML
    private Pane cards;

    @FXML
    private Radar radar;

    @FXML
    private Pane legend;

    @FXML
    private VBox waiting;

    @FXML
    private VBox latest;

    @FXML
    private Pane starts;

    @FXML
    private Pane scopes;

    @FXML
    private Panel help;

    @FXML
    private VBox jobs;

    @FXML
    private Pane charts;

    /**
     * @param firstSteps what stands here while there is not a single order
     * @param tour begins the guided tour
     */
    public HomeController(Texts texts, HomeViewModel model, RoleModel role, Supplier<Node> firstSteps, Runnable tour) {
        this.texts = texts;
        this.model = model;
        this.role = role;
        this.firstSteps = firstSteps;
        this.tour = tour;
    }

    @FXML
    private void initialize() {
        greeting.textProperty().bind(model.greetingProperty());
        summary.textProperty().bind(model.summaryProperty());
        fill(cards, model.cards(), card -> HomeParts.card(card, model, cards), "");
        fill(waiting, model.waiting(), HomeParts::sending, texts.get("home.waiting.none"));
        fill(latest, model.latest(), HomeParts::happening, texts.get("home.latest.none"));
        fill(starts, model.starts(), start -> HomeParts.start(start, model), texts.get("home.start.none"));
        model.radar().subscribe(() -> {
            radar.show(model.radar(), model::dayName, model::barText, model::open);
            legend.getChildren().setAll(HomeParts.legends(model.radar(), texts));
        });
        model.knownProperty().subscribe(known -> {
            List<Node> words = known ? HomeParts.legends(model.radar(), texts) : List.of(muted(""));
            legend.getChildren().setAll(words);
        });
        scopes.getChildren().setAll(RoleParts.chips(role));
        role.scopeProperty().subscribe(scope -> {
            model.only(scope::shows);
            jobs.getChildren().setAll(RoleParts.jobs(role));
            jobs.getChildren().add(RoleParts.tour(role, tour));
        });
        help.visibleProperty().bind(role.helpProperty());
        help.managedProperty().bind(role.helpProperty());
        fill(charts, role.charts(), chart -> RoleParts.chart(chart, role, charts), "");
        first.getChildren().setAll(firstSteps.get());
        first.visibleProperty().bind(model.emptyProperty());
        page.visibleProperty().bind(model.emptyProperty().not());
    }

    private <T> void fill(Pane pane, ObservableList<T> items, Function<T, Node> part, String none) {
        Runnable show = () -> {
            List<Node> nodes = items.stream().map(part).toList();
            boolean bare = nodes.isEmpty() && !none.isEmpty();
            pane.getChildren().setAll(bare ? List.of(muted(none)) : nodes);
        };
        show.run();
        items.subscribe(show);
        model.knownProperty().subscribe(known -> show.run());
    }

    /** Before the first look into the database nobody knows that there is nothing. */
    private Node muted(String none) {
        return HomeParts.styled(model.knownProperty().get() ? none : texts.get("list.loading"), "muted");
    }

    @Override
    public void shown() {
        model.shown();
        role.shown();
    }

    @Override
    public void left() {
        model.left();
        role.left();
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>(List.of(
                new KeyHint(texts.key("home.help"), texts.get("home.key.help"), role::toggleHelp),
                new KeyHint(texts.key("home.scope"), texts.get("home.key.scope"), role::turn),
                new KeyHint(texts.key("window.tour"), texts.get("tour.title"), tour),
                KeyHint.of(texts.key("window.palette"), texts.get("shell.key.search")),
                KeyHint.of("↵", texts.get("shell.key.open"))));
        if (texts.keys().changed().keySet().stream().noneMatch(name -> name.startsWith("screen."))) {
            hints.add(3, KeyHint.of("1–9", texts.get("shell.key.screens")));
        }
        return hints;
    }

    @Override
    public boolean key(KeyEvent event) {
        switch (texts.keys().pressed("home", event)) {
            case "help" -> role.toggleHelp();
            case "scope" -> role.turn();
            default -> {
                return false;
            }
        }
        return true;
    }
}
