package org.merchantconsole.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.Line;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.sandbox.Ending;
import org.merchantconsole.sandbox.InProcessSandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Kind;

/** The simulated provider's sample books, some 400 orders, asked in the test's own thread; stops where the test says. */
final class SandboxBooks implements Line {
    /** Stands for the end of the process. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final InProcessSandbox sandbox;
    /** Nothing changes while only reads are made, so answers are kept: the trials are many. */
    private final Map<Call, Outcome.Response> answers = new HashMap<>();

    private final List<Call> asked = new ArrayList<>();
    private int stopAt = Integer.MAX_VALUE;
    /** Bends answers on their way; null to pass on as it was. */
    UnaryOperator<@Nullable Outcome> bend = outcome -> outcome;

    @Nullable
    Call last;

    SandboxBooks(InstantSource clock) {
        sandbox = InProcessSandbox.open(SandboxOptions.defaults(clock));
    }

    Gateway gateway() {
        return new ProviderGateway(
                ProviderSettings.of(
                        java.net.URI.create("http://127.0.0.1/v1/json"), "sandbox-key", Environment.SANDBOX),
                this);
    }

    /** The process ends at that call, counted from 1 and from now. */
    void stopAt(int call) {
        asked.clear();
        stopAt = call;
    }

    int calls() {
        return asked.size();
    }

    List<Call> asked() {
        return asked;
    }

    @Override
    public Outcome exchange(Call call) {
        asked.add(call);
        last = call;
        if (asked.size() == stopAt) {
            throw new Killed();
        }
        Outcome bent = bend.apply(null);
        if (bent != null) {
            return bent;
        }
        return call.changes() ? answer(call) : answers.computeIfAbsent(call, this::answer);
    }

    private Outcome.Response answer(Call call) {
        if (call.changes()) {
            answers.clear();
        }
        Ending.Answered answered = sandbox.answer(
                call.method().name(),
                call.path(),
                call.query().isEmpty() ? null : call.query(),
                "sandbox-key",
                call.body().getBytes(StandardCharsets.UTF_8));
        return new Outcome.Response(answered.status(), answered.contentType(), answered.body());
    }

    /** Changes the books as somebody else would. */
    void elsewhere(String method, String path, String body) {
        answers.clear();
        Ending.Answered answered =
                sandbox.answer(method, path, null, "sandbox-key", body.getBytes(StandardCharsets.UTF_8));
        if (answered.status() != 200) {
            throw new IllegalStateException(path + ": " + answered.body());
        }
    }

    /** What the provider's books hold from that creation on: each order with its pair and its parts. */
    Map<String, String> server(@Nullable Instant from) {
        int stop = stopAt;
        stopAt = Integer.MAX_VALUE;
        Gateway gateway = gateway();
        Map<String, String> books = new TreeMap<>();
        String after = null;
        do {
            Gateway.TransactionPage page =
                    answered(gateway.transactions(new Gateway.TransactionQuery("", from, after, 1_000)));
            for (Snapshot.OfTransaction row : page.rows()) {
                if (row.kind() == Kind.PAYMENT) {
                    Snapshot.OfOrder order =
                            answered(gateway.order(new OrderKey("", row.orderId()), row.transactionId()));
                    List<String> parts = new ArrayList<>();
                    if (order.related() != null) {
                        order.related()
                                .forEach(child -> parts.add(child.id() + " " + child.kind() + " " + child.amount() + " "
                                        + child.status().orderStatus()));
                    }
                    parts.sort(null);
                    String before = books.put(
                            row.orderId(), row.status() + " " + order.amount() + " " + order.refunded() + " " + parts);
                    if (before != null) {
                        throw new IllegalStateException("listed twice: " + row.orderId());
                    }
                }
            }
            after = page.after();
        } while (after != null);
        stopAt = stop;
        return books;
    }

    private static <T> T answered(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T>(T value)) {
            return value;
        }
        throw new IllegalStateException(reply.toString());
    }

    /** The same of the database. */
    static Map<String, String> local(OrderStore store, Iterable<OrderKey> keys) {
        Map<String, String> books = new LinkedHashMap<>();
        for (OrderKey key : keys) {
            Order order = store.find(key).orElseThrow();
            List<String> parts = new ArrayList<>();
            order.related()
                    .forEach(child -> parts.add(child.id() + " " + child.kind() + " " + child.amount() + " "
                            + child.status().orderStatus()));
            parts.sort(null);
            books.put(key.id(), order.status() + " " + order.amount() + " " + order.refunded() + " " + parts);
        }
        return new TreeMap<>(books);
    }
}
