package org.merchantconsole.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the console keeps its files when nobody says otherwise. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The folder that the operating system has for a program's data: {@code %APPDATA%} on Windows, {@code Library/Application
     * Support} on macOS, {@code $XDG_DATA_HOME} or {@code ~/.local/share} elsewhere.
     *
     * @param environment the process's environment variables
     * @param system {@code os.name}
     * @param home {@code user.home}
     */
    public static Path of(Map<String, String> environment, String system, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String appData = environment.get("APPDATA");
            return (appData == null || appData.isBlank() ? Path.of(home, "AppData", "Roaming") : Path.of(appData))
                    .resolve("Merchant Console");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Merchant Console");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg))
                .resolve("merchant-console");
    }
}
