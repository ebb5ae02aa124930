package org.merchantconsole.ui.neworder;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.status.Family;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.PageLink;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.StatusPairBadge;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.order.LaneBuilder;
import org.merchantconsole.ui.order.SectionView;

/** What came of a new order, and what is left to do: the page for the customer, the wait, the steps, the end. */
final class MadePane extends VBox {

    private final NewOrderViewModel form;
    private final MadeModel model;
    private final Texts texts;
    private @Nullable PageLink link;

    MadePane(NewOrderViewModel form) {
        this.form = form;
        this.model = form.made();
        this.texts = form.context().texts();
        getStyleClass().add("made");
        setId("neworder-made");
        setFocusTraversable(true);
        model.madeProperty().subscribe(made -> draw());
        model.viewProperty().subscribe(view -> draw());
        model.sentenceProperty().subscribe(words -> draw());
        model.isWaitingProperty().subscribe(on -> draw());
    }

    private void draw() {
        Made made = model.madeProperty().get();
        link = null;
        if (made == null) {
            getChildren().clear();
            return;
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(head());
        Strip sentence = new Strip(model.tone(), model.sentenceProperty().get());
        sentence.setId("neworder-sentence");
        nodes.add(sentence);
        if (made instanceof Made.Created done && !done.surprise().isEmpty()) {
            Strip surprise = new Strip(Tone.WARNING, done.surprise());
            surprise.setId("neworder-surprise");
            nodes.add(surprise);
        }
        model.page().ifPresent(page -> {
            link = new PageLink(form.context(), page);
            Panel panel = new Panel();
            panel.setTitle(texts.get("neworder.page"));
            panel.setAside(texts.get("neworder.page.aside"));
            panel.getChildren().add(link);
            nodes.add(panel);
        });
        nodes.add(words(model.troubleProperty(), "form-problem", "neworder-trouble"));
        nodes.add(words(model.paceProperty(), "muted", "neworder-pace"));
        nodes.add(buttons());
        OrderView view = model.viewProperty().get();
        if (view != null) {
            nodes.add(SectionView.of(new LaneBuilder(texts, form.context().times()).history(view.order()), texts));
        }
        getChildren().setAll(nodes);
    }

    private Node head() {
        OrderView view = model.viewProperty().get();
        Label id = new Label(model.orderId());
        id.getStyleClass().add("heading");
        id.setId("neworder-made-id");
        HBox head = new HBox(10, id);
        head.setAlignment(Pos.CENTER_LEFT);
        if (view != null) {
            StatusPairBadge pair = new StatusPairBadge();
            pair.setId("neworder-pair");
            pair.show(view.order().status(), view.family());
            head.getChildren().add(pair);
        }
        return head;
    }

    private static Label words(ReadOnlyStringProperty text, String look, String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(look);
        label.textProperty().bind(text);
        label.managedProperty().bind(text.isNotEmpty());
        return label;
    }

    /** A thing to do, by the name of its key and of its text. */
    private record Act(String name, Tone tone, Runnable run) {}

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        boolean open = model.isOpen();
        boolean pageless = open && model.page().isEmpty() && !model.hasForm();
        if (model.madeProperty().get() instanceof Made.Unknown || pageless) {
            acts.add(new Act("ask", Tone.ACCENT, model::ask));
        }
        if (model.hasForm()) {
            acts.add(new Act("form", Tone.NEUTRAL, model::openForm));
        }
        if (open && model.isWaitingProperty().get()) {
            acts.add(new Act("stop", Tone.NEUTRAL, model::stop));
        }
        if (open) {
            acts.add(new Act("cancel", Tone.DANGER, form::askToCancel));
        }
        OrderView view = model.viewProperty().get();
        if (view != null && view.family() == Family.REVIEW) {
            acts.add(new Act("review", Tone.ACCENT, model::open));
        } else if (view != null) {
            acts.add(new Act("show", Tone.NEUTRAL, model::open));
        }
        acts.add(new Act("another", Tone.NEUTRAL, form::anew));
        return acts;
    }

    private Node buttons() {
        FlowPane flow = new FlowPane(8, 8);
        for (Act act : acts()) {
            ActionButton button =
                    new ActionButton(texts.get("neworder." + act.name()), texts.key("made." + act.name()), act.tone());
            button.setMaxWidth(USE_PREF_SIZE);
            // The pane has the keyboard, so that the letters work.
            button.setFocusTraversable(false);
            button.setOnAction(e -> act.run().run());
            flow.getChildren().add(button);
        }
        return flow;
    }

    /** Takes a key; false when nobody wants it. */
    boolean key(KeyEvent event) {
        PageLink page = link;
        Shortcuts keys = texts.keys();
        if (page != null && (Shortcuts.words(event).equals("↵") || keys.isPressed("page.open", event))) {
            page.open();
            return true;
        }
        if (keys.isPressed("screen.neworder", event)) {
            form.anew();
            return true;
        }
        String pressed = keys.pressed("made", event);
        if (page != null && pressed.equals("copy")) {
            page.copy();
            return true;
        }
        for (Act act : acts()) {
            if (act.name().equals(pressed)) {
                act.run().run();
                return true;
            }
        }
        return false;
    }

    /** The keys that work now. */
    List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>();
        PageLink page = link;
        if (page != null) {
            hints.add(new KeyHint("↵", texts.get("neworder.key.open"), page::open));
            hints.add(new KeyHint(texts.key("made.copy"), texts.get("neworder.key.copy"), page::copy));
        }
        // The buttons have the long words.
        acts().forEach(act -> hints.add(
                new KeyHint(texts.key("made." + act.name()), texts.get("neworder.key." + act.name()), act.run())));
        hints.add(new KeyHint("Esc", texts.get("neworder.leave"), form::leave));
        return hints;
    }
}
