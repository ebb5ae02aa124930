package org.merchantconsole.ui.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Changes;
import org.merchantconsole.desk.InboxDesk;
import org.merchantconsole.order.Notification;
import org.merchantconsole.status.Staff;

/** What the inbox screen needs of the program around it. All but {@link #subscribe} block. */
public interface InboxPort {

    /** The latest, newest first; those of one verdict when given. */
    Data load(Notification.@Nullable Verdict verdict);

    /** Looks into one once more; asks the provider. */
    Optional<Notification> replay(long id);

    /** Takes in notifications from files; asks the provider. */
    InboxDesk.Dropped drop(List<Path> files);

    /** Calls back on any thread when something came in or was looked into. */
    Changes.Subscription subscribe(Runnable listener);

    /** What the screen looks at. */
    record Data(List<Notification> latest, Map<Notification.Verdict, Long> counts, ListenerState listener) {
        public Data {
            latest = List.copyOf(latest);
            counts = Map.copyOf(counts);
        }
    }

    /** The real one. */
    static InboxPort of(InboxDesk inbox, Supplier<Staff> staff, Supplier<ListenerState> listener, int limit) {
        return new InboxPort() {
            @Override
            public Data load(Notification.@Nullable Verdict verdict) {
                return new Data(inbox.latest(verdict, null, limit), inbox.counts(), listener.get());
            }

            @Override
            public Optional<Notification> replay(long id) {
                return inbox.replay(id, staff.get());
            }

            @Override
            public InboxDesk.Dropped drop(List<Path> files) {
                return inbox.drop(files, staff.get());
            }

            @Override
            public Changes.Subscription subscribe(Runnable heard) {
                return inbox.arrivals().subscribe(order -> heard.run());
            }
        };
    }
}
