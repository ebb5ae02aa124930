package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditHash;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.AuditVerdict.Broken;
import org.merchantconsole.order.AuditVerdict.Intact;
import org.merchantconsole.order.AuditVerdict.NotVouched;
import org.merchantconsole.order.AuditVerdict.Trouble;

/**
 * Reads the whole audit and computes its chain anew. The head is read twice: what was done before the database is looked at
 * must be in it, and it must not end beyond what was promised by the time it has been looked at. So nothing needs a lock, and
 * consoles may write meanwhile.
 */
final class AuditVerifier {

    private static final String ROWS = "SELECT " + AuditRow.COLUMNS + ", hash FROM audit"
            + " LEFT JOIN audit_chain ON audit_id = audit.id ORDER BY audit.id";

    private final Database database;
    private final Path file;

    AuditVerifier(Database database) {
        this.database = database;
        this.file = database.file();
    }

    /** What the head says, or why it says nothing. */
    private record Head(@Nullable HeadLines lines, @Nullable NotVouched trouble) {}

    AuditVerdict verify() {
        Head before = head();
        return database.read(session -> {
            if (session.number("SELECT count(*) FROM sqlite_schema WHERE name = 'audit_chain'") == 0) {
                return new NotVouched(
                        session.number("SELECT count(*) FROM audit"),
                        Trouble.NO_CHAIN,
                        "The database " + file
                                + " has no chain of the audit. When it was written by an older version of the"
                                + " Merchant Console, open it once with this one; otherwise somebody took the chain away.");
            }
            AuditChain.Link end = AuditChain.last(session);
            Head after = head();
            Walk walk = new Walk(before.lines());
            Broken broken = walk.run(session, end);
            if (broken != null) {
                return broken;
            }
            NotVouched trouble = before.trouble() != null ? before.trouble() : after.trouble();
            HeadLines early = before.lines();
            HeadLines late = after.lines();
            if (trouble != null || early == null || late == null) {
                return trouble == null
                        ? new Intact(walk.rows())
                        : new NotVouched(walk.rows(), trouble.what(), trouble.sentence());
            }
            return walk.end(session, early, late);
        });
    }

    private Head head() {
        try {
            return new Head(HeadLines.read(AuditHead.file(file), AuditKey.of(file)), null);
        } catch (HeadLines.Unreadable no) {
            return new Head(null, new NotVouched(0, no.trouble(), String.valueOf(no.getMessage())));
        } catch (AuditKey.Unusable no) {
            return new Head(null, new NotVouched(0, no.trouble(), String.valueOf(no.getMessage())));
        } catch (IOException unreadable) {
            throw Failures.ofFile(AuditHead.file(file), unreadable);
        }
    }

    /** One walk along the chain. */
    private static final class Walk {
        private final AuditHash hash = new AuditHash();
        private final Map<Long, Set<String>> signed = new HashMap<>();
        private long vouched;
        private long last;
        private byte[] previous = new byte[AuditHash.LENGTH];
        private @Nullable Broken broken;

        Walk(@Nullable HeadLines head) {
            if (head != null) {
                head.done()
                        .forEach(line -> signed.computeIfAbsent(line.id(), id -> new HashSet<>())
                                .add(line.hash()));
                if (head.begin().id() > 0) {
                    signed.computeIfAbsent(head.begin().id(), id -> new HashSet<>())
                            .add(head.begin().hash());
                }
            }
        }

        long rows() {
            return last;
        }

        @Nullable
        Broken run(Session session, AuditChain.Link end) throws SQLException {
            AuditChain.Link first = session.first(
                            "SELECT audit_id, hash FROM audit_chain ORDER BY audit_id LIMIT 1",
                            row -> new AuditChain.Link(row.number(), row.bytes()))
                    .orElse(new AuditChain.Link(-1, previous));
            if (first.id() != 0) {
                return new Broken(0, null, "the beginning of the chain was changed or taken away");
            }
            previous = first.hash();
            session.each(ROWS, row -> {
                if (broken == null) {
                    broken = look(AuditRow.read(row), row.bytesOrNull());
                }
            });
            if (broken == null && end.id() > last) {
                return new Broken(last + 1, null, "it is missing: the chain goes on to row " + end.id());
            }
            return broken;
        }

        private @Nullable Broken look(AuditRow row, byte @Nullable [] stored) {
            long expected = last + 1;
            if (row.id() > expected) {
                return new Broken(expected, null, "it is missing: the next row there is has the number " + row.id());
            }
            if (row.id() < expected) {
                return new Broken(row.id(), moment(row), "this program never wrote a row of that number");
            }
            if (stored == null) {
                return new Broken(
                        row.id(), moment(row), "it has no link in the chain: it was not written by this program");
            }
            byte[] computed = row.hash(hash, previous);
            if (!Arrays.equals(computed, stored)) {
                return new Broken(row.id(), moment(row), "it does not fit its hash: the row or its hash was changed");
            }
            previous = stored;
            last = row.id();
            Set<String> known = signed.get(last);
            if (known != null) {
                if (known.size() > 1 || !known.contains(hex(stored))) {
                    return new Broken(
                            vouched + 1,
                            vouched + 1 == last ? moment(row) : null,
                            "the chain was made anew from here on" + upTo(last) + ": the signed head knows other rows");
                }
                vouched = last;
            }
            return null;
        }

        private String upTo(long id) {
            return id == vouched + 1 ? "" : ", or from a later row up to " + id;
        }

        /** Whether the end is one that the head allows. */
        AuditVerdict end(Session session, HeadLines early, HeadLines late) throws SQLException {
            HeadLines.Line begin = early.begin();
            if (begin.id() == 0 && !hex(origin(session)).equals(begin.hash())) {
                return new NotVouched(
                        last,
                        Trouble.HEAD_OF_ANOTHER_DATABASE,
                        "The head of the audit belongs to another database. Put back the one that belongs here, or begin a"
                                + " new seal with 'audit reseal --reason TEXT'.");
            }
            if (last < early.highestDone()) {
                return new Broken(
                        last + 1,
                        null,
                        "it is missing: the signed head goes on to row " + early.highestDone()
                                + ". The end of the audit was cut off, or an older copy of the database was put in its place");
            }
            if (late.allowsEnd(last, hex(previous))) {
                return new Intact(last);
            }
            long known = late.highest();
            return last > known
                    ? new Broken(
                            known + 1,
                            at(session, known + 1),
                            "the signed head ends before it: it was added past the"
                                    + " program, or the end of the head was cut off")
                    : new Broken(
                            vouched + 1,
                            at(session, vouched + 1),
                            "the chain was made anew from here on" + upTo(last) + ": the signed head knows other rows");
        }

        private static byte[] origin(Session session) throws SQLException {
            return session.first("SELECT hash FROM audit_chain WHERE audit_id = 0", Row::bytes)
                    .orElseThrow();
        }

        private static @Nullable Instant at(Session session, long id) throws SQLException {
            return session.first("SELECT at FROM audit WHERE id = ?", Row::instant, id)
                    .orElse(null);
        }

        private static Instant moment(AuditRow row) {
            return row.at();
        }

        private static String hex(byte[] hash) {
            return HexFormat.of().formatHex(hash);
        }
    }
}
