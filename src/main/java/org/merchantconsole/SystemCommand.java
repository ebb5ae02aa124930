package org.merchantconsole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a command of the system without a shell, so that nothing reads its words as anything else. */
final class SystemCommand {

    private static final Logger LOG = LoggerFactory.getLogger(SystemCommand.class);
    private static final int SECONDS = 3;

    private SystemCommand() {}

    /** What became of it within a moment. */
    enum End {
        WELL,
        BADLY,
        /** It still runs. */
        RUNS,
        /** It is not there, or the program is ending. */
        NOT_STARTED
    }

    /**
     * Runs the command with further words; only its name is ever told, since the words may be secret.
     *
     * @param stays whether it is left to run when it takes longer than a moment; else it is ended
     */
    static End run(boolean stays, List<String> command, String... words) {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                if (!stays) {
                    process.destroy();
                }
                return End.RUNS;
            }
            return process.exitValue() == 0 ? End.WELL : End.BADLY;
        } catch (IOException notThere) {
            LOG.info("{} cannot be started", command.getFirst());
            return End.NOT_STARTED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return End.NOT_STARTED;
        }
    }
}
