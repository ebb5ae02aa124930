package org.merchantconsole.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;

/**
 * Copies of the database in the folder {@code backups} beside it: one a day, and one before each migration. A copy is written
 * under another name, looked through, and only then takes its own; so every file with such a name was once found sound.
 */
final class Backups {

    /** Daily copies that stay; those from before migrations all stay. */
    static final int DAYS_KEPT = 14;

    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Tables that are only added to: a copy has at least what was there before, and at most what was there after it. */
    private static final List<String> GROWING = List.of("orders", "intents", "audit", "status_history");

    private final Path database;
    private final InstantSource clock;

    /** One copy. */
    record Copy(Path file, Instant at, boolean daily) {}

    Backups(Path database, InstantSource clock) {
        this.database = database.toAbsolutePath();
        this.clock = clock;
    }

    /** What staff can do when the file is beyond use. */
    static String wayBack() {
        return "Close the console and put back the newest copy of the folder backups beside it: 'restore --latest' does so.";
    }

    /** The copies there are, newest first. */
    List<Copy> all() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote(database.getFileName().toString())
                + "\\.(daily|v\\d+)\\.(\\d{8}T\\d{6}\\.\\d{3}Z)\\.backup");
        List<Copy> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher matcher = name.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    Instant at = STAMP.parse(matcher.group(2), Instant::from);
                    found.add(new Copy(file, at, matcher.group(1).equals("daily")));
                }
            }
        } catch (IOException unreadable) {
            throw Failures.ofFile(folder, unreadable);
        }
        found.sort(Comparator.comparing(Copy::at)
                .reversed()
                .thenComparing(copy -> copy.file().toString()));
        return found;
    }

    /** Copies the file as it is before the step that follows that version. */
    Path beforeStep(Database open, int version) {
        return named(open, "v" + version);
    }

    /**
     * Makes the copy of the day unless there is one, then drops daily ones that are too old.
     *
     * @return the new copy; empty when the day has one
     */
    Optional<Path> daily() {
        LocalDate today = day(clock.instant());
        if (all().stream().anyMatch(copy -> day(copy.at()).equals(today))) {
            return Optional.empty();
        }
        Path made;
        try (Database own = Database.open(database)) {
            made = named(own, "daily");
        }
        all().stream().filter(Copy::daily).skip(DAYS_KEPT).forEach(old -> drop(old.file()));
        return Optional.of(made);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Path named(Database open, String kind) {
        Path target =
                folder().resolve(database.getFileName() + "." + kind + "." + STAMP.format(clock.instant()) + ".backup");
        try {
            Files.createDirectories(folder());
        } catch (IOException cause) {
            throw new StoreException(
                    Kind.READ_ONLY,
                    "The folder " + folder() + " cannot be written, so no copy of the database was made."
                            + " Give your account the right to write there.",
                    cause);
        }
        return write(open, target);
    }

    /**
     * Writes a copy and looks through it; the file appears sound or not at all.
     *
     * @throws StoreException when it cannot be written or is not what the database is
     */
    Path write(Database open, Path target) {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            List<Long> least = open.plain(Backups::counts);
            open.plain(session -> session.run("VACUUM INTO ?", draft.toString()));
            List<Long> most = open.plain(Backups::counts);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            verify(draft, least, most);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException stuck) {
            throw Failures.ofFile(target, stuck);
        } finally {
            drop(draft);
        }
    }

    private static void verify(Path copy, List<Long> least, List<Long> most) {
        String verdict;
        List<Long> counts;
        try (Database found = Database.openUnchanging(copy)) {
            verdict = found.read(Health::quickly);
            counts = found.read(Backups::counts);
        }
        boolean whole = true;
        for (int i = 0; i < counts.size(); i++) {
            whole &= counts.get(i) >= least.get(i) && counts.get(i) <= most.get(i);
        }
        if (!verdict.equals("ok") || !whole) {
            throw new StoreException(
                    Kind.IO,
                    "The copy " + copy.getFileName() + " is not what the database is (" + verdict
                            + "), so it was thrown away. Check the disk, then run 'check' and 'backup'.");
        }
    }

    private static List<Long> counts(Session session) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (String table : GROWING) {
            counts.add(session.number("SELECT count(*) FROM " + table));
        }
        return counts;
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            System.getLogger(Backups.class.getName()).log(System.Logger.Level.WARNING, "cannot delete " + file, left);
        }
    }

    private Path folder() {
        return database.resolveSibling("backups");
    }
}
