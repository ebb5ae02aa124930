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
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Carrier;
import org.merchantconsole.desk.CarrierGuess;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.ScanCommand;
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
     * @param chosen whose tracking codes come; null where their shape tells
     * @param asked between whom a person has to choose now; empty when nothing is asked
     */
    record State(
            @Nullable OrderKey order,
            Tone tone,
            String sentence,
            int done,
            int refused,
            @Nullable Carrier chosen,
            List<Carrier> asked) {

        static final State FIRST = new State(null, Tone.NEUTRAL, "", 0, 0, null, List.of());
    }

    /** A parcel that was written down in this session. */
    private record Parcel(
            OrderKey order,
            OperationId operation,
            Money amount,
            String code,
            @Nullable Carrier carrier) {}

    /** A tracking code that could be several carriers'. */
    private record Doubt(String code, List<Carrier> carriers) {}

    /**
     * What a scan is read against: the order whose code comes, the parcel before, the codes that are given away, the carrier
     * that was chosen, the one before, and what is asked.
     */
    private record Session(
            @Nullable OrderKey order,
            @Nullable Parcel before,
            Map<String, OrderKey> codes,
            @Nullable Carrier chosen,
            @Nullable Carrier last,
            @Nullable Doubt doubt) {}

    /** What came of one scan. */
    private record Step(
            @Nullable OrderKey next,
            boolean good,
            String sentence,
            @Nullable Parcel parcel,
            boolean tookBack,
            @Nullable Carrier chosen,
            @Nullable Doubt doubt) {

        Step(@Nullable OrderKey next, boolean good, String sentence, @Nullable Parcel parcel, boolean tookBack) {
            this(next, good, sentence, parcel, tookBack, null, null);
        }

        Step choosing(Carrier carrier) {
            return new Step(next, good, sentence, parcel, tookBack, carrier, doubt);
        }

        Step asking(Doubt about) {
            return new Step(next, good, sentence, parcel, tookBack, chosen, about);
        }

        /** An order that was left out is neither good nor bad. */
        boolean skips() {
            return good && parcel == null && next == null && !tookBack && chosen == null;
        }
    }

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final Consumer<OrderKey> show;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private final Map<String, OrderKey> codes = new HashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.FIRST);
    private ScanReport report = new ScanReport();
    private boolean busy;
    private @Nullable Doubt doubt;
    /** Whom the parcel before went with, also after a session ended. */
    private @Nullable Carrier last;

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
        if (line.strip().equalsIgnoreCase(ScanCommand.Plain.END.code())) {
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
        State now = state.get();
        Session session = new Session(now.order(), parcels.peekLast(), Map.copyOf(codes), now.chosen(), last, doubt);
        context.background().run(() -> step(line, session), this::took, problem -> {
            busy = false;
            took(new Step(now.order(), false, texts().get("shipping.scan.failed", line), null, false));
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
            last = parcel.carrier() == null ? last : parcel.carrier();
            if (!parcel.code().isEmpty()) {
                codes.put(parcel.code(), parcel.order());
            }
        }
        State was = state.get();
        doubt = step.doubt();
        Tone tone = doubt != null
                ? Tone.WARNING
                : !step.good() ? Tone.DANGER : step.parcel() != null ? Tone.SUCCESS : Tone.ACCENT;
        state.set(new State(
                step.next(),
                tone,
                step.sentence(),
                parcels.size(),
                was.refused() + (step.good() ? 0 : 1),
                step.chosen() == null ? was.chosen() : step.chosen(),
                doubt == null ? List.of() : doubt.carriers()));
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
        doubt = null;
        state.set(State.FIRST);
    }

    /** Says whose the code is that was asked about, the first of the asked counting as 0; nothing when nothing is asked. */
    boolean answer(int number) {
        List<Carrier> asked = state.get().asked();
        if (number < 0 || number >= asked.size()) {
            return false;
        }
        scan(new ScanCommand.Choose(asked.get(number)).code());
        return true;
    }

    private Step step(String line, Session session) {
        OrderKey order = session.order();
        Optional<ScanCommand> command = ScanCommand.read(line);
        if (command.isPresent()) {
            return command(command.get(), session);
        }
        if (line.startsWith("*")) {
            return refused(order, "shipping.scan.noCommand", line, codes(ScanCommand.all()));
        }
        return order == null ? order(line) : tracking(line, order, session);
    }

    private Step command(ScanCommand command, Session session) {
        OrderKey order = session.order();
        return switch (command) {
            case ScanCommand.Choose(Carrier carrier) -> choose(carrier, session);
            case ScanCommand.Plain plain when plain == ScanCommand.Plain.UNDO -> undo(order, session.before());
            case ScanCommand.Plain plain when order == null -> refused(null, "shipping.scan.noOrder", plain.code());
            case ScanCommand.Plain plain when plain == ScanCommand.Plain.SKIP -> left(order);
            case ScanCommand.Plain plain when session.doubt() != null -> ask(order, session.doubt());
            case ScanCommand.Plain plain -> ship(order, null, "", List.of());
        };
    }

    private static String codes(List<ScanCommand> commands) {
        return commands.stream().map(ScanCommand::code).collect(Collectors.joining(" "));
    }

    private Step left(@Nullable OrderKey order) {
        return new Step(null, true, texts().get("shipping.scan.skipped", order == null ? "" : order.id()), null, false);
    }

    /** The codes that come are this carrier's; or the one that is asked about is, and then the others are read as before. */
    private Step choose(Carrier carrier, Session session) {
        OrderKey order = session.order();
        Doubt asked = session.doubt();
        if (order == null || asked == null) {
            return new Step(order, true, texts().get("shipping.scan.chosen", carrier.label()), null, false)
                    .choosing(carrier);
        }
        if (!asked.carriers().contains(carrier)) {
            return ask(order, asked);
        }
        Step shipped = ship(order, carrier, asked.code(), List.of());
        return session.chosen() == null ? shipped : shipped.choosing(carrier);
    }

    private Step ask(OrderKey order, Doubt about) {
        String sentence = texts().get("shipping.scan.asks", about.code(), Carrier.labels(about.carriers()), order.id());
        return new Step(order, true, sentence, null, false).asking(about);
    }

    private Step undo(@Nullable OrderKey order, @Nullable Parcel before) {
        if (order != null) {
            return left(order);
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
        return switch (CarrierGuess.of(code, session.chosen(), session.last())) {
            case CarrierGuess.Unknown unknown -> refused(order, "shipping.scan.noCarrier", line, order.id());
            case CarrierGuess.Doubtful(List<Carrier> carriers) -> ask(order, new Doubt(code, carriers));
            case CarrierGuess.Taken(Carrier carrier, List<Carrier> others) -> ship(order, carrier, code, others);
        };
    }

    /** @param others whose the code could be as well */
    private Step ship(OrderKey order, @Nullable Carrier carrier, String code, List<Carrier> others) {
        return switch (desks.shipping().stageShip(order, carrier == null ? "" : carrier.label(), code, staff.get())) {
            case Outcome.Staged staged -> {
                String leaves = context.times().span(staged.leavesAt());
                String words = carrier == null
                        ? texts().get("shipping.scan.shippedPlain", order.id(), leaves)
                        : texts().get("shipping.scan.shipped", order.id(), carrier.label(), code, leaves);
                if (carrier != null && !others.isEmpty()) {
                    words += " " + texts().get("shipping.scan.asLast", Carrier.labels(others), carrier.label());
                }
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
