package org.merchantconsole.ui.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * A tour under way: tells one next step, sees from the desks' own records that it was done, and goes on. It never does
 * anything itself. Lives on the window's thread.
 */
public final class TourModel {

    /** More than anybody does during a tour. */
    private static final int LATEST = 60;

    /** How many orders of a list are looked at for one to try a step on. */
    private static final int TRIED = 40;

    /** Stands for an order where the list has none to try a step on. */
    private static final String NONE = "–";

    /**
     * What the window shows of it.
     *
     * @param heading which tour, and how far
     * @param sentence the one thing to do next, or that it is over
     * @param lines at the end, what was done, one each; empty before
     */
    public record Card(String heading, String sentence, List<String> lines, boolean over) {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    private final UiContext context;
    private final News news;
    private final Desks desks;
    private final Supplier<Staff> staff;
    private final ObservableValue<String> screen;
    private final boolean sandbox;
    private final Rereading<List<Intent>> reading;
    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
    private Subscription listening = Subscription.EMPTY;

    private @Nullable Tour tour;
    private int at;
    private String example = "";
    /** Actions of before the tour; null until they were read. */
    private @Nullable Set<OperationId> before;

    private List<Intent> made = List.of();
    private Set<OperationId> ofFormerSteps = Set.of();

    /**
     * @param screen the id of the screen in sight
     * @param sandbox whether the provider is simulated
     */
    public TourModel(
            UiContext context,
            News news,
            Desks desks,
            Supplier<Staff> staff,
            ObservableValue<String> screen,
            boolean sandbox) {
        this.context = context;
        this.news = news;
        this.desks = desks;
        this.staff = staff;
        this.screen = screen;
        this.sandbox = sandbox;
        this.reading = new Rereading<>(context.background(), this::read, this::found, context.notices()::failed);
    }

    /** The tours that the person can take; empty, and says why, where there is no sandbox. */
    public List<Tour> offered() {
        if (!sandbox) {
            context.notices().say(Tone.NEUTRAL, texts().get("tour.only"));
            return List.of();
        }
        return Tour.of(staff.get());
    }

    /** Begins one. */
    public void start(Tour wanted) {
        leave();
        tour = wanted;
        at = 0;
        before = null;
        made = List.of();
        listening = Subscription.combine(
                news.onChange(order -> reading.now()), news.onTick(reading::now), screen.subscribe(now -> look()));
        enter();
        reading.now();
    }

    /** Goes on without the step in hand; at the end, closes. */
    public void skip() {
        Tour here = tour;
        if (here == null || at >= here.steps().size()) {
            leave();
            return;
        }
        at++;
        enter();
        look();
    }

    /** Leaves it; false when there is none. */
    public boolean leave() {
        boolean any = tour != null;
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        tour = null;
        card.set(null);
        return any;
    }

    public boolean isUnderWay() {
        return tour != null;
    }

    /** What is shown; null while no tour is under way. */
    public ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    private List<Intent> read() {
        Staff person = staff.get();
        return desks.orders().intents(LATEST).stream()
                .filter(intent -> Outbox.isOf(intent, person))
                .toList();
    }

    private void found(List<Intent> intents) {
        Set<OperationId> old = before;
        if (old == null) {
            before = ids(intents);
        } else {
            made = intents.stream().filter(intent -> !old.contains(intent.id())).toList();
        }
        look();
    }

    /** A step begins: what was asked for until now does not count for it, and it gets an order to try it on. */
    private void enter() {
        ofFormerSteps = ids(made);
        example = "";
        Tour here = tour;
        if (here == null || at >= here.steps().size()) {
            return;
        }
        Tour.Step step = here.steps().get(at);
        Queue list = step.example();
        if (list == null) {
            return;
        }
        Staff person = staff.get();
        ActionKind kind = Tour.kinds(step.goal()).iterator().next();
        context.background()
                .run(
                        () -> example(list, kind, person),
                        id -> {
                            if (tour == here
                                    && at < here.steps().size()
                                    && step.equals(here.steps().get(at))) {
                                example = id.orElse(NONE);
                                look();
                            }
                        },
                        context.notices()::failed);
    }

    private Optional<String> example(Queue list, ActionKind kind, Staff person) {
        return desks.orders().page(OrderQuery.of(list), null, TRIED).rows().stream()
                .map(OrderRow::key)
                .filter(key -> desks.orders()
                        .view(key, person)
                        .filter(view -> view.allows(kind))
                        .isPresent())
                .findFirst()
                .map(key -> key.id());
    }

    /** Goes on as far as what has happened reaches, then says what is next. */
    private void look() {
        Tour here = tour;
        if (here == null) {
            return;
        }
        while (before != null
                && at < here.steps().size()
                && isMet(here.steps().get(at).goal())) {
            at++;
            enter();
        }
        boolean looksForOrder = at < here.steps().size() && here.steps().get(at).example() != null && example.isEmpty();
        if (!looksForOrder) {
            card.set(card(here));
        }
    }

    private boolean isMet(Goal goal) {
        return switch (goal) {
            case Goal.Seen(String wanted) -> wanted.equals(screen.getValue());
            case Goal.Asked asked ->
                made.stream()
                        .anyMatch(intent -> asked.kinds().contains(kind(intent))
                                && !ofFormerSteps.contains(intent.id())
                                && intent.state() != Intent.State.REFUSED_BY_PROVIDER);
            case Goal.Back back ->
                made.stream()
                        .anyMatch(intent ->
                                back.kinds().contains(kind(intent)) && intent.state() == Intent.State.TAKEN_BACK);
            case Goal.Done done -> made.stream().anyMatch(intent -> kind(intent) == done.kind() && isDone(intent));
        };
    }

    private Card card(Tour here) {
        List<Tour.Step> steps = here.steps();
        String name = texts().get(here.text());
        if (at >= steps.size()) {
            List<String> lines = lines();
            return new Card(
                    texts().get("tour.over", name),
                    texts().get(lines.isEmpty() ? "tour.done.none" : "tour.done"),
                    lines,
                    true);
        }
        Tour.Step step = steps.get(at);
        String heading = texts().get("tour.step", name, at + 1, steps.size());
        boolean there = step.goal() instanceof Goal.Seen || step.screen().equals(screen.getValue());
        if (!there) {
            String where = texts().get(step.screen() + ".title");
            return new Card(
                    heading,
                    texts().get("tour.elsewhere", where, texts().key("screen." + step.screen())),
                    List.of(),
                    false);
        }
        String sentence = example.equals(NONE)
                ? texts().get("tour.noOrder")
                : texts().get(here.text() + "." + step.name(), example);
        return new Card(heading, sentence, List.of(), false);
    }

    /** What was done during the tour and where it stands, oldest first. */
    private List<String> lines() {
        Happenings words = new Happenings(texts(), context.times());
        return made.reversed().stream()
                .map(intent -> words.action(intent) + " – " + words.state(intent))
                .toList();
    }

    /** Whether the books say that it was carried out. */
    private static boolean isDone(Intent intent) {
        return intent.state() == Intent.State.DONE || intent.state() == Intent.State.SETTLED_BY_EVIDENCE;
    }

    private static ActionKind kind(Intent intent) {
        return intent.action().kind();
    }

    private static Set<OperationId> ids(List<Intent> intents) {
        Set<OperationId> ids = new HashSet<>();
        intents.forEach(intent -> ids.add(intent.id()));
        return ids;
    }

    private Texts texts() {
        return context.texts();
    }
}
