package org.merchantconsole.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.desk.RadarDesk;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * The money that is held, to be shipped, paused and asked back, above every screen; each figure opens its list. What ends
 * today stands in front of it and in the window's title.
 */
final class MoneyStrip extends FlowPane {

    /**
     * One look.
     *
     * @param today how many orders are lost today, or are overdue, unless somebody acts
     */
    record Look(HomeDesk.Chart money, int today) {
        /** Blocking. */
        static Look at(Desks desks) {
            return new Look(
                    desks.home().atRisk(),
                    desks.radar().radar(1).groups().stream()
                            .filter(group -> group.consequence().isLoss())
                            .mapToInt(RadarDesk.Group::count)
                            .sum());
        }
    }

    private final UiContext context;
    private final Rereading<Look> reading;
    private @Nullable Node before;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    MoneyStrip(UiContext context, Callable<Look> look) {
        super(4, 2);
        this.context = context;
        this.reading = new Rereading<>(context.background(), look, this::show, context.notices()::failed);
        setId("money-strip");
        getStyleClass().add("money-strip");
        setAlignment(Pos.CENTER_LEFT);
        title.set(context.texts().get("shell.brand"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        hide();
    }

    void refresh() {
        reading.now();
    }

    /** The window's title: how much ends today, then the program's name. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The keyboard goes to the first figure; arrows move on, Enter opens its list, Esc goes back to where it was. */
    void takeFocus() {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        figures().findFirst().ifPresent(first -> {
            before = focus == null || getChildren().contains(focus) ? before : focus;
            first.requestFocus();
        });
    }

    private Stream<Node> figures() {
        return getChildren().stream().filter(Button.class::isInstance);
    }

    private void key(KeyEvent event) {
        List<Node> figures = figures().toList();
        int at = figures.indexOf(getScene().getFocusOwner());
        Node back = before;
        switch (event.getCode()) {
            case LEFT, UP -> figures.get(Math.max(0, at - 1)).requestFocus();
            case RIGHT, DOWN ->
                figures.get(Math.min(figures.size() - 1, at + 1)).requestFocus();
            case ENTER, SPACE -> ((Button) figures.get(Math.max(0, at))).fire();
            case ESCAPE -> {
                if (back != null) {
                    back.requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void show(Look look) {
        String name = context.texts().get("shell.brand");
        title.set(look.today() == 0 ? name : context.texts().get("shell.risk.title", look.today(), name));
        List<HomeDesk.Bar> bars = look.money().bars();
        boolean any =
                look.today() > 0 || bars.stream().anyMatch(bar -> bar.total().count() > 0);
        if (!any) {
            hide();
            return;
        }
        Label heading = new Label(context.texts().get("shell.risk"));
        heading.getStyleClass().addAll("muted", "small");
        List<Node> parts = new ArrayList<>(List.of(heading));
        bars.forEach(bar -> parts.add(figure(bar)));
        if (look.today() > 0) {
            parts.add(today(look.today()));
        }
        getChildren().setAll(parts);
        setVisible(true);
        setManaged(true);
    }

    private Button figure(HomeDesk.Bar bar) {
        String what = context.texts().get("shell.risk." + bar.word());
        String money = MoneyText.all(bar.total().money(), context.texts().locale());
        String figures = bar.total().count() == 0 ? "0" : bar.total().count() + " · " + money;
        Button button = button(what + " " + figures);
        button.setOnAction(e -> context.navigator().find(bar.search()));
        return button;
    }

    private Button today(int count) {
        Button button = button(Tone.DANGER.sign() + " " + context.texts().get("shell.risk.today", count));
        button.getStyleClass().add(Tone.DANGER.styleClass());
        button.setOnAction(e -> context.navigator().show("radar", null));
        return button;
    }

    private static Button button(String words) {
        Button button = new Button(words);
        button.getStyleClass().setAll("risk-figure");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setAccessibleText(words);
        return button;
    }
}
