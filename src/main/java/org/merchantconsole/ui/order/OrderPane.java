package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.PageLink;
import org.merchantconsole.ui.RefusedBox;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.StatusPairBadge;
import org.merchantconsole.ui.Strip;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * The selected order, always in the same sequence: who and how much, where it stands, what matters here, what can be done,
 * and below what is good to know besides.
 */
public final class OrderPane extends StackPane {

    private static final double GAP = 12;
    private static final KeyCombination OPEN_PAGE = KeyCombination.valueOf("Shortcut+O");

    private final VBox page = new VBox();
    private final VBox outcome = new VBox();
    private final VBox top = new VBox();
    private final VBox actions = new VBox(8);
    private final VBox more = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final VBox look = new VBox();
    private final ScrollPane lookScroll = new ScrollPane(look);
    private final StateMessage nothing = new StateMessage();
    private Subscription fields = Subscription.EMPTY;
    private @Nullable FormView formView;
    private @Nullable String shown;
    /** The page where a person has to finish the last action. */
    private @Nullable PageLink link;

    public OrderPane() {
        getStyleClass().add("order-pane");
        page.getStyleClass().add("order-page");
        for (VBox part : List.of(top, more)) {
            part.getStyleClass().add("order-part");
        }
        page.getChildren().addAll(top, outcome, actions, more);
        look.getStyleClass().add("order-page");
        for (ScrollPane pane : List.of(scroll, lookScroll)) {
            pane.setFitToWidth(true);
            pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            pane.getStyleClass().add("page-scroll");
            pane.setFocusTraversable(false);
        }
        // One long word must not push the amounts of all sections out of sight.
        page.setMinWidth(0);
        look.setMinWidth(0);
        lookScroll.setVisible(false);
        getChildren().addAll(scroll, lookScroll, nothing);
    }

    /** Binds the pane to its model, once. */
    public void show(OrderPaneModel model, UiContext context) {
        Texts texts = context.texts();
        nothing.show(Feather.MOUSE_POINTER, texts.get("order.none"), texts.get("order.none.detail"));
        model.contentProperty().subscribe(content -> draw(model, content, texts));
        model.formProperty().subscribe(form -> drawActions(model, texts));
        model.busyProperty().subscribe(busy -> drawActions(model, texts));
        model.saidProperty().subscribe(said -> drawOutcome(said, model, context));
        model.looks().openProperty().subscribe(open -> drawLook(open, model, texts));
    }

    /** Lets the form, the actions and the sentence have a key; false when none of them wants it. */
    public boolean key(KeyEvent event, OrderPaneModel model, boolean typing) {
        if (OPEN_PAGE.match(event) && link != null) {
            link.open();
            return true;
        }
        return PaneKeys.take(event, model, typing);
    }

    private void draw(OrderPaneModel model, @Nullable PaneContent content, Texts texts) {
        nothing.setVisible(content == null);
        scroll.setVisible(content != null && model.looks().openProperty().get() == null);
        if (content == null) {
            shown = null;
            return;
        }
        if (!content.head().line().equals(shown)) {
            shown = content.head().line();
            scroll.setVvalue(0);
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(content.head()));
        if (content.pinned() != null) {
            nodes.add(NotesView.pinned(content.pinned(), texts));
        }
        nodes.add(SectionView.panel(
                texts.get("order.stands"), content.lanes().aside(), new LanesView(content.lanes(), texts)));
        content.matter().forEach(section -> nodes.add(SectionView.of(section, texts)));
        top.getChildren().setAll(nodes);
        drawActions(model, texts);
        more.getChildren()
                .setAll(content.more().stream()
                        .map(section -> below(section, model, texts))
                        .toList());
    }

    private static Node below(PaneContent.Section section, OrderPaneModel model, Texts texts) {
        return switch (section) {
            case PaneContent.Notes notes ->
                SectionView.panel(notes.title(), notes.aside(), new NotesView(notes, texts, model));
            case PaneContent.Kin kin ->
                SectionView.panel(kin.title(), kin.aside(), new KinView(kin, model.looks()::openRelative));
            default -> SectionView.of(section, texts);
        };
    }

    private void drawLook(@Nullable CloserLook open, OrderPaneModel model, Texts texts) {
        lookScroll.setVisible(open != null);
        scroll.setVisible(open == null && model.contentProperty().get() != null);
        lookScroll.setVvalue(0);
        lookScroll.getStyleClass().remove("look");
        if (open != null && !(open instanceof FamilyModel)) {
            lookScroll.getStyleClass().add("look");
        }
        // Its content belongs to the window, and can hold the keyboard, only once it was dressed.
        lookScroll.applyCss();
        fields.unsubscribe();
        fields = Subscription.EMPTY;
        switch (open) {
            case null -> look.getChildren().clear();
            case ReplayModel replay -> {
                ReplayPane pane = new ReplayPane(replay, model.looks().builder().story(), texts, model.looks()::close);
                look.getChildren().setAll(lookHead(model), pane);
                pane.takeFocus();
            }
            case FamilyModel family -> {
                FamilyPane pane = new FamilyPane(family, texts);
                look.getChildren().setAll(lookHead(model), pane);
                pane.takeFocus();
            }
            case WhatIfModel what -> {
                WhatIfPane pane = new WhatIfPane(what, texts, () -> model.stageWhatIf(what), model.looks()::close);
                look.getChildren().setAll(pane);
                model.looks().leaveField();
                fields = model.looks().placeProperty().subscribe(place -> {
                    if (place == LooksModel.Place.FIELD) {
                        pane.toFields();
                    } else {
                        pane.takeFocus();
                    }
                });
            }
        }
    }

