package org.merchantconsole.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sandbox without HTTP, called in the caller's own thread: for simulations on virtual time. Keeps no journal. */
public final class InProcessSandbox {
    private final FrontDoor door;
    private final Books books;

    private InProcessSandbox(FrontDoor door, Books books) {
        this.door = door;
        this.books = books;
    }

    /** Opens it; port and journal of the options do not matter. */
    public static InProcessSandbox open(SandboxOptions options) {
        try {
            Books books = new Books(options.source());
            return new InProcessSandbox(FrontDoor.over(books, options, "http://127.0.0.1/v1/json", null), books);
        } catch (IOException impossible) {
            throw new IllegalStateException("a sandbox without a journal met a disk", impossible);
        }
    }

    /**
     * An answer as it would stand on the wire.
     *
     * @param status HTTP status
     * @param contentType as in the header
     * @param body JSON
     */
    public record Answered(int status, String contentType, String body) {}

    /**
     * Something that was done at a caller's wish.
     *
     * @param operation the caller's own id of it; empty where the call has no room for one
     * @param action what was done, for example {@code refund}
     * @param amount minor units
     */
    public record Effect(String operation, String orderId, String action, long amount) {}

    /** Everything that was done, in the order in which it was: the judge of "once". */
    public List<Effect> ledger() {
        return books.ledger().stream()
                .map(effect -> new Effect(
                        Json.text(effect, "operation"),
                        Json.text(effect, "order_id"),
                        Json.text(effect, "action"),
                        effect.path("amount").asLong()))
                .toList();
    }

    /** How many effects there are. */
    public int effects() {
        return books.effects();
    }

    /**
     * Answers one call.
     *
     * @param rawPath encoded path below {@code /v1/json}
     * @param rawQuery without question mark; null when none
     * @param key the header {@code api_key}
     * @param body JSON in UTF-8; empty when none
     */
    public Answered answer(String method, String rawPath, @Nullable String rawQuery, String key, byte[] body) {
        Answer answer = door.answer(method, rawPath, rawQuery, key, body);
        return new Answered(
                answer.http(),
                "application/json; charset=utf-8",
                new String(Json.bytes(answer.body()), StandardCharsets.UTF_8));
    }
}
