package org.merchantconsole.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantconsole.order.AuditVerdict.Trouble;
import org.merchantconsole.store.AuditChain.Link;

/**
 * What stands in the head of the audit. A line is a mark, the number of the last row (rows have no gaps, so it is their count
 * as well), its hash, and HMAC-SHA-256 over the three. Every line begins with a line feed of its own, so that one that was
 * torn by a failing disk or power does not take the next one with it.
 */
final class HeadLines {

    /** What a line says of its end. */
    enum Mark {
        /** Here the head begins; what stands before it counts no more. */
        BEGIN('B'),
        /** The database may have this end. */
        PENDING('P'),
        /** The database has, or had, this end. */
        DONE('D');

        private final char letter;

        Mark(char letter) {
            this.letter = letter;
        }

        static Mark of(char letter) {
            return letter == 'B' ? BEGIN : letter == 'P' ? PENDING : DONE;
        }
    }

    /** One line. */
    record Line(Mark mark, long id, String hash, String signature) {
        String text() {
            return "\n" + mark.letter + " " + id + " " + hash + " " + signature + "\n";
        }
    }

    /** The file says nothing that can be relied on. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        Unreadable(Trouble trouble, String sentence) {
            super(sentence);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    private static final String WAY_OUT =
            " Put it back from a copy of the folder, or begin a new seal with 'audit reseal --reason TEXT'.";

    private static final Pattern WHOLE = Pattern.compile("([BPD]) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})");

    /** The beginning of a line. */
    private static final Pattern TORN = Pattern.compile(
            "[BPD]?|[BPD] \\d{0,18}|[BPD] \\d{1,18} [0-9a-f]{0,64}|[BPD] \\d{1,18} [0-9a-f]{64} [0-9a-f]{0,63}");

    /** Some file systems leave zeros in place of what was not written any more when the power failed. */
    private static final Pattern ZEROS = Pattern.compile("\0+$");

    private final Line begin;
    private final List<Line> done;
    private final List<Line> pending;

    private HeadLines(Line begin, List<Line> done, List<Line> pending) {
        this.begin = begin;
        this.done = done;
        this.pending = pending;
    }

    static String write(AuditKey key, Mark mark, Link link) {
        String hash = HexFormat.of().formatHex(link.hash());
        return new Line(mark, link.id(), hash, signature(key, mark, link.id(), hash)).text();
    }

    private static String signature(AuditKey key, Mark mark, long id, String hash) {
        return key.sign("audit head 1 " + mark.letter + " " + id + " " + id + " " + hash);
    }

    /** Reads the lines since the head began last. */
    static HeadLines read(Path file, AuditKey key) throws Unreadable, IOException {
        if (Files.notExists(file)) {
            throw new Unreadable(
                    Trouble.HEAD_MISSING,
                    "The head of the audit, " + file
                            + ", is gone, so nobody can tell whether the end of the audit was cut" + " off." + WAY_OUT);
        }
        List<Line> all = new ArrayList<>();
        int bad = 0;
        for (String found : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            String text = ZEROS.matcher(found).replaceFirst("");
            Matcher whole = WHOLE.matcher(text);
            if (!whole.matches()) {
                bad += TORN.matcher(text).matches() ? 0 : 1;
                continue;
            }
            Line line = new Line(
                    Mark.of(whole.group(1).charAt(0)), Long.parseLong(whole.group(2)), whole.group(3), whole.group(4));
            if (signature(key, line.mark(), line.id(), line.hash()).equals(line.signature())) {
                all.add(line);
            } else {
                bad++;
            }
        }
        if (all.isEmpty() && bad > 0) {
            throw new Unreadable(
                    Trouble.KEY_OF_ANOTHER_HEAD,
                    "The head of the audit, " + file + ", was not signed with the key " + AuditKey.NAME
                            + " beside it: one of the two was exchanged." + WAY_OUT);
        }
        int start = all.size() - 1;
        while (start >= 0 && all.get(start).mark() != Mark.BEGIN) {
            start--;
        }
        if (bad == 0 && start < 0) {
            throw new Unreadable(
                    Trouble.HEAD_EMPTY,
                    "The head of the audit, " + file
                            + ", was emptied, so nobody can tell whether the end of the audit was" + " cut off."
                            + WAY_OUT);
        }
        if (bad > 0) {
            throw new Unreadable(
                    Trouble.HEAD_DAMAGED,
                    "The head of the audit, " + file + ", was changed: " + bad + " of its lines are not the program's."
                            + WAY_OUT);
        }
        List<Line> since = all.subList(start, all.size());
        return new HeadLines(
                all.get(start),
                since.stream().filter(line -> line.mark() == Mark.DONE).toList(),
                since.stream().filter(line -> line.mark() == Mark.PENDING).toList());
    }

    Line begin() {
        return begin;
    }

    /** Ends that the database reached, in the order in which they were written. */
    List<Line> done() {
        return done;
    }

    /** The furthest end that the database has reached. */
    long highestDone() {
        return done.stream().mapToLong(Line::id).reduce(begin.id(), Math::max);
    }

    /** The furthest end that the database may have. */
    long highest() {
        return pending.stream().mapToLong(Line::id).reduce(highestDone(), Math::max);
    }

    /** Whether the database may have this end. */
    boolean allowsEnd(long id, String hash) {
        return is(begin, id, hash)
                || done.stream().anyMatch(line -> is(line, id, hash))
                || pending.stream().anyMatch(line -> is(line, id, hash));
    }

    private static boolean is(Line line, long id, String hash) {
        return line.id() == id && line.hash().equals(hash);
    }
}
