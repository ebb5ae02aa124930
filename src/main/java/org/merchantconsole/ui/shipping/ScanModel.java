package org.merchantconsole.ui.shipping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Carrier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * A scan session: an order, then its tracking code, again and again, or a printed command in between. Scans are taken one
 * after the other however fast they come; a refused one changes nothing and the next is read as if it had not been there.
 * Lives on the window's thread.
 */
final class ScanModel {

    /**
     * What the person sees.
     *
     * @param order whose tracking code comes next; null when an order comes next
     * @param tone of the last scan
     * @param sentence what came of the last scan; empty before the first
     * @param done how many parcels were taken
     * @param refused how many scans were refused
     */
    record State(@Nullable OrderKey order, Tone tone, String sentence, int done, int refused) {}

    /** A parcel that was written down in this session. */
    private record Parcel(
            OrderKey order,
            OperationId operation,
            Money amount,
            String code,
            @Nullable Carrier carrier) {}

    /** What a scan is read against: the parcel before, and the codes that are given away. */
    private record Session(@Nullable Parcel before, Map<String, OrderKey> codes) {}

    /** What came of one scan. */
    private record Step(
            @Nullable OrderKey next,
            boolean good,
            String sentence,
            @Nullable Parcel parcel,
            boolean tookBack) {

        /** A session's end, or an order that was left out, is neither good nor bad. */
        boolean skips() {
            return good && parcel == null && next == null && !tookBack;
        }
    }

