package org.merchantconsole.ui.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Columns.Mark;
import org.merchantconsole.ui.list.EveryOrder;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;
import org.merchantconsole.ui.order.OutcomeWords;

/** Held card payments: what speaks for and against each, in the row. */
public final class ReviewViewModel {

    /** From this score on the provider decides, not the merchant. */
    private static final int PROVIDER_DECIDES = 8;

    /** More are for the screen for many at once. */
    private static final int MOST_TOGETHER = 200;

    private final UiContext context;
    private final Desks desks;
    private final Supplier<Staff> staff;
    private final ReadOnlyObjectWrapper<Together.Result> together =
            new ReadOnlyObjectWrapper<>(Together.Result.NOTHING);
    private final DeskModel desk;
    private final ClaimWatch watch;
    /** What the cells show; a list that is read anew leaves the cells of rows that stayed as they were. */
    private Map<OrderKey, ReviewStore.Claim> drawn = Map.of();

    private Consumer<Set<OrderKey>> reclaimed = orders -> {};
    /** What was decided and has not left; replaced as a whole, also from the background. */
    private final AtomicReference<Map<OrderKey, ActionKind>> decided = new AtomicReference<>(Map.of());

    private final AtomicReference<Map<OrderKey, ReviewStore.Claim>> claims = new AtomicReference<>(Map.of());

    public ReviewViewModel(Desks desks, Supplier<Staff> staff, UiContext context, News news) {
        this.context = context;
        this.desks = desks;
        this.staff = staff;
        this.desk = new DeskModel(desks, staff, context, Queue.REVIEW, filters(), true, rows -> look(desks));
        this.watch = new ClaimWatch(
                context.background(), news, desks.review()::claims, this::claimed, context.notices()::failed);
        desk.list().choosing().changesProperty().subscribe(() -> {
            if (!isChoosing() && !together.get().left().isEmpty()) {
                together.set(Together.Result.NOTHING);
            }
            context.navigator().keysChanged();
        });
    }

    /** Claims of colleagues are looked for while the screen is shown. */
    ClaimWatch watch() {
        return watch;
    }

    /** @param listener gets the orders that were taken on, given back or taken over since the look before */
    void onClaims(Consumer<Set<OrderKey>> listener) {
        reclaimed = listener;
    }

    private void claimed(Map<OrderKey, ReviewStore.Claim> now) {
        claims.set(now);
        Map<OrderKey, ReviewStore.Claim> before = drawn;
        drawn = now;
        Set<OrderKey> other = new HashSet<>(before.keySet());
        other.addAll(now.keySet());
        other.removeIf(key -> Objects.equals(before.get(key), now.get(key)));
        if (!other.isEmpty()) {
            reclaimed.accept(other);
            other.forEach(desk.pane()::changed);
        }
    }

    /** What came of the last acceptance of several. */
    ReadOnlyObjectProperty<Together.Result> togetherProperty() {
        return together.getReadOnlyProperty();
    }

    /** Whether rows are chosen, so that accepting is about them. */
    boolean isChoosing() {
        return !desk.list().choosing().isEmpty();
    }

    /** Accepts the chosen rows, as far as the limits of the settings let them go together; the others stay chosen. */
    void acceptChosen() {
        long count =
                desk.list().choosing().count(desk.list().totalsProperty().get().shown());
        if (count > MOST_TOGETHER) {
            context.notices().say(Tone.WARNING, texts().get("review.together.most", count, MOST_TOGETHER));
            return;
        }
        Callable<List<OrderKey>> chosen = EveryOrder.of(desk.list(), MOST_TOGETHER);
        Staff person = staff.get();
        context.background()
                .run(
                        () -> desks.review().stageAccepts(chosen.call(), person),
                        this::accepted,
                        context.notices()::failed);
    }

    private void accepted(List<Outcome> outcomes) {
        List<Outcome> left = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Staged))
                .toList();
        desk.list().choosing().only(left.stream().map(Outcome::order).toList());
        together.set(new Together.Result(
                outcomes.size() - left.size(),
                left.stream()
                        .map(outcome -> OutcomeWords.of(texts(), times(), desks.reasons(), outcome, ActionKind.ACCEPT)
                                .sentence())
                        .toList()));
        desk.list().refreshQuietly();
    }

    private static List<Filter> filters() {
        OrderQuery all = OrderQuery.of(Queue.REVIEW);
        return List.of(
                Filter.all("review.chip.all", all),
                new Filter("review.chip.day", all, Filter.DAY),
                new Filter("review.chip.days", all, Filter.THREE_DAYS));
    }

    private void look(Desks desks) {
        claims.set(desks.review().claims());
        decided.set(desks.outbox().staged().stream()
                .collect(Collectors.toMap(
                        Intent::order, intent -> intent.action().kind(), (one, other) -> one)));
    }

    /** A decision that waits and can be taken back; null for none. */
    @Nullable
    Mark decided(OrderRow row) {
        ActionKind kind = decided.get().get(row.key());
        if (kind == null) {
            return claim(row);
        }
        return kind == ActionKind.DECLINE
                ? new Mark(texts().get("review.declines"), Tone.DANGER)
                : new Mark(texts().get("review.accepts"), Tone.SUCCESS);
    }

    /** Who has taken it on, beside the time that is left. */
    private @Nullable Mark claim(OrderRow row) {
        ReviewStore.Claim claim = claims.get().get(row.key());
        if (claim == null || row.dueAt() == null) {
            return null;
        }
        String first = claim.by().split(" ", 2)[0];
        return new Mark("◆ " + first + " · " + times().span(row.dueAt()), Tone.ACCENT);
    }

    /** The key that accepts, as on a key cap. */
    String acceptKey() {
        return context.keys().of("action.accept");
    }

    DeskModel desk() {
        return desk;
    }

    Texts texts() {
        return context.texts();
    }

    TimeText times() {
        return context.times();
    }

    /** The fraud score: amber where the merchant decides, red where the provider does. */
    Mark score(OrderRow row) {
        int score = row.score();
        return score == 0
                ? Mark.NONE
                : new Mark(Integer.toString(score), score >= PROVIDER_DECIDES ? Tone.DANGER : Tone.WARNING);
    }

    /** Who bears a fraud chargeback. */
    Mark liability(OrderRow row) {
        Tone tone = switch (row.liability()) {
            case SHIFTED -> Tone.SUCCESS;
            case NOT_SHIFTED -> Tone.DANGER;
            case UNCLEAR -> Tone.NEUTRAL;
        };
        return new Mark(texts().get("review.liability." + row.liability().name()), tone);
    }

    /** Country of the card against country of the customer. */
    String country(OrderRow row) {
        if (row.issuerCountry().isEmpty() || row.country().isEmpty()) {
            return row.country().isEmpty() ? "–" : row.country();
        }
        String sign = row.issuerCountry().equalsIgnoreCase(row.country()) ? " = " : " ≠ ";
        return row.issuerCountry() + sign + row.country();
    }
}
