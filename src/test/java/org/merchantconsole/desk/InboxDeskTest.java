package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.State;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;

/** What becomes of notifications, one by one. */
class InboxDeskTest extends InboxTrial {
    @TempDir
    Path folder;

    @Test
    void aSignedNextStepIsAppliedWithoutAskingAndAudited() {
        take("T-1", "uncleared/uncleared");

        Notification n = arrive(Post.signed(next("T-1", "completed/completed"), NOON));

        assertThat(n.state()).isEqualTo(State.APPLIED);
        assertThat(n.verdict()).isEqualTo(Verdict.AUTHENTIC);
        assertThat(n.text()).contains("completed/completed");
        assertThat(known("T-1").status()).hasToString("completed/completed");
        assertThat(known("T-1").history().getLast().source()).isEqualTo(Source.NOTIFICATION);
        assertThat(gateway.reads).isZero();
        assertThat(store.audit(known("T-1").key(), 3).stream().map(AuditEntry::what))
                .containsExactly("notification done", "notification applied", "notification received");
        assertThat(store.audit(null, 3))
                .allSatisfy(row -> assertThat(row.actor()).isEqualTo("notification"));
    }

    @Test
    void nothingIsDoneBeforeItIsLookedIntoAndAStartFindsWhatWasLeft() {
        take("T-1", "uncleared/uncleared");
        InboxDesk.Receipt receipt = inbox.receive(Post.signed(next("T-1", "completed/completed"), NOON));

        assertThat(receipt.answer()).isEqualTo(Arrival.Answer.OK);
        assertThat(known("T-1").status()).hasToString("uncleared/uncleared");
        // The program dies here and is started again.
        desks = start();

        assertThat(desks.inbox().process()).isEqualTo(1);
        assertThat(known("T-1").status()).hasToString("completed/completed");
        assertThat(desks.inbox().process()).isZero();
    }

    @Test
    void aForgedOneIsRefusedCountedAndChangesNothingButMakesTheConsoleLook() {
        take("T-1", "uncleared/uncleared");

        InboxDesk.Receipt receipt = inbox.receive(Post.forged(next("T-1", "completed/completed"), NOON));
        inbox.process();

        assertThat(receipt.answer()).isEqualTo(Arrival.Answer.FORBIDDEN);
        assertThat(inbox.counts()).containsEntry(Verdict.NOT_AUTHENTIC, 1L);
        assertThat(known("T-1").status()).hasToString("uncleared/uncleared");
        assertThat(inbox.latest(null, null, 1)).singleElement().returns(State.FETCHED, Notification::state);
        assertThat(gateway.reads).isEqualTo(1);
    }

    @Test
    void hintsAskTheProviderOnceAMinutePerOrderAndOneAnswerServesAllThatWaited() {
        take("T-1", "uncleared/uncleared");

        assertThat(arrive(Post.get("T-1")).state()).isEqualTo(State.FETCHED);
        Notification second = arrive(Post.get("T-1"));
        Notification third = arrive(Post.forged(next("T-1", "completed/completed"), NOON));
        assertThat(second.state()).isEqualTo(State.WAITING);
        assertThat(third.state()).isEqualTo(State.WAITING);
        assertThat(gateway.reads).isEqualTo(1);
        later(Duration.ofSeconds(59));
        assertThat(inbox.process()).isZero();

        gateway.set(known("T-1").key(), "completed/completed", null);
        later(Duration.ofSeconds(1));
        assertThat(inbox.process()).isEqualTo(1);

        assertThat(gateway.reads).isEqualTo(2);
        assertThat(inbox.latest(null, null, 9)).extracting(Notification::state).containsOnly(State.FETCHED);
        assertThat(known("T-1").status()).hasToString("completed/completed");
    }

    @Test
    void aProviderThatCannotBeAskedIsAskedLaterAndLater() {
        take("T-1", "uncleared/uncleared");
        gateway.readable = false;
        Notification n = arrive(Post.get("T-1"));
        assertThat(n.state()).isEqualTo(State.WAITING);
        assertThat(n.text()).contains("the line is dead");
        assertThat(n.dueAt()).isEqualTo(NOON.plusSeconds(10));

        later(Duration.ofMinutes(2));
        inbox.process();
        assertThat(inbox.nextDue()).contains(time.get().plusSeconds(60));
        gateway.readable = true;
        later(Duration.ofMinutes(2));
        inbox.process();
        assertThat(inbox.notification(n.id()).orElseThrow().state()).isEqualTo(State.FETCHED);
    }

