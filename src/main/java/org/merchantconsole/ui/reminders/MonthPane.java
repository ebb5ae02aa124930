package org.merchantconsole.ui.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.PauseDay;
import org.merchantconsole.order.HoldStore.Paused;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** A month of pauses in the place of the list: what begins and ends on each day, with the money; below, the day's orders. */
final class MonthPane extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final int WEEK = 7;

    /** Under this width of a day there is no room for an amount; the line below the month has it. */
    private static final double ROOM_FOR_MONEY = 76;

    private final RemindersViewModel model;
    private final MonthModel month;
    private final Texts texts;
    private final Label title = new Label();
    private final Label total = new Label();
    private final GridPane grid = new GridPane(4, 4);
    private final List<Day> days = new ArrayList<>();
    private final Label heading = new Label();
    private final ListView<Line> lines = new ListView<>();

    /** One order of the day: its pause begins, or it ends. */
    private record Line(Paused paused, boolean begins) {}

    MonthPane(RemindersViewModel model) {
        super(10);
        this.model = model;
        this.month = model.month();
        this.texts = model.texts();
        setId("pause-month");
        getStyleClass().addAll("order-list", "pause-month");
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        title.getStyleClass().add("heading");
        total.getStyleClass().add("subheading");
        total.setId("pause-month-total");
        FlowPane head = new FlowPane(
                10,
                4,
                title,
                total,
                button("reminders.month.before", () -> month.turn(-1)),
                button("reminders.month.after", () -> month.turn(1)));
        head.setRowValignment(VPos.CENTER);
        grid.setId("pause-days");
        furnish();
        heading.setId("pause-day");
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        lines.setId("pause-orders");
        lines.setAccessibleText(texts.get("reminders.month.orders"));
        lines.setCellFactory(view -> new LineCell());
        lines.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                model.desk().list().select(line.paused().order());
            }
        });
        Label none = new Label(texts.get("reminders.month.none"));
        none.getStyleClass().add("muted");
        lines.setPlaceholder(none);
        lines.setMinHeight(70);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head, grid, heading, lines);
        month.dayProperty().subscribe(day -> draw());
        month.lookProperty().subscribe(look -> draw());
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setOnAction(e -> {
            run.run();
            takeFocus();
        });
        return button;
    }

    private void furnish() {
        LocalDate monday = MonthModel.monday(month.today());
        for (int i = 0; i < WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / WEEK);
            grid.getColumnConstraints().add(column);
            Label name = new Label(monday.plusDays(i).getDayOfWeek().getDisplayName(TextStyle.SHORT, texts.locale()));
            name.getStyleClass().add("muted");
            GridPane.setHalignment(name, HPos.CENTER);
            grid.add(name, i, 0);
        }
        for (int i = 0; i < MonthModel.DAYS; i++) {
            int place = i;
            Day day = new Day();
            day.setOnMousePressed(e -> {
                month.go(MonthModel.monday(month.dayProperty().get()).plusDays(place));
                takeFocus();
            });
            days.add(day);
            grid.add(day, i % WEEK, 1 + i / WEEK);
        }
    }

    /** The cursor is on the days. */
    void takeFocus() {
        days.get(month.place()).requestFocus();
    }

    /** The keys of the month; false for one that is not of it. */
    boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        boolean onOrders = getScene() != null && lines.equals(getScene().getFocusOwner());
        switch (event.getCode()) {
            case LEFT -> month.move(-1);
            case RIGHT -> month.move(1);
            case UP -> up(onOrders, -1);
            case DOWN -> up(onOrders, 1);
            case PAGE_UP -> month.turn(-1);
            case PAGE_DOWN -> month.turn(1);
            case HOME -> month.go(month.today());
            case ENTER -> enter(onOrders);
            case ESCAPE -> {
                if (onOrders) {
                    takeFocus();
                } else {
                    month.close();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void up(boolean onOrders, int by) {
        if (onOrders) {
            int to = lines.getSelectionModel().getSelectedIndex() + by;
            lines.getSelectionModel()
                    .select(Math.clamp(to, 0, Math.max(0, lines.getItems().size() - 1)));
            lines.scrollTo(lines.getSelectionModel().getSelectedIndex());
        } else {
            month.move(by * WEEK);
        }
    }

    /** From the days to the day's orders; from an order to its place in the list. */
    private void enter(boolean onOrders) {
        Line line = lines.getSelectionModel().getSelectedItem();
        if (onOrders && line != null) {
            OrderKey order = line.paused().order();
            month.close();
            model.desk().list().select(order);
        } else if (!lines.getItems().isEmpty()) {
            lines.requestFocus();
            lines.getSelectionModel().select(0);
        }
    }

    private void draw() {
        LocalDate cursor = month.dayProperty().get();
        title.setText(DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(cursor));
        var paused = month.lookProperty().get().paused();
        total.setText(texts.get("reminders.month.total", paused.count())
                + (paused.money().isEmpty() ? "" : " · " + MoneyText.all(paused.money(), texts.locale())));
        LocalDate first = MonthModel.monday(cursor);
        boolean onDays = getScene() != null && getScene().getFocusOwner() instanceof Day;
        for (int i = 0; i < days.size(); i++) {
            days.get(i).show(month.on(first.plusDays(i)));
        }
        if (onDays) {
            takeFocus();
        }
        PauseDay on = month.onDay();
        heading.setText(spoken(on));
        List<Line> now = Stream.concat(
                        on.end().stream().map(paused1 -> new Line(paused1, false)),
                        on.begin().stream().map(paused1 -> new Line(paused1, true)))
                .toList();
        if (!now.equals(lines.getItems())) {
            lines.getItems().setAll(now);
        }
    }

    private String spoken(PauseDay day) {
        String name = DateTimeFormatter.ofPattern("EEEE d MMMM", texts.locale()).format(day.day());
        String what =
                texts.get("reminders.month.day", day.begin().size(), day.end().size());
        String money = day.money().isEmpty() ? "" : " · " + MoneyText.all(day.money(), texts.locale());
        String early = day.early() == 0 ? "" : " · " + texts.get("reminders.month.early", day.early());
        return name + ": " + what + money + early;
    }

    /** A day: its number, how many pauses begin and end, and the money. */
    private final class Day extends VBox {
        private final Label number = new Label();
        private final Label counts = new Label();
        private final Label money = new Label();

        Day() {
            getStyleClass().add("pause-day");
            setAccessibleRole(AccessibleRole.BUTTON);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(4, number, gap, counts);
            line.setAlignment(Pos.CENTER_LEFT);
            number.setMinWidth(USE_PREF_SIZE);
            counts.getStyleClass().add("strong");
            money.getStyleClass().addAll("muted", "small");
            money.managedProperty().bind(money.visibleProperty());
            money.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_MONEY));
            getChildren().addAll(line, money);
        }

        void show(PauseDay day) {
            number.setText(Integer.toString(day.day().getDayOfMonth()));
            String begin = day.begin().isEmpty() ? "" : "‖" + day.begin().size();
            String end = day.end().isEmpty() ? "" : "▸" + day.end().size();
            String early = day.early() == 0 ? "" : Tone.WARNING.sign();
            counts.setText(Stream.of(early, begin, end)
                    .filter(word -> !word.isEmpty())
                    .reduce((one, other) -> one + " " + other)
                    .orElse(""));
            counts.getStyleClass().remove("form-problem");
            if (day.early() > 0) {
                counts.getStyleClass().add("form-problem");
            }
            money.setText(day.money().isEmpty() ? "" : MoneyText.all(day.money(), texts.locale()));
            setAccessibleText(spoken(day));
            pseudoClassStateChanged(
                    CURRENT, day.day().equals(month.dayProperty().get()));
            pseudoClassStateChanged(OUTSIDE, !month.isInMonth(day.day()));
            pseudoClassStateChanged(TODAY, day.day().equals(month.today()));
        }
    }

    /** An order of the day: what happens, whose it is, why, how much. */
    private final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                return;
            }
            Paused paused = line.paused();
            String what = line.begins()
                    ? texts.get(
                            "reminders.month.begins",
                            model.times().day(paused.hold().until()))
                    : texts.get("reminders.month.ends");
            String early = line.begins() ? "" : model.early(paused.hold());
            setText(Stream.of(
                            (line.begins() ? "‖ " : "▸ ") + paused.order().id(),
                            paused.customer(),
                            MoneyText.of(paused.amount(), texts.locale()),
                            what,
                            paused.hold().reason(),
                            early.isEmpty() ? "" : Tone.WARNING.sign() + " " + early)
                    .filter(word -> !word.isEmpty())
                    .reduce((one, other) -> one + " · " + other)
                    .orElse(""));
            setWrapText(true);
            setPrefWidth(10);
        }
    }
}
