package org.merchantconsole.order;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.SearchTerm.Wanted;

/** Reads what stands behind a colon: amounts, days, lengths of time, words; each with its operators. */
final class SearchValues {

    private static final Pattern OPERATOR = Pattern.compile("(<=|>=|<|>|=)?(.*)", Pattern.DOTALL);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,4})?");
    private static final Pattern LENGTH =
            Pattern.compile("(?:(\\d{1,4})w)?(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})");
    private static final List<String> DAYS =
            List.of("today", "yesterday", "tomorrow", "week", "month", "year", "2026-11-01", "2026-11", "none");

    private final Instant now;
    private final ZoneId zone;

    SearchValues(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** What came of reading a value. */
    sealed interface Read {
        record Good(Wanted wanted) implements Read {}

        record Bad(SearchProblem.Kind kind, List<String> possible) implements Read {}
    }

    /** Moments from the one to before the other. */
    private record Span(Instant from, Instant until) {}

    Read read(SearchField field, String value) {
        return switch (field.kind()) {
            case PART, WORD -> good(new Wanted.Text(value));
            case CHOICE -> choice(field, value);
            case CODE -> code(field, value);
            case PAIR -> pair(field, value);
            case AMOUNT -> amount(field, value);
            case TIME -> time(value);
            case LENGTH -> length(field, value);
            case NUMBER -> number(value);
            case DIGITS ->
                value.matches("\\d{1,4}") ? good(new Wanted.Text(value)) : bad(SearchProblem.Kind.DIGITS, List.of());
        };
    }

    private static Read good(Wanted wanted) {
        return new Read.Good(wanted);
    }

    private static Read bad(SearchProblem.Kind kind, List<String> possible) {
        return new Read.Bad(kind, possible);
    }

    private static Read choice(SearchField field, String value) {
        String word = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return field.choices().contains(word)
                ? good(new Wanted.Text(word))
                : bad(SearchProblem.Kind.CHOICE, field.choices());
    }

    private static Read code(SearchField field, String value) {
        int length = field == SearchField.CURRENCY ? 3 : 2;
        String code = value.toUpperCase(Locale.ROOT);
        return code.length() == length && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                ? good(new Wanted.Text(code))
                : bad(SearchProblem.Kind.CODE, List.of(field == SearchField.CURRENCY ? "EUR" : "NL"));
    }

    private static Read pair(SearchField field, String value) {
        String word = value.toLowerCase(Locale.ROOT).replace('-', '_');
        int slash = word.indexOf('/');
        String order = slash < 0 ? word : word.substring(0, slash);
        String transaction = slash < 0 ? "" : word.substring(slash + 1);
        boolean known = (order.isEmpty() || field.choices().contains(order))
                && (transaction.isEmpty() || field.choices().contains(transaction))
                && !(order.isEmpty() && transaction.isEmpty());
        return known
                ? good(new Wanted.Pair(order, transaction, slash < 0))
                : bad(SearchProblem.Kind.CHOICE, field.choices());
    }

    private static Read amount(SearchField field, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (field.choices().contains(word)) {
            return good(new Wanted.Text(word));
        }
        Optional<Ends> ends = Ends.of(word);
        if (ends.isEmpty() || !ends.get().match(AMOUNT)) {
            return bad(SearchProblem.Kind.AMOUNT, field.choices());
        }
        Ends found = ends.get();
        BigDecimal least =
                found.from() == null ? null : new BigDecimal(found.from().replace(',', '.'));
        BigDecimal most = found.to() == null ? null : new BigDecimal(found.to().replace(',', '.'));
        if (least != null && most != null && least.compareTo(most) > 0) {
            return bad(SearchProblem.Kind.RANGE, List.of());
        }
        return good(new Wanted.Amounts(least, found.withFrom(), most, found.withTo()));
    }

    private static Read number(String value) {
        Optional<Ends> ends = Ends.of(value);
        if (ends.isEmpty() || !ends.get().match(NUMBER)) {
            return bad(SearchProblem.Kind.NUMBER, List.of());
        }
        Ends found = ends.get();
        long least = found.from() == null ? Long.MIN_VALUE : Long.parseLong(found.from()) + (found.withFrom() ? 0 : 1);
        long most = found.to() == null ? Long.MAX_VALUE : Long.parseLong(found.to()) - (found.withTo() ? 0 : 1);
        // "Less than 0" is a range that nothing is in, not one that is the wrong way round.
        boolean turned = found.from() != null && found.to() != null && least > most;
        return turned ? bad(SearchProblem.Kind.RANGE, List.of()) : good(new Wanted.Numbers(least, most));
    }

    private Read time(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (word.equals("none")) {
            return good(new Wanted.Nothing());
        }
        Optional<Ends> ends = Ends.of(value);
        if (ends.isEmpty()) {
            return bad(SearchProblem.Kind.TIME, DAYS);
        }
        Ends found = ends.get();
        Span from = found.from() == null ? null : span(found.from()).orElse(null);
        Span to = found.to() == null ? null : span(found.to()).orElse(null);
        if ((found.from() != null && from == null) || (found.to() != null && to == null)) {
            return bad(SearchProblem.Kind.TIME, DAYS);
        }
        Instant start = from == null ? null : found.withFrom() ? from.from() : from.until();
        Instant end = to == null ? null : found.withTo() ? to.until() : to.from();
        return start != null && end != null && !end.isAfter(start)
                ? bad(SearchProblem.Kind.RANGE, List.of())
                : good(new Wanted.Moments(start, end));
    }

    private Optional<Span> span(String text) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        try {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "now" -> Optional.of(new Span(now, now));
                case "today" -> Optional.of(days(today, today.plusDays(1)));
                case "yesterday" -> Optional.of(days(today.minusDays(1), today));
                case "tomorrow" -> Optional.of(days(today.plusDays(1), today.plusDays(2)));
                case "week" -> Optional.of(days(monday, monday.plusWeeks(1)));
                case "month" -> Optional.of(month(YearMonth.from(today)));
                case "year" -> Optional.of(year(today.getYear()));
                default -> written(text);
            };
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Span> written(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(year(Integer.parseInt(text)));
        }
        if (MONTH.matcher(text).matches()) {
            return Optional.of(month(YearMonth.parse(text)));
        }
        Matcher moment = MOMENT.matcher(text.toUpperCase(Locale.ROOT));
        if (moment.matches()) {
            Instant at = LocalDateTime.parse(moment.group()).atZone(zone).toInstant();
            return Optional.of(new Span(at, at.plusSeconds(60)));
        }
        LocalDate day = LocalDate.parse(text);
        return Optional.of(days(day, day.plusDays(1)));
    }

    private Span year(int year) {
        return days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private Span month(YearMonth month) {
        return days(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private Span days(LocalDate from, LocalDate until) {
        return new Span(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    /** A length without an operator is the most that it may be. */
    private Read length(SearchField field, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        Optional<Ends> ends = Ends.of(Character.isDigit(word.charAt(0)) && !word.contains("..") ? "<=" + word : word);
        if (ends.isEmpty()) {
            return bad(SearchProblem.Kind.LENGTH, List.of());
        }
        Ends found = ends.get();
        Duration least = found.from() == null ? null : duration(found.from());
        Duration most = found.to() == null ? null : duration(found.to());
        if ((found.from() != null && least == null) || (found.to() != null && most == null)) {
            return bad(SearchProblem.Kind.LENGTH, List.of());
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            return bad(SearchProblem.Kind.RANGE, List.of());
        }
        // The later end of what is asked for is not included; a millisecond is the finest that is kept.
        if (field == SearchField.LEFT) {
            Instant from = least == null ? null : now.plus(least).plusMillis(found.withFrom() ? 0 : 1);
            Instant until = most == null ? null : now.plus(most).plusMillis(found.withTo() ? 1 : 0);
            return good(new Wanted.Moments(from, until));
        }
        Instant from = most == null ? null : now.minus(most).plusMillis(found.withTo() ? 0 : 1);
        Instant until = least == null ? null : now.minus(least).plusMillis(found.withFrom() ? 1 : 0);
        return good(new Wanted.Moments(from, until));
    }

    private static @Nullable Duration duration(String text) {
        Matcher matcher = LENGTH.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return null;
        }
        return Duration.ofDays(7 * part(matcher, 1) + part(matcher, 2))
                .plusHours(part(matcher, 3))
                .plusMinutes(part(matcher, 4));
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /**
     * The two ends of a comparison: {@code >5}, {@code 5..9}, {@code 5}.
     *
     * @param from null for none
     * @param to null for none
     */
    private record Ends(
            @Nullable String from,
            boolean withFrom,
            @Nullable String to,
            boolean withTo) {

        static Optional<Ends> of(String value) {
            int dots = value.indexOf("..");
            if (dots >= 0) {
                String from = value.substring(0, dots);
                String to = value.substring(dots + 2);
                boolean none = from.isEmpty() && to.isEmpty();
                return none
                        ? Optional.empty()
                        : Optional.of(new Ends(from.isEmpty() ? null : from, true, to.isEmpty() ? null : to, true));
            }
            Matcher matcher = OPERATOR.matcher(value);
            if (!matcher.matches() || matcher.group(2).isBlank()) {
                return Optional.empty();
            }
            String text = matcher.group(2).strip();
            String operator = matcher.group(1) == null ? "=" : matcher.group(1);
            return Optional.of(
                    switch (operator) {
                        case "<" -> new Ends(null, false, text, false);
                        case "<=" -> new Ends(null, false, text, true);
                        case ">" -> new Ends(text, false, null, false);
                        case ">=" -> new Ends(text, true, null, false);
                        default -> new Ends(text, true, text, true);
                    });
        }

        boolean match(Pattern pattern) {
            return (from == null || pattern.matcher(from).matches())
                    && (to == null || pattern.matcher(to).matches());
        }
    }
}
