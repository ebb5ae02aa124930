package org.merchantconsole;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.merchantconsole.ui.Browser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the browser with the command that each system has for it; no shell reads the address. */
final class SystemBrowser implements Browser {

    private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

    /** A command that runs longer than this became the browser itself. */
    private static final int SECONDS_TO_FAIL = 3;

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
        List<String> line = new ArrayList<>(command);
        line.add(page.toASCIIString());
        try {
            Process process = new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return !process.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException notThere) {
            // The address may be secret for as long as it leads anywhere, so only the command is told.
            LOG.info("no browser: {} cannot be started", command.getFirst());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
