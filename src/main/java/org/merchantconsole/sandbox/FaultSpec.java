package org.merchantconsole.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a plan of faults; every refusal names the item, what is wrong with it, and what may stand there. */
final class FaultSpec {
    /** Every kind in the order in which help names them. */
    enum Word {
        STALL("stall=90s"),
        STALL_AFTER("stall-after=90s"),
        CUT_BEFORE("cut-before"),
        CUT_AFTER("cut-after"),
        TRUNCATE("truncate"),
        HTML("html=502"),
        HTML_AFTER("html-after=502"),
        WRONG_TYPE("wrong-type"),
        SUCCESS_FALSE("success-false"),
        ERROR("error=1034"),
        KEY_REVOKED("key-revoked"),
        DOWN("down=8h"),
        CLOCK_SKEW("clock-skew=-1h"),
        NOTIFY_DUPLICATE("notify-duplicate"),
        NOTIFY_DELAY("notify-delay=20m"),
        NOTIFY_REORDER("notify-reorder"),
        NOTIFY_LOSE("notify-lose");

        private final String example;

        Word(String example) {
            this.example = example;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String example() {
            return example;
        }

        boolean takesValue() {
            return example.contains("=");
        }

        boolean needsValue() {
            return takesValue() && this != HTML && this != HTML_AFTER;
        }
    }

    private static final int LONGEST = 4_000;
    private static final Duration LONGEST_TIME = Duration.ofDays(3650);
    private static final Pattern TIME = Pattern.compile("(-?)((?:\\d{1,9}(?:ms|[smhd]))+)");
    private static final Pattern PIECE = Pattern.compile("(\\d+)(ms|[smhd])");

    private FaultSpec() {}

    static FaultPlan parse(String spec) throws BadFaultSpec {
        if (spec.length() > LONGEST) {
            throw new BadFaultSpec("The plan of faults is longer than " + LONGEST + " characters; shorten it.");
        }
        if (spec.isBlank() || spec.strip().equals("none")) {
            return FaultPlan.NONE;
        }
        List<FaultRule> rules = new ArrayList<>();
        long seed = FaultPlan.NONE.seed();
        for (String item : spec.split(",", -1)) {
            String text = item.strip();
            if (text.startsWith("seed=")) {
                seed = seed(text.substring("seed=".length()));
            } else {
                rules.add(rule(text));
            }
        }
        if (rules.isEmpty()) {
            throw new BadFaultSpec("The plan names a seed and no fault; add one, for example cut-after:refund:1.");
        }
        return new FaultPlan(rules, seed);
    }

    private static long seed(String digits) throws BadFaultSpec {
        if (!digits.matches("-?\\d{1,18}")) {
            throw new BadFaultSpec("\"seed=" + shown(digits) + "\": a seed is a whole number, for example seed=5.");
        }
        return Long.parseLong(digits);
    }

    private static FaultRule rule(String item) throws BadFaultSpec {
        if (item.isEmpty()) {
            throw new BadFaultSpec("A fault is missing before, between or after the commas; one that can stand there is"
                    + " cut-after:refund:1.");
        }
        String[] parts = item.split(":", -1);
        Word word = word(item, parts[0]);
        String value = value(item, word, parts[0]);
        Fault fault = fault(item, word, value);
        @Nullable Operation operation = null;
        FaultRule.@Nullable Often often = null;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            Operation named = operation(part);
            if (named != null && operation == null && often == null) {
                operation = named;
            } else if (named == null && often == null) {
                often = often(item, part);
            } else {
                throw wrong(item, "it says more than one operation and how often", "cut-after:refund:1");
            }
        }
        refuseIdleWords(item, fault, operation, often);
        if (often == null) {
            boolean onceFromACall = fault instanceof Fault.Down && operation != null;
            often = onceFromACall ? new FaultRule.Often.First(1) : new FaultRule.Often.Always();
        }
        return new FaultRule(fault, parts[0], operation == null ? Operation.ANY : operation, often);
    }

    private static void refuseIdleWords(
            String item, Fault fault, @Nullable Operation operation, FaultRule.@Nullable Often often)
            throws BadFaultSpec {
        if (fault instanceof Fault.ClockSkew && (operation != null || often != null)) {
            throw wrong(item, "a clock is wrong all the time, so no operation and no number fit", "clock-skew=-1h");
        }
        if (fault instanceof Fault.OfNotification && operation != null) {
            throw wrong(item, "a notification belongs to no operation", "notify-duplicate:p=0.3");
        }
    }

    private static Word word(String item, String head) throws BadFaultSpec {
        String name = head.contains("=") ? head.substring(0, head.indexOf('=')) : head;
        for (Word word : Word.values()) {
            if (word.word().equals(name)) {
                return word;
            }
        }
        String all = Arrays.stream(Word.values()).map(Word::word).collect(Collectors.joining(", "));
        throw new BadFaultSpec(
                "\"" + shown(item) + "\": there is no fault \"" + shown(name) + "\"; there are " + all + ".");
    }

