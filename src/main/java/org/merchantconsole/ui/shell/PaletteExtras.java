package org.merchantconsole.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.ViewsDesk;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.shell.PaletteModel.Entry;
import org.merchantconsole.ui.views.ViewsModel;

/**
 * What the palette offers besides: saved views, and orders whose ids lie in the clipboard. Those are only offered; nothing
 * is opened by itself, and a text that names no known order is looked at no further.
 */
final class PaletteExtras {

    private static final int LONGEST_ID = 64;
    private static final int MOST_IDS = 500;

    private final UiContext context;
    private final OrderDesk orders;
    private final ViewsModel views;
    private final Supplier<@Nullable String> clipboard;

    /** @param clipboard the text in it; null for none */
    PaletteExtras(UiContext context, OrderDesk orders, ViewsModel views, Supplier<@Nullable String> clipboard) {
        this.context = context;
        this.orders = orders;
        this.views = views;
        this.clipboard = clipboard;
    }

    /** The saved views, each with its key and what it finds. */
    List<Entry> views() {
        List<Entry> entries = new ArrayList<>();
        for (ViewsDesk.Found found : views.views()) {
            String key = entries.size() < 9 ? "Ctrl " + (entries.size() + 1) : "";
            entries.add(new Entry(Feather.BOOKMARK, found.name(), views.amount(found), key, () -> views.open(found)));
        }
        return entries;
    }

    /** Looks into the clipboard and tells what could be opened from there, if anything. */
    void clipboard(Consumer<Entry> told) {
        String text = clipboard.get();
        List<String> ids = text == null || text.length() > MOST_IDS * LONGEST_ID
                ? List.of()
                : Arrays.stream(text.strip().split("[\\s,;]+", -1))
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (ids.isEmpty() || ids.size() > MOST_IDS || ids.stream().anyMatch(id -> id.length() > LONGEST_ID)) {
            return;
        }
        context.background().run(() -> known(ids), known -> entry(known).ifPresent(told), context.notices()::failed);
    }

    private List<OrderKey> known(List<String> ids) {
        return ids.stream()
                .flatMap(id -> orders.resolve(id).stream())
                .distinct()
                .toList();
    }

    private Optional<Entry> entry(List<OrderKey> known) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (known.size() == 1) {
            OrderKey key = known.getFirst();
            return Optional.of(new Entry(
                    Feather.CLIPBOARD,
                    key.id(),
                    context.texts().get("shell.clipboard.one"),
                    "↵",
                    () -> context.navigator().show("orders", key)));
        }
        String search = SearchText.ofOrders(known.stream().map(OrderKey::id).toList());
        return Optional.of(new Entry(
                Feather.CLIPBOARD,
                context.texts().get("shell.clipboard.many", known.size()),
                "",
                "↵",
                () -> context.navigator().find(search)));
    }
}
