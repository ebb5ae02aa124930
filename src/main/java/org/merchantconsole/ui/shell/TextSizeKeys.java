package org.merchantconsole.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.settings.Settings.TextSize;
import org.merchantconsole.ui.UiContext;

/** Changes how large everything is, by keys, at once and for good. On the window's thread. */
final class TextSizeKeys {

    private final Host host;
    private final UiContext context;
    private final Consumer<Settings> apply;
    /** What was asked for last: storing takes a moment, and the key may be pressed again meanwhile. */
    private @Nullable TextSize asked;

    /** @param apply makes stored settings count in the window */
    TextSizeKeys(Host host, UiContext context, Consumer<Settings> apply) {
        this.host = host;
        this.context = context;
        this.apply = apply;
    }

    /** @param steps larger, smaller for a negative number; 0 for the usual size */
    void change(int steps) {
        List<TextSize> sizes = List.of(TextSize.values());
        TextSize now = asked == null ? host.current().view().size() : asked;
        TextSize wanted = steps == 0
                ? TextSize.NORMAL
                : sizes.get(Math.clamp(sizes.indexOf(now) + (long) steps, 0, sizes.size() - 1));
        if (wanted == now) {
            return;
        }
        asked = wanted;
        context.background()
                .run(
                        () -> {
                            Settings current = host.current();
                            Settings changed = current.withView(current.view().withSize(wanted));
                            host.save(changed, Map.of());
                            return changed;
                        },
                        changed -> {
                            asked = null;
                            apply.accept(changed);
                        },
                        fault -> {
                            asked = null;
                            context.notices().failed(fault);
                        });
    }
}