    private static String value(String item, Word word, String head) throws BadFaultSpec {
        int equals = head.indexOf('=');
        if (equals >= 0 && !word.takesValue()) {
            throw wrong(item, "this fault takes no value", word.example);
        }
        String value = equals < 0 ? "" : head.substring(equals + 1);
        if (value.isEmpty() && (equals >= 0 || word.needsValue())) {
            throw wrong(item, "its value is missing", word.example);
        }
        return value;
    }

    private static Fault fault(String item, Word word, String value) throws BadFaultSpec {
        return switch (word) {
            case STALL -> new Fault.Stall(false, time(item, word, value));
            case STALL_AFTER -> new Fault.Stall(true, time(item, word, value));
            case CUT_BEFORE -> new Fault.Cut(false);
            case CUT_AFTER -> new Fault.Cut(true);
            case TRUNCATE -> new Fault.TruncatedBody();
            case HTML -> new Fault.HtmlBadGateway(false, gateway(item, word, value));
            case HTML_AFTER -> new Fault.HtmlBadGateway(true, gateway(item, word, value));
            case WRONG_TYPE -> new Fault.WrongContentType();
            case SUCCESS_FALSE -> new Fault.SuccessFalse();
            case ERROR -> error(item, value);
            case KEY_REVOKED -> new Fault.KeyRevoked();
            case DOWN -> new Fault.Down(time(item, word, value));
            case CLOCK_SKEW -> new Fault.ClockSkew(time(item, word, value));
            case NOTIFY_DUPLICATE -> new Fault.Duplicate();
            case NOTIFY_DELAY -> new Fault.Delay(time(item, word, value));
            case NOTIFY_REORDER -> new Fault.Reorder();
            case NOTIFY_LOSE -> new Fault.Lose();
        };
    }

    private static int gateway(String item, Word word, String value) throws BadFaultSpec {
        return switch (value) {
            case "" -> 502;
            case "500", "502", "503", "504" -> Integer.parseInt(value);
            default -> throw wrong(item, "a gateway answers 500, 502, 503 or 504", word.example);
        };
    }

    private static Fault error(String item, String value) throws BadFaultSpec {
        if (!value.matches("\\d{4}") || !ErrorCodes.known(Integer.parseInt(value))) {
            throw wrong(item, "the provider has the codes 1000 to 1036, 5001 and 9999", Word.ERROR.example);
        }
        return new Fault.ErrorCode(Integer.parseInt(value));
    }

    private static Duration time(String item, Word word, String text) throws BadFaultSpec {
        Matcher whole = TIME.matcher(text);
        if (!whole.matches() || (!whole.group(1).isEmpty() && word != Word.CLOCK_SKEW)) {
            throw wrong(
                    item, "\"" + shown(text) + "\" is no length of time like 500ms, 90s, 15m, 8h or 2d", word.example);
        }
        Duration sum = Duration.ZERO;
        Matcher piece = PIECE.matcher(whole.group(2));
        while (piece.find()) {
            long number = Long.parseLong(piece.group(1));
            sum = sum.plus(
                    switch (piece.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        case "d" -> Duration.ofDays(number);
                        default -> throw new DateTimeException("no unit of time: " + piece.group(2));
                    });
        }
        if (sum.compareTo(LONGEST_TIME) > 0) {
            throw wrong(item, "more than ten years", word.example);
        }
        return whole.group(1).isEmpty() ? sum : sum.negated();
    }

    private static @Nullable Operation operation(String part) {
        for (Operation operation : Operation.values()) {
            if (operation != Operation.OTHER && operation.word().equals(part)) {
                return operation;
            }
        }
        return null;
    }

    private static FaultRule.Often often(String item, String part) throws BadFaultSpec {
        if (part.equals("always")) {
            return new FaultRule.Often.Always();
        }
        if (part.matches("[1-9]\\d{0,8}")) {
            return new FaultRule.Often.First(Integer.parseInt(part));
        }
        if (part.matches("p=(0?\\.\\d{1,9}|[01](\\.0{1,9})?)")) {
            return new FaultRule.Often.Chance(Double.parseDouble(part.substring(2)));
        }
        String operations = Arrays.stream(Operation.values())
                .filter(operation -> operation != Operation.OTHER)
                .map(Operation::word)
                .collect(Collectors.joining(", "));
        throw new BadFaultSpec("\"" + shown(item) + "\": \"" + shown(part) + "\" is neither an operation (" + operations
                + ") nor how often (a number such as 1, a chance such as p=0.2, or always).");
    }

    private static BadFaultSpec wrong(String item, String what, String example) {
        return new BadFaultSpec("\"" + shown(item) + "\": " + what + "; write for example " + example + ".");
    }

    /** What was typed, without anything that could disturb a terminal, and not at any length. */
    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
