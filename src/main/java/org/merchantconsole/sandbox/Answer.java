package org.merchantconsole.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the sandbox answers: an HTTP status and a body. Everything leaves through one place ({@link Wire}), where
 * a fault (a stall, a cut, a gateway error) can be put in its way.
 */
record Answer(int http, JsonNode body) {

    static Answer ok(JsonNode data) {
        ObjectNode body = Json.object();
        body.put("success", true);
        body.set("data", data);
        return new Answer(200, body);
    }

    static Answer done() {
        return ok(Json.object());
    }

    /** The ordinary error envelope with one of the provider's codes. */
    static Answer refused(int http, int code, String text) {
        ObjectNode body = Json.object();
        body.put("success", false);
        body.putObject("data");
        body.put("error_code", code);
        body.put("error_info", text);
        return new Answer(http, body);
    }

    /** GET, refund and capture of an order that is not there. */
    static Answer unknownOrder() {
        return refused(404, 1006, "Invalid transaction ID");
    }

    /** PATCH of an order that is not there answers differently from GET. */
    static Answer gone() {
        return refused(410, 1000, "Not found");
    }

    /** Forbidden, not found and bad query of the transaction list: no envelope at all. */
    static Answer message(int http, String text) {
        return new Answer(http, Json.object().put("message", text));
    }

    /** The pay-later calls' own shape of a validation error. */
    static Answer invalid(String attribute, String message, String detail) {
        ObjectNode body = Json.object();
        body.put("success", false);
        body.put("message", "Validation error");
        ObjectNode error = body.putArray("errors").addObject();
        error.put("attribute", attribute);
        error.put("message", message);
        error.putArray("details").add(detail);
        error.put("uri", "#/" + attribute);
        return new Answer(422, body);
    }
}
