package org.merchantconsole.ui.order;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.Texts;

/** Several lines of words; after an at sign the people who may be meant stand below, and Tab or Enter takes one. */
final class NoteArea extends VBox {

    private final TextArea area = new TextArea();
    private final FlowPane offered = new FlowPane(6, 4);
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final List<String> people;
    private final Texts texts;
    private int chosen;

    NoteArea(Form.Field.Words field, Texts texts) {
        super(4);
        this.people = field.people();
        this.texts = texts;
        area.textProperty().bindBidirectional(field.text());
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setAccessibleText(field.label());
        area.setAccessibleHelp(texts.get("order.form.note.hint"));
        area.caretPositionProperty().subscribe(at -> look());
        area.textProperty().subscribe(words -> look());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        offered.managedProperty().bind(offered.visibleProperty());
        offered.setVisible(false);
        getChildren().addAll(area, offered);
    }

    TextArea area() {
        return area;
    }

    private Optional<Mention> mention() {
        return Mention.at(area.getText(), area.getCaretPosition());
    }

    private void look() {
        List<String> found = mention().map(one -> one.among(people)).orElse(List.of());
        if (!names.equals(found)) {
            names.setAll(found);
            chosen = 0;
        }
        draw();
    }

    private void draw() {
        offered.setVisible(!names.isEmpty());
        offered.getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean marked = i == chosen;
            Label label = new Label((marked ? "↹ " : "") + "@" + name);
            label.getStyleClass().addAll("mention", marked ? "current" : "other");
            label.setOnMouseClicked(e -> take(name));
            offered.getChildren().add(label);
        }
        if (!names.isEmpty()) {
            offered.setAccessibleText(texts.get("order.form.note.mention", names.get(chosen), names.size()));
            offered.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void key(KeyEvent event) {
        if (names.isEmpty() || event.isShortcutDown()) {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                // Tab leaves the field, as everywhere; a note needs no tabulators.
                event.consume();
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
            return;
        }
        switch (event.getCode()) {
            case TAB, ENTER -> take(names.get(chosen));
            case DOWN, RIGHT -> move(1);
            case UP, LEFT -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        chosen = Math.floorMod(chosen + by, names.size());
        draw();
    }

    private void take(String name) {
        mention().ifPresent(one -> {
            int after = one.after(name);
            area.setText(one.with(area.getText(), name));
            area.positionCaret(after);
        });
    }
}