    private static final String END = "*END*";

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final Consumer<OrderKey> show;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private final Map<String, OrderKey> codes = new HashMap<>();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(null, Tone.NEUTRAL, "", 0, 0));
    private ScanReport report = new ScanReport();
    private boolean busy;

    /** @param show puts the cursor on the order that was scanned */
    ScanModel(Desks desks, Supplier<Staff> staff, UiContext context, Consumer<OrderKey> show) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.show = show;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Texts texts() {
        return context.texts();
    }

    /** Takes what a scanner sent, without its end of line. */
    void scan(String line) {
        if (line.strip().equalsIgnoreCase(END)) {
            end();
        } else if (!line.isBlank()) {
            waiting.add(line.strip());
            next();
        }
    }

    private void next() {
        String line = busy ? null : waiting.poll();
        if (line == null) {
            return;
        }
        busy = true;
        OrderKey order = state.get().order();
        Session session = new Session(parcels.peekLast(), Map.copyOf(codes));
        context.background().run(() -> step(line, order, session), this::took, problem -> {
            busy = false;
            took(new Step(order, false, texts().get("shipping.scan.failed", line), null, false));
            context.notices().failed(problem);
        });
    }

    private void took(Step step) {
        busy = false;
        note(step);
        if (step.tookBack()) {
            Parcel gone = parcels.removeLast();
            codes.remove(gone.code());
        }
        Parcel parcel = step.parcel();
        if (parcel != null) {
            parcels.add(parcel);
            if (!parcel.code().isEmpty()) {
                codes.put(parcel.code(), parcel.order());
            }
        }
        State was = state.get();
        Tone tone = !step.good() ? Tone.DANGER : step.parcel() != null ? Tone.SUCCESS : Tone.ACCENT;
        state.set(new State(step.next(), tone, step.sentence(), parcels.size(), was.refused() + (step.good() ? 0 : 1)));
        if (step.next() != null) {
            show.accept(step.next());
        }
        next();
    }

    /** Keeps for the report what came of a scan. */
    private void note(Step step) {
        report.at(context.times().now());
        Parcel parcel = step.parcel();
        if (step.tookBack()) {
            report.takenBack();
        } else if (parcel != null) {
            String carrier = parcel.carrier() == null ? "–" : parcel.carrier().label();
            report.parcel(parcel.order().id(), carrier, parcel.code(), parcel.amount());
        } else if (!step.good()) {
            report.refused(step.sentence());
        } else if (step.skips()) {
            report.skipped(step.sentence());
        }
    }

    /** Ends the session: shows what it came to, ready to be printed, and begins anew. Parcels that wait leave as ever. */
    void end() {
        if (report.isEmpty()) {
            context.notices().say(Tone.NEUTRAL, texts().get("shipping.report.nothing"));
            return;
        }
        context.navigator().print(report.printout(staff.get().name(), texts(), context.times()));
        report = new ScanReport();
        parcels.clear();
        codes.clear();
        state.set(new State(null, Tone.NEUTRAL, "", 0, 0));
    }

    private Step step(String line, @Nullable OrderKey order, Session session) {
        return switch (line.toUpperCase(Locale.ROOT)) {
            case "*UNDO*" -> undo(order, session.before());
            case "*SKIP*" ->
                order == null
                        ? refused(null, "shipping.scan.noOrder", line)
                        : new Step(null, true, texts().get("shipping.scan.skipped", order.id()), null, false);
            case "*SHIP*" -> order == null ? refused(null, "shipping.scan.noOrder", line) : ship(order, null, "");
            default ->
                line.startsWith("*")
                        ? refused(order, "shipping.scan.noCommand", line)
                        : order == null ? order(line) : tracking(line, order, session);
        };
    }

    private Step undo(@Nullable OrderKey order, @Nullable Parcel before) {
        if (order != null) {
            return new Step(null, true, texts().get("shipping.scan.skipped", order.id()), null, false);
        }
        if (before == null) {
            return refused(null, "shipping.scan.nothingToUndo");
        }
        Outbox.Told told = desks.outbox().act(before.operation(), Outbox.Act.TAKE_BACK, staff.get());
        return new Step(null, told.done(), told.sentence(), null, told.done());
    }

    private Step order(String line) {
        Optional<OrderView> found =
                desks.orders().resolve(line).flatMap(key -> desks.orders().view(key, staff.get()));
        if (found.isEmpty()) {
            return refused(null, "shipping.scan.unknown", line);
        }
        OrderKey key = found.get().order().key();
        return found.get().actions().get(ActionKind.SHIP) instanceof Verdict.Refused no
                ? new Step(null, false, texts().get("shipping.scan.refused", key.id(), why(no)), null, false)
                : new Step(key, true, texts().get("shipping.scan.order", key.id()), null, false);
    }

    private Step tracking(String line, OrderKey order, Session session) {
        Optional<OrderKey> other = desks.orders().resolve(line);
        if (other.isPresent()) {
            if (other.get().equals(order)) {
                return refused(order, "shipping.scan.twice", order.id());
            }
            // Who went on to the next parcel scans that one's code next: it must never come to the parcel before.
            Step next = order(line);
            return new Step(
                    next.next(),
                    false,
                    texts().get("shipping.scan.otherOrder", order.id(), next.sentence()),
                    null,
                    false);
        }
        String code = line.replace(" ", "").toUpperCase(Locale.ROOT);
        OrderKey taken = session.codes().get(code);
        if (taken != null) {
            return refused(order, "shipping.scan.used", code, taken.id(), order.id());
        }
        List<Carrier> carriers = desks.shipping().carriers().stream()
                .filter(carrier -> carrier.accepts(code))
                .toList();
        if (carriers.isEmpty()) {
            return refused(order, "shipping.scan.noCarrier", line, order.id());
        }
        // Several carriers use codes of the same shape: the one that came last is the likeliest.
        Carrier last = session.before() == null ? null : session.before().carrier();
        Carrier carrier = last != null && carriers.contains(last) ? last : carriers.getFirst();
        return ship(order, carrier, code);
    }

    private Step ship(OrderKey order, @Nullable Carrier carrier, String code) {
        return switch (desks.shipping().stageShip(order, carrier == null ? "" : carrier.label(), code, staff.get())) {
            case Outcome.Staged staged -> {
                String leaves = context.times().span(staged.leavesAt());
                String words = carrier == null
                        ? texts().get("shipping.scan.shippedPlain", order.id(), leaves)
                        : texts().get("shipping.scan.shipped", order.id(), carrier.label(), code, leaves);
                yield new Step(
                        null, true, words, new Parcel(order, staged.operation(), amount(order), code, carrier), false);
            }
            case Outcome.RefusedByEngine no ->
                new Step(null, false, texts().get("shipping.scan.refused", order.id(), why(no.verdict())), null, false);
            case Outcome.Busy other ->
                refused(null, "shipping.scan.busy", order.id(), other.other().staff());
            default -> refused(null, "shipping.scan.failed", order.id());
        };
    }

    private Money amount(OrderKey order) {
        return desks.orders()
                .view(order, staff.get())
                .map(view -> view.order().amount())
                .orElseThrow(() -> new IllegalStateException(order + " is gone"));
    }

    private String why(Verdict.Refused no) {
        Locale locale = texts().locale();
        return (desks.reasons().sentence(no, locale) + " " + desks.reasons().wayOut(no, locale)).strip();
    }

    private Step refused(@Nullable OrderKey order, String key, Object... words) {
        return new Step(order, false, texts().get(key, words), null, false);
    }
}
