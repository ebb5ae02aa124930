package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.cli.SandboxServer;
import org.merchantconsole.sandbox.BadFaultSpec;
import org.merchantconsole.sandbox.FaultPlan;

/** How a sandbox is asked for on the command line. */
class SandboxCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--faults boom|there is no fault \"boom\"; there are stall,",
                "--faults cut-after:refunds|neither an operation",
                "--faults stall|its value is missing",
                "--notify nowhere|--notify needs an address like http://127.0.0.1",
                "--notify-get|add --notify URL",
                "--port 70000|from 0 to 65535",
            })
    void a_wish_that_cannot_be_read_is_told_in_one_sentence_and_nothing_starts(String words, String sentence) {
        Path journal = folder.resolve("books.jsonl");
        List<String> all = new ArrayList<>(List.of("sandbox", "serve", "--journal", journal.toString()));
        all.addAll(List.of(words.split(" ")));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(journal).doesNotExist();
    }

    @Test
    void help_and_readme_name_every_fault() throws IOException {
        run("sandbox", "serve", "--help");
        String readme = Files.readString(Path.of("README.md"));
        for (String kind : kinds()) {
            assertThat(out.toString()).as("help").contains(kind);
            assertThat(readme).as("README").contains("`" + kind);
        }
    }

    /** The refusal of an unknown fault lists those that there are. */
    private static List<String> kinds() {
        try {
            return List.of(FaultPlan.parse("?").spec());
        } catch (BadFaultSpec refused) {
            String sentence = String.valueOf(refused.getMessage());
            String list = sentence.substring(sentence.indexOf("there are ") + "there are ".length());
            List<String> kinds = Arrays.asList(list.replace(".", "").split(", "));
            assertThat(kinds).hasSizeGreaterThan(15);
            return kinds;
        }
    }

    @Test
    void a_sandbox_serves_as_wished_twice_on_one_journal() throws Exception {
        Path journal = folder.resolve("books.jsonl");
        for (int start = 1; start <= 2; start++) {
            var wish = new SandboxServer.Wish(0, 11, "notify-lose", true, "http://127.0.0.1:1/in", true, journal);
            try (SandboxServer.Running running = SandboxStart.serve(wish, InstantSource.system())) {
                assertThat(running.url()).startsWith("http://127.0.0.1:").endsWith("/v1/json");
                assertThat(running.key()).isNotEmpty();
            }
        }
        assertThat(Files.readAllLines(journal)).hasSize(1);
    }
}
