package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.status.Cases.eur;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The billing of a Pay After Delivery invoice and how pauses move it. */
class ReminderTimelineTest {
    private static final Instant SHIPPED = Instant.parse("2026-10-18T08:00:00Z");

    private static ReminderTimeline line(Facts.Pause... holds) {
        return ReminderTimeline.of(SHIPPED, List.of(holds), Tariff.DEFAULT);
    }

    private static Instant day(int days) {
        return Days.plus(SHIPPED, days);
    }

    @Test
    void fourRemindersTwoFeesAndTheAgency() {
        assertThat(line().steps())
                .containsExactly(
                        new ReminderTimeline.Step(0, SHIPPED, ReminderTimeline.What.INVOICE, 0, eur(0), eur(0)),
                        new ReminderTimeline.Step(14, day(14), ReminderTimeline.What.REMINDER, 1, eur(0), eur(0)),
                        new ReminderTimeline.Step(20, day(20), ReminderTimeline.What.REMINDER, 2, eur(0), eur(0)),
                        new ReminderTimeline.Step(26, day(26), ReminderTimeline.What.REMINDER, 3, eur(750), eur(750)),
                        new ReminderTimeline.Step(32, day(32), ReminderTimeline.What.REMINDER, 4, eur(1250), eur(2000)),
                        new ReminderTimeline.Step(38, day(38), ReminderTimeline.What.AGENCY, 0, eur(0), eur(2000)));
    }

    @Test
    void theDaysKeepTheirTimeOfDayAcrossWinterTime() {
        assertThat(line().agency()).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    void stageAndNextFollowTheMoment() {
        assertThat(line().stage(SHIPPED.minusSeconds(1))).isEmpty();
        assertThat(line().stage(day(35)))
                .get()
                .extracting(ReminderTimeline.Step::number)
                .isEqualTo(4);
        assertThat(line().next(day(35)))
                .get()
                .extracting(ReminderTimeline.Step::what)
                .isEqualTo(ReminderTimeline.What.AGENCY);
        assertThat(line().stage(day(14)))
                .get()
                .extracting(ReminderTimeline.Step::number)
                .isEqualTo(1);
        assertThat(line().next(day(38))).isEmpty();
    }

    @Test
    void aPauseMovesWhatComesAfterItByItsLength() {
        ReminderTimeline paused = line(new Facts.Pause(day(16), day(26)));
        assertThat(paused.steps())
                .extracting(ReminderTimeline.Step::at)
                .containsExactly(SHIPPED, day(14), day(30), day(36), day(42), day(48));
    }

    @Test
    void severalPausesAddUpAndOverlapsCountOnce() {
        Facts.Pause first = new Facts.Pause(day(5), day(10));
        Facts.Pause overlapping = new Facts.Pause(day(8), day(12));
        Facts.Pause within = new Facts.Pause(day(9), day(11));
        Facts.Pause later = new Facts.Pause(day(30), day(33));
        assertThat(line(later, within, overlapping, first).agency()).isEqualTo(day(38 + 7 + 3));
    }

    @Test
    void aPauseThatBeginsOnlyBecauseAnotherMovedTheDayCountsToo() {
        Facts.Pause first = new Facts.Pause(day(30), day(40));
        Facts.Pause second = new Facts.Pause(day(45), day(50));
        assertThat(line(first, second).agency()).isEqualTo(day(53));
    }

    @Test
    void aPauseBeforeTheInvoiceMovesOnlyByWhatLiesAfterIt() {
        assertThat(line(new Facts.Pause(day(-5), day(3))).agency()).isEqualTo(day(41));
        assertThat(line(new Facts.Pause(day(-5), day(-3))).agency()).isEqualTo(day(38));
    }

    @Test
    void aTariffNeedsAReminder() {
        assertThatThrownBy(() -> new Tariff(LocalDate.EPOCH, List.of(), 38))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
