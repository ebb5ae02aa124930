package org.merchantconsole.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Kind;

/** Takes in files of the provider's records. What cannot be used is refused with its reason; the rest is kept. */
public final class Import {
    /** Orders per transaction: large enough to be fast, small enough to show progress and to stop. */
    private static final int CHUNK = 5_000;

    /** So many refused records of a file go on the list of what was set aside; a file of something else has more. */
    private static final int LISTED = 1_000;

    private final OrderStore store;
    private final RecordReader reader;
    private final Intake intake;
    private final Sites sites;
    private final Judge judge;
    private final Changes changes;
    private final Sentences sentences;
    private final InstantSource clock;

    Import(
            OrderStore store,
            RecordReader reader,
            Intake intake,
            Sites sites,
            Judge judge,
            Changes changes,
            Sentences sentences,
            InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.intake = intake;
        this.sites = sites;
        this.judge = judge;
        this.changes = changes;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * What an import brought.
     *
     * @param read records found
     * @param added orders that were not known
     * @param changed orders that were known otherwise
     * @param refused records that could not be used: file, place and reason
     */
    public record Result(long read, int added, int changed, List<String> refused) {
        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** Reads the files in their order. Stops after the record at hand when it is cancelled; what was stored stays. */
    public Result run(List<Path> files, Progress progress) {
        Run run = new Run(progress);
        for (Path file : files) {
            if (!run.stopped()) {
                run.file(file);
            }
        }
        return new Result(run.read, run.added.size(), run.changed.size(), run.refused);
    }

    /** What staff know a file by. */
    static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private record Orphan(String file, String place, Snapshot.OfTransaction row) {}

    private final class Run {
        private final Progress progress;
        private final Set<OrderKey> added = new HashSet<>();
        private final Set<OrderKey> changed = new HashSet<>();
        private final List<String> refused = new ArrayList<>();
        private final List<Orphan> orphans = new ArrayList<>();
        private final List<Gateway.RefusedRow> unreadable = new ArrayList<>();
        private final Map<OrderKey, Order> chunk = new LinkedHashMap<>();
        private final SetAside aside = new SetAside(store.quarantine(), sites, sentences, clock);
        private String file = "";
        private long read;

        Run(Progress progress) {
            this.progress = progress;
        }

        boolean stopped() {
            return progress.cancelled();
        }

        void file(Path path) {
            file = name(path);
            try {
                reader.read(path, this::entry);
            } catch (IOException e) {
                refused.add(file + ": the file cannot be read. Check that it is there and that you may read it.");
            } catch (Cancelled e) {
                // What was read so far is stored below.
            }
            adopt();
            flush();
            aside.refused(unreadable, origin());
            unreadable.clear();
        }

        private Intake.Origin origin() {
            return new Intake.Origin(Source.IMPORT, file, false);
        }

        private void entry(RecordReader.Entry entry) {
            read++;
            progress.step(read, 0, file);
            switch (entry) {
                case RecordReader.Entry.Refused no -> {
                    refused.add(file + ", " + no.place() + ": " + no.why());
                    if (no.record() != null && unreadable.size() < LISTED) {
                        unreadable.add(no.record());
                    }
                }
                case RecordReader.Entry.Read record -> take(record.place(), record.snapshot());
            }
            if (chunk.size() >= CHUNK) {
                flush();
            }
            Cancelled.check(progress);
        }

        private void take(String place, Snapshot snapshot) {
            if (snapshot.orderId().isBlank()) {
                refused.add(file + ", " + place + ": the record has no order id.");
                return;
            }
            Intake.Origin origin = origin();
            OrderKey key = sites.key(snapshot);
            switch (snapshot) {
                case Snapshot.OfOrder order -> {
                    Order known = known(key);
                    keep(known, intake.order(known, order, origin).order());
                }
                case Snapshot.OfTransaction row
                when row.kind() == Kind.PAYMENT -> {
                    Order known = known(key);
                    keep(known, intake.payment(known, row, origin).order());
                }
                // Fees and payouts are bookkeeping: they belong to no order.
                case Snapshot.OfTransaction row when row.kind() == null -> {}
                case Snapshot.OfTransaction row -> child(place, row);
            }
        }

        private void child(String place, Snapshot.OfTransaction row) {
            if (!adopted(row)) {
                // Lists are newest first, so the payment usually comes later in the file.
                orphans.add(new Orphan(file, place, row));
            }
        }

        private boolean adopted(Snapshot.OfTransaction row) {
            OrderKey key = sites.key(row);
            Order parent = known(key);
            if (parent == null) {
                parent = store.resolve(row.transactionId().value())
                        .map(this::known)
                        .orElse(null);
            }
            if (parent == null) {
                return false;
            }
            keep(parent, intake.child(parent, row, origin()));
            return true;
        }

        private void adopt() {
            List<Snapshot.OfTransaction> alone = new ArrayList<>();
            for (Orphan orphan : orphans) {
                if (!adopted(orphan.row())) {
                    if (alone.size() < LISTED) {
                        alone.add(orphan.row());
                    }
                    refused.add(orphan.file() + ", " + orphan.place() + ": its payment, order "
                            + orphan.row().orderId() + ", is not known. Import or sync the payment first.");
                }
            }
            aside.withoutPayment(alone, origin());
            orphans.clear();
        }

        private @Nullable Order known(OrderKey key) {
            Order order = chunk.get(key);
            return order == null ? store.find(key).orElse(null) : order;
        }

        private void keep(@Nullable Order known, Order order) {
            if (known == null) {
                added.add(order.key());
            } else if (known.equals(order)) {
                return;
            } else if (!added.contains(order.key())) {
                changed.add(order.key());
            }
            chunk.put(order.key(), order);
        }

        private void flush() {
            if (chunk.isEmpty()) {
                return;
            }
            Set<OrderKey> leftAlone = store.save(
                    chunk.values().stream().map(judge::update).toList(),
                    new AuditEntry(
                            clock.instant(), file, Source.IMPORT, "imported", null, null, chunk.size() + " orders"));
            for (OrderKey key : leftAlone) {
                refused.add(file + ": order " + key + " was changed by somebody else while the file was read, so the"
                        + " record was not laid over that. Import the file again if it is newer.");
            }
            chunk.keySet().forEach(changes::tell);
            chunk.clear();
        }
    }
}
