package org.merchantconsole.ui.shell;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Notices;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** What the window shows around the screens: counts, environment, member of staff, sync state, the named zone's clock. */
public final class ShellViewModel {

    /** Words with a colour. */
    public record Sign(String text, Tone tone) {}

    private final Texts texts;
    private final TimeText times;
    private final Rereading<Map<Queue, Total>> counting;
    private final ObservableMap<Queue, Total> counts = FXCollections.observableHashMap();
    // One wrapper for all listeners: it hears of changes only as long as somebody holds it.
    private final ObservableMap<Queue, Total> shownCounts = FXCollections.unmodifiableObservableMap(counts);
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper member = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper role = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Sign> environment = new ReadOnlyObjectWrapper<>(new Sign("", Tone.NEUTRAL));
    private final ReadOnlyObjectWrapper<Sign> sync = new ReadOnlyObjectWrapper<>(new Sign("", Tone.NEUTRAL));
    private @Nullable Instant synced;
    private @Nullable String syncTrouble;
    private boolean running;
    private boolean withoutCopy;
    private boolean offline;
    private boolean clockOff;

    /** @param totals how many wait in each work list; called in the background */
    public ShellViewModel(
            Texts texts, TimeText times, Background background, Notices notices, Callable<Map<Queue, Total>> totals) {
        this.texts = texts;
        this.times = times;
        this.counting = new Rereading<>(background, totals, counts::putAll, notices::failed);
        tick();
    }

    /** Counts again; calls that come while it counts are answered by one more count. */
    public void refresh() {
        counting.now();
    }

    /** The database refused; a full disk is said until a sync, which writes, has come to its end. */
    public void storeFailed(StoreException refused) {
        if (refused.kind() == StoreException.Kind.FULL) {
            banner.set(texts.get("shell.banner.full"));
        }
    }

    /** Nothing can be changed in this session. */
    public void readOnly() {
        banner.set(texts.get("shell.banner.readOnly"));
    }

    /** Whether today's copy could not be made; said as long as nothing more urgent is. */
    public void withoutCopy(boolean now) {
        if (now != withoutCopy) {
            boolean free = banner.get().equals(calm());
            withoutCopy = now;
            if (free) {
                banner.set(calm());
            }
        }
    }

    private String calm() {
        return withoutCopy ? texts.get("shell.banner.noCopy") : "";
    }

    /** What is said above everything; empty for nothing. */
    public ReadOnlyStringProperty bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /** Moves what depends on the time of day; called every second by the window. */
    public void tick() {
        clock.set(texts.get("shell.clock", times.time(times.now())));
        String trouble = syncTrouble;
        Instant at = synced;
        if (running) {
            sync.set(new Sign(texts.get("shell.syncing"), Tone.ACCENT));
        } else if (trouble != null) {
            sync.set(new Sign(trouble, Tone.WARNING));
        } else if (at != null && clockOff) {
            sync.set(new Sign(texts.get("shell.clockOff"), Tone.WARNING));
        } else if (at != null) {
            sync.set(new Sign(texts.get("shell.synced", times.span(at)), Tone.SUCCESS));
        } else {
            sync.set(new Sign(texts.get("shell.neverSynced"), Tone.NEUTRAL));
        }
    }

    /** The provider was reached and everything up to the moment is here. */
    public void synced(Instant at) {
        banner.set(calm());
        synced = at;
        syncTrouble = null;
        running = false;
        tick();
    }

    /** The provider is being asked. */
    public void syncRuns() {
        running = true;
        tick();
    }

    /** Asking the provider did not come to its end; why, in a few words. */
    public void syncFailed(String words) {
        syncTrouble = words;
        running = false;
        tick();
    }

    /** Remembers whether the provider could be reached, so that a lasting outage is told once. */
    public void offline(boolean now) {
        offline = now;
    }

    public boolean wasOffline() {
        return offline;
    }

    /** Whether this machine's clock and the provider's are apart; said in the status until they are not. */
    public void clockIsOff(boolean now) {
        clockOff = now;
        tick();
    }

    public boolean clockIsOff() {
        return clockOff;
    }

    public void setEnvironment(String words, Tone tone) {
        environment.set(new Sign(words, tone));
    }

    public void setMember(String name, String roleName) {
        member.set(name);
        role.set(roleName);
    }

    public ObservableMap<Queue, Total> counts() {
        return shownCounts;
    }

    public ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty memberProperty() {
        return member.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty roleProperty() {
        return role.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sign> environmentProperty() {
        return environment.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sign> syncProperty() {
        return sync.getReadOnlyProperty();
    }
}
