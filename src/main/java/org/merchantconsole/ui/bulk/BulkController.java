package org.merchantconsole.ui.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchDesk;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.Drops;
import org.merchantconsole.ui.HandedRows;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.WrappingRow;
import org.merchantconsole.ui.order.ActionKeys;

/** The screen for one action on many orders. */
public final class BulkController implements ScreenController {

    private final UiContext context;
    private final Texts texts;
    private final BulkViewModel model;
    private final BulkTable columns;
    private final Reasons reasons;

    @FXML
    private VBox page;

    @FXML
    private Label summary;

    @FXML
    private Label unused;

    @FXML
    private WrappingRow chips;

    @FXML
    private HBox running;

    @FXML
    private ProgressBar share;

    @FXML
    private Label words;

    @FXML
    private VBox list;

    @FXML
    private TableView<BulkLine> table;

    @FXML
    private Panel detail;

    @FXML
    private Label customer;

    @FXML
    private Label before;

    @FXML
    private Label after;

    @FXML
    private Label why;

    @FXML
    private TextField reason;

    @FXML
    private ActionButton commit;

    @FXML
    private ActionButton twin;

    @FXML
    private ActionButton open;

    public BulkController(UiContext context, Reasons reasons, BulkViewModel model) {
        this.reasons = reasons;
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.columns = new BulkTable(texts, new Happenings(texts, context.times()));
    }

    @FXML
    private void initialize() {
        Drops.filesOrText(page, model.pasted()::files, model.pasted()::text);
        share.progressProperty().bind(model.work().shareProperty());
        words.textProperty().bind(model.work().wordsProperty());
        running.visibleProperty().bind(model.work().runningProperty());
        running.managedProperty().bind(running.visibleProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        for (Label label : List.of(customer, before, after, why, unused)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        ToggleGroup group = new ToggleGroup();
        for (ActionKind kind : BatchDesk.KINDS) {
            Chip chip = new Chip(reasons.action(kind, texts.locale()) + "  " + letter(kind));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.choose(kind);
            });
            model.kindProperty().subscribe(now -> chip.setSelected(now == kind));
            chips.getChildren().add(chip);
        }
        list.getChildren().add(columns.furnish(table, model));
        table.getSelectionModel().selectedItemProperty().subscribe((old, line) -> {
            if (line != null) {
                model.choose(line);
            }
        });
        model.chosenProperty().subscribe(this::show);
        model.planProperty().subscribe(plan -> sums());
        model.lines().subscribe(this::sums);
    }

    /** The key that the action has everywhere; that of a cancellation is this screen's own. */
    private String letter(ActionKind kind) {
        return kind == ActionKind.CANCEL ? texts.key("bulk.cancel") : ActionKeys.of(kind, texts.keys());
    }

