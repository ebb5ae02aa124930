package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.CreationStore;
import org.merchantconsole.order.DifferenceStore;
import org.merchantconsole.order.HoldStore;
import org.merchantconsole.order.InboxStore;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.QuarantineStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SlipStore;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.ViewStore;
import org.merchantconsole.status.Deadline;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The orders in one SQLite file. Moments are kept to the millisecond. Committed work survives a crash of the program and of
 * the machine; several consoles may have the same file open, each sees what the others committed.
 *
 * <p>{@link #save} writes no audit row when nothing changed: then nothing was done.
 */
public final class SqliteStore implements OrderStore {

    /** Before this version two connections could damage the file while the write-ahead log was reset. */
    private static final String OLDEST_SQLITE = "3.51.3";

    private final Database database;
    private final InstantSource clock;
    private final SearchUpkeep search;
    private final Inbox inbox;
    private final Quarantine quarantine;
    private final Creations creations;
    private final @Nullable Scratch scratch;

    private SqliteStore(Database database, InstantSource clock, @Nullable Scratch scratch) {
        this.scratch = scratch;
        this.database = database;
        this.clock = clock;
        this.search = new SearchUpkeep(database);
        this.inbox = new Inbox(database);
        this.quarantine = new Quarantine(database);
        this.creations = new Creations(database);
    }

    /**
     * Opens the file, makes it with its folder when it is missing, and brings it up to date; before each step of that a copy
     * goes into the folder {@code backups} beside it.
     *
     * @throws StoreException with a sentence when the file cannot be opened, is damaged, or is newer than the program
     */
    public static SqliteStore open(Path file, InstantSource clock) {
        return open(file, clock, Migrations.carried());
    }

    static SqliteStore open(Path file, InstantSource clock, List<Migrations.Script> scripts) {
        requireSqlite(SQLiteJDBCLoader.getVersion());
        boolean hadLog = StoreFile.prepare(file, clock);
        Database database = Database.open(file);
        return over(database, clock, scripts, hadLog);
    }

    /** The store over a file that is there and was opened. */
    static SqliteStore over(Database database, InstantSource clock) {
        return over(database, clock, Migrations.carried(), false);
    }

    private static SqliteStore over(
            Database database, InstantSource clock, List<Migrations.Script> scripts, boolean hadLog) {
        boolean opened = false;
        try {
            database.plain(session -> check(session, database.file(), hadLog));
            new Migrations(database, clock, scripts).run();
            database.openReaders();
            opened = true;
            SqliteStore store = new SqliteStore(database, clock, null);
            store.search.after(database.read(SearchIndex::backlog));
            return store;
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    /**
     * Opens a file that cannot be opened for work, to read what can be read: nothing is migrated, nothing is written, every
     * write is refused with a sentence. A file of an older version, or one in a folder that may not be written, is looked at
     * through a copy of it.
     *
     * @throws StoreException when nothing can be read at all
     */
    public static SqliteStore openForRescue(Path file, InstantSource clock) {
        requireSqlite(SQLiteJDBCLoader.getVersion());
        if (Files.notExists(file)) {
            throw StoreFile.gone(file, "nothing of it");
        }
        try {
            Database database = Database.openToRead(file);
            if (new Migrations(database, clock, Migrations.carried()).isCurrent()) {
                return new SqliteStore(database, clock, null);
            }
            database.close();
        } catch (StoreException refused) {
            if (refused.kind() != Kind.READ_ONLY && refused.kind() != Kind.CANNOT_OPEN) {
                throw refused;
            }
        }
        try {
            Scratch scratch = Scratch.of(file);
            try {
                // Made and brought up to date where it does no harm.
                open(scratch.database(), clock).close();
                return new SqliteStore(Database.openToRead(scratch.database()), clock, scratch);
            } catch (StoreException broken) {
                scratch.close();
                throw broken;
            }
        } catch (IOException stuck) {
            throw Failures.ofFile(file, stuck);
        }
    }

    /** Refuses a library that is too old; the version is the driver's, which begins with SQLite's. */
    static void requireSqlite(String version) {
        if (SqliteVersion.of(version).compareTo(SqliteVersion.of(OLDEST_SQLITE)) < 0) {
            throw new StoreException(
                    Kind.OTHER_EDITION,
                    "This program carries SQLite " + version + ", which can damage a database that two"
                            + " programs have open. Install a Merchant Console with SQLite " + OLDEST_SQLITE
                            + " or newer.");
        }
    }

    private static boolean check(Session session, Path file, boolean hadLog) throws SQLException {
        session.first("PRAGMA journal_mode = WAL", Row::text);
        if (hadLog) {
            String verdict = Health.quickly(session);
            if (!verdict.equals("ok")) {
                throw new StoreException(
                        Kind.CORRUPT,
                        "The database " + file + " is damaged (" + verdict + "); it was left as it is. "
                                + Backups.wayBack());
            }
        }
        return true;
    }

    @Override
    public Optional<Order> find(OrderKey key) {
        return database.read(session -> OrderLoading.find(session, key));
    }

    @Override
    public Optional<OrderKey> resolve(String orderOrTransactionId) {
        return database.read(session -> OrderLoading.resolve(session, orderOrTransactionId));
    }

    @Override
    public Page page(OrderQuery query, @Nullable String after, int limit) {
        search.before(query);
        return database.read(session -> Lists.page(session, query, after, limit, clock.instant()));
    }

    @Override
    public Map<Queue, Total> totals() {
        return database.read(session -> Lists.totals(session, clock.instant()));
    }

    @Override
    public Total total(OrderQuery query) {
        search.before(query);
        Instant now = clock.instant();
        if (query.equals(OrderQuery.of(query.queue()))) {
            return database.read(session -> Lists.totals(session, now))
                    .getOrDefault(query.queue(), new Total(0, List.of(), 0, 0));
        }
        return database.read(session -> Lists.total(session, query, now));
    }

    @Override
    public Map<OrderQuery, Total> totals(Collection<OrderQuery> queries) {
        queries.forEach(search::before);
        Instant now = clock.instant();
        return database.read(session -> Totals.of(session, queries, now));
    }

    @Override
    public List<Tally> tally(SearchField field) {
        return database.read(session -> Totals.tally(session, field));
    }

    @Override
    public List<Due> due(Instant before) {
        return database.read(session -> Lists.due(session, before));
    }

    @Override
    public List<Dated> dates(Instant today, Instant before) {
        return database.read(session -> Dates.before(session, today, before));
    }

    @Override
    public void date(Map<OrderKey, List<Deadline>> dates) {
        database.write(session -> Dates.write(session, dates));
    }

    @Override
    public List<OrderKey> dueBefore(Instant now, int limit) {
        return database.read(session -> Lists.dueBefore(session, now, limit));
    }

    @Override
    public Set<OrderKey> save(Collection<OrderUpdate> updates, AuditEntry audit) {
        Set<OrderKey> leftAlone = database.write(session -> {
            OrderSaving.Saved saved = new OrderSaving(session).save(updates, audit);
            if (!saved.written().isEmpty()) {
                AuditLog.add(session, audit);
                Quarantine.follow(session, saved.written(), audit);
            }
            return saved.leftAlone();
        });
        search.after(updates.size());
        return leftAlone;
    }

    @Override
    public void addNote(OrderKey order, Note note, AuditEntry audit) {
        new Notes(database).add(order, note, audit);
    }

    @Override
    public List<PairCount> pairCounts() {
        return database.read(Lists::pairCounts);
    }

    @Override
    public SlipStore slips() {
        return new PrintedSlips(database);
    }

    @Override
    public HoldStore holds() {
        return new Holds(database);
    }

    @Override
    public ReviewStore reviews() {
        return new Reviews(database, clock);
    }

    @Override
    public NoteStore notes() {
        return new Notes(database);
    }

    @Override
    public Trail trail(OrderKey order) {
        return database.read(session -> Trails.find(session, order));
    }

    @Override
    public Staging stage(Intent intent, String judged, AuditEntry audit) {
        return database.write(session -> {
            Staging staging = Intents.stage(session, intent, judged);
            if (staging instanceof Staging.Stored) {
                AuditLog.add(session, audit);
            }
            return staging;
        });
    }

    @Override
    public boolean advance(Intent from, Intent to, @Nullable Function<Order, OrderUpdate> change, AuditEntry audit) {
        return database.write(session -> {
            boolean moved = Intents.advance(session, from, to);
            if (moved) {
                Optional<Order> now = change == null ? Optional.empty() : OrderLoading.find(session, to.order());
                if (change != null && now.isPresent()) {
                    OrderSaving.Saved saved = new OrderSaving(session).save(List.of(change.apply(now.get())), audit);
                    Quarantine.follow(session, saved.written(), audit);
                }
                AuditLog.add(session, audit);
            }
            return moved;
        });
    }

    @Override
    public List<Intent> openIntents() {
        return database.read(Intents::allOpen);
    }

    @Override
    public Optional<Intent> intent(OperationId id) {
        return database.read(session -> Intents.find(session, id));
    }

    @Override
    public List<Intent> intents(int limit) {
        return database.read(session -> Intents.latest(session, limit));
    }

    @Override
    public List<AuditEntry> audit(@Nullable OrderKey order, int limit) {
        return database.read(session -> AuditLog.latest(session, order, limit));
    }

    @Override
    public List<OrderRow> relatives(OrderKey key, int limit) {
        return database.read(session -> Lists.relatives(session, key, limit, clock.instant()));
    }

    @Override
    public Optional<Money> medianAmount(OrderKey key) {
        return database.read(session -> Lists.medianAmount(session, key));
    }

    @Override
    public Optional<String> remembered(String name) {
        return database.read(session -> session.first("SELECT value FROM remembered WHERE name = ?", Row::text, name));
    }

    @Override
    public void remember(String name, String value) {
        database.write(session -> session.run("""
                INSERT INTO remembered (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """, name, value));
    }

    @Override
    public InboxStore inbox() {
        return inbox;
    }

    @Override
    public DifferenceStore differences() {
        return new Differences(database);
    }

    @Override
    public ViewStore views() {
        return new SavedViews(database);
    }

    @Override
    public CreationStore creations() {
        return creations;
    }

    @Override
    public QuarantineStore quarantine() {
        return quarantine;
    }

    @Override
    public void close() {
        search.close();
        database.close();
        if (scratch != null) {
            scratch.close();
        }
    }
}
