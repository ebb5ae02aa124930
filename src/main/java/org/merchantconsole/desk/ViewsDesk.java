package org.merchantconsole.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SavedView;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.status.Staff;

/** Searches under a name: who sees which, what they find, and what may be done with them. */
public final class ViewsDesk {

    /** What fits into the sidebar's lines is far below; this keeps a pasted page out. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_SEARCH = 8_000;

    private final OrderStore store;
    private final OrderDesk orders;
    private final Texts texts;

    ViewsDesk(OrderStore store, OrderDesk orders, Locale locale) {
        this.store = store;
        this.orders = orders;
        this.texts = new Texts("search", locale);
    }

    /**
     * A view and what it finds.
     *
     * @param name as it is shown
     * @param total null when its search cannot be used any more
     */
    public record Found(SavedView view, String name, OrderStore.@Nullable Total total) {}

    /** What came of a wish. */
    public sealed interface Answer {
        record Done(SavedView view) implements Answer {}

        /** @param why a sentence */
        record Refused(String why) implements Answer {}
    }

    /** The views that the person sees, in their order. */
    public List<SavedView> all(Staff staff) {
        return store.views().all().stream()
                .filter(view -> view.isFor(staff.name()))
                .toList();
    }

    /** The same with what each finds now; counts each, so not for the window's thread. */
    public List<Found> found(Staff staff) {
        List<Found> found = new ArrayList<>();
        for (SavedView view : all(staff)) {
            SearchText search = orders.search(view.search());
            OrderStore.Total total = search.isSound() ? orders.total(search.narrow(OrderQuery.of(Queue.ORDERS))) : null;
            found.add(new Found(view, name(view), total));
        }
        return found;
    }

    /** The view's own name, or that of the program. */
    public String name(SavedView view) {
        return view.name().isEmpty() ? texts.of("ready." + view.ready()) : view.name();
    }

    /** The view of that name that the person sees. */
    public Optional<SavedView> named(String name, Staff staff) {
        return all(staff).stream()
                .filter(view -> name(view).equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The first view that the person sees with exactly this search. */
    public Optional<SavedView> searching(String search, Staff staff) {
        return search.isEmpty()
                ? Optional.empty()
                : all(staff).stream()
                        .filter(view -> view.search().equals(search))
                        .findFirst();
    }

    /** Keeps a search under a name. */
    public Answer save(String name, String search, boolean shared, Staff staff) {
        Optional<String> problem = problem(name, staff, 0);
        if (problem.isEmpty() && search.isBlank()) {
            problem = Optional.of(texts.of("view.empty"));
        }
        if (problem.isEmpty() && search.length() > LONGEST_SEARCH) {
            problem = Optional.of(texts.of("view.long"));
        }
        SearchText read = orders.search(search);
        if (problem.isEmpty() && !read.isSound()) {
            problem = Optional.of(texts.of("view.unsound"));
        }
        return problem.<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Done(
                        store.views().add(SavedView.of(name.strip(), search.strip(), staff.name(), shared))));
    }

    /** Gives it another name; under the program's own name a view that came with it follows the language again. */
    public Answer rename(SavedView view, String name, Staff staff) {
        boolean programs = !view.ready().isEmpty() && name.strip().equals(texts.of("ready." + view.ready()));
        return problem(name, staff, view.id())
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> change(view, view.named(programs ? "" : name.strip()), staff));
    }

    /** Shows it to everybody, or to its owner alone. */
    public Answer share(SavedView view, boolean shared, Staff staff) {
        return view.owner().isEmpty()
                ? new Answer.Refused(texts.of("view.ready"))
                : change(view, view.shared(shared), staff);
    }

    /** Deletes it. */
    public Answer remove(SavedView view, Staff staff) {
        if (!isMine(view, staff)) {
            return refused(view);
        }
        store.views().remove(view.id());
        return new Answer.Done(view);
    }

    /** Moves it up ({@code -1}) or down ({@code 1}) among those that the person sees; the order is everybody's. */
    public Answer move(SavedView view, int by, Staff staff) {
        List<SavedView> seen = all(staff);
        int at = seen.stream().map(SavedView::id).toList().indexOf(view.id());
        int to = at + by;
        if (at < 0 || to < 0 || to >= seen.size()) {
            return new Answer.Done(view);
        }
        // All are numbered anew, so that places that were equal are not any more.
        List<SavedView> all = new ArrayList<>(store.views().all());
        SavedView moved = seen.get(at);
        int target = all.indexOf(seen.get(to));
        all.remove(moved);
        all.add(target, moved);
        List<SavedView> numbered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            numbered.add(all.get(i).at(i + 1L));
        }
        store.views().change(numbered);
        return new Answer.Done(moved.at(target + 1L));
    }

    /** How a list looked and where its reader stood when it was left; empty when it never was. */
    public String place(String list, Staff staff) {
        return store.remembered(placeOf(list, staff)).orElse("");
    }

    /** Keeps how a list looks and where its reader stands. */
    public void keepPlace(String list, String place, Staff staff) {
        store.remember(placeOf(list, staff), place);
    }

    private static String placeOf(String list, Staff staff) {
        return "place|" + list + "|" + staff.name();
    }

    private Answer change(SavedView before, SavedView after, Staff staff) {
        if (!isMine(before, staff)) {
            return refused(before);
        }
        store.views().change(List.of(after));
        return new Answer.Done(after);
    }

    /** Those that came with the program are everybody's. */
    private static boolean isMine(SavedView view, Staff staff) {
        return view.owner().isEmpty() || view.owner().equals(staff.name());
    }

    private Answer refused(SavedView view) {
        return new Answer.Refused(texts.of("view.other", Map.of("name", name(view), "owner", view.owner())));
    }

    private Optional<String> problem(String name, Staff staff, long own) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return Optional.of(texts.of("view.nameless"));
        }
        if (wanted.length() > LONGEST_NAME) {
            return Optional.of(texts.of("view.longName"));
        }
        return named(wanted, staff)
                .filter(view -> view.id() != own)
                .map(view -> texts.of("view.twice", Map.of("name", wanted)));
    }
}
