package org.merchantconsole.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.InboxDesk;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.Notification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The provider's notifications: checking one, taking them, and what came of them. */
@Command(name = "notifications", description = "Checks, takes and lists the provider's notifications.")
final class NotificationsCommand {

    /** More than a notification can have, so that too large a file is found too large. */
    private static final int MOST = 1 << 20;

    private final Place place;
    private final NotificationDoor door;

    @Spec
    private CommandSpec spec;

    NotificationsCommand(Place place, NotificationDoor door) {
        this.place = place;
        this.door = door;
    }

    @Command(
            name = "verify",
            description = {
                "Says whether the provider signed a notification: authentic and when, or why not.",
                "Needs the API key of the site (--key KEY, --key - for the standard input, or the variable "
                        + KeySource.VARIABLE + "). Exit code 0 for authentic, 1 for not."
            })
    int verify(
            @Option(names = "--auth", paramLabel = "HEADER", description = "The Auth header, as it came.") @Nullable
                    String auth,
            @Option(
                            names = "--at",
                            paramLabel = "MOMENT",
                            description = "Measure the age against this moment instead of now: 2026-03-10T11:00:00Z, or"
                                    + " seconds since 1970. The provider's signatures hold for ten minutes.")
                    @Nullable
                    String at,
            @Option(names = "--any-age", description = "Let it be of any age, for notifications that were kept.")
                    boolean anyAge,
            @Parameters(paramLabel = "FILE", description = "The body, byte for byte as it came.") Path file)
            throws IOException {
        if (at != null && anyAge) {
            throw new UsageFault("Give either --at MOMENT or --any-age, not both.");
        }
        String key = place.key();
        if (key == null || key.isBlank()) {
            throw new UsageFault(
                    "A signature is checked with the API key of the site: add --key KEY, --key - to read it"
                            + " from the standard input, or set " + KeySource.VARIABLE + ".");
        }
        byte[] body;
        try (InputStream in = Files.newInputStream(file)) {
            body = in.readNBytes(MOST);
        }
        Authenticity found = door.verify(body, auth, key, anyAge ? null : at == null ? door.now() : moment(at));
        return switch (found) {
            case Authenticity.Authentic yes -> {
                out().println("authentic, signed " + yes.signedAt());
                yield ExitCode.DONE;
            }
            case Authenticity.NotAuthentic no -> {
                out().println("not authentic: " + no.sentence());
                yield ExitCode.NOT_AUTHENTIC;
            }
        };
    }

    private static Instant moment(String text) {
        try {
            return text.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(text)) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageFault(
                    "'" + text + "' is no moment: write it like 2026-03-10T11:00:00Z, or as seconds since" + " 1970.");
        }
    }

    @Command(
            name = "listen",
            description = "Takes notifications and looks into them: prints its address, then works until stopped.")
    int listen(
            @Option(
                            names = "--port",
                            defaultValue = "8811",
                            paramLabel = "N",
                            description = "The port; 0 for a free one. Default: ${DEFAULT-VALUE}.")
                    int port,
            @Option(
                            names = "--address",
                            defaultValue = "127.0.0.1",
                            paramLabel = "A",
                            description = "The address of this computer to listen on. Default: ${DEFAULT-VALUE}, which"
                                    + " only this computer reaches.")
                    String address) {
        if (port < 0 || port > 65_535) {
            throw new UsageFault("A port is a number from 0 to 65535, and " + port + " is not.");
        }
        try (Workplace work = place.open()) {
            work.desks().dispatch().resumeOpenIntents();
            try (NotificationDoor.Listening listening = door.listen(work, address, port)) {
                out().println("url " + listening.url());
                out().flush();
                new CountDownLatch(1).await();
            } catch (IOException taken) {
                throw new UsageFault(taken.getMessage());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "The latest notifications, newest first, and what came of each.")
    int list(
            @Option(names = "--limit", defaultValue = "50", paramLabel = "N", description = "How many at most.")
                    int limit,
            @Option(names = "--verdict", paramLabel = "WORD", description = "Only these: ${COMPLETION-CANDIDATES}.")
                    Notification.@Nullable Verdict verdict) {
        try (Workplace work = place.open()) {
            work.desks().inbox().latest(verdict, null, Math.max(1, limit)).forEach(this::print);
            return ExitCode.DONE;
        }
    }

    @Command(name = "replay", description = "Looks into a notification once more, from the beginning.")
    int replay(@Parameters(paramLabel = "ID", description = "Its number, as list prints it.") long id) {
        try (Workplace work = place.open()) {
            Notification replayed = work.desks()
                    .inbox()
                    .replay(id, work.staff())
                    .orElseThrow(() -> new UsageFault(
                            "There is no notification " + id + ". 'notifications list' shows the numbers."));
            print(replayed);
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "drop",
            description = {
                "Takes in notifications from files, as if they had just arrived.",
                "A file is a body (with a .json of the same name beside it that has the auth_header, or without one), or"
                        + " a JSON with auth_header and body or body_file. Without a header that holds it is a hint to"
                        + " fetch the order."
            })
    int drop(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
        try (Workplace work = place.open()) {
            InboxDesk.Dropped dropped = work.desks().inbox().drop(files, work.staff());
            dropped.kept().forEach(this::print);
            dropped.refused().forEach(spec.commandLine().getErr()::println);
            return dropped.refused().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REFUSED;
        }
    }

    private void print(Notification n) {
        String believed = n.authenticity() instanceof Authenticity.NotAuthentic no ? "  (" + no.sentence() + ")" : "";
        out().println(n.id() + "  " + n.receivedAt() + "  " + EngineCommand.lower(n.way()) + "  "
                + EngineCommand.lower(n.verdict()) + "  " + (n.order().id().isEmpty() ? "-" : n.order()) + "  "
                + EngineCommand.lower(n.state()) + "  " + n.text() + believed);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
