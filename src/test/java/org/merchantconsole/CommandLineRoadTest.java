package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/** The command line against a sandbox over loopback: the four jobs, their refusals, and what they print. */
class CommandLineRoadTest {

    @TempDir
    static Path data;

    private static Sandbox sandbox;
    private static Terminal terminal;

    @BeforeAll
    static void bringTheOrdersIn() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()).withSeed(11));
        terminal = new Terminal(data, sandbox);
        Terminal.Run sync = run("sync");
        assertThat(sync.code()).as(sync.err()).isZero();
        assertThat(sync.out()).matches("(?s)read \\d+, new \\d+, changed \\d+, refused 0\\s*");
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    private static Terminal.Run run(String... words) {
        return terminal.run(words);
    }

    private static JsonNode show(String order) {
        return run("show", order, "--json").json();
    }

    private static List<JsonNode> queue(String queue) {
        return StreamSupport.stream(
                        run("orders", "--queue", queue, "--json").json().spliterator(), false)
                .toList();
    }

    private static String first(String queue, String flow, String allowed) {
        return queue(queue).stream()
                .filter(order -> order.path("flow").asString().equals(flow))
                .filter(order -> has(order.path("allowed"), allowed))
                .map(order -> order.path("order_id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + flow + " order to " + allowed + " in " + queue));
    }

    private static boolean has(JsonNode list, String word) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(entry -> entry.asString().equals(word));
    }

    @Test
    void acceptsAHeldCardPayment() {
        String order = first("review", "CARD", "accept");
        Terminal.Run accept = run("accept", order, "--reason", "known customer");
        assertThat(accept.code()).as(accept.err()).isZero();
        JsonNode after = show(order);
        assertThat(after.path("status").asString()).isEqualTo("completed");
        assertThat(after.path("financial_status").asString()).isEqualTo("completed");
        assertThat(after.path("family").asString()).isEqualTo("paid");
        assertThat(run("audit", "list", "--order", order).out()).contains("kim", "person", order);
    }

    @Test
    void shipsAKlarnaOrder() {
        String order = first("shipping", "KLARNA", "ship");
        Terminal.Run ship = run("ship", order, "--carrier", "PostNL", "--tracking", "3SABCD1234567");
        assertThat(ship.code()).as(ship.err()).isZero();
        assertThat(show(order).path("status").asString()).isEqualTo("shipped");
    }

    @Test
    void pausesThePayAfterDeliveryReminders() {
        String order = first("reminders", "PAD", "hold");
        LocalDate until = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(14);
        Terminal.Run hold = run("hold", order, "--until", until.toString(), "--reason", "return under way");
        assertThat(hold.code()).as(hold.err()).isZero();
        assertThat(show(order).path("deadlines").toString()).contains("hold_ends");
    }

    @Test
    void refundsACardPaymentInPartAndTakesItBack() {
        JsonNode paid = paidCard();
        String order = paid.path("order_id").asString();
        Terminal.Run refund = run("refund", order, "--amount", "1.25", "--reason", "goodwill");
        assertThat(refund.code()).as(refund.err()).isZero();
        JsonNode after = show(order);
        assertThat(after.path("refundable").asLong())
                .isEqualTo(paid.path("refundable").asLong() - 125);
        assertThat(after.path("related").toString()).contains("\"refund\"", "125");
        Terminal.Run again = run("refund", order, "--amount", "1.25", "--reason", "goodwill");
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("same_refund_within_five_minutes");
        Terminal.Run back = run("cancel-refund", order, "--reason", "customer keeps it");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(show(order).path("refundable").asLong())
                .isEqualTo(paid.path("refundable").asLong());
    }

    @Test
    void refusesWithRuleReasonAndWayOut() {
        String order = first("review", "CARD", "decline");
        Terminal.Run refund = run("refund", order, "--full", "--reason", "x");
        assertThat(refund.code()).isEqualTo(4);
        assertThat(refund.err()).contains("held_decline_instead");
        assertThat(show(order).path("refused").toString()).contains("held_decline_instead");
    }

    @Test
    void writesTheFieldsOfAnOrderAsJson() {
        JsonNode order = queue("shipping").get(0);
        assertThat(order.propertyNames())
                .contains(
                        "order_id",
                        "transaction_id",
                        "flow",
                        "kind",
                        "status",
                        "financial_status",
                        "reading",
                        "family",
                        "amount",
                        "currency",
                        "refundable",
                        "deadlines",
                        "allowed",
                        "refused",
                        "related",
                        "history");
        assertThat(order.path("kind").asString()).isEqualTo("payment");
        assertThat(order.path("amount").isIntegralNumber()).isTrue();
        assertThat(order.path("history").get(0).propertyNames())
                .containsExactlyInAnyOrder("at", "status", "financial_status", "source", "by");
        assertThat(order.path("deadlines").get(0).path("at").asString()).endsWith("Z");
    }

    @Test
    void exportsTheListAsCsv() throws IOException {
        Path file = data.resolve("review.csv");
        Terminal.Run export = run("export", file.toString(), "--queue", "review");
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(Files.readAllLines(file))
                .hasSizeGreaterThan(3)
                .first()
                .asString()
                .startsWith("order_id,");
    }

    @Test
    void saysWhatIsWrongWithTheWords() {
        assertThat(run("refund", "W-1").code()).isEqualTo(2);
        assertThat(run("refund", "W-1").err()).contains("--full");
        assertThat(run("hold", "W-1", "--until", "soon").code()).isEqualTo(2);
        assertThat(run("show", "no-such-order").code()).isEqualTo(2);
        assertThat(run("show", "no-such-order").err()).contains("no order 'no-such-order'");
        assertThat(run("sipp").code()).isEqualTo(2);
    }

    @Test
    void importsWhatItCanAndNamesWhatItCannot() throws IOException {
        Path file = data.resolve("rows.jsonl");
        Files.writeString(
                file,
                "{\"transaction_id\": 1700000000990001, \"order_id\": \"IMP-1\", \"type\": \"payment\","
                        + " \"status\": \"completed\", \"financial_status\": \"uncleared\", \"amount\": 1999,"
                        + " \"currency\": \"EUR\", \"created\": \"2026-11-01T10:00:00\", \"payment_method\": \"KLARNA\"}\n"
                        + "this is no record\n");
        Terminal.Run first = run("import", file.toString());
        assertThat(first.code()).isEqualTo(3);
        assertThat(first.out()).contains("read 2, new 1, changed 0, refused 1");
        assertThat(first.err()).contains("line 2");
        assertThat(run("import", file.toString()).out()).contains("read 2, new 0, changed 0, refused 1");
        assertThat(show("IMP-1").path("family").asString()).isEqualTo("ship");
    }

    private static JsonNode paidCard() {
        return StreamSupport.stream(
                        run("orders", "--limit", "400", "--json").json().spliterator(), false)
                .filter(order -> order.path("reading").asString("").equals("CC-DONE"))
                .filter(order -> has(order.path("allowed"), "refund")
                        && order.path("related").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void makesSlipsOnceMoreAndCardsForThePackingTable() throws IOException {
        String first = first("shipping", "KLARNA", "ship");
        Path file = data.resolve("slips.pdf");
        Terminal.Run made = run("slips", file.toString(), first);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("wrote 1 slip to ").doesNotContain("again");
        assertThat(run("slips", file.toString(), first).out()).contains("1 of them again");
        PdfReader slips = new PdfReader(Files.readAllBytes(file));
        assertThat(slips.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(slips).getTextFromPage(1)).contains("Packing slips", first);
        assertThat(run("audit", "list").out()).contains("slips printed");

        Path rest = data.resolve("rest.pdf");
        Terminal.Run others = run("slips", rest.toString(), "--search", "method:klarna", "--new", "--limit", "2");
        assertThat(others.out()).matches("(?s)wrote 2 slips to .*; \\d+ more are left, see --limit\\s*");
        assertThat(new PdfTextExtractor(new PdfReader(Files.readAllBytes(rest))).getTextFromPage(1))
                .as("that one was printed")
                .doesNotContain(first);
        assertThat(run("slips", file.toString(), "NOBODY").code()).isEqualTo(2);
        assertThat(run("slips", file.toString(), first, "--queue", "shipping").code())
                .isEqualTo(2);

        Path cards = data.resolve("cards.pdf");
        assertThat(run("cards", cards.toString()).out()).startsWith("wrote 11 cards");
        PdfReader pdf = new PdfReader(Files.readAllBytes(cards));
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("SHIP", "UNDO", "PostNL", "FedEx");
    }
}
