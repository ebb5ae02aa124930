package org.merchantconsole;

import java.util.List;
import java.util.Locale;
import org.merchantconsole.ui.SystemNotices;

/** Notifications by the command that Linux desktops have for them; other systems have none that works without more parts. */
final class SystemNotifier implements SystemNotices {

    private final List<String> command;

    /** For the system that it runs on. */
    static SystemNotices ofThisSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("linux")
                ? new SystemNotifier(List.of("notify-send", "--app-name=Merchant Console", "--"))
                : SystemNotices.NONE;
    }

    /** @param command to which title and text are added */
    SystemNotifier(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public boolean show(String title, String text) {
        return SystemCommand.run(false, command, title, text) == SystemCommand.End.WELL;
    }
}
