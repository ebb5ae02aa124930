package org.merchantconsole.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import tools.jackson.databind.JsonNode;

/**
 * The provider over HTTP. Sends every call exactly once and repeats nothing by itself; safe for use by several threads.
 *
 * <p>What a call came to is told precisely: {@link Reply.NotSent} only when certainly no byte of it left (no key, unknown
 * host, refused connection, no connection in time), {@link Reply.NoAnswer} for everything that is not a clear yes or no.
 */
public final class ProviderGateway implements Gateway {

    private static final int NOT_FOUND = 404;
    private static final int ORDER_UNKNOWN = 1006;

    private final ProviderSettings settings;
    private final Line line;

    public ProviderGateway(ProviderSettings settings) {
        this(settings, new Transport(settings));
    }

    /** Over another line than HTTP. */
    public ProviderGateway(ProviderSettings settings, Line line) {
        this.settings = settings;
        this.line = line;
    }

    /**
     * As a guest of the provider's: no faster than {@link Pace} allows, reads again where a read may be repeated, and with an
     * eye on the provider's time. The sandbox is neither spared nor asked twice.
     */
    public static ProviderGateway polite(ProviderSettings settings, InstantSource clock, Pace.Sleeper sleeper) {
        Line dated = new DatedLine(new Transport(settings), clock);
        return settings.environment() == Environment.SANDBOX
                ? new ProviderGateway(settings, dated)
                : new ProviderGateway(settings, new PoliteLine(dated, Pace.polite(clock, sleeper)));
    }

    @Override
    public Optional<Duration> ahead() {
        return line.ahead();
    }

    @Override
    public Reply<Snapshot.OfOrder> order(OrderKey key, @Nullable TransactionId transactionId) {
        Reply<Snapshot.OfOrder> byOrder = order(key.id(), key);
        boolean absent = byOrder instanceof Reply.Rejected<Snapshot.OfOrder> no
                && (no.httpStatus() == NOT_FOUND || no.code() == ORDER_UNKNOWN);
        return absent && transactionId != null ? order(transactionId.value(), key) : byOrder;
    }

    private Reply<Snapshot.OfOrder> order(String id, OrderKey wanted) {
        Optional<String> segment = PathSegment.of(id);
        if (segment.isEmpty()) {
            return new Reply.NotSent<>("The order id \"" + Json.shown(id) + "\" cannot stand in an address.");
        }
        return map(exchange(Call.get("/orders/" + segment.get(), "").at(wanted.site())), root -> {
            JsonNode data = Masking.masked(root.path("data"));
            Snapshot.OfOrder order = OrderReader.read(data).at(wanted.site());
            // One number may be the order id of one order and the transaction id of another.
            if (!order.orderId().equals(wanted.id().strip())) {
                throw new UnreadableRecord(
                        "The provider answered with another order, " + Json.shown(order.orderId()) + ".");
            }
            return order;
        });
    }

    @Override
    public Reply<CreatedOrder> create(NewOrder order, @Nullable CardData card) {
        String body = Json.write(NewOrderBody.of(order, card));
        Call call = Call.post("/orders", body).at(order.key().site()).with(card);
        return map(exchange(call), root -> {
            JsonNode data = root.path("data");
            String made = Json.text(data, "order_id");
            if (!made.isEmpty() && !made.equals(order.key().id())) {
                throw new UnreadableRecord("The provider answered with another order, " + Json.shown(made) + ".");
            }
            return new CreatedReader(settings.environment()).read(data);
        });
    }

    /** By the key of the order's own site and by no other. */
    @Override
    public NotificationReader notifications() {
        return new SignedNotifications(order -> settings.keyOf(order.site()), Signature.Window.USUAL);
    }

    @Override
    public List<String> sites() {
        return settings.sites();
    }

    @Override
    public Reply<Snapshot.OfTransaction> transaction(String site, TransactionId id) {
        Optional<String> segment = PathSegment.of(id.value());
        if (segment.isEmpty()) {
            return new Reply.NotSent<>("The transaction has no number.");
        }
        return map(exchange(Call.get("/transactions/" + segment.get(), "").at(site)), root -> {
            JsonNode data = root.path("data");
            Snapshot.OfTransaction row = TransactionReader.read(Masking.masked(data.isArray() ? data.path(0) : data));
            if (!row.transactionId().equals(id)) {
                throw new UnreadableRecord("The provider answered with another transaction, "
                        + Json.shown(row.transactionId().value()) + ".");
            }
            return row;
        });
    }

