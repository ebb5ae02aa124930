package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.ui.Browser;

/** How the system's browser is started, with a command of the test's own in its place. */
class SystemBrowserTest {

    @TempDir
    private Path folder;

    @Test
    void theAddressIsOneArgumentAndNoShellReadsIt() throws IOException {
        Path told = folder.resolve("told");
        Path script = Files.writeString(folder.resolve("browser.sh"), "printf '%s|' \"$@\" > '" + told + "'");
        SystemBrowser browser = new SystemBrowser(List.of("/bin/sh", script.toString()));
        URI page = URI.create("https://pay.example/a?x=$(touch%20no)&y=';rm'");
        assertThat(browser.open(page)).isTrue();
        assertThat(Files.readString(told)).isEqualTo(page + "|");
    }

    @Test
    void aBrowserThatCannotBeStartedIsToldOf() {
        URI page = URI.create("https://pay.example/");
        assertThat(new SystemBrowser(List.of(folder.resolve("none").toString())).open(page))
                .isFalse();
        assertThat(new SystemBrowser(List.of("/bin/sh", "-c", "exit 3")).open(page))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:x",
                "mailto:a@b.example",
                "ftp://a.example/",
                "relative",
                "https:x",
                "https://user:pw@a.example/"
            })
    void onlyHttpAddressesAreOpened(String address) {
        assertThat(new SystemBrowser(List.of("/bin/true")).open(URI.create(address)))
                .isFalse();
        assertThat(Browser.takes(URI.create(address))).isFalse();
    }

    @Test
    void everySystemHasItsCommand() {
        assertThat(SystemBrowser.command("Windows 11")).containsExactly("rundll32", "url.dll,FileProtocolHandler");
        assertThat(SystemBrowser.command("Mac OS X")).containsExactly("open");
        assertThat(SystemBrowser.command("Linux")).containsExactly("xdg-open");
    }
}
