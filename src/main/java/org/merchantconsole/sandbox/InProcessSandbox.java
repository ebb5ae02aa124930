package org.merchantconsole.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A sandbox without HTTP, called in the caller's own thread: for simulations on virtual time. Keeps no journal. */
public final class InProcessSandbox {
    private final FrontDoor door;

    private InProcessSandbox(FrontDoor door) {
        this.door = door;
    }

    /** Opens it; port and journal of the options do not matter. */
    public static InProcessSandbox open(SandboxOptions options) {
        try {
            return new InProcessSandbox(
                    FrontDoor.over(new Books(options.source()), options, "http://127.0.0.1/v1/json", null));
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
