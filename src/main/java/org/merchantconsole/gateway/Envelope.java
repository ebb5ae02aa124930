package org.merchantconsole.gateway;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.gateway.Line.Outcome;
import org.merchantconsole.order.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads yes, no or nothing clear out of an answer. {@code success} decides first, the HTTP status second; whatever is not
 * clear, a server error among it, is no answer: after a 5xx nobody knows what the provider had already done.
 *
 * <p>A "no" comes in four shapes: {@code success:false} with {@code error_code} and {@code error_info} (its {@code data} may
 * be an object, an array or null); with {@code message} and {@code errors[]} (422); a bare {@code message} (403, 400, 404).
 */
final class Envelope {

    private static final int LONGEST_TEXT = 300;

    private Envelope() {}

    /** The whole body when the provider said yes. */
    static Reply<JsonNode> read(Call call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NothingLeft nothing -> new Reply.NotSent<>(nothing.why());
            case Outcome.Lost lost -> new Reply.NoAnswer<>(lost.why());
            case Outcome.Response response -> read(call, response);
        };
    }

    private static Reply<JsonNode> read(Call call, Outcome.Response response) {
        int status = response.status();
        if (!isJson(response.contentType())) {
            return new Reply.NoAnswer<>("The answer (HTTP " + status + ") is not the provider's: it is no JSON.");
        }
        JsonNode root = parse(response.body());
        if (root == null) {
            return new Reply.NoAnswer<>("The answer (HTTP " + status + ") breaks off or is damaged.");
        }
        int code = code(root);
        if (status >= 500 || status < 200) {
            String words = text(root);
            return new Reply.NoAnswer<>("The provider has trouble (HTTP " + status + ")"
                    + (words.isEmpty() ? "." : ": " + words + (code == 0 ? "" : " (" + code + ")")));
        }
        Boolean success = success(root);
        boolean fine = status < 300;
        if (Boolean.FALSE.equals(success)) {
            return new Reply.Rejected<>(code, status, text(root));
        }
        if (Boolean.TRUE.equals(success) && fine) {
            return new Reply.Answered<>(root);
        }
        if (success == null && fine && !call.changes() && root.has("data")) {
            return new Reply.Answered<>(root);
        }
        if (success == null && status >= 400 && (root.has("message") || code != 0)) {
            return new Reply.Rejected<>(code, status, text(root));
        }
        return new Reply.NoAnswer<>("The answer (HTTP " + status + ") says neither yes nor no.");
    }

    private static @Nullable JsonNode parse(String body) {
        try {
            JsonNode root = Json.parse(body);
            return root.isObject() ? root : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** An answer without a content type is still read; HTML and plain text are not. */
    private static boolean isJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip();
        return media.isEmpty()
                || media.equals("application/json")
                || media.equals("text/json")
                || media.endsWith("+json");
    }

    private static @Nullable Boolean success(JsonNode root) {
        return switch (Json.text(root, "success").toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static int code(JsonNode root) {
        String code = Json.text(root, "error_code");
        return code.matches("\\d{1,9}") ? Integer.parseInt(code) : 0;
    }

    private static String text(JsonNode root) {
        StringBuilder text = new StringBuilder(Json.firstText(root, "error_info", "message"));
        for (JsonNode error : root.path("errors").values()) {
            text.append(text.isEmpty() ? "" : "; ").append(Json.text(error, "attribute"));
            String message = Json.text(error, "message");
            text.append(message.isEmpty() ? "" : ": " + message);
            for (JsonNode detail : error.path("details").values()) {
                text.append(" (").append(Json.text(detail)).append(')');
            }
        }
        // Far more than is shown, and little enough for the pattern of addresses, whose time grows with the square.
        String head = text.substring(0, Math.min(text.length(), 10 * LONGEST_TEXT));
        return Masking.line(
                head.replaceAll("[^\\s@]+@[^\\s@]+\\.[^\\s@]+", "***").strip(), LONGEST_TEXT);
    }
}