    @Override
    public Reply<TransactionPage> transactions(TransactionQuery query) {
        StringBuilder text = new StringBuilder("limit=" + Math.clamp(query.limit(), 1, 1000));
        if (query.createdFrom() != null) {
            text.append("&created_from=").append(encode(ProviderTime.filter(query.createdFrom())));
        }
        if (query.after() != null) {
            text.append("&after=").append(encode(query.after()));
        }
        return map(
                exchange(Call.get("/transactions", text.toString()).at(query.site())),
                root -> page(root, query.after()));
    }

    /** The last page still names a cursor; only an empty page is the end. */
    private static TransactionPage page(JsonNode root, @Nullable String asked) throws UnreadableRecord {
        List<Snapshot.OfTransaction> rows = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (JsonNode found : root.path("data").values()) {
            JsonNode row = Masking.masked(found);
            try {
                rows.add(TransactionReader.read(row));
            } catch (UnreadableRecord e) {
                refused.add(SnapshotReader.refused(row, e));
            }
        }
        String after = Json.text(root.path("pager").path("cursor"), "after");
        boolean end = after.isEmpty() || (rows.isEmpty() && refused.isEmpty());
        if (!end && after.equals(asked)) {
            throw new UnreadableRecord(
                    "The provider names the same page again, so the list cannot be read to its end.");
        }
        return new TransactionPage(List.copyOf(rows), List.copyOf(refused), end ? null : after);
    }

    @Override
    public String shown(Command command) {
        return switch (CommandCalls.build(command)) {
            case CommandCalls.Built.Impossible no -> no.why();
            case CommandCalls.Built.Ready ready ->
                ready.call().method() + " " + ready.call().path() + "\n"
                        + Json.pretty(ready.call().body());
        };
    }

    @Override
    public Reply<Command.Receipt> send(Command command) {
        boolean decision = command instanceof Command.Accept || command instanceof Command.Decline;
        if (decision && settings.environment() != Environment.SANDBOX) {
            return new Reply.HandOver<>(settings.environment().dashboard());
        }
        return switch (CommandCalls.build(command)) {
            case CommandCalls.Built.Impossible no -> new Reply.NotSent<>(no.why());
            case CommandCalls.Built.Ready ready -> {
                Reply<JsonNode> answer =
                        exchange(ready.call().at(command.order().site()));
                yield answer instanceof Reply.Answered<JsonNode>(JsonNode root)
                        ? Receipts.read(command, root)
                        : map(answer, root -> Command.Receipt.EMPTY);
            }
        };
    }

    @Override
    public Reply<Me> me() {
        return me("");
    }

    /** Who the key of a site belongs to; empty for the main one. */
    public Reply<Me> me(String site) {
        return map(exchange(Call.get("/me", "").at(site)), root -> {
            JsonNode data = root.path("data");
            return new Me(Json.text(data, "account_id"), Json.text(data, "site_id"), Json.text(data, "role"));
        });
    }

    @Override
    public Reply<Evidence> evidence(OrderKey key) {
        Optional<String> segment = PathSegment.of(key.id());
        if (settings.environment() != Environment.SANDBOX) {
            return new Reply.Rejected<>(0, 0, "The provider shows the fraud score only on its own page.");
        }
        if (segment.isEmpty()) {
            return new Reply.NotSent<>("The order id \"" + Json.shown(key.id()) + "\" cannot stand in an address.");
        }
        return map(
                exchange(Call.get("/sandbox/orders/" + segment.get() + "/evidence", "")
                        .at(key.site())),
                root -> {
                    JsonNode data = root.path("data");
                    String score = Json.text(data, "score");
                    return new Evidence(
                            score.matches("\\d{1,2}") ? Integer.parseInt(score) : 0,
                            Json.text(data, "ip_country"),
                            Json.text(data, "remarks"));
                });
    }

    private Reply<JsonNode> exchange(Call call) {
        return Envelope.read(call, line.exchange(call));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static <A, B> Reply<B> map(Reply<A> reply, Reading<A, B> reading) {
        return switch (reply) {
            case Reply.Answered<A> yes -> {
                try {
                    yield new Reply.Answered<>(reading.read(yes.value()));
                } catch (UnreadableRecord e) {
                    yield new Reply.NoAnswer<>("The provider's answer cannot be used. " + e.sentence());
                }
            }
            case Reply.Rejected<A> no -> new Reply.Rejected<>(no.code(), no.httpStatus(), no.text());
            case Reply.HandOver<A> page -> new Reply.HandOver<>(page.page());
            case Reply.NotSent<A> nothing -> new Reply.NotSent<>(nothing.why());
            case Reply.NoAnswer<A> lost -> new Reply.NoAnswer<>(lost.why());
        };
    }

    /** Reads a value out of an answer. */
    interface Reading<A, B> {
        B read(A answer) throws UnreadableRecord;
    }
}