    @Test
    void whatAStrangerHintsAtIsGivenUpAfterHalfADayAndWhatTheProviderSignedIsNot() {
        take("T-1", "uncleared/uncleared");
        gateway.readable = false;
        Notification hint = arrive(Post.get("T-1"));
        Notification signed = arrive(Post.signed(next("T-1", "shipped/completed"), NOON));
        for (int hours = 0; hours < 40; hours++) {
            later(Duration.ofHours(1));
            inbox.process();
        }
        assertThat(inbox.notification(hint.id()).orElseThrow().state()).isEqualTo(State.REFUSED);
        assertThat(inbox.notification(signed.id()).orElseThrow().state()).isEqualTo(State.WAITING);

        gateway.readable = true;
        later(Duration.ofHours(1));
        inbox.process();
        assertThat(inbox.notification(signed.id()).orElseThrow().state()).isEqualTo(State.FETCHED);
    }

    @Test
    void anUnknownOrderIsKeptAcknowledgedAndFetched() {
        gateway.orders.put(
                new OrderKey("", "N-1"), Post.snapshot(Post.body("N-1", PSP, "completed/completed", 0, NOON)));

        InboxDesk.Receipt receipt =
                inbox.receive(Post.signed(Post.body("N-1", PSP, "uncleared/uncleared", 0, NOON), NOON));
        inbox.process();

        assertThat(receipt.answer()).isEqualTo(Arrival.Answer.OK);
        assertThat(known("N-1").status())
                .as("the provider's answer, not the message")
                .hasToString("completed/completed");

        Notification nobody = arrive(Post.get("nobody"));
        assertThat(nobody.state()).isEqualTo(State.REFUSED);
        assertThat(nobody.text()).contains("1006");
    }