    /** Whose past or future it is. */
    private static Node lookHead(OrderPaneModel model) {
        PaneContent content = model.contentProperty().get();
        Label words = new Label(
                content == null
                        ? ""
                        : content.head().line() + " · " + content.head().amount());
        words.getStyleClass().add("strong");
        return words;
    }

    private static Node head(PaneContent.Head head) {
        Label line = new Label(head.line());
        line.getStyleClass().add("muted");
        StatusPairBadge pair = new StatusPairBadge();
        pair.show(head.pair(), head.family());
        pair.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(6, line, gap, pair);
        first.setAlignment(Pos.CENTER_LEFT);
        Label amount = new Label(head.amount());
        amount.getStyleClass().add("amount");
        amount.setMinWidth(USE_PREF_SIZE);
        Label beside = new Label(head.beside());
        beside.getStyleClass().add("muted");
        HBox middle = new HBox(6, amount, beside);
        middle.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(1, first, middle, new Label(head.name()));
        if (!head.contact().isEmpty()) {
            Label contact = new Label(head.contact());
            contact.getStyleClass().add("muted");
            box.getChildren().add(contact);
        }
        return box;
    }

    private void drawActions(OrderPaneModel model, Texts texts) {
        PaneContent content = model.contentProperty().get();
        Form form = model.formProperty().get();
        if (content == null) {
            actions.getChildren().clear();
            return;
        }
        if (form != null) {
            drawForm(model, form, texts);
            return;
        }
        formView = null;
        List<Node> nodes = new ArrayList<>();
        PaneContent.Waiting waiting = content.waiting();
        if (waiting != null) {
            nodes.add(new Strip(waiting.tone(), waiting.sentence()));
        }
        nodes.add(buttons(content.offers(), model, texts));
        for (PaneContent.Refusal refusal : content.refusals()) {
            nodes.add(new RefusedBox(refusal.title(), refusal.reason()));
        }
        actions.getChildren().setAll(nodes);
    }

    private void drawForm(OrderPaneModel model, Form form, Texts texts) {
        boolean busy = model.busyProperty().get();
        if (formView == null || formView.getUserData() != form) {
            formView = new FormView(form, texts, model::commit, model::close);
            formView.setUserData(form);
            actions.getChildren().setAll(formView);
            formView.focusFirst();
        }
        formView.setDisable(busy);
        bringIntoView();
        if (busy) {
            ProgressIndicator wheel = new ProgressIndicator();
            wheel.setMaxSize(18, 18);
            HBox line = new HBox(8, wheel, new Label(texts.get("order.sending")));
            line.setAlignment(Pos.CENTER_LEFT);
            actions.getChildren().setAll(formView, line);
        } else {
            actions.getChildren().setAll(formView);
        }
    }

    /** Scrolls so far that the whole form can be seen, or its beginning when it is higher than the pane. */
    private void bringIntoView() {
        page.applyCss();
        scroll.layout();
        page.layout();
        double pane = scroll.getViewportBounds().getHeight();
        double room = page.prefHeight(page.getWidth()) - pane;
        double top = actions.getBoundsInParent().getMinY();
        double bottom = top + actions.prefHeight(actions.getWidth());
        if (room > 0 && bottom > pane + scroll.getVvalue() * room) {
            scroll.setVvalue(Math.clamp(Math.min(bottom + GAP - pane, top - GAP) / room, 0, 1));
        }
    }

    private static Node buttons(List<PaneContent.Offer> offers, OrderPaneModel model, Texts texts) {
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        int at = 0;
        for (PaneContent.Offer offer : offers) {
            ActionButton button = new ActionButton(offer.text(), offer.keys(), offer.tone());
            button.setOnAction(e -> model.open(offer.kind()));
            if (!offer.hint().isEmpty()) {
                button.setTooltip(new Tooltip(offer.hint()));
            }
            place(grid, button, at++);
        }
        ActionButton note = new ActionButton(texts.get("order.action.note"), texts.key("order.note"), Tone.NEUTRAL);
        note.setOnAction(e -> model.note());
        place(grid, note, at);
        return grid;
    }

    private static void place(GridPane grid, Region node, int at) {
        node.setMinWidth(0);
        grid.add(node, at % 2, at / 2);
        GridPane.setHalignment(node, HPos.LEFT);
        GridPane.setValignment(node, VPos.TOP);
    }

    private void drawOutcome(@Nullable Said said, OrderPaneModel model, UiContext context) {
        outcome.getChildren().clear();
        link = null;
        outcome.setVisible(said != null);
        outcome.setManaged(said != null);
        if (said == null) {
            return;
        }
        Strip strip = new Strip(said.tone(), said.sentence());
        if (said.page() != null) {
            link = new PageLink(context, said.page());
            strip.getChildren().add(link);
        }
        strip.setOnMouseClicked(e -> model.close());
        outcome.getChildren().setAll(strip);
    }
}
