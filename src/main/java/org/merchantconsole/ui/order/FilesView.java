package org.merchantconsole.ui.order;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Drops;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Texts;

/** The chosen files of a form, and where more of them can be dropped. */
final class FilesView extends VBox {

    private final Form.Field.Files field;
    private final Texts texts;
    private final VBox list = new VBox(2);

    FilesView(Form.Field.Files field, Texts texts) {
        super(6);
        this.field = field;
        this.texts = texts;
        setId("form-files");
        Button more = new Button(texts.get("order.form.evidence.more"), new KeyCap(texts.key("form.files")));
        more.getStyleClass().add("small");
        more.setOnAction(e -> field.more());
        getChildren().addAll(list, more);
        Drops.files(this, field::add);
        field.files().subscribe(this::draw);
        draw();
    }

    private void draw() {
        if (field.files().isEmpty()) {
            Label none = new Label(texts.get("order.form.evidence.none"));
            none.getStyleClass().addAll("muted", "small");
            none.setWrapText(true);
            list.getChildren().setAll(none);
            return;
        }
        list.getChildren()
                .setAll(List.copyOf(field.files()).stream().map(this::line).toList());
    }

    private HBox line(Path path) {
        Label name = new Label(String.valueOf(path.getFileName()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button less = new Button("✕");
        less.getStyleClass().addAll("small", "flat");
        less.setAccessibleText(texts.get("order.form.evidence.less") + " " + name.getText());
        less.setOnAction(e -> field.files().remove(path));
        HBox line = new HBox(8, name, less);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
