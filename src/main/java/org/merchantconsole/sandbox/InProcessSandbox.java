package org.merchantconsole.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Random;
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
            // Nobody else can reach its pages, and a simulation must be the same every time.
            Random random = new Random(options.seed());
            return new InProcessSandbox(
                    FrontDoor.over(books, options, "http://127.0.0.1/v1/json", null, random), books);
        } catch (IOException impossible) {
            throw new IllegalStateException("a sandbox without a journal met a disk", impossible);
        }
    }

    /**
     * Something that was done at a caller's wish.
     *
     * @param sequence counts from 1
     * @param operation the caller's own id of it; empty where the call has no room for one
     * @param once what may stand in the ledger once: the action with that id, or else with the order's
     * @param action what was done, for example {@code refund}
     * @param amount minor units
     * @param at Dutch local time, as the provider writes it
     */
    public record Effect(
            int sequence, String operation, String once, String orderId, String action, long amount, String at) {}

    /** Everything that was done, in the order in which it was: the judge of "once". */
    public List<Effect> ledger() {
        return books.ledger().stream()
                .map(effect -> new Effect(
                        effect.path("sequence").asInt(),
                        Json.text(effect, "operation"),
                        Json.text(effect, "once"),
                        Json.text(effect, "order_id"),
                        Json.text(effect, "action"),
                        effect.path("amount").asLong(),
                        Json.text(effect, "at")))
                .toList();
    }

    /** What was done under one id of the caller's, or under one {@link Effect#once()}. */
    public List<Effect> ledger(String operation) {
        return ledger().stream()
                .filter(effect ->
                        effect.operation().equals(operation) || effect.once().equals(operation))
                .toList();
    }

    /** How many effects there are. */
    public int effects() {
        return books.effects();
    }

    /**
     * Answers one call on a good line, whatever the plan of faults says: for callers who play the line themselves.
     *
     * @param rawPath encoded path below {@code /v1/json}
     * @param rawQuery without question mark; null when none
     * @param key the header {@code api_key}
     * @param body JSON in UTF-8; empty when none
     */
    public Ending.Answered answer(String method, String rawPath, @Nullable String rawQuery, String key, byte[] body) {
        return door.answered(method, rawPath, rawQuery, key, body);
    }

    /**
     * Plays one call with the fault that the plan has for it, exactly as over HTTP but without ever waiting. The parameters
     * are those of {@link #answer}.
     */
    public Ending call(String method, String rawPath, @Nullable String rawQuery, String key, byte[] body) {
        return door.call(method, rawPath, rawQuery, key, body);
    }

    /** Begins another plan of faults; what was left of the one before is forgotten. */
    public void misbehave(FaultPlan plan) {
        door.misbehave(plan);
    }

    /**
     * Takes the notifications that leave by now, in the order in which they leave, faults included. Nobody sends them and
     * nobody tries again: what becomes of them is the caller's to play.
     */
    public List<Notification> takeNotifications() {
        door.tick();
        return door.outbox().takeDue().stream().map(door.outbox()::seal).toList();
    }
}
