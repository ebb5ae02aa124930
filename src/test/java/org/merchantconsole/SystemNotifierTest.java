package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.SystemNotifier.Command;
import org.merchantconsole.ui.SystemNotices;

/** How the system's notifications are asked for, with commands of the test's own in their place. */
class SystemNotifierTest {

    private static final String TEXT = "W-1 ends at 14:00'; touch no \"$(no)\"";

    @TempDir
    private Path folder;

    private Command script(String text, boolean asArguments) throws IOException {
        Path script = Files.writeString(Files.createTempFile(folder, "notify", ".sh"), text);
        return new Command(List.of("/bin/sh", script.toString()), asArguments);
    }

    @Test
    void aClickIsHeard() throws Exception {
        CountDownLatch clicked = new CountDownLatch(1);
        SystemNotifier notifier = new SystemNotifier(script("echo open", true), Command.NONE);
        assertThat(notifier.show("Merchant Console", TEXT, clicked::countDown)).isTrue();
        assertThat(clicked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whereClicksAreNotKnownItIsShownPlainlyAndTheWordsAreArguments() throws IOException {
        Path told = folder.resolve("told");
        CountDownLatch clicked = new CountDownLatch(1);
        SystemNotifier notifier =
                new SystemNotifier(script("exit 1", true), script("printf '%s|' \"$@\" > '" + told + "'", true));
        assertThat(notifier.show("Merchant Console", TEXT, clicked::countDown)).isTrue();
        assertThat(Files.readString(told)).isEqualTo("Merchant Console|" + TEXT + "|");
        assertThat(clicked.getCount()).isEqualTo(1);
    }

    @Test
    void wordsInTheSurroundingsAreNoPartOfTheScript() throws IOException {
        Path told = folder.resolve("told");
        SystemNotifier notifier = new SystemNotifier(
                Command.NONE,
                script(
                        "printf '%s|%s' \"$MERCHANT_CONSOLE_TITLE\" \"$MERCHANT_CONSOLE_TEXT\" > '" + told + "'",
                        false));
        assertThat(notifier.show("Merchant Console", TEXT, () -> {})).isTrue();
        assertThat(Files.readString(told)).isEqualTo("Merchant Console|" + TEXT);
    }

    @Test
    void whatCannotBeShownIsSaid() throws IOException {
        Command none = new Command(List.of(folder.resolve("none").toString()), true);
        assertThat(new SystemNotifier(none, none).show("t", TEXT, () -> {})).isFalse();
        assertThat(new SystemNotifier(Command.NONE, script("exit 3", false)).show("t", TEXT, () -> {}))
                .isFalse();
        assertThat(SystemNotifier.of("SunOS")).isSameAs(SystemNotices.NONE);
        assertThat(SystemNotifier.of("Windows 11")).isNotSameAs(SystemNotices.NONE);
        assertThat(SystemNotifier.of("Mac OS X")).isNotSameAs(SystemNotices.NONE);
    }
}
