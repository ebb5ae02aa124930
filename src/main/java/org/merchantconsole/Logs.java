package org.merchantconsole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the program logs to three small files in the data folder instead of the terminal. */
final class Logs {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private Logs() {}

    /** From now on; without a folder that can be written, warnings are dropped rather than shown as traces. */
    static void toFolder(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
        try {
            Path logs = folder.resolve("logs");
            Files.createDirectories(logs);
            FileHandler file = new FileHandler(logs.resolve("console.%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException noLog) {
            // The folder's fault is reported where the database opens; the log itself is no reason to stop.
            root.setLevel(Level.OFF);
        }
    }
}
