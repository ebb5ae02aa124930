package org.merchantconsole.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The sandbox's own calls over HTTP; the provider knows none of them. */
public final class SandboxClient implements SandboxControl {

    private final Line line;

    /** @throws IllegalArgumentException when the settings name a real provider */
    public SandboxClient(ProviderSettings settings) {
        this(settings, new Transport(settings));
    }

    /** Over another line than HTTP. */
    public SandboxClient(ProviderSettings settings, Line line) {
        if (settings.environment() != Environment.SANDBOX) {
            throw new IllegalArgumentException("only a sandbox has a clock that can be moved");
        }
        this.line = line;
    }

    @Override
    public Reply<Time> time() {
        return ProviderGateway.map(exchange(Call.get("/sandbox/clock", "")), SandboxClient::time);
    }

    @Override
    public Reply<Time> advance(Duration by) {
        String body = "{\"advance_seconds\":" + by.toSeconds() + "}";
        return ProviderGateway.map(exchange(Call.post("/sandbox/clock", body)), SandboxClient::time);
    }

    @Override
    public Reply<List<Scenario>> scenarios() {
        return ProviderGateway.map(exchange(Call.get("/sandbox/scenarios", "")), root -> {
            List<Scenario> found = new ArrayList<>();
            for (JsonNode row : root.path("data").values()) {
                found.add(new Scenario(Json.text(row, "name"), Json.text(row, "flow"), Json.text(row, "description")));
            }
            return List.copyOf(found);
        });
    }

    @Override
    public Reply<List<OrderKey>> play(String name) {
        Optional<String> segment = PathSegment.of(name);
        if (segment.isEmpty()) {
            return new Reply.NotSent<>("A scenario needs a name.");
        }
        return ProviderGateway.map(exchange(Call.post("/sandbox/scenarios/" + segment.get(), "{}")), root -> {
            List<OrderKey> orders = new ArrayList<>();
            for (JsonNode row : root.path("data").path("orders").values()) {
                orders.add(new OrderKey("", Json.text(row, "order_id")));
            }
            return List.copyOf(orders);
        });
    }

    /**
     * Something that the sandbox did at a caller's wish.
     *
     * @param operation the caller's own id of it; empty where the call has no room for one
     * @param action what was done, for example {@code refund}
     * @param amount minor units
     */
    public record Effect(String operation, String orderId, String action, long amount) {}

    /** Everything that was done, in the order in which it was: the judge of "once". */
    public Reply<List<Effect>> ledger() {
        return ProviderGateway.map(exchange(Call.get("/sandbox/ledger", "")), root -> {
            List<Effect> effects = new ArrayList<>();
            for (JsonNode row : root.path("data").values()) {
                effects.add(new Effect(
                        Json.text(row, "operation"),
                        Json.text(row, "order_id"),
                        Json.text(row, "action"),
                        row.path("amount").asLong()));
            }
            return List.copyOf(effects);
        });
    }

    @Override
    public Reply<Faults> faults() {
        return ProviderGateway.map(exchange(Call.get("/sandbox/faults", "")), SandboxClient::faults);
    }

    @Override
    public Reply<Faults> misbehave(String spec) {
        String body = JsonNodeFactory.instance.objectNode().put("spec", spec).toString();
        return ProviderGateway.map(exchange(Call.post("/sandbox/faults", body)), SandboxClient::faults);
    }

    private static Faults faults(JsonNode root) {
        JsonNode data = root.path("data");
        return new Faults(Json.text(data, "spec"), data.path("active").asBoolean(false));
    }

    private static Time time(JsonNode root) throws UnreadableRecord {
        JsonNode data = root.path("data");
        String now = Json.text(data, "now");
        String ahead = Json.text(data, "offset_seconds");
        try {
            return new Time(Instant.parse(now), Duration.ofSeconds(Long.parseLong(ahead)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new UnreadableRecord("The sandbox's time should be a moment and reads \"" + Json.shown(now) + "\".");
        }
    }

    private Reply<JsonNode> exchange(Call call) {
        return Envelope.read(call, line.exchange(call));
    }
}
