package org.merchantconsole.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The provider's times. They come without offset and are Dutch local time; in the hour that the clock shows twice in autumn
 * the earlier moment is taken. An offset that is present is believed.
 */
final class ProviderTime {

    /** The zone of the provider's clock and calendar. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{2})-(\\d{2})-(\\d{4})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})())?)?()");
    private static final Pattern UNIX_SECONDS = Pattern.compile("\\d{9,10}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private ProviderTime() {}

    /** The moment that the text names; a date alone is the beginning of that day. Empty when it names none. */
    static Optional<Instant> parse(String text) {
        if (isUsual(text)) {
            return usual(text);
        }
        Matcher year = YEAR_FIRST.matcher(text);
        try {
            if (year.matches()) {
                LocalDate day = LocalDate.of(number(year, 1), number(year, 2), number(year, 3));
                return Optional.of(at(day, year));
            }
            Matcher first = DAY_FIRST.matcher(text);
            if (first.matches()) {
                return Optional.of(at(LocalDate.of(number(first, 3), number(first, 2), number(first, 1)), first));
            }
            return UNIX_SECONDS.matcher(text).matches()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 2026-03-09T14:05:11, as nearly all times come; long files are full of them. */
    private static boolean isUsual(String text) {
        if (text.length() != 19) {
            return false;
        }
        for (int at = 0; at < 19; at++) {
            char wanted = "0000-00-00T00:00:00".charAt(at);
            char letter = text.charAt(at);
            if (wanted == '0' ? letter < '0' || letter > '9' : letter != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> usual(String text) {
        try {
            LocalDateTime local = LocalDateTime.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10),
                    Integer.parseInt(text, 11, 13, 10),
                    Integer.parseInt(text, 14, 16, 10),
                    Integer.parseInt(text, 17, 19, 10));
            return Optional.of(ZonedDateTime.ofLocal(local, ZONE, null).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The field's moment; empty when it is missing or empty. */
    static Optional<Instant> field(JsonNode object, String name) throws UnreadableRecord {
        String text = Json.text(object, name);
        if (text.isEmpty() || text.startsWith("0000-00-00")) {
            return Optional.empty();
        }
        Optional<Instant> time = parse(text);
        if (time.isEmpty()) {
            throw new UnreadableRecord(
                    "The field " + name + " should be a date and time and reads \"" + Json.shown(text) + "\".");
        }
        return time;
    }

    /** The moment as the provider's filters want it: Dutch local time, whole seconds. */
    static String filter(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** A day as the provider's forms want it: 09-03-2026. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static Instant at(LocalDate day, Matcher parts) {
        LocalDateTime local = day.atTime(number(parts, 4), number(parts, 5), number(parts, 6), nanos(parts.group(7)));
        String offset = parts.group(8);
        if (offset == null || offset.isEmpty()) {
            return ZonedDateTime.ofLocal(local, ZONE, null).toInstant();
        }
        return OffsetDateTime.of(local, ZoneOffset.of(offset)).toInstant();
    }

    private static int number(Matcher parts, int group) {
        String text = parts.group(group);
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null || fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
