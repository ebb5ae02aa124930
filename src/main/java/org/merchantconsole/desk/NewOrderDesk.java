package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.Creation.State;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Staff;

/**
 * Makes orders: direct card orders and others server to server, redirects and payment links. Each is written down before it
 * is sent and is sent once. What has no clear answer is looked up by its order id, which no other order can have; it may be
 * asked for again only after the provider showed nothing for six minutes. Card data is wiped as soon as it was sent, whatever
 * came of it.
 */
public final class NewOrderDesk {
    /** The provider may book a call so long after it was sent; as for every other action. */
    private static final Duration SETTLED = Duration.ofMinutes(6);
    /** A sending takes less; one that is older was left behind by a program that ended. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);

    private static final int DECLINED = 1024;
    private static final Set<Family> AGAIN = Set.of(Family.EXPIRED, Family.DECLINED, Family.CANCELLED);

    private final OrderStore store;
    private final Gateway gateway;
    private final Fetch fetch;
    private final Judge judge;
    private final Changes changes;
    private final InstantSource clock;
    private final Surroundings around;
    private final Owner owner;
    private final Texts texts;
    private final NewOrderCheck check;
    private final CardCheck cards;

    NewOrderDesk(
            OrderStore store,
            Gateway gateway,
            Fetch fetch,
            Judge judge,
            Changes changes,
            Locale locale,
            InstantSource clock,
            Surroundings around) {
        this.store = store;
        this.gateway = gateway;
        this.fetch = fetch;
        this.judge = judge;
        this.changes = changes;
        this.clock = clock;
        this.around = around;
        this.owner = new Owner(around.programs());
        this.texts = new Texts("neworder", locale);
        this.check = new NewOrderCheck(texts, clock);
        this.cards = new CardCheck(texts, clock);
    }

    /** What is wrong with an order, a sentence per field; empty when it may be sent. Quick: to be called while it is typed. */
    public Map<NewOrderField, String> problems(NewOrder order, @Nullable CardData card) {
        Map<NewOrderField, String> found = new EnumMap<>(NewOrderField.class);
        found.putAll(check.problems(order));
        boolean wantsCard = order.kind() == NewOrder.Kind.DIRECT && CardBrand.isCard(order.gateway());
        if (card != null && wantsCard) {
            cards.problems(order, card).forEach(found::putIfAbsent);
        } else if (wantsCard) {
            found.put(NewOrderField.CARD_NUMBER, texts.of("card.wanted"));
        }
        return found;
    }

    /** What the lines of a cart come to with VAT, by the provider's rounding rule. */
    public Money sum(List<CartItem> items, Currency currency) {
        CartSum sum = new CartSum();
        items.forEach(item -> sum.add(item.unitPrice(), item.quantity(), item.taxRate()));
        return sum.in(currency);
    }

    /** An order id that nobody has yet: the Dutch day and six or more characters by chance. */
    public String freshId() {
        String day = LocalDate.ofInstant(clock.instant(), ProviderDays.ZONE)
                .toString()
                .replace("-", "");
        for (int tries = 0; ; tries++) {
            String random = around.names().get().value().replaceAll("[^a-z0-9]", "");
            String id = "MC-" + day + "-"
                    + random.substring(Math.max(0, random.length() - 6 - tries / 8))
                            .toUpperCase(Locale.ROOT);
            if (store.resolve(id).isEmpty()
                    && store.creations().of(new OrderKey("", id)).isEmpty()) {
                return id;
            }
        }
    }

    /**
     * A new order from an expired, declined or cancelled one, with its cart and customer, as a payment link; empty when the
     * order is not known or not of that kind.
     */
    public Optional<NewOrder> again(OrderKey key) {
        return store.find(key)
                .filter(order -> AGAIN.contains(judge.family(order)))
                .map(order -> {
                    List<CartItem> bought = order.cart().items().stream()
                            .filter(item -> item.quantity().signum() > 0)
                            .toList();
                    boolean whole = !bought.isEmpty()
                            && bought.size() == order.cart().items().size()
                            && sum(bought, order.amount().currency()).equals(order.amount());
                    return new NewOrder(
                            NewOrder.Kind.PAYMENT_LINK,
                            new OrderKey(key.site(), freshId()),
                            "",
                            order.amount(),
                            order.description(),
                            new NewOrder.Buyer(order.customer(), "", "", ""),
                            // A cart that does not come to the amount would be refused.
                            whole ? bought : List.of(),
                            NewOrder.Web.NONE,
                            NewOrder.PaymentTerms.USUAL,
                            key.id());
                });
    }

    /** Why the person makes no orders of that kind, a sentence; empty when they may. */
    public Optional<String> refusal(NewOrder.Kind kind, Staff staff) {
        ActionKind right = kind == NewOrder.Kind.PAYMENT_LINK ? ActionKind.PAYMENT_LINK : ActionKind.DUPLICATE;
        return staff.may(right) ? Optional.empty() : Optional.of(texts.of("refused.role"));
    }

