package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void printsTheTableOfAFlow() {
        assertThat(run("engine", "table", "klarna")).isZero();
        assertThat(out.toString()).contains("KL-AUTH", "completed/uncleared");
    }

    @Test
    void checksAPair() {
        assertThat(run("engine", "check", "--flow", "KLARNA", "completed", "uncleared", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"KL-AUTH\"", "\"ship\"", "\"family\" : \"ship\"", "\"KL-SHIP\"");
    }

    @Test
    void checksAChildPairAndAnUnlistedOne() {
        assertThat(run("engine", "check", "--flow", "PAD", "--kind", "refund", "initialized", "initialized"))
                .isZero();
        assertThat(out.toString()).contains("PA-R-INIT");
        assertThat(run("engine", "check", "--flow", "KLARNA", "reserved", "void"))
                .isEqualTo(4);
        assertThat(out.toString()).contains("not in the tables");
    }

    @Test
    void observesAMove() {
        assertThat(run("engine", "observe", "--flow", "CARD", "initialized/initialized", "refunded/completed"))
                .isZero();
        assertThat(run("engine", "observe", "--flow", "CARD", "completed/completed", "initialized/initialized"))
                .isZero();
        assertThat(run("engine", "observe", "--flow", "CARD", "completed/completed", "odd/odd"))
                .isZero();
        assertThat(out.toString().lines()).containsExactly("expected CC-REFD", "surprising CC-INIT", "unlisted");
    }

    @Test
    void coverageLaysTheTablesBesideTheLocalOrders(@TempDir Path folder) {
        assertThat(run("--data", folder.toString(), "engine", "coverage", "--flow", "klarna"))
                .as("no order yet, so nothing contradicts: %s", err)
                .isZero();
        assertThat(out.toString())
                .contains("klarna  0 payments, 0 pairs not in the tables")
                .contains("ship");
        assertThat(run("--data", folder.toString(), "engine", "coverage", "--flow", "klarna", "--json"))
                .isZero();
        assertThat(out.toString())
                .contains("\"KL-AUTH\"", "\"standing\" : \"empty\"", "\"refund_lines\" : \"allowed\"");
    }

    @Test
    void saysWhatIsWrongWithAWord() {
        assertThat(run("engine", "table", "cards")).isEqualTo(2);
        assertThat(err.toString()).contains("no payment flow 'cards'", "klarna");
        assertThat(run("engine", "observe", "--flow", "CARD", "completed", "void/void"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("completed/uncleared");
    }
}
