package org.merchantconsole.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments in words, all in the provider's zone: the one named in the top bar. */
public final class TimeText {

    /** The provider's zone, in which midnight runs and dates are meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Texts texts;
    private final InstantSource clock;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;

    public TimeText(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
        this.time = DateTimeFormatter.ofPattern("HH:mm", texts.locale());
        this.day = DateTimeFormatter.ofPattern("EEE d MMM", texts.locale());
        this.dayOfYear = DateTimeFormatter.ofPattern("d MMM yyyy", texts.locale());
    }

    /** The same clock for readers of another language. */
    public TimeText in(Texts others) {
        return new TimeText(others, clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** {@code 14:05}. */
    public String time(Instant at) {
        return time.format(at.atZone(ZONE));
    }

    /** {@code today}, {@code tomorrow}, {@code Wed 9 Dec}, or {@code 9 Dec 2024} when it is far away. */
    public String day(Instant at) {
        return day(at.atZone(ZONE).toLocalDate());
    }

    /** The same for a date. */
    public String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        if (days == 0) {
            return texts.get("time.today");
        }
        if (days == 1) {
            return texts.get("time.tomorrow");
        }
        if (days == -1) {
            return texts.get("time.yesterday");
        }
        return (Math.abs(days) < 300 ? day : dayOfYear).format(date).replace(".", "");
    }

    /** {@code today 20:11}, {@code Wed 9 Dec 20:11}. */
    public String moment(Instant at) {
        return day(at) + " " + time(at);
    }

    /** {@code 9 Dec 2026 20:11}: for paper, which is read on another day. */
    public String onPaper(Instant at) {
        return dayOfYear.format(at.atZone(ZONE)).replace(".", "") + " " + time(at);
    }

    /** What is left until a moment, or has passed since, without saying which: {@code 6 h}, {@code 1 d 4 h}, {@code 21 min}. */
    public String span(Instant at) {
        Duration span = Duration.between(now(), at).abs();
        long hours = span.toHours();
        if (hours >= 24 * 5) {
            return texts.get("time.days", span.toDays());
        }
        if (hours >= 24) {
            return texts.get("time.daysHours", span.toDays(), hours % 24);
        }
        if (hours >= 1) {
            return texts.get("time.hours", hours);
        }
        return span.toMinutes() >= 1
                ? texts.get("time.minutes", span.toMinutes())
                : texts.get("time.seconds", span.toSeconds());
    }

    /** What is left until a moment within the day, to the minute: {@code 9 h 55 min}. */
    public String countdown(Instant at) {
        Duration span = Duration.between(now(), at).abs();
        return span.toHours() == 0 ? span(at) : texts.get("time.hoursMinutes", span.toHours(), span.toMinutesPart());
    }

    /** {@code in 3 h}, or {@code 3 h ago}. */
    public String relative(Instant at) {
        return texts.get(at.isBefore(now()) ? "time.ago" : "time.in", span(at));
    }

    /** The date today in the provider's zone. */
    public LocalDate today() {
        return ZonedDateTime.ofInstant(now(), ZONE).toLocalDate();
    }
}