    @Test
    void aRefundsOwnMessageLeadsToItsOrderAndNeverReplacesIt() {
        take("T-1", "completed/completed");
        gateway.orders.put(
                known("T-1").key(),
                Post.snapshot(
                        Post.body("T-1", PSP, "completed/completed", 0, NOON, Post.refund("3001", "reserved", 400))));
        Notification n = arrive(Post.signed(Post.body("T-1", "3001", "initialized/completed", 0, NOON), NOON));

        assertThat(n.state()).isEqualTo(State.FETCHED);
        assertThat(known("T-1").status()).hasToString("completed/completed");
        assertThat(known("T-1").related()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed/completed", "no such/pair", "initialized/initialized"})
    void whatDoesNotPlainlyFollowIsAskedFor(String pair) {
        take("T-1", pair.equals("completed/completed") ? "void/cancelled" : "uncleared/uncleared");
        String before = known("T-1").status().toString();

        Notification n = arrive(Post.signed(next("T-1", pair), NOON));

        assertThat(n.state()).isEqualTo(State.FETCHED);
        assertThat(known("T-1").status()).as("as the provider's books say").hasToString(before);
    }

    @Test
    void theProvidersOwnAnswerMayTakeAFinalPairBackAndTheAuditSaysSo() {
        take("T-1", "void/cancelled");
        gateway.orders.put(known("T-1").key(), Post.snapshot(next("T-1", "completed/completed")));

        arrive(Post.signed(next("T-1", "completed/completed"), NOON));

        assertThat(known("T-1").status()).hasToString("completed/completed");
        assertThat(store.audit(known("T-1").key(), 9))
                .anySatisfy(row -> assertThat(row.detail()).contains("unexpected transition"));
    }

    @Test
    void hookBeforeResponseUpdatesTheSameRowOnce() {
        killed(FakeGateway.Line.KILLED_AFTER, () -> desks.review().accept(held, "called", KIM));
        assertThat(only().state()).isEqualTo(Intent.State.SENDING);

        String number = String.valueOf(known("H-1").transactionId());
        String done = Post.body("H-1", "\"" + number + "\"", "completed/completed", 0, NOON.minusSeconds(1));
        Notification early = arrive(Post.signed(done, NOON));
        assertThat(early.state()).as("its sender looks first").isEqualTo(State.WAITING);
        desks = start();
        desks.dispatch().resumeOpenIntents();
        later(Duration.ofSeconds(2));
        desks.inbox().process();

        assertThat(inbox.notification(early.id()).orElseThrow().state().isOpen())
                .isFalse();
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(store.audit(held, 99).stream().filter(row -> row.what().startsWith("accept settled")))
                .hasSize(1);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void sessionsWithoutPaymentShippingQuestionsAndWhatHasNoTimestampChangeNothing() {
        take("T-1", "uncleared/uncleared");
        record Case(String query, Arrival.Answer answer) {}
        for (Case one : List.of(
                new Case("transactionid=T-1&timestamp=1&payload_type=pretransaction", Arrival.Answer.OK),
                new Case("identifier=shipping&countrycode=NL", Arrival.Answer.OK),
                new Case("transactionid=T-1", Arrival.Answer.NOT_A_NOTIFICATION),
                new Case("", Arrival.Answer.NOT_A_NOTIFICATION),
                new Case("%zz&=&&x", Arrival.Answer.NOT_A_NOTIFICATION))) {
            InboxDesk.Receipt receipt = inbox.receive(new Arrival(Arrival.Way.GET, one.query(), null, new byte[0]));
            assertThat(receipt.answer()).as(one.query()).isEqualTo(one.answer());
        }
        assertThat(inbox.process()).isZero();
        assertThat(gateway.reads).isZero();
    }

    @Test
    void aReplayLooksOnceMoreUnderTheNameOfThePerson() {
        take("T-1", "uncleared/uncleared");
        Notification first = arrive(Post.signed(next("T-1", "no such/pair"), NOON));
        gateway.set(known("T-1").key(), "completed/completed", null);

        Notification again = inbox.replay(first.id(), KIM).orElseThrow();

        assertThat(again.state()).isEqualTo(State.FETCHED);
        assertThat(known("T-1").status()).hasToString("completed/completed");
        assertThat(store.audit(known("T-1").key(), 9)).anySatisfy(row -> {
            assertThat(row.what()).isEqualTo("notification replayed");
            assertThat(row.actor()).isEqualTo("Kim");
        });
        assertThat(inbox.replay(99, KIM)).isEmpty();
    }

    @Test
    void droppedFilesAreTakenWithTheirHeaderOrAsAHint() throws IOException {
        take("T-1", "uncleared/uncleared");
        String body = next("T-1", "completed/completed");
        Path bare = Files.writeString(folder.resolve("bare.json"), body);
        Path beside = Files.writeString(folder.resolve("signed.body"), body);
        String auth = Post.auth(body.getBytes(StandardCharsets.UTF_8), Post.KEY, NOON);
        Path about = Files.writeString(
                folder.resolve("signed.json"),
                "{\"auth_header\":\"" + auth + "\",\"body_file\":\"../../signed.body\"}");

        InboxDesk.Dropped hint = inbox.drop(List.of(bare), KIM);
        assertThat(hint.kept()).singleElement().returns(Verdict.UNSIGNED, Notification::verdict);
        assertThat(known("T-1").status()).hasToString("uncleared/uncleared");

        InboxDesk.Dropped signed = inbox.drop(List.of(beside, about, folder.resolve("none.body")), KIM);
        assertThat(signed.kept()).extracting(Notification::verdict).containsOnly(Verdict.AUTHENTIC);
        assertThat(signed.kept()).extracting(Notification::state).containsExactly(State.APPLIED, State.SAME_AS_KNOWN);
        assertThat(signed.refused()).singleElement().asString().startsWith("none.body: ");
        assertThat(known("T-1").status()).hasToString("completed/completed");
    }

    @Test
    void anOldSignedFileIsOnlyAHint() throws IOException {
        take("T-1", "uncleared/uncleared");
        String body = next("T-1", "completed/completed");
        Instant old = NOON.minusSeconds(601);
        String auth = Post.auth(body.getBytes(StandardCharsets.UTF_8), Post.KEY, old);
        Path file = Files.writeString(folder.resolve("old.body"), body);
        Files.writeString(folder.resolve("old.json"), "{\"auth_header\":\"" + auth + "\"}");

        assertThat(inbox.drop(List.of(file), KIM).kept()).singleElement().satisfies(n -> {
            assertThat(n.verdict()).isEqualTo(Verdict.NOT_AUTHENTIC);
            assertThat(n.state()).isEqualTo(State.FETCHED);
            assertThat(n.authenticity().sentence()).contains("too old by 1 s");
        });
        assertThat(known("T-1").status()).hasToString("uncleared/uncleared");
    }
}
