package org.merchantconsole.ui.neworder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.order.OutcomeWords;
import org.merchantconsole.ui.order.Said;

/**
 * What came of a new order, and the wait for its customer: the provider is asked after 3 seconds, then less and less often,
 * at least every 30 seconds, until the payment has an end, somebody stops waiting, or the screen is left.
 */
public final class MadeModel {

    private static final int FIRST_WAIT = 3;
    private static final int LONGEST_WAIT = 30;

    private final Desks desks;
    private final UiContext context;
    private final News news;
    private final BankForm bankForm;
    private final Supplier<Staff> staff;
    private final ReadOnlyObjectWrapper<@Nullable Made> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrderView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Subscription heard = Subscription.EMPTY;
    private boolean asking;
    /** Which order is in sight, counted. */
    private int turn;

    private boolean stopped;
    private int wait = FIRST_WAIT;
    private int left = FIRST_WAIT;

    public MadeModel(Desks desks, Supplier<Staff> staff, UiContext context, News news, VerificationPages pages) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.news = news;
        this.bankForm = new BankForm(pages, context);
    }

    /** What the desk said; null while there is nothing. */
    ReadOnlyObjectProperty<@Nullable Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** The order as it is known now; null while it is not. */
    ReadOnlyObjectProperty<@Nullable OrderView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isShownProperty() {
        return isShown.getReadOnlyProperty();
    }

    /** Whether the customer has something to do, or nobody knows yet. */
    ReadOnlyBooleanProperty isWaitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What happened, or how it ended. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** When the provider is asked again. */
    ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** What did not work, a sentence; empty for nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Shows what came of an order and begins to wait where there is something to wait for. */
    void begin(Made what) {
        clear();
        made.set(what);
        sentence.set(what instanceof Made.Unknown open ? open.sentence() : ((Made.Created) what).sentence());
        isShown.set(true);
        waiting.set(true);
        pace.set(context.texts().get("neworder.asksIn", left));
        read(false);
    }

    /** Takes everything away. */
    void clear() {
        bankForm.close();
        made.set(null);
        view.set(null);
        isShown.set(false);
        waiting.set(false);
        sentence.set("");
        trouble.set("");
        pace.set("");
        turn++;
        asking = false;
        stopped = false;
        wait = FIRST_WAIT;
        left = FIRST_WAIT;
    }

    /** The screen came into sight. */
    void shown() {
        heard.unsubscribe();
        heard = Subscription.combine(news.onSecond(this::second), news.onChange(this::changed));
        if (isShown.get() && !stopped) {
            read(true);
        }
    }

    /** The screen went out of sight. */
    void left() {
        heard.unsubscribe();
        heard = Subscription.EMPTY;
    }

    private @Nullable Creation creation() {
        return switch (made.get()) {
            case Made.Created done -> done.creation();
            case Made.Unknown open -> open.creation();
            case null, default -> null;
        };
    }

    private @Nullable OrderKey key() {
        Creation creation = creation();
        return creation == null ? null : creation.request().key();
    }

    /** The number of the order in sight; empty for none. */
    String orderId() {
        OrderKey key = key();
        return key == null ? "" : key.id();
    }

    /** Whether it is made and nobody has paid or ended it, as far as is known. */
    boolean isOpen() {
        OrderView now = view.get();
        return made.get() instanceof Made.Created && (now == null || now.family() == Family.OPEN);
    }

    /** The page for the customer; empty when there is none, or nothing is to be done there any more. */
    Optional<URI> page() {
        return isOpen()
                        && made.get() instanceof Made.Created done
                        && done.next() instanceof CreatedOrder.Next.OpenPage open
                ? Optional.of(open.page())
                : Optional.empty();
    }

    /** Whether the answer brought the bank's form, the other way of verification. */
    boolean hasForm() {
        return isOpen() && made.get() instanceof Made.Created done && form(done) != null;
    }

    private static CreatedOrder.Next.@Nullable PostForm form(Made.Created done) {
        return done.form() == null && done.next() instanceof CreatedOrder.Next.PostForm only ? only : done.form();
    }

    private void changed(OrderKey which) {
        if (which.equals(key())) {
            read(false);
        }
    }

    private void second() {
        if (!waiting.get() || stopped || asking) {
            return;
        }
        left--;
        if (left > 0) {
            pace.set(context.texts().get("neworder.asksIn", left));
            return;
        }
        wait = Math.min(LONGEST_WAIT, wait + wait / 2);
        left = wait;
        ask();
    }

    /** Asks the provider now. */
    void ask() {
        Made now = made.get();
        OrderKey key = key();
        if (key == null || asking) {
            return;
        }
        asking = true;
        pace.set(context.texts().get("neworder.asks"));
        if (now instanceof Made.Unknown open) {
            inTurn(() -> lookUp(open.creation()), found -> {
                asking = false;
                found.ifPresent(this::looked);
                read(false);
            });
            return;
        }
        inTurn(() -> desks.orders().refresh(key), answer -> {
            asking = false;
            trouble.set(
                    answer instanceof OrderDesk.Refreshed.Failed no
                            ? context.texts().get("neworder.notAsked", no.why())
                            : "");
            read(false);
        });
    }

    /** Works in the background; an answer that comes once another order is in sight is of no use any more. */
    private <T> void inTurn(Callable<T> work, Consumer<T> done) {
        int mine = turn;
        context.background()
                .run(
                        work,
                        answer -> {
                            if (mine == turn) {
                                done.accept(answer);
                            }
                        },
                        this::failed);
    }

    /** Asks for one without an outcome; others may have settled it meanwhile. Blocking. */
    private Optional<Made> lookUp(Creation open) {
        return desks.newOrders()
                .look(open.id())
                .or(() -> desks.newOrders()
                        .creation(open.request().key())
                        .filter(now -> now.state().isGone())
                        .map(gone -> new Made.NotCreated(gone, gone.text())));
    }

    private void failed(Exception problem) {
        asking = false;
        context.notices().failed(problem);
    }

    private void looked(Made found) {
        switch (found) {
            case Made.Created done -> begin(done);
            case Made.NotCreated no -> {
                sentence.set(no.sentence());
                waiting.set(false);
            }
            case Made.Unknown open -> sentence.set(open.sentence());
            case Made.Refused no -> sentence.set(no.sentence());
        }
    }

    /** Reads the order as it is known here. */
    private void read(boolean thenAsk) {
        OrderKey mine = key();
        if (mine == null) {
            return;
        }
        Staff person = staff.get();
        context.background()
                .run(
                        () -> desks.orders().view(mine, person),
                        found -> {
                            if (mine.equals(key())) {
                                take(found.orElse(null));
                                if (thenAsk && waiting.get()) {
                                    ask();
                                }
                            }
                        },
                        context.notices()::failed);
    }

    private void take(@Nullable OrderView now) {
        OrderView before = view.get();
        if (now != null && made.get() instanceof Made.Unknown open) {
            // Somebody else found it at the provider.
            String words = desks.newOrders().stands(now.order());
            begin(new Made.Created(open.creation(), now.order(), new CreatedOrder.Next.Wait(), null, words, ""));
            return;
        }
        view.set(now);
        if (now == null) {
            return;
        }
        boolean over = now.family() != Family.OPEN;
        if (over) {
            sentence.set(desks.newOrders().stands(now.order()));
            waiting.set(false);
            pace.set("");
            bankForm.close();
        } else if (before != null && !before.order().status().equals(now.order().status())) {
            sentence.set(desks.newOrders().stands(now.order()));
        }
    }

    /** Waits no longer; the order goes on without this screen. */
    void stop() {
        if (waiting.get()) {
            stopped = true;
            waiting.set(false);
            pace.set(context.texts().get("neworder.stopped"));
            bankForm.close();
        }
    }

    /** Takes the order back while nobody has paid. */
    void cancel(Staff person) {
        OrderKey key = key();
        if (key == null) {
            return;
        }
        inTurn(() -> desks.dispatch().perform(key, new Action.Cancel(""), person), outcome -> {
            Said words = OutcomeWords.of(context.texts(), context.times(), desks.reasons(), outcome, ActionKind.CANCEL);
            trouble.set(outcome instanceof Outcome.Done ? "" : words.sentence());
            read(false);
        });
    }

    /** Carries the bank's form to the browser, once. */
    void openForm() {
        CreatedOrder.Next.PostForm bank = made.get() instanceof Made.Created done ? form(done) : null;
        if (bank == null) {
            return;
        }
        bankForm.open(bank, trouble::set, this::failed);
    }

    /** One that was made here, is still open and has a page, as if it had just been made. Blocking. */
    Optional<Made> reopened(OrderKey key, Staff person) {
        Optional<OrderView> known = desks.orders().view(key, person).filter(order -> order.family() == Family.OPEN);
        Optional<Creation> mine = desks.newOrders().creation(key);
        if (known.isEmpty() || mine.isEmpty() || mine.get().paymentUrl().isEmpty()) {
            return Optional.empty();
        }
        try {
            CreatedOrder.Next next =
                    new CreatedOrder.Next.OpenPage(new URI(mine.get().paymentUrl()));
            String words = desks.newOrders().stands(known.get().order());
            return Optional.of(new Made.Created(mine.get(), known.get().order(), next, null, words, ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The colour of what is in sight. */
    Tone tone() {
        OrderView now = view.get();
        if (made.get() instanceof Made.Unknown) {
            return Tone.WARNING;
        }
        return now == null || now.family() == Family.OPEN ? Tone.ACCENT : Tone.of(now.family());
    }

    /** Shows the order where all its actions are; a held one where it is decided. */
    void open() {
        OrderView now = view.get();
        if (now != null) {
            context.navigator()
                    .show(
                            now.family() == Family.REVIEW ? "review" : "orders",
                            now.order().key());
        }
    }
}
