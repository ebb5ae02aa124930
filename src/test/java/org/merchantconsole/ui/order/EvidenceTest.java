package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Dispute;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Role;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Action;

/** Papers against a chargeback, from the file to the provider's books: what is taken, what is kept, what is never repeated. */
class EvidenceTest {

    private static final String SECRET = "CANARY-of-the-contents";

    @TempDir
    Path folder;

    private Workbench bench;
    private OrderKey order;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
        order = bench.desks()
                .orders()
                .page(OrderQuery.of(Queue.CHARGEBACKS), null, 9)
                .rows()
                .getFirst()
                .key();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Path file(String name, byte[] start, int size) throws IOException {
        byte[] contents = new byte[Math.max(size, start.length)];
        System.arraycopy(start, 0, contents, 0, start.length);
        return Files.write(folder.resolve(name), contents);
    }

    private Path pdf(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), "%PDF-1.4\n" + text);
    }

    private Outcome submit(Path... files) {
        return bench.desks().chargebacks().submit(order, List.of(files), "Invoice", bench.staff());
    }

    private Intent last() {
        return bench.desks().orders().intents(1).getFirst();
    }

    private Dispute dispute() {
        return Objects.requireNonNull(
                bench.desks().chargebacks().disputes(List.of(order)).get(order));
    }

    @Test
    void threeKindsOfFilesArriveAndTheDisputeIsSubmitted() throws IOException {
        assertThat(dispute().standing()).isEqualTo(Dispute.Standing.TO_ANSWER);
        Path jpeg = file("parcel.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, 900);
        Path png = file("letter.dat", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 50);
        Outcome outcome = submit(pdf("invoice.pdf", "x"), jpeg, png);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.sentence()).contains("3 files", order.id()));
        assertThat(dispute().standing()).isEqualTo(Dispute.Standing.SUBMITTED);
        assertThat(dispute().status()).isEqualTo("submitted");
        List<Action> actions =
                bench.desks().orders().intents(3).stream().map(Intent::action).toList();
        assertThat(actions)
                .extracting(action -> ((Action.Evidence) action).type())
                .containsExactlyInAnyOrder("PDF", "JPEG", "PNG");
        assertThat(bench.desks()
                        .orders()
                        .view(order, bench.staff())
                        .orElseThrow()
                        .deadlines())
                .as("an answer that was given is due no more")
                .noneMatch(deadline -> deadline.what().name().equals("CHARGEBACK_ANSWER_BY"));
    }

    @Test
    void namesSizesAndHashesAreWrittenDownAndTheContentsNowhere() throws IOException {
        assertThat(submit(pdf("invoice.pdf", SECRET))).isInstanceOf(Outcome.Done.class);
        Action.Evidence kept = (Action.Evidence) last().action();
        assertThat(kept.file()).isEqualTo("invoice.pdf");
        assertThat(kept.size()).isEqualTo(9 + SECRET.length());
        assertThat(kept.sha256()).matches("[0-9a-f]{64}");
        String inBase64 = "Q0FOQVJZ";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(f -> f.getFileName().toString().startsWith("console"))
                    .toList()) {
                if (Files.isRegularFile(each)) {
                    assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                            .as(each.toString())
                            .doesNotContain(SECRET, inBase64);
                }
            }
        }
        assertThat(last().toString() + kept).doesNotContain(SECRET);
    }

    @Test
    void everyFileThatCannotBeHandedInHasItsSentenceAndNothingIsWrittenDown() throws IOException {
        Path good = pdf("good.pdf", "a");
        Path twin = pdf("twin.pdf", "a");
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.add(pdf("n" + i + ".pdf", "n" + i));
        }
        refused("at least one file");
        refused("more than 10 files", many.toArray(Path[]::new));
        refused("not a file that can be found", folder.resolve("none.pdf"));
        refused("not a file that can be found", folder);
        refused("is empty", file("empty.pdf", new byte[0], 0));
        refused("larger than 5 MB", file("large.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII), (5 << 20) + 1));
        refused("no PDF, JPEG or PNG", Files.writeString(folder.resolve("page.pdf"), "<html>"));
        refused("no PDF, JPEG or PNG", Files.writeString(folder.resolve("short.png"), "%"));
        refused("the same as another", good, twin);
        assertThat(bench.desks().chargebacks().problem(List.of(good))).isEmpty();
        assertThat(bench.desks().chargebacks().submit(order, List.of(good), " ", bench.staff()))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).contains("in English"));
        assertThat(bench.desks().orders().intents(9)).isEmpty();
    }

    private void refused(String words, Path... files) {
        assertThat(bench.desks().chargebacks().problem(List.of(files))).contains(words);
        assertThat(submit(files))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).contains(words));
    }

    @Test
    void fiveMegabytesToTheByteArrive() throws IOException {
        assertThat(submit(file("full.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII), 5 << 20)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anUnknownOutcomeWaitsForAPersonAndIsNeverSentAgain() throws IOException {
        bench.line().lose(LostLine.Loss.REQUEST);
        assertThat(submit(pdf("a.pdf", "a"), pdf("b.pdf", "b"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(bench.desks().orders().intents(9))
                .as("the second file does not follow the first into the unknown")
                .hasSize(1);
        bench.line().lose(LostLine.Loss.NONE);
        for (int i = 0; i < 5; i++) {
            bench.later(Duration.ofHours(1));
            bench.desks().dispatch().tick();
        }
        assertThat(last().state()).isEqualTo(Intent.State.UNKNOWN);
        assertThat(dispute().standing()).as("nothing arrived").isEqualTo(Dispute.Standing.TO_ANSWER);
        Outbox.Entry entry = bench.desks().outbox().entry(last(), bench.staff());
        assertThat(entry.next()).isEqualTo(Outbox.Step.DECIDE);
        assertThat(entry.acts())
                .containsExactlyInAnyOrder(Outbox.Act.LOOK_NOW, Outbox.Act.SAY_DONE, Outbox.Act.SAY_NOT_DONE);
        assertThat(entry.sentence()).contains("choose the file again");
        assertThat(bench.desks().outbox().whyNot(entry, Outbox.Act.SEND_AGAIN, bench.staff()))
                .contains("never sent again");
        assertThat(bench.desks().dispatch().sendAgain(last().id(), bench.staff()))
                .isEmpty();
        assertThat(bench.desks()
                        .outbox()
                        .act(last().id(), Outbox.Act.SAY_NOT_DONE, bench.staff())
                        .done())
                .isTrue();
        assertThat(submit(pdf("a.pdf", "a"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatCannotLeaveIsNotKeptForLater() throws IOException {
        bench.line().lose(LostLine.Loss.CONNECTION);
        assertThat(submit(pdf("a.pdf", "a")))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).contains("choose it again"));
        assertThat(last().state()).isEqualTo(Intent.State.TAKEN_BACK);
        assertThat(bench.desks().outbox().entry(last(), bench.staff()).sentence())
                .contains("files are not kept");
        bench.line().lose(LostLine.Loss.NONE);
        assertThat(submit(pdf("a.pdf", "a"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatAStopLeftBehindBeforeItWasSentIsTakenBack() {
        Action action = new Action.Evidence("a.pdf", "PDF", 3, "ab".repeat(32), "Invoice");
        bench.left("op-left", order, action, Intent.State.DUE, Duration.ofMinutes(2));
        bench.desks().dispatch().resumeOpenIntents();
        assertThat(last().state()).isEqualTo(Intent.State.TAKEN_BACK);
        assertThat(dispute().standing()).isEqualTo(Dispute.Standing.TO_ANSWER);
    }

    @Test
    void whoMayNotAnswerChargebacksIsRefused() throws IOException {
        assertThat(bench.desks()
                        .chargebacks()
                        .submit(order, List.of(pdf("a.pdf", "a")), "Invoice", Role.WAREHOUSE.staff("Wim")))
                .isInstanceOf(Outcome.RefusedByEngine.class);
    }

    @Test
    void anAcceptedChargebackIsHandedOverAndRecorded() {
        Outcome outcome = bench.desks()
                .refunds()
                .handOver(order, org.merchantconsole.status.ActionKind.ACCEPT_CHARGEBACK, "ours", bench.staff());
        assertThat(outcome).isInstanceOf(Outcome.HandedOver.class);
        assertThat(last().action()).isInstanceOf(Action.HandedOver.class);
        assertThat(bench.desks().orders().audit(order, 5).toString()).contains("accept chargeback done");
    }
}
