package org.merchantconsole.sandbox;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the little of YAML that the contract file uses: block maps and lists, plain and single-quoted scalars. */
final class PlainYaml {
    private final List<String> lines;
    private int next;

    private PlainYaml(List<String> lines) {
        this.lines = lines;
    }

    static JsonNode read(String text) {
        return new PlainYaml(new ArrayList<>(
                        text.lines().filter(line -> !line.isBlank()).toList()))
                .block(0);
    }

    private JsonNode block(int indent) {
        return isItem(lines.get(next)) ? list(indent) : map(indent);
    }

    private ArrayNode list(int indent) {
        ArrayNode list = Json.array();
        while (next < lines.size() && indentOf(lines.get(next)) == indent && isItem(lines.get(next))) {
            String content = lines.get(next).substring(indent + 2);
            if (keyEnd(content) < 0) {
                list.add(scalar(content));
                next++;
            } else {
                // A map whose first key stands behind the dash.
                lines.set(next, " ".repeat(indent + 2) + content);
                list.add(map(indent + 2));
            }
        }
        return list;
    }

    private ObjectNode map(int indent) {
        ObjectNode map = Json.object();
        while (next < lines.size() && indentOf(lines.get(next)) == indent && !isItem(lines.get(next))) {
            String content = lines.get(next).strip();
            int end = keyEnd(content);
            String key = scalar(content.substring(0, end)).asString("");
            String value = content.substring(end + 1).strip();
            next++;
            if (!value.isEmpty()) {
                map.set(key, scalar(value));
            } else if (next < lines.size() && indentOf(lines.get(next)) > indent) {
                map.set(key, block(indentOf(lines.get(next))));
            } else {
                map.putNull(key);
            }
        }
        return map;
    }

    /** Where the key ends (the colon), or -1 when the text is a scalar. */
    private static int keyEnd(String content) {
        int from = content.startsWith("'") ? content.indexOf('\'', 1) + 1 : 0;
        int colon = content.indexOf(':', from);
        boolean ends = colon >= 0 && (colon + 1 == content.length() || content.charAt(colon + 1) == ' ');
        return ends ? colon : -1;
    }

    private static JsonNode scalar(String text) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (text.startsWith("'")) {
            return make.stringNode(text.substring(1, text.length() - 1).replace("''", "'"));
        }
        if (text.matches("-?\\d+")) {
            return make.numberNode(Long.parseLong(text));
        }
        return switch (text) {
            case "[]" -> make.arrayNode();
            case "{}" -> make.objectNode();
            case "true", "false" -> make.booleanNode(Boolean.parseBoolean(text));
            case "null" -> make.nullNode();
            default -> make.stringNode(text);
        };
    }

    private static boolean isItem(String line) {
        return line.stripLeading().startsWith("- ");
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
