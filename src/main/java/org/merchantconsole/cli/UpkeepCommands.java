package org.merchantconsole.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands for the database as a whole: copies of it, putting one back, looking through it. */
final class UpkeepCommands {

    private UpkeepCommands() {}

    /** Copies the database. */
    @Command(
            name = "backup",
            description =
                    "Copies the database and looks through the copy; without FILE the copy of the day, in the folder"
                            + " backups beside the database.")
    static final class Backup implements Callable<Integer> {
        private final Place place;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to.")
        private @Nullable Path file;

        Backup(Place place) {
            this.place = place;
        }

        @Override
        public Integer call() {
            Path made = place.upkeep().backup(file);
            spec.commandLine().getOut().println("copied to " + made + ", looked through: sound");
            return ExitCode.DONE;
        }
    }

    /** Puts a copy back. */
    @Command(
            name = "restore",
            description =
                    "Puts a copy in place of the database, after looking through it. The former database is kept under"
                            + " a dated name. Close every console first.")
    static final class Restore implements Callable<Integer> {
        private final Place place;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "The copy.")
        private @Nullable Path file;

        @Option(names = "--latest", description = "The newest copy of the folder backups.")
        private boolean latest;

        Restore(Place place) {
            this.place = place;
        }

        @Override
        public Integer call() {
            if (latest == (file != null)) {
                throw new UsageFault("Say which copy: 'restore FILE' or 'restore --latest'.");
            }
            Upkeep.Restored done = place.upkeep().restore(file, place.person());
            PrintWriter out = spec.commandLine().getOut();
            out.println("restored from " + done.from());
            if (done.kept() != null) {
                out.println("the former database is kept as " + done.kept());
            }
            done.missing().forEach(what -> out.println("not in the copy: " + what));
            out.println("work after " + done.until() + " must be fetched again: run sync");
            return ExitCode.DONE;
        }
    }

    /** Looks through everything. */
    @Command(
            name = "check",
            description =
                    "Looks through the whole database: damage, references, totals, search index, audit. Exit code 0"
                            + " sound, 1 not.")
    static final class Check implements Callable<Integer> {
        private final Place place;

        @Spec
        private CommandSpec spec;

        Check(Place place) {
            this.place = place;
        }

        @Override
        public Integer call() {
            List<String> findings = place.upkeep().check();
            if (findings.isEmpty()) {
                spec.commandLine().getOut().println("sound");
                return ExitCode.DONE;
            }
            findings.forEach(spec.commandLine().getErr()::println);
            return ExitCode.NOT_SOUND;
        }
    }
}
