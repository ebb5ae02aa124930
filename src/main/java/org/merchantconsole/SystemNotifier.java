package org.merchantconsole;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merchantconsole.ui.SystemNotices;

/**
 * Notifications by the command that a desktop has for them. Words reach it as arguments or in its surroundings, never as a
 * part of a script. Only Linux desktops tell of a click.
 */
final class SystemNotifier implements SystemNotices {

    private static final String CLICKED = "open";
    private static final String TITLE = "MERCHANT_CONSOLE_TITLE";
    private static final String TEXT = "MERCHANT_CONSOLE_TEXT";

    /** Puts the two texts of the surroundings into the template of a title and one line. */
    private static final String WINDOWS = """
            $m = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
            $x = $m::GetTemplateContent(5)
            $t = $x.GetElementsByTagName('text')
            [void]$t.Item(0).AppendChild($x.CreateTextNode($env:MERCHANT_CONSOLE_TITLE))
            [void]$t.Item(1).AppendChild($x.CreateTextNode($env:MERCHANT_CONSOLE_TEXT))
            $p = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
            $m::CreateToastNotifier($p).Show([Windows.UI.Notifications.ToastNotification]::new($x))
            """;

    private final Command interactive;
    private final Command plain;

    /**
     * A way to show a notification.
     *
     * @param line empty for none
     * @param asArguments whether title and text follow as arguments; else they are variables of its surroundings
     */
    record Command(List<String> line, boolean asArguments) {

        static final Command NONE = new Command(List.of(), true);

        Command {
            line = List.copyOf(line);
        }
    }

    /** For the system that it runs on. */
    static SystemNotices ofThisSystem() {
        return of(System.getProperty("os.name", ""));
    }

    /** For a system with this name, as {@code os.name} has it. */
    static SystemNotices of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return new SystemNotifier(
                    new Command(
                            List.of(
                                    "notify-send",
                                    "--app-name=Merchant Console",
                                    "--action=" + CLICKED + "=Open",
                                    "--"),
                            true),
                    new Command(List.of("notify-send", "--app-name=Merchant Console", "--"), true));
        }
        if (name.startsWith("mac")) {
            return new SystemNotifier(
                    Command.NONE,
                    new Command(
                            List.of(
                                    "osascript",
                                    "-e",
                                    "on run argv",
                                    "-e",
                                    "display notification (item 2 of argv) with title (item 1 of argv)",
                                    "-e",
                                    "end run"),
                            true));
        }
        if (name.startsWith("windows")) {
            return new SystemNotifier(
                    Command.NONE,
                    new Command(List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", WINDOWS), false));
        }
        return SystemNotices.NONE;
    }

    /**
     * @param interactive says {@code open} when it was clicked, and runs until then
     * @param plain where the other cannot be run
     */
    SystemNotifier(Command interactive, Command plain) {
        this.interactive = interactive;
        this.plain = plain;
    }

    @Override
    public boolean show(String title, String text, Runnable clicked) {
        if (!interactive.line().isEmpty()) {
            SystemCommand.End end = SystemCommand.listen(interactive.line(), List.of(title, text), said -> {
                if (said.strip().equals(CLICKED)) {
                    clicked.run();
                }
            });
            if (end == SystemCommand.End.WELL || end == SystemCommand.End.RUNS) {
                return true;
            }
        }
        return plain.asArguments()
                ? SystemCommand.run(false, plain.line(), title, text) == SystemCommand.End.WELL
                : SystemCommand.run(false, plain.line(), Map.of(TITLE, title, TEXT, text)) == SystemCommand.End.WELL;
    }
}
