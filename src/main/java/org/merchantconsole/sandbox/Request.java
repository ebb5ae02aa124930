package org.merchantconsole.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call, taken apart.
 *
 * @param path decoded segments below {@code /v1/json}; a slash inside an order id stays inside its segment
 * @param query decoded parameters, several values each
 * @param body the JSON object that was sent; empty when none was
 */
record Request(String method, List<String> path, Map<String, List<String>> query, ObjectNode body) {

    static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String part : rawPath.split("/", -1)) {
            if (!part.isEmpty()) {
                // A plus sign in a path is a plus sign, unlike in a query.
                segments.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        boolean based = segments.size() >= 2
                && segments.getFirst().equals("v1")
                && segments.get(1).equals("json");
        return based ? List.copyOf(segments.subList(2, segments.size())) : List.copyOf(segments);
    }

    static Map<String, List<String>> query(@Nullable String raw) {
        Map<String, List<String>> query = new HashMap<>();
        if (raw != null) {
            for (String part : raw.split("&", -1)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                String key = URLDecoder.decode(name, StandardCharsets.UTF_8).replace("[]", "");
                query.computeIfAbsent(key, absent -> new ArrayList<>())
                        .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    /** Whether the call is this one; {@code *} stands for any one segment. */
    boolean is(String wantedMethod, String pattern) {
        List<String> wanted = segments(pattern);
        if (!method.equals(wantedMethod) || wanted.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals("*") && !wanted.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first value of a query parameter; empty when absent. */
    String first(String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }
}
