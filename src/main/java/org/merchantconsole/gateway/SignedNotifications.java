package org.merchantconsole.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.RecordReader.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the provider's notifications. What {@link Masking} takes out of records is taken out of bodies as well, before
 * anything is kept: card numbers down to the last four digits, security codes, bank account numbers, birth dates, API keys. A
 * body in which nothing of the kind stands is kept to the letter.
 */
public final class SignedNotifications implements NotificationReader {

    private static final String PLACE = "notification";

    private final Function<OrderKey, String> keyOf;
    private final Signature.Window window;

    /** @param keyOf the API key of the site that owns an order; empty when it is not known */
    public SignedNotifications(Function<OrderKey, String> keyOf, Signature.Window window) {
        this.keyOf = keyOf;
        this.window = window;
    }

    @Override
    public Authenticity verify(OrderKey order, byte[] body, @Nullable String auth, Instant now) {
        return Signature.verify(body, auth, keyOf.apply(order), now, window);
    }

    @Override
    public Content read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        JsonNode node;
        JsonNode original;
        try {
            node = Json.parse(text);
            original = node.deepCopy();
        } catch (JacksonException e) {
            return unreadable(text, "The body is no valid JSON.");
        }
        if (!(node instanceof ObjectNode)) {
            return unreadable(text, "The body is not the record of an order.");
        }
        Entry entry = SnapshotReader.entry(PLACE, node);
        Masking.mask(node);
        boolean masked = !node.equals(original) || repeatsFields(text);
        return new Content(masked ? Json.write(node) : text, masked, Json.text(original, "order_id"), entry);
    }

    /** Of a field that stands twice the tree holds only one, and the other would be kept unseen. */
    private static boolean repeatsFields(String text) {
        try {
            Json.MAPPER
                    .reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .readTree(text);
            return false;
        } catch (JacksonException repeated) {
            return true;
        }
    }

    @Override
    public String kept(String query) {
        return Arrays.stream(query.replaceAll("\\p{Cntrl}", " ").split("&", -1))
                .map(SignedNotifications::keptPair)
                .collect(Collectors.joining("&"));
    }

    /** Names of orders and transactions stay; one in ten of them passes the check digit of a card by chance. */
    private static String keptPair(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT);
        if (name.endsWith("id")) {
            return pair;
        }
        String value;
        try {
            value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            value = pair.substring(equals + 1);
        }
        String masked = Masking.text(value);
        return masked.equals(value) ? pair : pair.substring(0, equals + 1) + masked;
    }

    private static Content unreadable(String text, String why) {
        // No text column takes the character zero.
        String kept = Masking.broken(text).replace('\0', '\uFFFD');
        return new Content(kept, !kept.equals(text), "", new Entry.Refused(PLACE, why));
    }

    @Override
    public Arrival file(Path file) throws IOException {
        byte[] bytes = bytes(file);
        JsonNode node = tree(bytes);
        if (node != null && node.has("auth_header")) {
            return new Arrival(Arrival.Way.FILE, "", Json.text(node, "auth_header"), named(file, node));
        }
        Path beside = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json");
        JsonNode about = !beside.equals(file) && Files.isRegularFile(beside) ? tree(bytes(beside)) : null;
        String auth = about == null ? "" : Json.text(about, "auth_header");
        return new Arrival(Arrival.Way.FILE, "", auth.isEmpty() ? null : auth, bytes);
    }

    /** The body that a JSON file names beside the header: in itself, or a file in the same folder. */
    private static byte[] named(Path file, JsonNode node) throws IOException {
        JsonNode body = node.path("body");
        if (body.isString()) {
            return body.stringValue().getBytes(StandardCharsets.UTF_8);
        }
        // Only the name counts: a dropped file must not lead out of its folder.
        Path name = Path.of(Json.text(node, "body_file")).getFileName();
        if (name == null || name.toString().isEmpty()) {
            throw new IOException(file.getFileName() + " has an auth_header, but neither body nor body_file");
        }
        return bytes(file.resolveSibling(name));
    }

    private static @Nullable JsonNode tree(byte[] bytes) {
        try {
            return Json.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Signature.LARGEST_BODY + 1);
            if (bytes.length > Signature.LARGEST_BODY) {
                throw new IOException(file.getFileName() + " is larger than a notification can be (64 KB)");
            }
            return bytes;
        }
    }
}
