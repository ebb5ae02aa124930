package org.merchantconsole.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.UiContext;

/** What the search box offers as somebody types: screens, the actions of this screen, and orders. */
public final class PaletteModel {

    /**
     * One thing to choose.
     *
     * @param hint its key, or a few words about it
     */
    public record Entry(Ikon icon, String title, String detail, String hint, Runnable run) {}

    private final UiContext context;
    private final List<Screen> screens;
    private final List<KeyHint> actions;
    private final Function<String, List<OrderRow>> search;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private @Nullable PaletteExtras extras;
    private int asked;

    /**
     * @param actions the keys of the screen in sight, live
     * @param search finds orders by words; called in the background
     */
    public PaletteModel(
            UiContext context,
            List<Screen> screens,
            ObservableList<KeyHint> actions,
            Function<String, List<OrderRow>> search) {
        this.context = context;
        this.screens = screens;
        this.actions = actions;
        this.search = search;
        query.addListener((seen, before, now) -> find(now));
        find("");
    }

    /** What else is offered; unless told otherwise nothing is. */
    void with(PaletteExtras more) {
        extras = more;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    /** What lies in the clipboard and could be opened from here, as a sentence; empty for nothing. */
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** The window came to the front, perhaps with an id in the clipboard that another program put there. */
    void lookIntoClipboard() {
        offer.set("");
        if (extras != null) {
            extras.clipboard(entry -> offer.set((entry.title() + " " + entry.detail()).strip()));
        }
    }

    /** Starts afresh, with what can be done here and now. */
    public void reset() {
        offer.set("");
        query.set("");
        find("");
        if (extras != null) {
            extras.clipboard(entry -> {
                if (query.get().isEmpty()) {
                    entries.addFirst(entry);
                }
            });
        }
    }

    private void find(String words) {
        String wanted = words.strip();
        List<Entry> near = new ArrayList<>();
        for (KeyHint hint : actions) {
            Runnable run = hint.run();
            if (run != null && matches(hint.text(), wanted)) {
                near.add(new Entry(Feather.ZAP, hint.text(), "", hint.keys(), run));
            }
        }
        for (Screen screen : screens) {
            String name = context.texts().get(screen.id() + ".title");
            if (matches(name, wanted)) {
                Runnable show = () -> context.navigator().show(screen.id(), null);
                near.add(new Entry(screen.icon(), name, "", screen.key(), show));
            }
        }
        if (extras != null) {
            extras.views().stream()
                    .filter(view -> matches(view.title(), wanted))
                    .forEach(near::add);
        }
        int question = ++asked;
        if (wanted.length() < 2) {
            entries.setAll(near);
            return;
        }
        context.background()
                .run(
                        () -> search.apply(wanted),
                        rows -> {
                            // An answer to an older question comes too late to be of use.
                            if (question == asked) {
                                List<Entry> all = new ArrayList<>(near);
                                rows.forEach(row -> all.add(entry(row)));
                                entries.setAll(all);
                            }
                        },
                        context.notices()::failed);
    }

    private Entry entry(OrderRow row) {
        String detail = String.join(
                " · ",
                row.customer(),
                MoneyText.of(row.amount(), context.texts().locale()),
                PairText.words(row.status()));
        Runnable show = () -> context.navigator().show("orders", row.key());
        return new Entry(Feather.FILE_TEXT, row.key().id(), detail, "", show);
    }

    private static boolean matches(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
