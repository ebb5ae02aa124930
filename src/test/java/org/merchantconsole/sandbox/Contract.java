package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The provider's own description of its calls, and what breaks it. Knows the part of JSON Schema that it uses. */
final class Contract {
    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    static Contract load() throws IOException {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream("/contract/openapi.yaml"))) {
            return new Contract(PlainYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** What is wrong with an answer to {@code get /orders/{order_id}}; a status that is not described is wrong, too. */
    List<String> ofAnswer(String method, String path, int http, JsonNode body) {
        JsonNode answer =
                root.path("paths").path(path).path(method).path("responses").path(String.valueOf(http));
        if (answer.isMissingNode()) {
            return List.of("http " + http + " is not described");
        }
        List<String> found = new ArrayList<>();
        check(answer.path("content").path("application/json").path("schema"), body, "", found);
        return found;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> found) {
        String reference = Json.text(schema, "$ref");
        if (!reference.isEmpty()) {
            check(root.at(reference.substring(1)), value, at, found);
            return;
        }
        schema.path("allOf").values().forEach(part -> check(part, value, at, found));
        JsonNode choices = schema.path("anyOf");
        if (!choices.isEmpty() && choices.valueStream().noneMatch(choice -> fits(choice, value, at))) {
            found.add(at + " fits none of the choices");
        }
        String type = Json.text(schema, "type");
        if (!type.isEmpty() && !isType(type, value)) {
            found.add(at + " must be " + type);
            return;
        }
        JsonNode allowed = schema.path("enum");
        if (!allowed.isEmpty()
                && allowed.valueStream().noneMatch(one -> one.asString("").equals(value.asString("")))) {
            found.add(at + " is not listed: " + value);
        }
        if (value.asString("").length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            found.add(at + " is too long");
        }
        if (value.isNumber()
                && schema.has("minimum")
                && value.asLong() < schema.path("minimum").asLong()) {
            found.add(at + " is too small");
        }
        schema.path("required").values().forEach(name -> {
            if (!value.has(name.asString(""))) {
                found.add(at + "." + name.asString("") + " is missing");
            }
        });
        schema.path("properties").properties().forEach(property -> {
            JsonNode member = value.get(property.getKey());
            if (member != null) {
                check(property.getValue(), member, at + "." + property.getKey(), found);
            }
        });
        if (value.isArray() && schema.has("items")) {
            value.values().forEach(item -> check(schema.path("items"), item, at + "[]", found));
        }
    }

    private boolean fits(JsonNode choice, JsonNode value, String at) {
        List<String> found = new ArrayList<>();
        check(choice, value, at, found);
        return found.isEmpty();
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException("A type the contract did not have before: " + type);
        };
    }
}