    /** Makes the order, once. The card is wiped before this returns. Blocking. */
    public Made create(NewOrder order, @Nullable CardData card, Staff staff) {
        try {
            return made(order, card, staff);
        } finally {
            if (card != null) {
                card.close();
            }
        }
    }

    private Made made(NewOrder order, @Nullable CardData card, Staff staff) {
        Optional<String> barred = refusal(order.kind(), staff);
        if (barred.isPresent()) {
            return new Made.Refused(Map.of(), barred.get());
        }
        Map<NewOrderField, String> problems = problems(order, card);
        if (!problems.isEmpty()) {
            return new Made.Refused(problems, problems.values().iterator().next());
        }
        Instant now = now();
        Creation begun = new Creation(
                around.names().get(),
                order,
                card == null ? "" : brandOf(card) + " ···· " + card.last4(),
                staff.name(),
                now,
                State.SENDING,
                now,
                0,
                owner.mark(),
                "",
                order.terms().secondsActive() == 0
                        ? null
                        : now.plusSeconds(order.terms().secondsActive()));
        if (!store.creations().begin(begun, audit(begun, "order sending", describe(begun)))) {
            return new Made.Refused(Map.of(NewOrderField.ORDER_ID, texts.of("refused.used")), texts.of("refused.used"));
        }
        around.waypoints().passed(Waypoint.SENDING_STORED);
        Expected expected = Expected.of(order, card);
        Reply<CreatedOrder> reply = gateway.create(order, card);
        around.waypoints().passed(Waypoint.CALL_OVER);
        return switch (reply) {
            case Reply.Answered<CreatedOrder>(CreatedOrder answer) -> created(begun, answer, expected);
            case Reply.Rejected<CreatedOrder> no -> rejected(begun, no);
            case Reply.NotSent<CreatedOrder> not ->
                notCreated(begun, State.NOT_SENT, 0, texts.of("notSent", Map.of("why", not.why())));
            case Reply.HandOver<CreatedOrder> page ->
                notCreated(
                        begun,
                        State.NOT_SENT,
                        0,
                        texts.of("notSent", Map.of("why", page.page().toString())));
            case Reply.NoAnswer<CreatedOrder> lost -> lost(begun, lost.why());
        };
    }

    private String brandOf(CardData card) {
        return CardBrand.of(card.prefix())
                .map(brand -> texts.of("brand." + brand.name()))
                .orElse(texts.of("brand.other"));
    }

    private Made created(Creation begun, CreatedOrder answer, Expected expected) {
        Creation done = begun.payableAt(answer.paymentUrl()).to(State.CREATED, now(), 0, "");
        store.creations().advance(begun, done, audit(done, "order created", ""));
        Order order = fetched(done);
        String sentence = sentence(done, order, answer.next());
        return new Made.Created(
                done, order, answer.next(), answer.form(), sentence, expected.surprise(answer, order, texts));
    }

    private @Nullable Order fetched(Creation done) {
        Fetch.Answer answer = fetch.refresh(done.request().key(), Fetch.byPerson(done.staff()), "order fetched");
        changes.tell(done.request().key());
        return answer instanceof Fetch.Answer.Got got ? got.order() : null;
    }

    private String sentence(Creation done, @Nullable Order order, CreatedOrder.Next next) {
        Map<String, Object> values = new HashMap<>();
        values.put("order", done.request().key().id());
        values.put("amount", done.request().amount());
        if (next instanceof CreatedOrder.Next.OpenPage || next instanceof CreatedOrder.Next.PostForm) {
            return texts.of(done.request().kind() == NewOrder.Kind.DIRECT ? "created.verify" : "created.link", values);
        }
        if (order == null || next instanceof CreatedOrder.Next.Wait) {
            return texts.of("created.wait", values);
        }
        return stands(order);
    }

    /** Where an order that was made stands now, a sentence; the reason in words when it was declined. */
    public String stands(Order order) {
        Map<String, Object> values = new HashMap<>();
        values.put("order", order.key().id());
        values.put("amount", order.amount());
        values.put("status", order.status().toString());
        values.put("why", reason(order));
        String key = "created." + judge.family(order);
        return texts.of(texts.has(key) ? key : "created.other", values);
    }

    /** Why it was declined, the code in words where it is known. */
    private String reason(Order order) {
        String key = "decline." + order.reasonCode();
        String words = texts.has(key) ? texts.of(key) : "";
        String said = order.reason().isBlank() ? texts.of("decline.none") : order.reason();
        return words.isEmpty() ? said : texts.of("decline.coded", Map.of("words", words, "code", order.reasonCode()));
    }

