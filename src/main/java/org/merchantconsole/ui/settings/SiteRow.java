package org.merchantconsole.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.merchantconsole.ui.Texts;

/** One further website on the settings screen. */
final class SiteRow extends HBox {
    private final SiteEdit edit;
    private final TextField id = new TextField();

    SiteRow(Texts texts, SiteEdit edit, Runnable remove) {
        super(8);
        this.edit = edit;
        setAlignment(Pos.CENTER_LEFT);
        field(id, texts.get("settings.sites.id"), 110);
        id.textProperty().bindBidirectional(edit.idProperty());
        TextField name = new TextField();
        field(name, texts.get("settings.sites.name"), 150);
        name.textProperty().bindBidirectional(edit.nameProperty());
        PasswordField key = new PasswordField();
        key.setAccessibleText(texts.get("settings.key"));
        key.textProperty().bindBidirectional(edit.keyProperty());
        edit.keyStoredProperty()
                .subscribe(
                        stored -> key.setPromptText(texts.get(stored ? "settings.keyStored" : "settings.keyPrompt")));
        HBox.setHgrow(key, Priority.ALWAYS);
        CheckBox amex = new CheckBox(texts.get("settings.sites.ownAmexMid"));
        amex.setMinWidth(USE_PREF_SIZE);
        amex.selectedProperty().bindBidirectional(edit.ownAmexMidProperty());
        Button gone = new Button(texts.get("settings.sites.remove"));
        gone.setMinWidth(USE_PREF_SIZE);
        gone.setOnAction(e -> remove.run());
        getChildren().addAll(id, name, key, amex, gone);
    }

    SiteEdit edit() {
        return edit;
    }

    void focusId() {
        id.requestFocus();
    }

    private static void field(TextField field, String what, double width) {
        field.setPromptText(what);
        field.setAccessibleText(what);
        field.setPrefWidth(width);
    }
}
