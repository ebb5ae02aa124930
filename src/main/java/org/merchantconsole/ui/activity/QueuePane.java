package org.merchantconsole.ui.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.RefusedBox;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** All about the action under the cursor: where it stands, its name, what may be it, what may be done and what not. */
public final class QueuePane extends StackPane {

    private final VBox page = new VBox();

    public QueuePane() {
        getStyleClass().addAll("order-pane", "queue-pane");
        page.getStyleClass().add("order-page");
        page.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    /** Binds the pane to its model, once. */
    void show(QueueModel model, Texts texts) {
        model.detailProperty().subscribe(detail -> draw(model, texts));
        model.questionProperty().subscribe(question -> draw(model, texts));
        model.saidProperty().subscribe(said -> draw(model, texts));
        model.busyProperty().subscribe(busy -> draw(model, texts));
    }

    private void draw(QueueModel model, Texts texts) {
        List<Node> nodes = new ArrayList<>();
        QueueModel.Said said = model.saidProperty().get();
        if (said != null) {
            Strip strip = new Strip(said.tone(), said.sentence());
            strip.setId("queue-said");
            strip.setOnMouseClicked(e -> model.close());
            nodes.add(strip);
        }
        QueueModel.Detail detail = model.detailProperty().get();
        if (detail != null) {
            nodes.addAll(about(detail, texts));
            QueueModel.Question question = model.questionProperty().get();
            if (model.busyProperty().get()) {
                nodes.add(wheel(texts));
            } else if (question != null) {
                nodes.add(asks(question, model, texts));
            } else {
                nodes.add(offers(detail, model));
                detail.refusals().forEach(no -> nodes.add(new RefusedBox(no.title(), no.reason())));
            }
        }
        setVisible(!nodes.isEmpty());
        page.getChildren().setAll(nodes);
    }

    private static List<Node> about(QueueModel.Detail detail, Texts texts) {
        List<Node> nodes = new ArrayList<>();
        Label what = new Label(detail.what());
        what.getStyleClass().add("heading");
        what.setWrapText(true);
        nodes.add(what);
        nodes.add(new Strip(detail.tone(), detail.sentence()));
        if (!detail.probable().isEmpty()) {
            Panel panel = new Panel();
            panel.setTitle(texts.get("activity.probable"));
            detail.probable().forEach(row -> panel.getChildren().add(line(row.get(0), row.get(1))));
            nodes.add(panel);
        }
        nodes.add(operation(detail.id().value(), texts));
        return nodes;
    }

    private static Node line(String label, String value) {
        Label words = new Label(label);
        words.getStyleClass().add("muted");
        words.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label end = new Label(value);
        end.setMinWidth(USE_PREF_SIZE);
        return new HBox(8, words, gap, end);
    }

    private static Node operation(String id, Texts texts) {
        Label words = new Label(texts.get("activity.operation"));
        words.getStyleClass().add("muted");
        Label name = new Label(id);
        name.getStyleClass().add("mono");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button copy = new Button(texts.get("activity.copy"));
        copy.getStyleClass().add("small");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(e -> copy(id));
        HBox line = new HBox(8, name, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, words, line);
    }

    /** Puts our own name of the action on the clipboard, to look for at the provider. */
    static void copy(String id) {
        CopiedText.put(id);
    }

    private static Node offers(QueueModel.Detail detail, QueueModel model) {
        GridPane grid = halves();
        int at = 0;
        for (QueueModel.Offer offer : detail.offers()) {
            ActionButton button = new ActionButton(offer.text(), offer.keys(), offer.tone());
            button.setMinWidth(0);
            button.setOnAction(e -> model.ask(offer.act()));
            grid.add(button, at % 2, at / 2);
            at++;
        }
        return grid;
    }

    private static GridPane halves() {
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        return grid;
    }

    private static Node asks(QueueModel.Question question, QueueModel model, Texts texts) {
        Panel panel = new Panel();
        panel.getStyleClass().add("form");
        panel.setId("queue-question");
        panel.setTitle(question.title());
        Label follows = new Label(question.follows());
        follows.setWrapText(true);
        panel.getChildren().add(follows);
        GridPane grid = halves();
        ActionButton yes = new ActionButton(texts.get("activity.confirm"), texts.key("window.confirm"), Tone.ACCENT);
        yes.setOnAction(e -> model.confirm());
        ActionButton no = new ActionButton(texts.get("activity.leaveIt"), "Esc", Tone.NEUTRAL);
        no.setOnAction(e -> model.close());
        grid.addRow(0, yes, no);
        return new VBox(10, panel, grid);
    }

    private static Node wheel(Texts texts) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(18, 18);
        HBox line = new HBox(8, wheel, new Label(texts.get("activity.busy")));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