    private void sums() {
        BatchPlan plan = model.planProperty().get();
        boolean done = model.isCommitted();
        commit.setDisable(plan == null || done || plan.ready().isEmpty());
        unused.setText(
                plan == null || plan.unused().isEmpty()
                        ? ""
                        : texts.get("bulk.unused", String.join(", ", plan.unused())));
        if (plan == null) {
            summary.setText(texts.get("bulk.subtitle"));
        } else if (done) {
            summary.setText(model.states().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getValue() + " " + texts.of("intent", entry.getKey()))
                    .collect(Collectors.joining(" · ")));
        } else {
            summary.setText(plan.sums().entrySet().stream()
                    .map(entry -> entry.getValue().rows() + " " + texts.of("bulk.sum", entry.getKey())
                            + money(entry.getValue()))
                    .collect(Collectors.joining(" · ")));
        }
    }

    private String money(BatchPlan.Sum sum) {
        return sum.money().isEmpty() ? "" : " (" + MoneyText.all(sum.money(), texts.locale()) + ")";
    }

    private void show(@Nullable BulkLine line) {
        if (line != null && !line.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(line);
        }
        detail.setTitle(line == null ? texts.get("bulk.none") : line.row().id() + " · " + columns.word(line));
        customer.setText(
                line == null ? texts.get("bulk.none.detail") : line.row().customer());
        before.setText(line == null ? "" : standing("bulk.stands", line.row().before()));
        after.setText(line == null ? "" : standing("bulk.willStand", line.row().after()));
        why.setText(line == null ? "" : model.why(line));
        boolean asks = line != null && line.row().answer() == BatchPlan.Answer.TWIN && !model.isCommitted();
        twin.setVisible(asks);
        twin.setManaged(asks);
        context.navigator().keysChanged();
        open.setDisable(line == null || line.row().order() == null);
    }

    private String standing(String key, BatchPlan.@Nullable Standing standing) {
        return standing == null
                ? ""
                : texts.get(
                        key,
                        PairText.words(standing.pair()),
                        MoneyText.of(standing.refunded(), texts.locale()),
                        MoneyText.of(standing.left(), texts.locale()));
    }

    @FXML
    private void paste() {
        model.pasted().paste();
    }

    @FXML
    private void chooseFile() {
        model.pasted().files(context.files().chooseTable(texts.get("bulk.file")));
    }

    @FXML
    private void commit() {
        model.commit();
    }

    @FXML
    private void meanIt() {
        model.meanIt();
    }

    @FXML
    private void again() {
        model.again();
        table.requestFocus();
    }

    @FXML
    private void onlyOpen() {
        model.onlyOpen();
    }

    @FXML
    private void copyOpen() {
        model.copyOpen();
    }

    @FXML
    private void openOrder() {
        BulkLine line = model.chosenProperty().get();
        model.open(line == null ? null : line.row().order());
    }

    private void print() {
        model.print(kind -> reasons.action(kind, texts.locale()));
    }

    @FXML
    private void cancel() {
        model.work().cancel();
    }

    @Override
    public void shown() {
        model.shown();
        table.requestFocus();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void take(HandedRows rows) {
        model.take(rows);
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean writing =
                reason.getScene() != null && reason.equals(reason.getScene().getFocusOwner());
        Shortcuts table = texts.keys();
        if (table.isPressed("window.confirm", event)) {
            model.commit();
            return true;
        }
        if (table.isPressed("list.print", event)) {
            print();
            return true;
        }
        if (!writing && Shortcuts.words(event).equals("Ctrl V")) {
            paste();
            return true;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (writing && plain) {
            boolean leaves = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE;
            if (leaves) {
                again();
            }
            return leaves;
        }
        return chosen(table.pressed("action", event))
                || ofPlan(table.pressed("bulk", event))
                || (plain && ofRow(event.getCode()));
    }

    private boolean chosen(String action) {
        for (ActionKind kind : ActionKeys.on(action)) {
            if (kind != ActionKind.CANCEL && BatchDesk.KINDS.contains(kind)) {
                model.choose(kind);
                return true;
            }
        }
        return false;
    }

    private boolean ofPlan(String what) {
        switch (what) {
            case "file" -> chooseFile();
            case "twin" -> model.meanIt();
            case "only_open" -> model.onlyOpen();
            case "copy" -> model.copyOpen();
            case "cancel" -> model.choose(ActionKind.CANCEL);
            case "reason" -> reason.requestFocus();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean ofRow(KeyCode code) {
        switch (code) {
            case DELETE -> model.drop();
            case ENTER -> openOrder();
            case ESCAPE -> {
                return stopOrClear();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean stopOrClear() {
        if (model.work().runningProperty().get()) {
            model.work().cancel();
            return true;
        }
        boolean something = model.planProperty().get() != null;
        model.clear();
        return something;
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>();
        hints.add(new KeyHint("Ctrl V", texts.get("bulk.key.paste"), this::paste));
        hints.add(new KeyHint(texts.key("bulk.file"), texts.get("bulk.key.file"), this::chooseFile));
        if (model.planProperty().get() != null && !model.isCommitted()) {
            hints.add(new KeyHint(texts.key("window.confirm"), texts.get("bulk.key.commit"), model::commit));
            if (twin.isVisible()) {
                hints.add(new KeyHint(texts.key("bulk.twin"), texts.get("bulk.twin"), model::meanIt));
            }
            hints.add(new KeyHint(texts.key("bulk.reason"), texts.get("bulk.key.reason"), reason::requestFocus));
            hints.add(new KeyHint("Del", texts.get("bulk.key.drop"), model::drop));
            hints.add(new KeyHint(texts.key("list.print"), texts.get("bulk.key.paper"), this::print));
        }
        if (model.planProperty().get() != null) {
            hints.add(new KeyHint(texts.key("bulk.only_open"), texts.get("bulk.key.onlyOpen"), model::onlyOpen));
            hints.add(new KeyHint(texts.key("bulk.copy"), texts.get("bulk.key.copy"), model::copyOpen));
            hints.add(new KeyHint("↵", texts.get("bulk.key.open"), this::openOrder));
            hints.add(new KeyHint("Esc", texts.get("bulk.key.clear"), model::clear));
        }
        return hints;
    }
}
