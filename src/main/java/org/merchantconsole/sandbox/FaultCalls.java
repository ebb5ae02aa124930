package org.merchantconsole.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The plan of faults and the receiver of notifications, read and changed while the sandbox serves. No fault touches these. */
final class FaultCalls {
    private final Books books;
    private final Faults faults;
    private final Outbox outbox;

    FaultCalls(Books books, Faults faults, Outbox outbox) {
        this.books = books;
        this.faults = faults;
        this.outbox = outbox;
    }

    Answer show() {
        return Answer.ok(faults.shown(books.now()));
    }

    /** Begins another plan; one that cannot be read changes nothing. */
    Answer change(ObjectNode body) {
        if (!body.has("spec")) {
            return Answer.refused(400, 1016, "Data is missing: spec, for example {\"spec\":\"cut-after:refund:1\"}");
        }
        try {
            faults.begin(FaultPlan.parse(Json.text(body, "spec")), books.now());
            return show();
        } catch (BadFaultSpec unclear) {
            return Answer.refused(400, 1000, String.valueOf(unclear.getMessage()));
        }
    }

    Answer notifications() {
        return Answer.ok(outbox.shown());
    }

    /** Names who gets notifications: {@code url}, empty for nobody, and {@code method}, POST unless it says GET. */
    Answer deliverTo(ObjectNode body) {
        String url = Json.text(body, "url");
        if (!body.has("url")) {
            return Answer.refused(400, 1016, "Data is missing: url, empty for nobody");
        }
        String method = body.has("method") ? Json.text(body, "method") : "POST";
        if (!method.equals("POST") && !method.equals("GET")) {
            return Answer.refused(400, 1000, "method must be POST or GET");
        }
        Optional<Receiver> receiver = Receiver.named(url, method.equals("POST"));
        if (receiver.isEmpty() && !url.isEmpty()) {
            return Answer.refused(400, 1000, "url must be an address like http://127.0.0.1:8801/notifications");
        }
        outbox.deliverTo(receiver.orElse(null));
        return notifications();
    }
}
