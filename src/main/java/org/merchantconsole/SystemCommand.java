package org.merchantconsole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
        return end(builder(command, List.of(words)).redirectOutput(ProcessBuilder.Redirect.DISCARD), stays, said -> {});
    }

    /** Runs the command with variables in its surroundings, for words that it would take for a part of a script. */
    static End run(boolean stays, List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = builder(command, List.of()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        return end(builder, stays, said -> {});
    }

    /** Runs the command and goes on listening to what it says, line by line, on a thread of its own, until it ends. */
    static End listen(List<String> command, List<String> words, Consumer<String> said) {
        return end(builder(command, words), true, said);
    }

    private static ProcessBuilder builder(List<String> command, List<String> words) {
        List<String> line = new ArrayList<>(command);
        line.addAll(words);
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static End end(ProcessBuilder builder, boolean stays, Consumer<String> said) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (builder.redirectOutput().type() == ProcessBuilder.Redirect.Type.PIPE) {
                Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(said));
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                if (!stays) {
                    process.destroy();
                }
                return End.RUNS;
            }
            return process.exitValue() == 0 ? End.WELL : End.BADLY;
        } catch (IOException notThere) {
            LOG.info("{} cannot be started", builder.command().getFirst());
            return End.NOT_STARTED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return End.NOT_STARTED;
        }
    }
}
