package org.merchantconsole.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** Reading and changing the plan of faults while the sandbox serves. No fault touches these calls. */
final class FaultCalls {
    private final Books books;
    private final Faults faults;

    FaultCalls(Books books, Faults faults) {
        this.books = books;
        this.faults = faults;
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
}
