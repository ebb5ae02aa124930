package org.merchantconsole.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.TransactionStatus;

/**
 * What a search can name in front of a colon. The names are English in every language, since a search is kept, shared and
 * given on the command line.
 */
public enum SearchField {
    /** Any part of the order id; the whole of it behind a {@code =}. */
    ORDER(Kind.PART, "order", "id"),
    /** Any part of the provider's number. */
    TRANSACTION(Kind.PART, "transaction"),
    /** The provider's word for the method, its beginning, or a group of methods. */
    METHOD(Kind.WORD, "method"),
    /** The payment flow that the pair is read by. */
    FLOW(Kind.CHOICE, "flow"),
    /** Order status, transaction status, or both with a slash between. */
    STATUS(Kind.PAIR, "status"),
    /** The pair of a refund of the order. */
    REFUND(Kind.PAIR, "refund"),
    /** The pair of a capture. */
    CAPTURE(Kind.PAIR, "capture"),
    /** The pair of a chargeback. */
    CHARGEBACK(Kind.PAIR, "chargeback"),
    /** The pair of a part that was shipped by itself. */
    SHIPMENT(Kind.PAIR, "shipment"),
    /** What the pair amounts to. */
    STATE(Kind.CHOICE, "state"),
    /** A work list. */
    QUEUE(Kind.CHOICE, "queue"),
    /** Something that an order is or is not. */
    IS(Kind.CHOICE, "is"),
    /** In major units of the order's own currency. */
    AMOUNT(Kind.AMOUNT, "amount"),
    /** What went back, or whether anything or everything did. */
    REFUNDED(Kind.AMOUNT, "refunded"),
    CURRENCY(Kind.CODE, "currency"),
    CREATED(Kind.TIME, "created"),
    /** When the provider last changed it. */
    CHANGED(Kind.TIME, "changed", "modified"),
    COMPLETED(Kind.TIME, "completed"),
    SHIPPED(Kind.TIME, "shipped"),
    /** The next deadline. */
    DUE(Kind.TIME, "due"),
    /** When a held card payment ends. */
    HELD_ENDS(Kind.TIME, "heldends"),
    /** By when a pay-later order must be Shipped. */
    SHIP_BY(Kind.TIME, "shipby"),
    /** When a reservation runs out. */
    CAPTURE_BY(Kind.TIME, "captureby"),
    /** By when a chargeback must be answered. */
    ANSWER_BY(Kind.TIME, "answerby"),
    /** The midnight at which a refund leaves. */
    LEAVES(Kind.TIME, "leaves"),
    /** When the refund period closes. */
    REFUND_BY(Kind.TIME, "refundby"),
    /** The next reminder. */
    REMINDER(Kind.TIME, "reminder"),
    /** When the invoice goes to the agency. */
    AGENCY(Kind.TIME, "agency"),
    /** When a pause of reminders ends. */
    PAUSE_ENDS(Kind.TIME, "pauseends"),
    /** When an unpaid invoice expires. */
    PAY_BY(Kind.TIME, "payby"),
    /** When an unfinished payment or its link ends. */
    LINK_ENDS(Kind.TIME, "linkends"),
    /** How much time is left until the next deadline. */
    LEFT(Kind.LENGTH, "left"),
    /** How long ago it was created. */
    AGE(Kind.LENGTH, "age"),
    /** The customer's country. */
    COUNTRY(Kind.CODE, "country"),
    /** The country of the bank that issued the card. */
    ISSUER(Kind.CODE, "issuer"),
    /** The country of the customer's address on the network, as staff entered it. */
    IP(Kind.CODE, "ip"),
    SITE(Kind.WORD, "site"),
    /** The last digits of the card. */
    CARD(Kind.DIGITS, "card"),
    EMAIL(Kind.PART, "email"),
    NAME(Kind.PART, "name"),
    CITY(Kind.PART, "city"),
    ZIP(Kind.PART, "zip"),
    NOTE(Kind.PART, "note"),
    /** A line of the cart. */
    ITEM(Kind.PART, "item"),
    DESCRIPTION(Kind.PART, "description"),
    /** Why it was declined or ended: the provider's code or words. */
    REASON(Kind.PART, "reason"),
    /** The fraud score, 1 to 10. */
    SCORE(Kind.NUMBER, "score"),
    /** How many lines the cart has. */
    LINES(Kind.NUMBER, "lines"),
    /** In which order the list stands: what {@link Sorting} names; narrows nothing. */
    SORT(Kind.CHOICE, "sort"),
    /** Words without a field; nobody names it. */
    ANYWHERE(Kind.PART, "");

    /** What a field is compared with. */
    public enum Kind {
        /** Any part of a text. */
        PART,
        /** A whole word, of which the beginning is enough. */
        WORD,
        /** One of a few words. */
        CHOICE,
        /** A country or currency. */
        CODE,
        /** A pair of statuses. */
        PAIR,
        /** An amount of money, with an operator or a range. */
        AMOUNT,
        /** A day, month, year or moment, with an operator or a range. */
        TIME,
        /** A length of time, with an operator or a range. */
        LENGTH,
        /** A whole number, with an operator or a range. */
        NUMBER,
        /** Digits. */
        DIGITS
    }

    private final Kind kind;
    private final String word;
    private final String otherWord;

    SearchField(Kind kind, String word) {
        this(kind, word, word);
    }

    SearchField(Kind kind, String word, String otherWord) {
        this.kind = kind;
        this.word = word;
        this.otherWord = otherWord;
    }

    public Kind kind() {
        return kind;
    }

    /** Its name before the colon; empty for {@link #ANYWHERE}. */
    public String word() {
        return word;
    }

    /** The words that may follow, where only these may, or these besides others; empty where the values are the orders' own. */
    public List<String> choices() {
        return switch (this) {
            case STATUS -> statuses();
            case FLOW -> words(Flow.values());
            case STATE -> words(Family.values());
            case QUEUE -> words(Queue.values());
            case IS -> List.of("held", "overdue", "shipped", "noted", "pinned", "underway", "moving", "refunded");
            case REFUND, CAPTURE, CHARGEBACK, SHIPMENT -> statuses();
            case SORT -> Sorting.words();
            case REFUNDED -> List.of("yes", "no", "full", "part");
            default -> List.of();
        };
    }

    /** The field of a name, in any case. */
    public static Optional<SearchField> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(field -> field.word.equals(wanted) || field.otherWord.equals(wanted))
                .findFirst();
    }

    /** All that can be named, in the order in which they are offered. */
    public static List<SearchField> all() {
        return Stream.of(values()).filter(field -> field != ANYWHERE).toList();
    }

    /** An enum's values as they are written in a search: {@code partly-refunded}. */
    static List<String> words(Enum<?>... values) {
        return Arrays.stream(values).map(SearchField::written).toList();
    }

    /** One of them. */
    public static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> statuses() {
        return Stream.concat(Stream.of(OrderStatus.values()), Stream.of(TransactionStatus.values()))
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("unknown") && !word.equals("null"))
                .distinct()
                .toList();
    }
}
