package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.merchantconsole.order.StoreException;
import org.sqlite.SQLiteConfig;

/**
 * The file: one connection that writes, behind a lock, and a few that only read. Every piece of work is one transaction;
 * readers see the last committed state and never wait for the writer. All that is SQLite's own about connections is here.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 3;
    private static final int WAIT_MILLIS = 5_000;

    /** Pages of the write-ahead log before they are moved into the file: 80 MB, because moving them often is slow. */
    private static final int CHECKPOINT_PAGES = 20_000;

    private final Path file;
    private final Session writer;
    private final AuditHead head;
    private final boolean readOnly;

    // Fair, so that staff who act are not kept waiting by a long import that writes chunk after chunk.
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Session> idle = new ArrayBlockingQueue<>(READERS);
    private final List<Session> readers = new ArrayList<>();

    private Database(Path file, Session writer, boolean readOnly) {
        this.readOnly = readOnly;
        this.file = file;
        this.writer = writer;
        this.head = new AuditHead(file);
    }

    /** Work in a transaction. */
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /** Opens the file, which is created when it is missing; the readers follow with {@link #openReaders}. */
    static Database open(Path file) {
        return open(file, connection -> connection);
    }

    /** As above, with something between the program and the connection that writes: for trials of failing disks. */
    static Database open(Path file, UnaryOperator<Connection> between) {
        try {
            return new Database(file, new Session(between.apply(connect(file, false))), false);
        } catch (SQLException cause) {
            throw Failures.sentence(file, cause);
        }
    }

    /** Opens a file that nobody changes, such as a backup, without writing so much as a lock beside it. */
    static Database openUnchanging(Path file) {
        return openToRead(file, "jdbc:sqlite:" + file.toUri() + "?immutable=1");
    }

    /** Opens the file to read what others may be writing; every write is refused. */
    static Database openToRead(Path file) {
        return openToRead(file, "jdbc:sqlite:" + file);
    }

    private static Database openToRead(Path file, String address) {
        try {
            Session session = new Session(connectToRead(address));
            Database database = new Database(file, session, true);
            database.idle.add(session);
            // Only now SQLite looks into the file.
            database.read(one -> one.number("SELECT count(*) FROM sqlite_schema"));
            return database;
        } catch (SQLException cause) {
            throw Failures.sentence(file, cause);
        }
    }

    /** Opens the connections that read, once the schema is there. */
    void openReaders() {
        try {
            for (int i = 0; i < READERS; i++) {
                Session session = new Session(connect(file, true));
                readers.add(session);
                idle.add(session);
            }
        } catch (SQLException cause) {
            throw Failures.sentence(file, cause);
        }
    }

    /** Begins a signed head of the audit at that end of its chain; inside the transaction that makes it so. */
    void beginHead(AuditChain.Link from) {
        try {
            head.begin(from);
        } catch (IOException stuck) {
            throw Failures.ofFile(AuditHead.file(file), stuck);
        }
    }

    Path file() {
        return file;
    }

    /** Runs work that changes something: all of it is stored when it returns, none of it when it throws. */
    <T> T write(Work<T> work) {
        if (readOnly) {
            throw new StoreException(
                    StoreException.Kind.READ_ONLY,
                    "The database was opened to read only, so nothing was written and nothing is sent. Restore it, or repair"
                            + " what is wrong and start again, to work on.");
        }
        writing.lock();
        try {
            return transaction(writer, "BEGIN IMMEDIATE", work);
        } finally {
            writing.unlock();
        }
    }

    /** Runs work that only reads, on one unchanging state of the file. */
    <T> T read(Work<T> work) {
        Session session = borrow();
        try {
            return transaction(session, "BEGIN", work);
        } finally {
            idle.add(session);
        }
    }

    /** Runs work outside any transaction, for what SQLite allows only there. */
    <T> T plain(Work<T> work) {
        writing.lock();
        try {
            return work.on(writer);
        } catch (SQLException cause) {
            throw Failures.sentence(file, cause);
        } finally {
            writing.unlock();
        }
    }

    private <T> T transaction(Session session, String begin, Work<T> work) {
        boolean done = false;
        session.takeGrowth();
        try {
            session.run(begin);
            T result = work.on(session);
            Session.Growth growth = session.takeGrowth();
            if (growth != null) {
                head.pending(growth.before(), growth.end());
            }
            session.run("COMMIT");
            done = true;
            if (growth != null) {
                head.done(growth.end());
            }
            return result;
        } catch (SQLException cause) {
            throw Failures.sentence(file, cause);
        } finally {
            if (!done) {
                rollBack(session);
            }
        }
    }

    /** SQLite rolls back by itself after some errors, so a refusal here says only that nothing is left to undo. */
    private static void rollBack(Session session) {
        try {
            session.run("ROLLBACK");
        } catch (SQLException nothingToUndo) {
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing to roll back", nothingToUndo);
        }
    }

    private Session borrow() {
        try {
            return idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Kind.OTHER, "Reading the database was cancelled.", stopped);
        }
    }

    private static Connection connectToRead(String address) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(WAIT_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Connection connection = config.createConnection(address);
        try {
            Folded.teach(connection);
            Session session = new Session(connection);
            session.script("PRAGMA query_only = ON");
            connection.setAutoCommit(false);
            session.script("COMMIT");
            return connection;
        } catch (SQLException cause) {
            connection.close();
            throw cause;
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // The driver would ask for the number of the new row after every INSERT, and leave that question open.
        config.setGetGeneratedKeys(false);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, readOnly ? "-8000" : "-64000");
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            Folded.teach(connection);
            Session session = new Session(connection);
            if (readOnly) {
                session.script("PRAGMA query_only = ON");
            } else {
                session.script("PRAGMA trusted_schema = OFF");
                session.script("PRAGMA journal_size_limit = 67108864");
                session.script("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            }
            // Under auto-commit the driver tries a BEGIN after every statement. Told that it is off, it leaves
            // transactions to
            // us; the one that it opened at that moment is ended at once.
            connection.setAutoCommit(false);
            session.script("COMMIT");
            return connection;
        } catch (SQLException cause) {
            connection.close();
            throw cause;
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Session reader : readers) {
                reader.close();
            }
            writer.close();
        } catch (SQLException cause) {
            throw Failures.sentence(file, cause);
        } finally {
            writing.unlock();
        }
    }
}
