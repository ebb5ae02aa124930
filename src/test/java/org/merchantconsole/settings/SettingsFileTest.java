package org.merchantconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void startsWithTheDefaults() {
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem()).isEmpty();
    }

    @Test
    void bringsBackWhatWasSaved() {
        Settings changed = new Settings(
                Settings.Provider.LIVE,
                Settings.Language.DUTCH,
                Settings.Theme.DARK,
                "Tester",
                "FINANCE",
                true,
                true,
                true,
                true,
                true,
                true,
                Settings.Grace.THIRTY_SECONDS,
                new Settings.Listener(true, "0.0.0.0", 9000),
                List.of(new Settings.Site("67890", "Second shop", true), new Settings.Site("67891", "", false)),
                new Settings.View(Settings.TextSize.DOUBLE, Map.of("accept", "Y")),
                new Settings.Limits(Settings.ScoreLimit.NONE, Settings.AmountLimit.THOUSAND));
        new SettingsFile(folder.resolve("new")).save(changed);
        assertThat(new SettingsFile(folder.resolve("new")).load().settings()).isEqualTo(changed);
    }

    @Test
    void keepsFieldsThatItDoesNotKnow() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"later\": {\"a\": 1}, \"theme\": \"dark\"}");
        SettingsFile file = new SettingsFile(folder);
        file.save(file.load().settings().withLanguage(Settings.Language.DUTCH));
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("\"later\"", "\"dark\"", "\"dutch\"");
    }

    @Test
    void setsADamagedFileAsideInsteadOfOverwritingIt() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": ");
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.problem()).hasValueSatisfying(text -> assertThat(text).contains("settings.broken.json"));
        assertThat(folder.resolve("settings.broken.json")).hasContent("{\"theme\": ");
    }

    @Test
    void takesTheDefaultForAStrangeValue() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\": 7, \"provider\": \"moon\", \"member\": null}");
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(Settings.DEFAULT);
    }
}
