package org.merchantconsole;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.merchantconsole.ui.Browser;

/** Starts the browser with the command that each system has for it; no shell reads the address. */
final class SystemBrowser implements Browser {

    private final List<String> command;

    /** For the system that it runs on. */
    static SystemBrowser ofThisSystem() {
        return new SystemBrowser(command(System.getProperty("os.name", "")));
    }

    /** @param command to which the address is added */
    SystemBrowser(List<String> command) {
        this.command = List.copyOf(command);
    }

    static List<String> command(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return name.startsWith("mac") ? List.of("open") : List.of("xdg-open");
    }

    @Override
    public boolean open(URI page) {
        if (!Browser.takes(page)) {
            return false;
        }
        // A command that still runs became the browser itself.
        SystemCommand.End end = SystemCommand.run(true, command, page.toASCIIString());
        return end == SystemCommand.End.WELL || end == SystemCommand.End.RUNS;
    }
}
