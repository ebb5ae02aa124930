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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Changes;
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
    private static final int POLL_SECONDS = 2;

    private final Place place;
    private final KeySource input;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CreateWhat what;

    @Mixin
    private CreateWho who;

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
        BlockingQueue<OrderKey> news = new LinkedBlockingQueue<>();
        Changes.Subscription listening = work.desks().orders().changes().subscribe(news::add);
        try {
            for (int left = seconds; left > 0 && family(work, key) == Family.OPEN; left -= POLL_SECONDS) {
                var _ = news.poll(POLL_SECONDS, TimeUnit.SECONDS);
                work.desks().orders().refresh(key);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listening.close();
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

    private static NewOrder order(NewOrderDesk desk, Workplace work, CreateWhat what, CreateWho who) {
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
            NewOrderDesk desk, CreateWhat what, @Nullable NewOrder base, List<CartItem> items, Currency currency) {
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
