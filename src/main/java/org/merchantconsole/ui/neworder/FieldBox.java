package org.merchantconsole.ui.neworder;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field with its name above it and what is wrong with it below. */
final class FieldBox extends VBox {

    private static final double GAP = 8;
    /** About the room inside a column of the form. */
    private static final double ROW = 300;

    private final Label name;
    private final Label problem;

    FieldBox(String label, Node input, ReadOnlyStringProperty problem) {
        super(2);
        this.name = new Label(label);
        this.problem = problem(problem);
        name.getStyleClass().addAll("muted", "tiny");
        getChildren().addAll(name, input, this.problem);
        put(input);
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /** Puts another input in the former one's place. */
    void put(Node input) {
        name.setLabelFor(input);
        input.setAccessibleText(name.getText());
        getChildren().set(1, input);
    }

    /** A sentence that takes room only while it says something. */
    static Label problem(ReadOnlyStringProperty sentence) {
        Label words = new Label();
        words.setWrapText(true);
        words.getStyleClass().addAll("form-problem", "small");
        words.textProperty().bind(sentence.map(text -> text.isEmpty() ? "" : "● " + text));
        words.managedProperty().bind(sentence.isNotEmpty());
        words.visibleProperty().bind(words.managedProperty());
        return words;
    }

    /** Fields side by side; what is wrong with narrow ones stands below them all, where there is room for a sentence. */
    static VBox row(FieldBox... fields) {
        HBox line = new HBox(GAP, fields);
        VBox row = new VBox(2, line);
        double room = ROW - GAP * (fields.length - 1);
        int flexible = 0;
        for (FieldBox field : fields) {
            if (HBox.getHgrow(field) == Priority.ALWAYS) {
                flexible++;
            } else {
                room -= field.getMinWidth();
                field.getChildren().remove(field.problem);
                row.getChildren().add(field.problem);
            }
        }
        for (FieldBox field : fields) {
            if (HBox.getHgrow(field) == Priority.ALWAYS) {
                // Near to what it will get, because the height of its sentence is worked out from it.
                field.setPrefWidth(room / flexible);
            }
        }
        return row;
    }

    /** Keeps a width of its own in a row. */
    FieldBox fixed(double width) {
        HBox.setHgrow(this, Priority.NEVER);
        setMinWidth(width);
        setPrefWidth(width);
        return this;
    }
}
