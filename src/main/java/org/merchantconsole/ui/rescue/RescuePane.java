package org.merchantconsole.ui.rescue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Texts;

/** The screen in place of the console: one sentence, what is safe, and choices that the keyboard reaches in their order. */
public final class RescuePane extends VBox {

    /** What the window does for the choices. */
    public interface Ways {

        /** Opens again, now that something may have changed. */
        void open();

        /** Opens to read only. */
        void read();

        /** Closes the window. */
        void quit();
    }

    private final Texts texts;
    private final RescueViewModel model;
    private final Ways ways;
    private final VBox choices = new VBox(8);

    public RescuePane(Texts texts, RescueViewModel model, Ways ways) {
        super(14);
        this.texts = texts;
        this.model = model;
        this.ways = ways;
        getStyleClass().addAll("overlay", "rescue");
        setMaxSize(620, USE_PREF_SIZE);
        FontIcon icon = new FontIcon(Feather.LIFE_BUOY);
        Label title = new Label(texts.get("rescue.title"));
        title.getStyleClass().add("state-title");
        HBox head = new HBox(10, icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        Label details = words(model.details());
        details.getStyleClass().addAll("muted", "mono", "tiny");
        Label safe = words(texts.get("rescue.safe"));
        safe.setGraphic(new FontIcon(Feather.SHIELD));
        safe.getStyleClass().add("rescue-safe");
        getChildren().addAll(head, words(model.sentence()), details, safe, choices);
        setAccessibleText(model.sentence() + " " + texts.get("rescue.safe"));
        model.stepProperty().subscribe(step -> show());
        model.copyProperty().subscribe(copy -> show());
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show() {
        List<Node> shown = switch (model.stepProperty().get()) {
            case CHOOSING -> choosing();
            case CONFIRMING ->
                List.of(
                        words(model.lossWords()),
                        row(
                                choice("rescue.confirm", Feather.ROTATE_CCW, model::restore),
                                choice("rescue.back", Feather.ARROW_LEFT, model::back)));
            case WORKING -> List.of(words(texts.get("rescue.working")));
            case RESTORED ->
                List.of(words(model.told()), row(choice("rescue.open", Feather.ARROW_RIGHT, ways::open), quit()));
            case FAILED ->
                List.of(words(model.told()), row(choice("rescue.back", Feather.ARROW_LEFT, model::back), quit()));
        };
        choices.getChildren().setAll(shown);
        focusFirst();
    }

    /** The keyboard is on the first choice; asked for again when the window shows the pane. */
    public void focusFirst() {
        choices.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private List<Node> choosing() {
        List<Node> shown = new ArrayList<>();
        shown.add(choice("rescue.again", Feather.REFRESH_CW, ways::open));
        if (model.canRead()) {
            shown.add(choice("rescue.read", Feather.EYE, ways::read));
        }
        if (model.canRestore()) {
            Button restore = button(model.copyWords(), Feather.ROTATE_CCW, model::ask);
            restore.setDisable(model.copyProperty().get() == null);
            shown.add(restore);
        }
        Label folder = words(texts.get("rescue.folder"));
        folder.getStyleClass().add("muted");
        shown.add(folder);
        Button copy = choice("rescue.copy", Feather.COPY, () -> {});
        copy.setOnAction(e -> {
            CopiedText.put(model.sentence() + "\n" + model.details());
            copy.setText(texts.get("rescue.copied"));
        });
        shown.add(row(copy, quit()));
        return shown;
    }

    private Button quit() {
        return choice("rescue.quit", Feather.X, ways::quit);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button choice(String key, Ikon icon, Runnable pressed) {
        return button(texts.get(key), icon, pressed);
    }

    private static Button button(String words, Ikon icon, Runnable pressed) {
        Button button = new Button(words, new FontIcon(icon));
        button.setOnAction(e -> pressed.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
