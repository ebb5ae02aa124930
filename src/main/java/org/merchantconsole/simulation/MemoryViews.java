package org.merchantconsole.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.merchantconsole.order.SavedView;
import org.merchantconsole.order.ViewStore;

/** The saved views in memory; none at the beginning. */
final class MemoryViews implements ViewStore {
    private final Map<Long, SavedView> views = new TreeMap<>();
    private long last;

    @Override
    public synchronized List<SavedView> all() {
        return views.values().stream()
                .sorted(Comparator.comparingLong(SavedView::place).thenComparingLong(SavedView::id))
                .toList();
    }

    @Override
    public synchronized Optional<SavedView> find(long id) {
        return Optional.ofNullable(views.get(id));
    }

    @Override
    public synchronized SavedView add(SavedView view) {
        long place = views.values().stream().mapToLong(SavedView::place).max().orElse(0) + 1;
        SavedView stored =
                new SavedView(++last, view.ready(), view.name(), view.search(), view.owner(), view.shared(), place);
        views.put(last, stored);
        return stored;
    }

    @Override
    public synchronized void change(Collection<SavedView> changed) {
        changed.forEach(view -> views.computeIfPresent(view.id(), (id, before) -> view));
    }

    @Override
    public synchronized void remove(long id) {
        views.remove(id);
    }
}
