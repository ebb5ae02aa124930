package org.merchantconsole.ui.order;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** Draws a form: label left, field right; below, what is missing or what will happen, and the button that sends. */
final class FormView extends VBox {

    private static final double LABELS = 84;

    /** Width of a card inside, and beside its labels: what rows of choices are wrapped to. */
    private static final double WIDE = 336;

    private static final double NARROW = 240;

    private final Texts texts;
    private final List<Node> focusable = new ArrayList<>();

    FormView(Form form, Texts texts, Runnable commit, Runnable close) {
        super(10);
        this.texts = texts;
        Panel panel = new Panel();
        panel.getStyleClass().add("form");
        panel.setTitle(form.title());
        panel.setAside(texts.get("order.form.esc"));
        for (Form.Field field : form.fields()) {
            panel.getChildren().add(node(field));
        }
        Label note = new Label();
        note.setWrapText(true);
        note.getStyleClass().addAll("muted", "form-note");
        note.textProperty().bind(form.noteProperty());
        // A note that begins with the sign of a warning is one.
        form.noteProperty().subscribe(words -> {
            note.getStyleClass().removeAll("muted", "form-problem");
            note.getStyleClass().add(words.startsWith(Tone.WARNING.sign()) ? "form-problem" : "muted");
        });
        hideEmpty(note);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().addAll("form-problem");
        problem.textProperty().bind(form.problemProperty().map(words -> words.isEmpty() ? "" : "● " + words));
        hideEmpty(problem);
        panel.getChildren().addAll(note, problem);
        ActionButton send = new ActionButton(form.commit(), texts.key("window.confirm"), form.tone());
        send.setId("form-send");
        send.setOnAction(e -> commit.run());
        send.disableProperty().bind(form.problemProperty().isNotEmpty());
        ActionButton back = new ActionButton(texts.get("order.form.close"), "Esc", Tone.NEUTRAL);
        back.setOnAction(e -> close.run());
        HBox buttons = new HBox(8, send, back);
        HBox.setHgrow(send, Priority.ALWAYS);
        HBox.setHgrow(back, Priority.ALWAYS);
        send.setPrefWidth(10);
        back.setPrefWidth(10);
        getChildren().addAll(panel, buttons);
    }

    /** Puts the cursor into the first text field, unless digits are to choose first. */
    void focusFirst() {
        if (focusable.isEmpty()) {
            requestFocus();
        } else {
            focusable.getFirst().requestFocus();
        }
    }

    private static void hideEmpty(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
    }

    private Node node(Form.Field field) {
        return switch (field) {
            case Form.Field.Pick pick -> headed(pick.label(), choices(pick.options(), pick.chosen(), true));
            case Form.Field.Either either ->
                labelled(either.label(), choices(either.options(), either.chosen(), false));
            case Form.Field.Text text -> labelled(text.label(), textField(text));
            case Form.Field.Words words -> headed(words.label(), area(words));
            case Form.Field.Day day -> labelled(day.label(), dayField(day));
            case Form.Field.Articles articles -> new ArticlesView(articles, texts);
            case Form.Field.Files files -> headed(files.label(), new FilesView(files, texts));
            case Form.Field.Copy copy -> copy(copy);
        };
    }

