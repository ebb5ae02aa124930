package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;

/** One action on many orders, from the command line. */
class BatchCommandTest {

    @TempDir
    private Path data;

    @Test
    void aDryRunChangesNothingAndACommitDoesWhatWasReady() throws IOException {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSeed(11))) {
            Terminal terminal = new Terminal(data, sandbox);
            assertThat(terminal.run("sync").code()).isZero();
            List<String> paid = StreamSupport.stream(
                            terminal.run(
                                            "orders",
                                            "--search",
                                            "method:ideal status:completed refunded:no",
                                            "--limit",
                                            "3",
                                            "--json")
                                    .json()
                                    .spliterator(),
                            false)
                    .map(order -> order.path("order_id").asString())
                    .toList();
            assertThat(paid).hasSize(3);
            Path file = data.resolve("refunds.csv");
            Files.writeString(
                    file,
                    "order_id;amount;reason\n" + paid.get(0) + ";1,00;goodwill\n" + paid.get(1)
                            + ";1,00;\nNOBODY;1;\n");
            Terminal.Run dry = terminal.run("batch", "refund", file.toString());
            assertThat(dry.code()).as(dry.err()).isEqualTo(3);
            assertThat(dry.out()).contains("2 ready: EUR 2.00", "1 unreadable", "partial_refunded/completed");
            assertThat(terminal.run("queue", "list").out()).doesNotContain(paid.get(0));
            assertThat(terminal.run("show", paid.get(0)).out()).doesNotContain("1.00");
            Terminal.Run done = terminal.run("batch", "refund", file.toString(), "--commit");
            assertThat(done.code()).as(done.err()).isEqualTo(3);
            assertThat(done.out()).contains(paid.get(0) + ": done", paid.get(1) + ": done");
            Terminal.Run twice = terminal.run("batch", "refund", file.toString(), "--commit");
            assertThat(twice.out()).as("the same amount within five minutes").contains("2 refused: EUR 2.00");
            assertThat(terminal.run("batch", "dance", file.toString()).code()).isEqualTo(2);
            assertThat(terminal.run("batch", "refund", data.resolve("none.csv").toString())
                            .code())
                    .isEqualTo(2);
        }
    }
}