    private Made rejected(Creation begun, Reply.Rejected<CreatedOrder> no) {
        if (no.code() == DECLINED) {
            // A declined payment is an order all the same.
            Order order = fetched(begun);
            if (order != null) {
                Creation done = begun.to(State.CREATED, now(), no.code(), "");
                store.creations().advance(begun, done, audit(done, "order created", "declined, code " + no.code()));
                CreatedOrder.Next next = new CreatedOrder.Next.Nothing();
                return new Made.Created(done, order, next, null, sentence(done, order, next), "");
            }
        }
        String known = "rejected." + no.code();
        String sentence = texts.of(texts.has(known) ? known : "rejected", Map.of("code", no.code(), "why", no.text()));
        return notCreated(begun, State.REFUSED, no.code(), sentence);
    }

    private Made notCreated(Creation begun, State state, int code, String sentence) {
        Creation gone = begun.to(state, now(), code, sentence);
        store.creations().advance(begun, gone, audit(gone, "order not created", "code " + code));
        changes.tell(begun.request().key());
        return new Made.NotCreated(gone, sentence);
    }

    private Made lost(Creation begun, String why) {
        Creation open = begun.to(State.UNKNOWN, now(), 0, why);
        store.creations().advance(begun, open, audit(open, "order outcome unknown", ""));
        return looked(open);
    }

    /** Asks the provider for one without an outcome. */
    private Made looked(Creation open) {
        Fetch.Answer answer = fetch.refresh(open.request().key(), Fetch.bySync(), "order fetched");
        if (answer instanceof Fetch.Answer.Got got) {
            Creation done = open.to(State.CREATED, now(), 0, "");
            store.creations().advance(open, done, audit(done, "order created", "found at the provider"));
            changes.tell(open.request().key());
            Map<String, Object> values = Map.of(
                    "order",
                    open.request().key().id(),
                    "status",
                    got.order().status().toString());
            return new Made.Created(
                    done, got.order(), new CreatedOrder.Next.Wait(), null, texts.of("created.found", values), "");
        }
        boolean absent = answer instanceof Fetch.Answer.Refused no && no.isUnknownOrder();
        if (absent && !now().isBefore(open.at().plus(SETTLED))) {
            return notCreated(open, State.NOT_CREATED, 0, texts.of("notCreated"));
        }
        return new Made.Unknown(
                open, texts.of("unknown", Map.of("order", open.request().key().id())));
    }

    /**
     * Looks into those without an outcome; one that is being sent by a program that still may is left alone. Blocking.
     *
     * @return how many have one now
     */
    public int tick() {
        int settled = 0;
        for (Creation open : store.creations().open()) {
            if (isUnderWay(open)) {
                continue;
            }
            settled += looked(open) instanceof Made.Unknown ? 0 : 1;
        }
        return settled;
    }

    /** Whether a program that runs is just sending it. */
    private boolean isUnderWay(Creation open) {
        boolean inHand = owner.isOwn(open.text()) || owner.isAnothers(open.text());
        return open.state() == State.SENDING
                && inHand
                && now().isBefore(open.changedAt().plus(LONGEST_SENDING));
    }

    /** Looks into what a program left that ended in the midst of it; a sentence for each. Blocking. */
    public List<String> recover() {
        return store.creations().open().stream()
                .filter(open -> open.state() == State.SENDING && !isUnderWay(open))
                .map(open -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("order", open.request().key().id());
                    return switch (looked(open)) {
                        case Made.Created made -> {
                            Order order = made.order();
                            values.put(
                                    "status",
                                    order == null ? "" : order.status().toString());
                            yield texts.of("recovered.created", values);
                        }
                        case Made.Unknown _ -> texts.of("recovered.unknown", values);
                        case Made.NotCreated _, Made.Refused _ -> texts.of("recovered.not", values);
                    };
                })
                .toList();
    }

    /** Looks into one now, because somebody asked. Blocking. */
    public Optional<Made> look(OperationId id) {
        return store.creations().creation(id).filter(c -> c.state().isOpen()).map(this::looked);
    }

    /** Those made here, newest first; null for every kind. */
    public List<Creation> latest(NewOrder.@Nullable Kind kind, @Nullable Instant before, int limit) {
        return store.creations().latest(kind, before, limit);
    }

    /** How the order was made here; empty for others. */
    public Optional<Creation> creation(OrderKey key) {
        return store.creations().of(key);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String describe(Creation creation) {
        NewOrder order = creation.request();
        String gatewayCode = order.gateway().isEmpty() ? "any method" : order.gateway();
        return order.kind() + " " + gatewayCode + " " + order.amount()
                + (creation.card().isEmpty() ? "" : " " + creation.card())
                + (order.from().isEmpty() ? "" : " from " + order.from());
    }

    private AuditEntry audit(Creation creation, String what, String detail) {
        return new AuditEntry(
                now(), creation.staff(), Source.PERSON, what, creation.request().key(), creation.id(), detail);
    }
}
