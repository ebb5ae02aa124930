package org.merchantconsole.ui.order;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Texts;

/** The family with its cursor. */
final class FamilyPane extends VBox {

    private final KinView view;

    FamilyPane(FamilyModel model, Texts texts) {
        getStyleClass().add("order-part");
        view = new KinView(model.content(), index -> {
            model.cursorProperty().set(index);
            model.open();
        });
        view.setFocusTraversable(true);
        Label hint = new Label(texts.get("order.kin.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("muted", "small");
        getChildren()
                .addAll(
                        SectionView.panel(
                                model.content().title(), model.content().aside(), view),
                        hint);
        model.cursorProperty().subscribe(at -> {
            view.mark(at.intValue());
            view.setAccessibleText(model.spoken());
            view.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }

    void takeFocus() {
        view.requestFocus();
    }
}
