package org.merchantconsole.ui.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Coverage;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Verdict;
import org.merchantconsole.ui.FamilyText;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.UiContext;

/** The grid of one flow, the cell under the cursor and what is to be said of it. Lives on the window's thread. */
final class CoverageViewModel {

    /** The actions in the order of their columns. */
    static final List<ActionKind> ACTIONS = List.of(ActionKind.values());

    private final UiContext context;
    private final Desks desks;
    private final ReadOnlyObjectWrapper<@Nullable Coverage> coverage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Coverage.@Nullable Grid> grid = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Coverage.@Nullable Standing> standing = new SimpleObjectProperty<>();
    private final ObservableList<Coverage.Line> lines = FXCollections.observableArrayList();
    private final IntegerProperty row = new SimpleIntegerProperty();
    private final IntegerProperty column = new SimpleIntegerProperty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");

    CoverageViewModel(UiContext context, Desks desks) {
        this.context = context;
        this.desks = desks;
        standing.addListener(changed -> fill());
        row.addListener(changed -> describe());
        column.addListener(changed -> describe());
        summary.set(texts().get("coverage.subtitle"));
    }

    Texts texts() {
        return context.texts();
    }

    ReadOnlyObjectProperty<@Nullable Coverage> coverageProperty() {
        return coverage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Coverage.@Nullable Grid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /** Only pairs that stand so; null for all. */
    ObjectProperty<Coverage.@Nullable Standing> standingProperty() {
        return standing;
    }

    ObservableList<Coverage.Line> lines() {
        return lines;
    }

    IntegerProperty rowProperty() {
        return row;
    }

    IntegerProperty columnProperty() {
        return column;
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The cell under the cursor in a sentence. */
    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The sums of the grid. */
    ReadOnlyStringProperty totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** Counts anew. */
    void refresh() {
        context.background().run(() -> desks.coverage().coverage(), this::take, context.notices()::failed);
    }

    private void take(Coverage found) {
        coverage.set(found);
        Coverage.Grid before = grid.get();
        show(found.grids().stream()
                .filter(one -> before != null
                        && one.flow() == before.flow()
                        && one.method().equals(before.method()))
                .findFirst()
                .orElse(first(found)));
        long strange = found.grids().stream()
                .mapToLong(one -> one.pairs(Coverage.Standing.CONTRADICTS))
                .sum();
        summary.set(texts().get("coverage.summary", found.grids().size(), strange));
    }

    /** The flow that contradicts, or else the one with the most orders. */
    private static Coverage.Grid first(Coverage found) {
        return found.grids().stream()
                .filter(one -> one.pairs(Coverage.Standing.CONTRADICTS) > 0)
                .findFirst()
                .orElseGet(() -> found.grids().stream()
                        .max(java.util.Comparator.comparingLong(Coverage.Grid::payments))
                        .orElseThrow());
    }

    /** Shows the grid of a flow, the cursor at its top. */
    void show(Coverage.Grid next) {
        boolean other = !next.equals(grid.get());
        grid.set(next);
        fill();
        if (other) {
            row.set(0);
        }
    }

    /** The next flow, or the one before. */
    void turn(int by) {
        Coverage all = coverage.get();
        Coverage.Grid now = grid.get();
        if (all != null && now != null) {
            int at = Math.floorMod(all.grids().indexOf(now) + by, all.grids().size());
            show(all.grids().get(at));
        }
    }

    private void fill() {
        Coverage.Grid shown = grid.get();
        Coverage.Standing only = standing.get();
        if (shown == null) {
            return;
        }
        lines.setAll(shown.lines().stream()
                .filter(line -> only == null || line.standing() == only)
                .toList());
        row.set(Math.clamp(row.get(), 0, Math.max(0, lines.size() - 1)));
        describe();
    }

    /** Moves the cursor. */
    void move(int down, int right) {
        row.set(Math.clamp((long) row.get() + down, 0, Math.max(0, lines.size() - 1)));
        column.set(Math.clamp((long) column.get() + right, 0, ACTIONS.size() - 1));
    }

    /** The line under the cursor; null when there is none. */
    Coverage.@Nullable Line line() {
        return row.get() < lines.size() ? lines.get(row.get()) : null;
    }

    /** Lists the orders of the cell. */
    void open() {
        Coverage.Line line = line();
        Coverage.Grid shown = grid.get();
        if (line == null || shown == null) {
            return;
        }
        if (line.count() == 0) {
            detail.set(texts().get("coverage.nobody", pair(line)));
            return;
        }
        context.navigator().find(line.search(shown.flow(), shown.method()));
    }

    private void sum(Coverage.Grid shown, ActionKind action) {
        totals.set(texts().get(
                        "coverage.totals",
                        shown.payments(),
                        shown.lines().size(),
                        shown.pairs(Coverage.Standing.CONTRADICTS),
                        shown.pairs(Coverage.Standing.EMPTY),
                        name(action),
                        shown.open(action)));
    }

    private void describe() {
        Coverage.Grid shown = grid.get();
        if (shown != null) {
            sum(shown, ACTIONS.get(column.get()));
        }
        Coverage.Line line = line();
        if (line == null) {
            detail.set(texts().get("coverage.none"));
            return;
        }
        ActionKind action = ACTIONS.get(column.get());
        String verdict = verdict(line, action);
        detail.set(texts().get(
                        "coverage.detail",
                        name(action),
                        pair(line),
                        word(line.mark(action)),
                        verdict,
                        texts().get(line.count() == 0 ? "coverage.noOrders" : "coverage.orders", line.count())));
    }

    private String verdict(Coverage.Line line, ActionKind action) {
        Reasons reasons = desks.reasons();
        Locale locale = texts().locale();
        return switch (line.verdicts().get(action)) {
            case Verdict.Refused refused -> reasons.whole(refused, locale);
            case Verdict.Allowed allowed ->
                allowed.warnings().stream()
                        .map(rule -> reasons.warning(rule, locale))
                        .collect(Collectors.joining(" "));
            case null -> "";
        };
    }

    String name(ActionKind action) {
        return desks.reasons().action(action, texts().locale());
    }

    /** The word beside the sign. */
    String word(Coverage.Mark mark) {
        return texts().of("coverage.mark", mark);
    }

    static String sign(Coverage.Mark mark) {
        return switch (mark) {
            case ALLOWED -> "✓";
            case HANDED_OVER -> "↗";
            case REFUSED -> "✕";
            case UNKNOWN -> "?";
        };
    }

    /** The pair with its kind, where it is not the payment's. */
    String pair(Coverage.Line line) {
        String words = PairText.words(line.pair());
        return line.kind() == Kind.PAYMENT ? words : texts().of("coverage.kind", line.kind()) + ": " + words;
    }

    /** What the pair amounts to, or that the tables do not know it. */
    String meaning(Coverage.Line line) {
        return Stream.of(
                        line.standing() == Coverage.Standing.SEEN
                                ? ""
                                : texts().of("coverage.standing", line.standing()),
                        line.state() == null ? "" : FamilyText.of(line.state().family(), texts()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What a flow is called. */
    String name(Coverage.Grid one) {
        return one.flow() == Flow.OTHER && !one.method().isEmpty()
                ? MethodText.of(one.method())
                : texts().of("coverage.flow", one.flow());
    }
}
