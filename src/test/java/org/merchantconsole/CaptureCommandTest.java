package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import tools.jackson.databind.JsonNode;

/** Reservations and chargebacks by command line, against a sandbox over loopback. */
class CaptureCommandTest {

    @TempDir
    static Path data;

    private static Sandbox sandbox;
    private static Terminal terminal;

    @BeforeAll
    static void bringTheOrdersIn() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSeed(13));
        terminal = new Terminal(data, sandbox);
        assertThat(terminal.run("sync").code()).isZero();
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    private static Terminal.Run done(String... words) {
        Terminal.Run run = terminal.run(words);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode show(String order) {
        return done("show", order, "--json").json();
    }

    /** The n-th order of a work list, soonest first. */
    private static JsonNode of(String queue, int place) {
        return done("orders", "--queue", queue, "--json").json().get(place);
    }

    @Test
    void aReservationIsCapturedInPartAndThenWhole() {
        JsonNode reserved = of("captures", 1);
        String order = reserved.path("order_id").asString();
        done("capture", order, "--amount", "1.00", "--reason", "first parcel");
        JsonNode part = show(order);
        assertThat(part.path("family").asString()).isEqualTo("capture");
        assertThat(part.path("related").toString()).contains("\"capture\"", "100");
        Terminal.Run tooMuch = terminal.run("capture", order, "--amount", "99999.00");
        assertThat(tooMuch.code()).isEqualTo(4);
        assertThat(tooMuch.err()).contains("capture_above_rest");
        done("capture", order);
        assertThat(show(order).path("family").asString()).isEqualTo("paid");
        Terminal.Run again = terminal.run("capture", order);
        assertThat(again.code()).isEqualTo(4);
    }

    @Test
    void aReservationIsGivenBackToTheCard() {
        String order = of("captures", 2).path("order_id").asString();
        done("cancel-reservation", order, "--reason", "customer withdrew");
        assertThat(show(order).path("family").asString()).isEqualTo("cancelled");
    }

    @Test
    void evidenceIsHandedInAndWrongFilesAreSaid() throws IOException {
        String order = of("chargebacks", 0).path("order_id").asString();
        Path paper = Files.writeString(data.resolve("proof.pdf"), "%PDF-1.4 proof");
        Path text = Files.writeString(data.resolve("proof.txt"), "proof");
        Terminal.Run wrong = terminal.run("evidence", order, text.toString(), "--description", "Invoice");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("proof.txt is no PDF, JPEG or PNG");
        Terminal.Run sent = done("evidence", order, paper.toString(), "--description", "Signed proof of delivery");
        assertThat(sent.out()).contains("proof.pdf is handed in");
        assertThat(done("audit", "list", "--order", order).out()).contains("kim", "dispute done");
    }
}
