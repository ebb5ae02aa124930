package org.merchantconsole.ui.neworder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.WrappingRow;

/** The screen of new orders: the form, or what came of the last one. */
public final class NewOrderController implements ScreenController {

    /** In the order of their digits: the way that needs no card data comes first. */
    private static final List<NewOrder.Kind> KINDS =
            List.of(NewOrder.Kind.PAYMENT_LINK, NewOrder.Kind.REDIRECT, NewOrder.Kind.DIRECT);

    private final Texts texts;
    private final NewOrderViewModel model;
    private final List<Chip> chips = new ArrayList<>();
    private @Nullable FormPane form;
    private @Nullable MadePane made;
    private @Nullable Node focused;

    @FXML
    private WrappingRow kinds;

    @FXML
    private Label from;

    @FXML
    private Label explained;

    @FXML
    private VBox said;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    @FXML
    private WrappingRow bar;

    @FXML
    private ActionButton send;

    @FXML
    private Label sending;

    public NewOrderController(Texts texts, NewOrderViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    @FXML
    private void initialize() {
        FormPane fields = new FormPane(model);
        MadePane outcome = new MadePane(model);
        form = fields;
        made = outcome;
        page.getChildren().setAll(fields, outcome);
        page.sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((seen, before, now) -> reveal(now));
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < KINDS.size(); i++) {
            NewOrder.Kind kind = KINDS.get(i);
            Chip chip = new Chip((i + 1) + " " + texts.of("neworder.kind", kind));
            chip.setId("neworder-kind-" + (i + 1));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> choose(KINDS.indexOf(kind)));
            chips.add(chip);
        }
        kinds.getChildren().setAll(chips);
        model.draft().kindProperty().subscribe(this::show);
        model.busyProperty().subscribe(this::busy);
        model.made().isShownProperty().subscribe(this::showMade);
        model.made()
                .viewProperty()
                .subscribe(view -> model.context().navigator().keysChanged());
        model.saidProperty().subscribe(words -> showSaid());
        model.questionProperty().subscribe(question -> showSaid());
        model.firstProblemProperty().subscribe(this::focus);
        model.draft().text(NewOrderField.ORDER_ID).subscribe(id -> showFrom());
    }

    private void busy(boolean busy) {
        Scene scene = page.getScene();
        if (busy) {
            focused = scene == null ? null : scene.getFocusOwner();
        }
        form().setDisable(busy);
        send.setDisable(busy);
        sending.setText(busy ? texts.get("neworder.sending") : "");
        if (!busy && focused != null && !model.made().isShownProperty().get()) {
            // The card's fields are gone after sending; it has to be typed again.
            if (focused.getScene() == null) {
                form().focus(NewOrderField.CARD_NUMBER);
            } else {
                focused.requestFocus();
            }
        }
    }

    /** Scrolls to what has the keyboard, when it is out of sight. */
    private void reveal(@Nullable Node node) {
        boolean inside = false;
        for (Node up = node; up != null; up = up.getParent()) {
            inside |= up.equals(page);
        }
        double pane = scroll.getViewportBounds().getHeight();
        double room = page.getHeight() - pane;
        if (node == null || !inside || room <= 0) {
            return;
        }
        Bounds place = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = scroll.getVvalue() * room;
        if (place.getMinY() < top || place.getMaxY() > top + pane) {
            scroll.setVvalue(Math.clamp((place.getCenterY() - pane / 2) / room, 0, 1));
        }
    }

    private FormPane form() {
        return Objects.requireNonNull(form);
    }

    private MadePane made() {
        return Objects.requireNonNull(made);
    }

    private void focus(@Nullable NewOrderField field) {
        if (field != null) {
            form().focus(field);
        }
    }

    private void show(NewOrder.Kind kind) {
        boolean had = chips.stream().anyMatch(Node::isFocused);
        for (int i = 0; i < KINDS.size(); i++) {
            boolean mine = KINDS.get(i) == kind;
            chips.get(i).setSelected(mine);
            chips.get(i).setFocusTraversable(mine);
            if (mine && had) {
                chips.get(i).requestFocus();
            }
        }
        explained.setText(texts.of("neworder.explained", kind));
        send.setLabel(texts.of("neworder.send", kind));
    }

    private void choose(int place) {
        NewOrder.Kind kind = KINDS.get(Math.clamp(place, 0, KINDS.size() - 1));
        model.draft().kindProperty().set(kind);
        show(kind);
    }

    private void showFrom() {
        String order = model.draft().from();
        from.setText(order.isEmpty() ? "" : texts.get("neworder.from", order));
    }

    private void showMade(boolean isMade) {
        form().setVisible(!isMade);
        form().setManaged(!isMade);
        bar.setVisible(!isMade);
        bar.setManaged(!isMade);
        kinds.setVisible(!isMade);
        explained.setVisible(!isMade);
        explained.setManaged(!isMade);
        made().setVisible(isMade);
        made().setManaged(isMade);
        scroll.setVvalue(0);
        takeFocus();
        model.context().navigator().keysChanged();
    }

    /** The keyboard begins at the kind, where digits and arrows choose, or at what came of the order. */
    private void takeFocus() {
        if (model.made().isShownProperty().get()) {
            made().requestFocus();
        } else {
            chips.get(KINDS.indexOf(model.draft().kindProperty().get())).requestFocus();
        }
    }

    private void showSaid() {
        NewOrderViewModel.Question question = model.questionProperty().get();
        NewOrderViewModel.Said words = model.saidProperty().get();
        said.getChildren().clear();
        if (question != null) {
            Strip strip = new Strip(Tone.WARNING, question.sentence());
            strip.setId("neworder-question");
            ActionButton yes = new ActionButton(question.yes(), "↵", Tone.DANGER);
            yes.setOnAction(e -> model.answer(true));
            ActionButton no = new ActionButton(texts.get("neworder.ask.no"), "Esc", Tone.NEUTRAL);
            no.setOnAction(e -> model.answer(false));
            for (ActionButton button : List.of(yes, no)) {
                button.setMaxWidth(Region.USE_PREF_SIZE);
                button.setFocusTraversable(false);
            }
            strip.getChildren().add(new HBox(8, yes, no));
            said.getChildren().add(strip);
        } else if (words != null) {
            Strip strip = new Strip(words.tone(), words.sentence());
            strip.setId("neworder-said");
            said.getChildren().add(strip);
        }
        model.context().navigator().keysChanged();
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void leave() {
        model.leave();
    }

    @Override
    public void shown() {
        model.shown();
        takeFocus();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void select(OrderKey order) {
        model.from(order);
        takeFocus();
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && event.getCode() == KeyCode.ENTER && model.answer(true)) {
            return true;
        }
        if (plain && event.getCode() == KeyCode.ESCAPE) {
            if (!model.answer(false)) {
                model.leave();
            }
            return true;
        }
        return model.made().isShownProperty().get() ? made().key(event) : inForm(event);
    }

    private boolean inForm(KeyEvent event) {
        KeyCode code = event.getCode();
        if (texts.keys().isPressed("window.confirm", event)) {
            model.send();
            return true;
        }
        if (onLines(texts.keys().pressed("neworder", event))) {
            return true;
        }
        if (event.isShortcutDown()) {
            return false;
        }
        boolean typing = page.getScene() != null && page.getScene().getFocusOwner() instanceof TextInputControl;
        int digit = Shortcuts.digit(code);
        if (digit >= 1 && digit <= KINDS.size() && (!typing || event.isAltDown())) {
            choose(digit - 1);
            return true;
        }
        if (code.isDigitKey() && !typing && !event.isAltDown()) {
            // A digit typed beside a field would leave for another screen, and the form with it.
            return true;
        }
        boolean onKinds = chips.stream().anyMatch(Node::isFocused);
        int by = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        if (onKinds && by != 0) {
            choose(KINDS.indexOf(model.draft().kindProperty().get()) + by);
        }
        return onKinds && by != 0;
    }

    private boolean onLines(String what) {
        switch (what) {
            case "line" -> form().cart().add();
            case "line_away" -> form().cart().remove();
            case "sum" -> model.takeSum();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<KeyHint> keys() {
        if (model.questionProperty().get() != null) {
            return List.of(
                    new KeyHint("↵", model.questionProperty().get().yes(), () -> model.answer(true)),
                    new KeyHint("Esc", texts.get("neworder.ask.no"), () -> model.answer(false)));
        }
        if (model.made().isShownProperty().get()) {
            return made().keys();
        }
        return List.of(
                KeyHint.of("1–3", texts.get("neworder.key.kind")),
                KeyHint.of("Tab", texts.get("shell.key.next")),
                new KeyHint(
                        texts.key("neworder.line"),
                        texts.get("neworder.cart.add"),
                        () -> form().cart().add()),
                new KeyHint(
                        texts.key("neworder.line_away"),
                        texts.get("neworder.cart.remove"),
                        () -> form().cart().remove()),
                new KeyHint(texts.key("neworder.sum"), texts.get("neworder.cart.take"), model::takeSum),
                new KeyHint(texts.key("window.confirm"), texts.get("neworder.key.send"), model::send),
                new KeyHint("Esc", texts.get("neworder.leave"), model::leave));
    }
}
