package org.merchantconsole.sandbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's JSON: trees by hand, decimals exact, times as Dutch local time without offset. */
final class Json {
    static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Parses a text; {@code tools.jackson.core.JacksonException} when it is no JSON. */
    static JsonNode parse(byte[] text) {
        return MAPPER.readTree(text);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A member as text, numbers included; empty when absent or null. */
    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** A member as a whole number, also when it came as a string; null when it is none. */
    static @Nullable Long whole(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        String text = value.asString("").strip();
        return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A child object, made when absent. */
    static ObjectNode child(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode present ? present : node.putObject(name);
    }

    /** The way the provider writes times: {@code 2026-03-09T14:05:11}, Dutch, no offset. */
    static String local(Instant at) {
        return LOCAL.format(LocalDateTime.ofInstant(at, DUTCH));
    }

    /** A time with offset, as the pay-later calls answer: {@code 2026-03-23T00:00:00+01:00}. */
    static String offset(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(DUTCH).truncatedTo(ChronoUnit.SECONDS));
    }
}
