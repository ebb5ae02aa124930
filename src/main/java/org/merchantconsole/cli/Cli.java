package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.StatusEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit codes: 0 done, 1 not authentic or not sound, 2 wrong usage, 3 some records refused, 4 refused by the engine, 5 refused by the
 * provider, 6 outcome unknown, 70 something broke. Faults print one sentence; their trace goes to the log only.
 */
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final CommandLine commands;

    /**
     * @param engine answers the engine commands
     * @param opener opens the database and the provider for the others
     * @param ports to packages that commands may not know
     */
    public Cli(StatusEngine engine, Workplace.Opener opener, Ports ports, PrintWriter out, PrintWriter err) {
        Place place = new Place(opener, ports);
        commands = new CommandLine(new Root(place, new Reasons()));
        commands.addMixin("place", place);
        commands.addSubcommand(EngineCommand.of(engine, place));
        commands.addSubcommand(new SandboxCommand(ports.sandbox()));
        commands.addSubcommand(new QueueCommand(place));
        commands.addSubcommand(new CreateCommand(place, ports.keys()));
        commands.addSubcommand(new LinksCommand(place));
        commands.addSubcommand(new BatchCommand(place));
        commands.addSubcommand(new PaperCommands.Slips(place, ports.clock()));
        commands.addSubcommand(new PaperCommands.Cards());
        commands.addSubcommand(new DriftCommand(place));
        commands.addSubcommand(new NotificationsCommand(place, ports.door()));
        commands.addSubcommand(new AuditCommand(place, ports.clock()));
        commands.addSubcommand(new UpkeepCommands.Backup(place));
        commands.addSubcommand(new UpkeepCommands.Restore(place));
        commands.addSubcommand(new UpkeepCommands.Check(place));
        commands.addSubcommand(new SimulateCommand(ports.simulator()));
        commands.addSubcommand(new CrashCommand(place, ports.trials()));
        commands.setOut(out);
        commands.setErr(err);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((fault, line, _) -> explain(fault, line.getErr()));
    }

    /** Runs one command and returns its exit code. */
    public int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } finally {
            commands.getOut().flush();
            commands.getErr().flush();
        }
    }

    private static int explain(Exception fault, PrintWriter err) {
        return switch (fault) {
            case UsageFault usage -> {
                err.println(usage.getMessage());
                yield ExitCode.USAGE;
            }
            case StoreException broken -> {
                LOG.debug("the database failed", broken);
                err.println(broken.getMessage());
                yield ExitCode.FAULT;
            }
            case IOException unreadable -> {
                LOG.debug("a file failed", unreadable);
                err.println("A file could not be read or written: " + unreadable.getMessage() + ".");
                yield ExitCode.FAULT;
            }
            default -> {
                LOG.error("the command failed", fault);
                err.println("Something inside the program went wrong ("
                        + fault.getClass().getSimpleName()
                        + "). Nothing was sent twice; run 'show ORDER' to see where the order stands.");
                yield ExitCode.FAULT;
            }
        };
    }

    /** The program itself; without a command the window opens. */
    @Command(
            name = "merchant-console",
            description = "The back office of a merchant who takes payments through MultiSafepay.",
            synopsisSubcommandLabel = "COMMAND",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            version = "Merchant Console 0.1.0")
    static final class Root extends ActionCommand {
        Root(Place place, Reasons reasons) {
            super(place, reasons);
        }
    }
}
