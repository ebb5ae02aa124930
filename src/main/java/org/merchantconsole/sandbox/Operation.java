package org.merchantconsole.sandbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a call asks for, in the words that a plan of faults may name; the sandbox's own calls are none of them. */
enum Operation {
    ACCEPT,
    DECLINE,
    SHIP,
    REFUND,
    CANCEL_REFUND,
    HOLD,
    EXTEND,
    CAPTURE,
    CANCEL,
    CREATE,
    FILE,
    GET_ORDER,
    LIST,
    /** Every other call of the provider's. */
    OTHER,
    /** In plans only: every call that changes something. */
    ACTION,
    /** In plans only: every call. */
    ANY;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a plan that names this one means that call. */
    boolean covers(Operation call) {
        return switch (this) {
            case ANY -> true;
            case ACTION ->
                switch (call) {
                    case ACCEPT, DECLINE, SHIP, REFUND, CANCEL_REFUND, HOLD, EXTEND, CAPTURE, CANCEL, CREATE, FILE ->
                        true;
                    case GET_ORDER, LIST, OTHER, ACTION, ANY -> false;
                };
            default -> this == call;
        };
    }

    /** The operation of a call; null for calls that steer or judge the sandbox, which no fault may touch. */
    static @Nullable Operation of(Request request) {
        if (request.path().isEmpty()) {
            return OTHER;
        }
        return switch (request.path().getFirst()) {
            case "sandbox" -> ofSandbox(request);
            case "orders" -> ofOrders(request);
            case "capture" -> request.is("PATCH", "capture/*") ? CANCEL : OTHER;
            case "pad" -> ofPad(request);
            case "transactions" -> request.is("GET", "transactions") ? LIST : OTHER;
            default -> OTHER;
        };
    }

    private static @Nullable Operation ofSandbox(Request request) {
        if (request.is("POST", "sandbox/orders/*/decision")) {
            return Json.text(request.body(), "decision").equals("decline") ? DECLINE : ACCEPT;
        }
        return request.is("GET", "sandbox/orders/*/evidence") ? OTHER : null;
    }

    private static Operation ofOrders(Request request) {
        if (request.is("GET", "orders/*")) {
            return GET_ORDER;
        }
        if (request.is("POST", "orders")) {
            return CREATE;
        }
        if (request.is("POST", "orders/*/refunds")) {
            return REFUND;
        }
        if (request.is("PATCH", "orders/*/refunds/*")) {
            return CANCEL_REFUND;
        }
        if (request.is("POST", "orders/*/capture")) {
            return CAPTURE;
        }
        if (request.is("POST", "orders/*/files")) {
            return FILE;
        }
        return request.is("PATCH", "orders/*") ? ofPatch(request.body()) : OTHER;
    }

    private static Operation ofPatch(ObjectNode body) {
        if (body.has("extend_expiration")) {
            return EXTEND;
        }
        return switch (Json.text(body, "status")) {
            case "shipped" -> SHIP;
            case "cancelled" -> CANCEL;
            default -> OTHER;
        };
    }

    private static Operation ofPad(Request request) {
        if (request.is("POST", "pad/orders/*/onhold")) {
            return HOLD;
        }
        return request.is("POST", "pad/orders/*/autoexpire") ? EXTEND : OTHER;
    }
}
