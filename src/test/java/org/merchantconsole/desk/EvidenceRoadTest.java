package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Kind;

/** A paper on the road to the provider: sent once, at once, and with its contents never again. */
class EvidenceRoadTest extends DeskTrial {

    @TempDir
    Path folder;

    private OrderKey disputed;

    @BeforeEach
    void chargeBack() {
        disputed = take("D-1", "VISA", "completed/completed");
        gateway.set(
                disputed,
                "chargeback/completed",
                new Transaction(
                        new TransactionId("77"),
                        Kind.CHARGEBACK,
                        "D-1",
                        FakeGateway.pair("reserved/reserved"),
                        Money.of(5_000, "EUR"),
                        NOON,
                        "",
                        NOON.plus(Duration.ofDays(20)),
                        "13.1 Not received",
                        "new"));
        desks.orders().refresh(disputed);
    }

    private Outcome submit(String... papers) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (String paper : papers) {
            files.add(Files.writeString(folder.resolve(paper + ".pdf"), "%PDF" + paper));
        }
        return desks.chargebacks().submit(disputed, files, "Invoice", KIM);
    }

    @Test
    void itLeavesAtOnceWhateverTheGraceTimeIs() throws IOException {
        desks = startWith(Terms.DEFAULT.withGrace(Duration.ofMinutes(5)), time::get);
        assertThat(submit("a")).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
        assertThat(gateway.effects).singleElement().isInstanceOfSatisfying(Command.UploadEvidence.class, sent -> {
            assertThat(sent.file().name()).isEqualTo("a.pdf");
            assertThat(sent.description()).isEqualTo("Invoice");
            assertThat(sent.toString()).doesNotContain("%PDF");
        });
    }

    @Test
    void withoutALineItIsTakenBackAndNothingWaits() throws IOException {
        gateway.line = FakeGateway.Line.DOWN;
        assertThat(submit("a"))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class,
                        not -> assertThat(not.why()).contains("no connection", "choose it again"));
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
        gateway.line = FakeGateway.Line.GOOD;
        time.updateAndGet(now -> now.plus(Duration.ofHours(1)));
        assertThat(desks.dispatch().tick()).isZero();
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void anUnknownOneIsNotSentAgainByAnybody() throws IOException {
        gateway.line = FakeGateway.Line.LOST_AFTER;
        assertThat(submit("a", "b")).isInstanceOf(Outcome.Unknown.class);
        gateway.line = FakeGateway.Line.GOOD;
        time.updateAndGet(now -> now.plus(Duration.ofHours(1)));
        desks.dispatch().tick();
        assertThat(desks.dispatch().sendAgain(only().id(), KIM)).isEmpty();
        assertThat(gateway.effects).hasSize(1);
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
        assertThat(desks.dispatch().settle(only().id(), true, KIM)).isEqualTo(Dispatch.Settling.SETTLED);
        assertThat(submit("b")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aStopWhileItIsSentLeavesAQuestionAndNoPaper() {
        gateway.line = FakeGateway.Line.KILLED_BEFORE;
        assertThatThrownBy(() -> submit("a")).isInstanceOf(FakeGateway.Killed.class);
        gateway.line = FakeGateway.Line.GOOD;
        desks = start();
        desks.dispatch().resumeOpenIntents();
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
        time.updateAndGet(now -> now.plus(Duration.ofHours(1)));
        desks.dispatch().tick();
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void whatIsInNobodysHandsIsTakenBackAndSaidSo() {
        Action.Evidence elsewhere = new Action.Evidence("a.pdf", "PDF", 5, "00", "Invoice");
        assertThat(desks.dispatch().perform(disputed, elsewhere, KIM, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Outcome.NotTaken.class, not -> assertThat(not.why()).contains("Choose it again"));
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void theFirstThatIsRefusedEndsIt() throws IOException {
        gateway.line = FakeGateway.Line.REFUSED;
        assertThat(submit("a", "b")).isInstanceOf(Outcome.RefusedByProvider.class);
        assertThat(only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
        assertThat(((Action.Evidence) only().action()).file()).isEqualTo("a.pdf");
    }

    @Test
    void severalAreSaidTogether() throws IOException {
        assertThat(submit("a", "b"))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.sentence()).contains("2 files", "D-1"));
        assertThat(gateway.effects).hasSize(2);
    }
}