    private static HBox labelled(String label, Node field) {
        Label words = new Label(label);
        words.getStyleClass().add("muted");
        words.setMinWidth(LABELS);
        words.setPrefWidth(LABELS);
        words.setWrapText(true);
        words.setLabelFor(field);
        HBox line = new HBox(10, words, field);
        line.setAlignment(field instanceof FlowPane ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        return line;
    }

    /** Many choices take the whole width, below their label. */
    private static VBox headed(String label, Node field) {
        Label words = new Label(label);
        words.getStyleClass().add("muted");
        words.setLabelFor(field);
        return new VBox(5, words, field);
    }

    private FlowPane choices(List<String> options, IntegerProperty chosen, boolean digits) {
        FlowPane flow = new FlowPane(6, 6);
        flow.setPrefWrapLength(digits ? WIDE : NARROW);
        flow.setMinWidth(0);
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            int index = i;
            ToggleButton button = new ToggleButton((digits ? (i + 1) + " " : "") + options.get(i));
            button.getStyleClass().setAll("chip");
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                chosen.set(index);
            });
            buttons.add(button);
        }
        flow.getChildren().setAll(buttons);
        chosen.subscribe(value -> {
            int at = value.intValue();
            group.selectToggle(at >= 0 && at < buttons.size() ? buttons.get(at) : null);
        });
        if (digits) {
            focusable.addFirst(flow);
            flow.setFocusTraversable(false);
        }
        return flow;
    }

    private TextField textField(Form.Field.Text text) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(text.text());
        input.setPromptText(text.prompt());
        input.setAccessibleText(text.label());
        if (text.figure()) {
            input.setAlignment(Pos.CENTER_RIGHT);
        }
        focusable.add(input);
        return input;
    }

    private NoteArea area(Form.Field.Words words) {
        NoteArea area = new NoteArea(words, texts);
        focusable.add(area.area());
        return area;
    }

    private DatePicker dayField(Form.Field.Day day) {
        DatePicker picker = new DatePicker(day.day().get());
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setAccessibleText(day.label());
        picker.setEditable(false);
        picker.setConverter(new DayText(texts.locale()));
        picker.setDayCellFactory(owner -> new DateCell() {
            @Override
            public void updateItem(LocalDate date, boolean empty) {
                super.updateItem(date, empty);
                setDisable(empty || date.isBefore(day.earliest()) || date.isAfter(day.latest()));
            }
        });
        picker.valueProperty().bindBidirectional(day.day());
        if (day.optional()) {
            picker.setPromptText(texts.get("order.form.optional"));
            picker.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                    picker.setValue(null);
                    event.consume();
                }
            });
        }
        return picker;
    }

    private Node copy(Form.Field.Copy copy) {
        Label words = new Label();
        words.textProperty().bind(copy.text());
        words.setWrapText(true);
        words.getStyleClass().addAll(copy.mono() ? "mono" : "small", "copy-text");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button button = new Button(texts.get("order.form.copy"));
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(e -> {
            CopiedText.put(copy.text().get());
            button.setText(texts.get("order.form.copied"));
        });
        Label label = new Label(copy.label());
        label.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, label, gap, button);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head, words);
        box.visibleProperty().bind(copy.shown());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** A date as it is said: {@code Tue 22 Dec 2026}. */
    private static final class DayText extends StringConverter<LocalDate> {

        private final DateTimeFormatter format;

        DayText(Locale locale) {
            format = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : format.format(day);
        }

        @Override
        public LocalDate fromString(String text) {
            return LocalDate.parse(text, format);
        }
    }

    /** The articles of the cart, one under the cursor. */
    private static final class ArticlesView extends VBox {

        ArticlesView(Form.Field.Articles field, Texts texts) {
            super(2);
            Label label = new Label(field.label());
            label.getStyleClass().add("panel-title");
            Label aside = new Label(field.aside());
            aside.getStyleClass().addAll("muted", "small");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().add(new HBox(8, label, gap, aside));
            List<HBox> lines = new ArrayList<>();
            for (int i = 0; i < field.articles().size(); i++) {
                HBox line = line(field, i, texts);
                lines.add(line);
            }
            getChildren().addAll(lines);
            field.cursor().subscribe(at -> {
                for (int i = 0; i < lines.size(); i++) {
                    mark(lines.get(i), i == at.intValue());
                }
            });
        }

        private static void mark(HBox line, boolean current) {
            line.getStyleClass().removeAll("current");
            if (current) {
                line.getStyleClass().add("current");
            }
        }

        private static HBox line(Form.Field.Articles field, int index, Texts texts) {
            Form.Article article = field.articles().get(index);
            Label tick = new Label();
            tick.getStyleClass().add("tick");
            Label name = new Label(article.name());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label count = new Label();
            count.getStyleClass().add("muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Label price = new Label();
            price.setMinWidth(78);
            price.setAlignment(Pos.CENTER_RIGHT);
            article.taken().subscribe(value -> {
                int taken = value.intValue();
                tick.setText(taken > 0 ? "☑" : "☐");
                count.setText(texts.get("order.refund.of", taken, article.remaining()));
                price.setText((taken > 0 ? "− " : "") + article.price().apply(taken > 0 ? taken : article.remaining()));
                price.getStyleClass().setAll("label", taken > 0 ? "strong" : "muted");
            });
            HBox line = new HBox(8, tick, name, count, price);
            line.getStyleClass().add("article");
            line.setAlignment(Pos.CENTER_LEFT);
            line.setAccessibleText(article.name());
            line.setOnMouseClicked(event -> {
                field.cursor().set(index);
                field.toggle();
            });
            return line;
        }
    }

    /** The first field of articles of a form; null when it has none. */
    static Form.Field.@Nullable Articles articles(Form form) {
        for (Form.Field field : form.fields()) {
            if (field instanceof Form.Field.Articles articles) {
                return articles;
            }
        }
        return null;
    }
}
