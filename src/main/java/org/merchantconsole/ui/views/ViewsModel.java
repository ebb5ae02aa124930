package org.merchantconsole.ui.views;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.merchantconsole.desk.ViewsDesk;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.RowMerge;
import org.merchantconsole.ui.UiContext;

/** The saved views of whoever sits here, with what each finds; counted in the background. Lives on the window's thread. */
public final class ViewsModel {

    private final UiContext context;
    private final ViewsDesk desk;
    private final Supplier<Staff> staff;
    private final Supplier<String> search;
    private final Rereading<List<ViewsDesk.Found>> counting;
    private final ObservableList<ViewsDesk.Found> views = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private boolean stale;
    private long dying;

    /** @param search the search of the screen in sight, as it is typed */
    public ViewsModel(UiContext context, News news, ViewsDesk desk, Supplier<Staff> staff, Supplier<String> search) {
        this.context = context;
        this.desk = desk;
        this.staff = staff;
        this.search = search;
        this.counting = new Rereading<>(
                context.background(),
                () -> desk.found(staff.get()),
                found -> RowMerge.into(views, found, each -> each.view().id()),
                context.notices()::failed);
        // While hundreds of orders come in, counting once a second is enough.
        news.onChange(order -> stale = true);
        news.onTick(() -> stale = true);
        news.onSecond(() -> {
            if (stale) {
                refresh();
            }
        });
    }

    public UiContext context() {
        return context;
    }

    /** The views in their order. */
    public ObservableList<ViewsDesk.Found> views() {
        return views;
    }

    /** What came of the last wish, as a sentence; empty for nothing to say. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The search that would be saved now; empty for none. */
    public String search() {
        return search.get();
    }

    /** Counts again. */
    public void refresh() {
        stale = false;
        counting.now();
    }

    /** Forgets what was said last. */
    public void begin() {
        said.set("");
        dying = 0;
    }

    /** Shows what a view finds. */
    public void open(ViewsDesk.Found view) {
        context.navigator().find(view.view().search());
    }

    /** Shows what the n-th view finds, counted from 1; false when there are not so many. */
    public boolean open(int number) {
        if (number < 1 || number > views.size()) {
            return false;
        }
        open(views.get(number - 1));
        return true;
    }

    /** Keeps the search of the screen in sight under a name. */
    public void save(String name, boolean shared) {
        String text = search.get();
        ask(() -> desk.save(name, text, shared, staff.get()), "views.saved");
    }

    public void rename(ViewsDesk.Found view, String name) {
        ask(() -> desk.rename(view.view(), name, staff.get()), "views.renamed");
    }

    /** Deletes a view; only the second time in a row, since nobody can bring it back. */
    public void remove(ViewsDesk.Found view) {
        if (dying != view.view().id()) {
            dying = view.view().id();
            said.set(context.texts().get("views.sure", view.name()));
            return;
        }
        dying = 0;
        ask(() -> desk.remove(view.view(), staff.get()), "views.removed");
    }

    /** Shows it to everybody, or hides it from them. */
    public void share(ViewsDesk.Found view) {
        boolean now = !view.view().shared();
        ask(() -> desk.share(view.view(), now, staff.get()), now ? "views.shared" : "views.private");
    }

    public void move(ViewsDesk.Found view, int by) {
        ask(() -> desk.move(view.view(), by, staff.get()), "");
    }

    private void ask(Callable<ViewsDesk.Answer> work, String done) {
        dying = 0;
        context.background()
                .run(
                        work,
                        answer -> {
                            switch (answer) {
                                case ViewsDesk.Answer.Done(var view) ->
                                    said.set(
                                            done.isEmpty()
                                                    ? ""
                                                    : context.texts().get(done, desk.name(view)));
                                case ViewsDesk.Answer.Refused(String why) -> said.set(why);
                            }
                            refresh();
                        },
                        context.notices()::failed);
    }

    /** How many and how much a view finds: {@code 12 · € 340.00}. */
    public String amount(ViewsDesk.Found view) {
        OrderStore.Total total = view.total();
        if (total == null) {
            return context.texts().get("views.unsound");
        }
        String money = MoneyText.all(total.money(), context.texts().locale());
        return money.isEmpty() ? Long.toString(total.count()) : total.count() + " · " + money;
    }
}
