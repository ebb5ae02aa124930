package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.NewOrderDesk;
import org.merchantconsole.desk.NewOrderField;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Family;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code create}: makes a direct order, a redirect or a payment link, once, and says what came of it. */
@Command(
        name = "create",
        description = "Makes an order: a payment link, a redirect, or directly (server to server).",
        footer = {
            "",
            "Direct card orders need a merchant that is certified for PCI DSS; a payment link needs nothing.",
            "A card comes on the standard input, never on the command line: one line NUMBER;MM/YY;CVC;NAME ON THE CARD,"
                    + " with --card -. It is kept nowhere.",
            "An item is ID;NAME;QUANTITY;PRICE WITHOUT VAT;VAT, for example 'A1;Lamp;2;46.80;0.21'."
        })
final class CreateCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 2_000;

    private final Place place;
    private final KeySource input;

    @Spec
    private CommandSpec spec;

    @Mixin
    private What what;

    @Mixin
    private Who who;

    @Option(
            names = "--wait",
            defaultValue = "0",
            paramLabel = "SECONDS",
            description = "Waits so long for the customer, then says where it stands.")
    private int wait;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    CreateCommand(Place place, KeySource input) {
        this.place = place;
        this.input = input;
    }

    /** What is ordered and how it is paid. */
    static final class What {
        @Option(
                names = "--type",
                defaultValue = "paymentlink",
                paramLabel = "TYPE",
                description = "paymentlink (the default), redirect or direct.")
        private String type;

        @Option(names = "--order-id", defaultValue = "", paramLabel = "ID", description = "Its number; else a new one.")
        private String orderId;

        @Option(names = "--site", defaultValue = "", paramLabel = "ID", description = "One of the further websites.")
        private String site;

        @Option(names = "--gateway", defaultValue = "", paramLabel = "CODE", description = "For example VISA, KLARNA.")
        private String gateway;

        @Option(names = "--amount", paramLabel = "DECIMAL", description = "With VAT; else what the items come to.")
        private @Nullable BigDecimal amount;

        @Option(names = "--currency", defaultValue = "EUR", paramLabel = "CODE", description = "EUR unless told.")
        private String currency;

        @Option(names = "--description", defaultValue = "", paramLabel = "TEXT", description = "Up to 200 characters.")
        private String description;

        @Option(names = "--item", paramLabel = "ITEM", description = "A line of the cart, any number of times.")
        private @Nullable List<String> items;

        @Option(
                names = "--from",
                defaultValue = "",
                paramLabel = "ORDER",
                description = "Takes over cart and customer.")
        private String from;

        @Option(names = "--card", paramLabel = "-", description = "- reads the card from the standard input.")
        private @Nullable String card;

        @Option(names = "--moto", description = "The card was told by mail or telephone.")
        private boolean moto;

        @Option(names = "--3d", defaultValue = "", paramLabel = "WISH", description = "with or without 3-D Secure.")
        private String threeD;

        @Option(names = "--capture-manually", description = "Only reserves the money.")
        private boolean manual;

        @Option(names = "--second-chance", description = "Lets the provider remind the customer by mail.")
        private boolean secondChance;

        @Option(names = "--days", defaultValue = "0", paramLabel = "N", description = "Can be paid for N days.")
        private int days;

        @Option(names = "--seconds", defaultValue = "0", paramLabel = "N", description = "Can be paid for N seconds.")
        private int seconds;

        @Option(names = "--notification-url", defaultValue = "", paramLabel = "URL", description = "Gets the news.")
        private String notificationUrl;

        @Option(names = "--notification-method", defaultValue = "POST", paramLabel = "M", description = "POST or GET.")
        private String notificationMethod;

        @Option(names = "--redirect-url", defaultValue = "", paramLabel = "URL", description = "Once it is paid.")
        private String redirectUrl;

        @Option(names = "--cancel-url", defaultValue = "", paramLabel = "URL", description = "When it is cancelled.")
        private String cancelUrl;
    }

    /** Who pays. */
    static final class Who {
        @Option(names = "--first-name", paramLabel = "TEXT", description = "Of the customer.")
        private @Nullable String firstName;

        @Option(names = "--last-name", paramLabel = "TEXT", description = "Of the customer.")
        private @Nullable String lastName;

        @Option(names = "--email", paramLabel = "TEXT", description = "Of the customer.")
        private @Nullable String email;

        @Option(names = "--phone", paramLabel = "TEXT", description = "Of the customer.")
        private @Nullable String phone;

        @Option(names = "--address", paramLabel = "TEXT", description = "The street.")
        private @Nullable String address;

        @Option(names = "--house-number", paramLabel = "TEXT", description = "With its addition.")
        private @Nullable String houseNumber;

        @Option(names = "--zip", paramLabel = "TEXT", description = "The postcode.")
        private @Nullable String zip;

        @Option(names = "--city", paramLabel = "TEXT", description = "The town.")
        private @Nullable String city;

        @Option(names = "--country", paramLabel = "CC", description = "Two letters, for example NL.")
        private @Nullable String country;

        @Option(names = "--locale", paramLabel = "LOCALE", description = "For example nl_NL.")
        private @Nullable String locale;

        @Option(names = "--ip", defaultValue = "", paramLabel = "ADDRESS", description = "The customer's own.")
        private String ip;

        @Option(names = "--birthday", defaultValue = "", paramLabel = "DAY", description = "1970-07-10.")
        private String birthday;

        @Option(names = "--gender", defaultValue = "", paramLabel = "M|F", description = "M or F.")
        private String gender;

        NewOrder.Buyer over(Customer known) {
            return new NewOrder.Buyer(
                    new Customer(
                            or(firstName, known.firstName()),
                            or(lastName, known.lastName()),
                            or(email, known.email()),
                            or(phone, known.phone()),
                            or(address, known.address()),
                            or(houseNumber, known.houseNumber()),
                            or(zip, known.zipCode()),
                            or(city, known.city()),
                            or(country, known.country()),
                            or(locale, known.locale())),
                    ip,
                    birthday,
                    gender);
        }

        private static String or(@Nullable String given, String known) {
            return given == null ? known : given;
        }
    }

    @Override
    public Integer call() throws IOException {
        try (Workplace work = place.open()) {
            NewOrderDesk desk = work.desks().newOrders();
            NewOrder order = order(desk, work, what, who);
            CardData card = what.card == null ? null : card(input.secretFromInput());
            Made made = desk.create(order, card, work.staff());
            return told(work, made);
        }
    }

    private int told(Workplace work, Made made) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        return switch (made) {
            case Made.Refused no -> {
                err.println(no.sentence());
                no.problems().forEach((field, why) -> err.println(option(field) + ": " + why));
                yield no.problems().isEmpty() ? ExitCode.REFUSED_BY_ENGINE : ExitCode.USAGE;
            }
            case Made.NotCreated no -> {
                err.println(no.sentence());
                yield ExitCode.REFUSED_BY_PROVIDER;
            }
            case Made.Unknown open -> {
                err.println(open.sentence());
                yield ExitCode.OUTCOME_UNKNOWN;
            }
            case Made.Created done -> {
                OrderKey key = done.creation().request().key();
                Order order = wait > 0 ? awaited(work, key, wait) : done.order();
                if (json) {
                    out.println(json(done, order));
                } else {
                    out.println(done.sentence());
                    if (!done.surprise().isEmpty()) {
                        out.println(done.surprise());
                    }
                    out.println("order    " + key);
                    out.println("status   " + (order == null ? "not told yet" : order.status()));
                    if (!done.creation().paymentUrl().isEmpty()) {
                        out.println("page     " + done.creation().paymentUrl());
                    }
                }
                boolean declined = order != null && family(work, key) == Family.DECLINED;
                yield declined ? ExitCode.REFUSED_BY_PROVIDER : ExitCode.DONE;
            }
        };
    }

    private static @Nullable Family family(Workplace work, OrderKey key) {
        return work.desks()
                .orders()
                .view(key, work.staff())
                .map(OrderView::family)
                .orElse(null);
    }

    /** Asks until the customer has acted or the time is over. */
    private static @Nullable Order awaited(Workplace work, OrderKey key, int seconds) {
        for (int waited = 0; waited < seconds * 1_000 && family(work, key) == Family.OPEN; waited += POLL_MILLIS) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            work.desks().orders().refresh(key);
        }
        return work.desks()
                .orders()
                .view(key, work.staff())
                .map(OrderView::order)
                .orElse(null);
    }

    private static ObjectNode json(Made.Created done, @Nullable Order order) {
        ObjectNode node = Json.object();
        node.put("order_id", done.creation().request().key().id());
        node.put("status", order == null ? null : order.status().orderStatus());
        node.put("financial_status", order == null ? null : order.status().transactionStatus());
        node.put("reason_code", order == null ? "" : order.reasonCode());
        node.put("payment_url", done.creation().paymentUrl());
        node.put("next", done.next().getClass().getSimpleName());
        node.put("sentence", done.sentence());
        node.put("surprise", done.surprise());
        return node;
    }

    private static String option(NewOrderField field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static NewOrder order(NewOrderDesk desk, Workplace work, What what, Who who) {
        NewOrder base = what.from.isEmpty() ? null : again(desk, work, what.from);
        Currency currency = currency(what.currency);
        List<CartItem> items = what.items == null || what.items.isEmpty()
                ? List.of()
                : what.items.stream().map(CreateCommand::item).toList();
        if (items.isEmpty() && base != null) {
            items = base.items();
        }
        Money amount = amount(desk, what, base, items, currency);
        String id = what.orderId.isEmpty()
                ? (base == null ? desk.freshId() : base.key().id())
                : what.orderId;
        String description = what.description.isEmpty()
                ? base == null || base.description().isEmpty() ? id : base.description()
                : what.description;
        return new NewOrder(
                kind(what.type),
                new OrderKey(
                        base == null || !what.site.isEmpty()
                                ? what.site
                                : base.key().site(),
                        id),
                what.gateway.toUpperCase(Locale.ROOT),
                amount,
                description,
                who.over(base == null ? Customer.UNKNOWN : base.buyer().customer()),
                items,
                new NewOrder.Web(
                        what.notificationUrl,
                        what.notificationMethod.toUpperCase(Locale.ROOT),
                        what.redirectUrl,
                        what.cancelUrl),
                new NewOrder.PaymentTerms(
                        what.seconds > 0 ? what.seconds : 86_400L * what.days,
                        what.manual,
                        what.moto,
                        threeD(what.threeD),
                        what.secondChance),
                base == null ? "" : base.from());
    }

    private static NewOrder again(NewOrderDesk desk, Workplace work, String named) {
        Optional<OrderKey> key = work.desks().orders().resolve(named);
        if (key.isEmpty()) {
            throw OrderCommands.noSuchOrder(named);
        }
        return desk.again(key.get())
                .orElseThrow(() -> new UsageFault("Order " + named + " is neither expired nor declined nor cancelled,"
                        + " so it needs no new one."));
    }

    private static Money amount(
            NewOrderDesk desk, What what, @Nullable NewOrder base, List<CartItem> items, Currency currency) {
        if (what.amount != null) {
            try {
                return Money.ofMajor(what.amount, currency);
            } catch (ArithmeticException tooFine) {
                throw new UsageFault(what.amount + " has more decimals than " + currency + " has.");
            }
        }
        if (items.isEmpty() && base == null) {
            throw new UsageFault("Say how much: --amount DECIMAL, or --item lines that come to it.");
        }
        return base != null && what.items == null ? base.amount() : desk.sum(items, currency);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageFault("'" + code + "' is no currency: write its three letters, for example EUR.");
        }
    }

    private static NewOrder.Kind kind(String word) {
        Map<String, NewOrder.Kind> kinds = Map.of(
                "direct", NewOrder.Kind.DIRECT,
                "redirect", NewOrder.Kind.REDIRECT,
                "paymentlink", NewOrder.Kind.PAYMENT_LINK);
        NewOrder.Kind kind = kinds.get(word.toLowerCase(Locale.ROOT).replace("-", ""));
        if (kind == null) {
            throw new UsageFault("'" + word + "' is no type of order: paymentlink, redirect and direct are.");
        }
        return kind;
    }

    private static NewOrder.ThreeD threeD(String word) {
        if (!Set.of("", "with", "without").contains(word)) {
            throw new UsageFault("--3d is with or without, and '" + word + "' is neither.");
        }
        return word.isEmpty() ? NewOrder.ThreeD.AS_USUAL : NewOrder.ThreeD.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static CartItem item(String text) {
        String[] part = text.split(";", -1);
        if (part.length != 5) {
            throw new UsageFault("'" + text + "' is no item: write ID;NAME;QUANTITY;PRICE WITHOUT VAT;VAT.");
        }
        try {
            BigDecimal rate = new BigDecimal(part[4].strip());
            return new CartItem(
                    part[0].strip(),
                    part[1].strip(),
                    "",
                    new BigDecimal(part[3].strip()),
                    new BigDecimal(part[2].strip()),
                    rate.stripTrailingZeros().toPlainString(),
                    rate);
        } catch (NumberFormatException e) {
            throw new UsageFault("In the item '" + text + "' quantity, price or VAT is no number; VAT is a fraction"
                    + " such as 0.21.");
        }
    }

    /** NUMBER;MM/YY;CVC;NAME, taken apart without making texts of it; the line is wiped. */
    static CardData card(char[] line) {
        List<char[]> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= line.length; at++) {
            if (at == line.length || (line[at] == ';' && parts.size() < 3)) {
                parts.add(Arrays.copyOfRange(line, start, at));
                start = at + 1;
            }
        }
        Arrays.fill(line, '0');
        if (parts.size() != 4) {
            parts.forEach(part -> Arrays.fill(part, '0'));
            throw new UsageFault(
                    "The standard input has no card: write NUMBER;MM/YY;CVC;NAME ON THE CARD in one line.");
        }
        char[] number = CardData.digits(CharBuffer.wrap(parts.get(0)));
        Arrays.fill(parts.get(0), '0');
        char[] date = parts.get(1);
        char[] expiry = date.length == 5 && date[2] == '/'
                ? new char[] {date[3], date[4], date[0], date[1]}
                : Arrays.copyOf(date, date.length);
        return new CardData(number, new String(parts.get(3)).strip(), expiry, parts.get(2));
    }
}
