package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.gateway.Line.Outcome;

/** The pace and the repetition of reads, on virtual time. */
class PoliteLineTest {
    private static final Call READ = Call.get("/orders/A", "");
    private static final Call REFUND = Call.post("/orders/A/refunds", "{}");
    private static final Outcome FINE = new Outcome.Response(200, "application/json", "{\"success\":true,\"data\":{}}");

    private final Deque<Outcome> answers = new ArrayDeque<>();
    private final List<Duration> left = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-10T11:00:00Z");
    private final Instant start = now;
    private boolean interrupted;

    private final Line line = new PoliteLine(
            call -> {
                left.add(Duration.between(start, now));
                return answers.isEmpty() ? FINE : answers.pop();
            },
            Pace.polite(() -> now, time -> {
                if (interrupted) {
                    throw new InterruptedException();
                }
                now = now.plus(time);
            }));

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void noMoreThanFourCallsLeaveInASecond() {
        for (int i = 0; i < 5; i++) {
            line.exchange(READ);
        }
        assertThat(left).containsExactly(ms(0), ms(300), ms(600), ms(900), ms(1_200));
    }

    @Test
    void whoIsSlowerThanThePaceNeverWaits() {
        line.exchange(READ);
        now = now.plusSeconds(5);
        line.exchange(READ);
        assertThat(left).containsExactly(ms(0), ms(5_000));
    }

    @Test
    void refundsLeaveASecondApartAndReadsBetweenThemNeedNotWaitThatLong() {
        line.exchange(REFUND);
        line.exchange(READ);
        line.exchange(REFUND);
        line.exchange(REFUND);
        assertThat(left).containsExactly(ms(0), ms(300), ms(1_000), ms(2_000));
    }

    @Test
    void aReadThatMetPassingTroubleIsTriedAgainWithGrowingDistance() {
        for (Outcome trouble : List.of(
                new Outcome.Response(500, "text/html", ""),
                new Outcome.Response(502, "text/html", ""),
                new Outcome.Response(503, "application/json", "{}"),
                new Outcome.Response(504, "", ""),
                new Outcome.NothingLeft("no connection", true))) {
            left.clear();
            answers.addAll(List.of(trouble, trouble, trouble, trouble, trouble));
            Instant began = now;
            assertThat(line.exchange(READ)).isEqualTo(trouble);
            assertThat(left).hasSize(4);
            List<Duration> apart = new ArrayList<>();
            for (int i = 1; i < left.size(); i++) {
                apart.add(left.get(i).minus(left.get(i - 1)));
            }
            assertThat(apart).containsExactly(ms(500), ms(1_000), ms(2_000));
            assertThat(Duration.between(began, now)).isLessThan(Duration.ofSeconds(4));
            answers.clear();
            now = now.plusSeconds(60);
        }
        answers.add(new Outcome.Response(503, "", ""));
        assertThat(line.exchange(READ)).isEqualTo(FINE);
    }

    @Test
    void aCallThatMayChangeSomethingLeavesOnceWhateverComesBack() {
        for (Outcome trouble : List.of(
                new Outcome.Response(500, "text/html", ""),
                new Outcome.Response(503, "text/html", ""),
                new Outcome.NothingLeft("no connection", true),
                new Outcome.Lost("time-out"))) {
            left.clear();
            answers.add(trouble);
            assertThat(line.exchange(REFUND)).isEqualTo(trouble);
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aClearNoAndAMissingKeyAreNotAskedAgain() {
        for (Outcome no : List.of(
                new Outcome.Response(404, "application/json", "{}"),
                new Outcome.Response(401, "application/json", "{}"),
                new Outcome.NothingLeft("No API key is set."),
                new Outcome.Lost("time-out"))) {
            left.clear();
            answers.add(no);
            assertThat(line.exchange(READ)).isEqualTo(no);
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeAnybodyWaitForHours() {
        line.exchange(READ);
        now = now.minus(Duration.ofHours(1));
        Instant before = now;
        line.exchange(READ);
        assertThat(Duration.between(before, now)).isLessThanOrEqualTo(ms(300));
    }

    @Test
    void anInterruptedThreadMakesNoCallAnyMore() {
        line.exchange(READ);
        interrupted = true;
        assertThat(line.exchange(REFUND)).isInstanceOf(Outcome.NothingLeft.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(left).hasSize(1);
    }

    @Test
    void theProvidersTimeIsNotedAndTheTravelOfTheAnswerIsNoDifference() {
        Instant[] date = {now.plusSeconds(7)};
        DatedLine dated = new DatedLine(
                call -> {
                    now = now.plusSeconds(20);
                    return new Outcome.Response(200, "application/json", "{}", date[0]);
                },
                () -> now);
        assertThat(dated.ahead()).isEmpty();
        dated.exchange(READ);
        assertThat(dated.ahead()).contains(Duration.ZERO);
        date[0] = now.plusSeconds(20 + 3_600);
        dated.exchange(READ);
        assertThat(dated.ahead()).contains(Duration.ofHours(1));
        date[0] = now.minusSeconds(86_400);
        dated.exchange(READ);
        assertThat(dated.ahead()).contains(Duration.ofDays(-1));
    }
}
