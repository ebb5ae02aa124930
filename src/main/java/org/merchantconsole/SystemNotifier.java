package org.merchantconsole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.merchantconsole.ui.SystemNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifications by the command that Linux desktops have for them; other systems have none that works without more parts. */
final class SystemNotifier implements SystemNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SystemNotifier.class);
    private static final int SECONDS = 3;

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
        List<String> line = new ArrayList<>(command);
        line.add(title);
        line.add(text);
        try {
            Process process = new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroy();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            LOG.debug("no notifications: {} cannot be started", command.getFirst());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
