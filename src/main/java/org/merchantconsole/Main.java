package org.merchantconsole;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.cli.Cli;
import org.merchantconsole.cli.Ports;
import org.merchantconsole.cli.SandboxServer;
import org.merchantconsole.desk.Waypoints;
import org.merchantconsole.gateway.NotificationListener;
import org.merchantconsole.settings.SettingsFault;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.shell.ConsoleApp;

/** Composition root: reads the command line, builds the objects by hand, opens the window or runs a command. */
public final class Main {

    private static final int NO_WINDOW = 70;

    private Main() {}

    public static void main(String[] args) {
        NotificationListener.setBounds();
        Logs.toFolder(OpenConsole.folder(folderOf(args)));
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        if (opensWindow(args)) {
            window(OpenConsole.folder(folderOf(args)), err);
            return;
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** The window opens without a command; only the data folder may be named. */
    private static boolean opensWindow(String[] args) {
        return args.length == 0 || (args.length == 2 && args[0].equals("--data"));
    }

    private static @Nullable Path folderOf(String[] args) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--data")) {
                return Path.of(args[i + 1]);
            }
        }
        return null;
    }

    /** Starts the window and returns; the program then lives as long as the window does. */
    private static void window(Path folder, PrintWriter err) {
        Background background = Background.onVirtualThreads();
        try {
            // The toolkit starts on its own thread while the tables are compiled and the settings are read here.
            Background.startToolkit();
            WindowHost host = new WindowHost(folder, new StatusEngine(), InstantSource.system());
            background.onWindow(() -> new ConsoleApp(host, background, new Stage()).start());
            return;
        } catch (SettingsFault fault) {
            err.println(fault.getMessage());
        } catch (UnsupportedOperationException noDisplay) {
            err.println("There is no display to open the window on, or on Linux no GTK 3 library (package libgtk-3-0)."
                    + " Start it on a desktop, or give a command: merchant-console --help lists them.");
        }
        System.exit(NO_WINDOW);
    }

    /** Runs a command and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        InstantSource clock = InstantSource.system();
        StatusEngine engine = new StatusEngine();
        SandboxServer server = wish -> SandboxStart.serve(wish, clock);
        return new Cli(
                        engine,
                        options -> OpenConsole.open(options, engine, clock, waypoints(out)),
                        new Ports(
                                server,
                                new GatewayDoor(clock),
                                new ProcessKeys(System.getenv(), System.in),
                                new PlayedHistories(engine),
                                new PulledPlugs(engine, clock),
                                options -> Databases.upkeep(options, clock),
                                clock),
                        out,
                        err)
                .run(args);
    }

    /** Nothing at any point, but in a child of the crash harness: it tells of each, and ends at one as if the plug were pulled. */
    private static Waypoints waypoints(PrintWriter out) {
        String name = System.getProperty(PulledPlugs.HALT_AT);
        return name == null
                ? Waypoints.NONE
                : point -> {
                    out.println(PulledPlugs.POINT + point);
                    out.flush();
                    if (point.name().equals(name)) {
                        Runtime.getRuntime().halt(PulledPlugs.HALTED);
                    }
                };
    }
}
