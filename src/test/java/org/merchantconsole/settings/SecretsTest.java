package org.merchantconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String KEY = "canary-key-0123456789";

    @TempDir
    Path folder;

    @Test
    void bringsBackAKeyPerEnvironment() {
        Secrets secrets = new Secrets(folder);
        secrets.store(Settings.Provider.TEST, " " + KEY + " ");
        assertThat(new Secrets(folder).key(Settings.Provider.TEST)).contains(KEY);
        assertThat(secrets.key(Settings.Provider.LIVE)).isEmpty();
        secrets.store(Settings.Provider.TEST, "");
        assertThat(secrets.key(Settings.Provider.TEST)).isEmpty();
    }

    @Test
    void keepsTheKeysOfWebsitesApart() {
        Secrets secrets = new Secrets(folder);
        secrets.store(Settings.Provider.TEST, KEY);
        secrets.store(Settings.Provider.TEST, "67890", "second");
        assertThat(secrets.key(Settings.Provider.TEST)).contains(KEY);
        assertThat(secrets.key(Settings.Provider.TEST, "67890")).contains("second");
        assertThat(secrets.key(Settings.Provider.LIVE, "67890")).isEmpty();
        secrets.store(Settings.Provider.TEST, "67890", "");
        assertThat(secrets.key(Settings.Provider.TEST, "67890")).isEmpty();
        assertThat(secrets.key(Settings.Provider.TEST)).contains(KEY);
        assertThatThrownBy(() -> secrets.key(Settings.Provider.TEST, "../x")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void writesNoKeyInTheClearAndOnlyForTheOwner() throws IOException {
        new Secrets(folder).store(Settings.Provider.LIVE, KEY);
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(2).allSatisfy(file -> {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(KEY);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    void refusesAKeyThatWasMovedToAnotherEnvironmentOrDamaged() throws IOException {
        Secrets secrets = new Secrets(folder);
        secrets.store(Settings.Provider.TEST, KEY);
        Path stored = folder.resolve("secrets").resolve("test.key");
        Files.copy(stored, folder.resolve("secrets").resolve("live.key"));
        assertThatThrownBy(() -> secrets.key(Settings.Provider.LIVE))
                .isInstanceOf(SettingsFault.class)
                .hasMessageContaining("Enter it again");
        byte[] bytes = Files.readAllBytes(stored);
        bytes[bytes.length - 1] ^= 1;
        Files.write(stored, bytes);
        assertThatThrownBy(() -> secrets.key(Settings.Provider.TEST)).isInstanceOf(SettingsFault.class);
    }

    @Test
    void knowsTheFolderOfEachSystem() {
        assertThat(DataFolder.of(Map.of(), "Linux", "/home/me"))
                .isEqualTo(Path.of("/home/me/.local/share/merchant-console"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/me"))
                .isEqualTo(Path.of("/data/merchant-console"));
        assertThat(DataFolder.of(Map.of(), "Mac OS X", "/Users/me"))
                .isEqualTo(Path.of("/Users/me/Library/Application Support/Merchant Console"));
        assertThat(DataFolder.of(Map.of("APPDATA", "/r"), "Windows 11", "/u"))
                .isEqualTo(Path.of("/r/Merchant Console"));
    }
}
