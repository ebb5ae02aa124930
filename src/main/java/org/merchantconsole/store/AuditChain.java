package org.merchantconsole.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditHash;

/**
 * Ties every row of the audit to the one before it. The hashes stand in a table beside the audit, whose own rows are never
 * changed; the link of number 0 is random and names this database.
 */
final class AuditChain {

    /** The end of the chain at some moment: the number of the last row, which is also how many there are, and its hash. */
    static final class Link {
        private final long id;
        private final byte[] hash;

        Link(long id, byte[] hash) {
            this.id = id;
            this.hash = hash;
        }

        long id() {
            return id;
        }

        byte[] hash() {
            return hash;
        }
    }

    private static final String LAST = "SELECT audit_id, hash FROM audit_chain ORDER BY audit_id DESC LIMIT 1";

    /** Of a chain whose beginning was taken away; what follows it will not verify, but staff can work on. */
    private static final Link NOTHING = new Link(0, new byte[AuditHash.LENGTH]);

    private AuditChain() {}

    /**
     * Begins the chain and takes in the rows that were written before there was one. In the transaction of the migration.
     *
     * @return the link of number 0
     */
    static Link begin(Session session) throws SQLException {
        byte[] origin = new byte[AuditHash.LENGTH];
        new SecureRandom().nextBytes(origin);
        Link first = new Link(0, origin);
        Link[] end = {first};
        put(session, first);
        AuditHash hash = new AuditHash();
        session.each(AuditRow.SELECT + "ORDER BY id", row -> {
            AuditRow audit = AuditRow.read(row);
            end[0] = new Link(audit.id(), audit.hash(hash, end[0].hash()));
            put(session, end[0]);
        });
        session.linked(first, end[0]);
        return first;
    }

    /** Ties the row that was just inserted. */
    static void tie(Session session, AuditEntry entry) throws SQLException {
        long id = session.number("SELECT last_insert_rowid()");
        Link before = last(session);
        Link link = new Link(id, new AuditHash().of(before.hash(), id, entry));
        put(session, link);
        session.linked(before, link);
    }

    static Link last(Session session) throws SQLException {
        return session.first(LAST, row -> new Link(row.number(), row.bytes())).orElse(NOTHING);
    }

    private static void put(Session session, Link link) throws SQLException {
        session.run("INSERT INTO audit_chain (audit_id, hash) VALUES (?, ?)", link.id(), link.hash());
    }
}
