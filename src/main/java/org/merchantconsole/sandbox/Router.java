package org.merchantconsole.sandbox;

/** Which call is answered by whom. */
final class Router {
    private final long site;
    private final CreateCall create;
    private final OrderCalls orders;
    private final RefundCalls refunds;
    private final CaptureCalls captures;
    private final DisputeCalls disputes;
    private final TransactionCalls transactions;
    private final PadCalls pad;
    private final SandboxCalls sandbox;
    private final CustomerCall customer;
    private final FaultCalls faults;

    Router(
            long site,
            CreateCall create,
            OrderCalls orders,
            RefundCalls refunds,
            CaptureCalls captures,
            DisputeCalls disputes,
            TransactionCalls transactions,
            PadCalls pad,
            SandboxCalls sandbox,
            CustomerCall customer,
            FaultCalls faults) {
        this.site = site;
        this.create = create;
        this.orders = orders;
        this.refunds = refunds;
        this.captures = captures;
        this.disputes = disputes;
        this.transactions = transactions;
        this.pad = pad;
        this.sandbox = sandbox;
        this.customer = customer;
        this.faults = faults;
    }

    Answer answer(Request request) {
        String top = request.path().isEmpty() ? "" : request.path().getFirst();
        return switch (top) {
            case "orders", "capture" -> order(request);
            case "transactions" -> transaction(request);
            case "pad" -> pad(request);
            case "gateways" -> request.is("GET", "gateways") ? MethodCalls.gateways() : unknown();
            case "payment-methods" -> request.is("GET", "payment-methods") ? MethodCalls.paymentMethods() : unknown();
            case "me" -> request.is("GET", "me") ? MethodCalls.me(site) : unknown();
            case "sandbox" -> sandbox(request);
            default -> unknown();
        };
    }

    private Answer order(Request request) {
        if (request.is("POST", "orders")) {
            return create.create(request.body());
        }
        if (request.path().size() < 2) {
            return unknown();
        }
        String id = request.path().get(1);
        if (request.is("GET", "orders/*")) {
            return orders.get(id);
        }
        if (request.is("PATCH", "orders/*")) {
            return orders.patch(id, request.body());
        }
        if (request.is("POST", "orders/*/refunds")) {
            return refunds.refund(id, request.body());
        }
        if (request.is("PATCH", "orders/*/refunds/*")) {
            return refunds.cancel(id, request.path().get(3), request.body());
        }
        if (request.is("POST", "orders/*/files")) {
            return disputes.files(id, request.body());
        }
        if (request.is("POST", "orders/*/capture")) {
            return captures.capture(id, request.body());
        }
        if (request.is("PATCH", "capture/*")) {
            return captures.cancel(id, request.body());
        }
        return unknown();
    }

    private Answer transaction(Request request) {
        if (request.is("GET", "transactions")) {
            return transactions.list(request);
        }
        return request.is("GET", "transactions/*")
                ? transactions.get(request.path().get(1))
                : unknown();
    }

    private Answer pad(Request request) {
        if (request.path().size() < 3) {
            return unknown();
        }
        String id = request.path().get(2);
        if (request.is("POST", "pad/orders/*/onhold")) {
            return pad.hold(id, request.body());
        }
        if (request.is("POST", "pad/orders/*/autoexpire")) {
            return pad.extend(id, request.body());
        }
        return request.is("GET", "pad/orders/*") ? pad.get(id) : unknown();
    }

    private Answer sandbox(Request request) {
        if (request.is("GET", "sandbox/clock")) {
            return sandbox.clock();
        }
        if (request.is("POST", "sandbox/clock")) {
            return sandbox.advance(request.body());
        }
        if (request.is("GET", "sandbox/scenarios")) {
            return sandbox.scenarios();
        }
        if (request.is("POST", "sandbox/scenarios/*")) {
            return sandbox.play(request.path().get(2));
        }
        if (request.is("GET", "sandbox/ledger")) {
            return sandbox.ledger(request.first("order_id"), request.first("operation"));
        }
        if (request.is("GET", "sandbox/cards")) {
            return sandbox.cards();
        }
        if (request.is("GET", "sandbox/site")) {
            return sandbox.site();
        }
        if (request.is("POST", "sandbox/site")) {
            return sandbox.changeSite(request.body());
        }
        if (request.is("GET", "sandbox/notify")) {
            return faults.notifications();
        }
        if (request.is("POST", "sandbox/notify")) {
            return faults.deliverTo(request.body());
        }
        if (request.is("GET", "sandbox/faults")) {
            return faults.show();
        }
        if (request.is("POST", "sandbox/faults")) {
            return faults.change(request.body());
        }
        if (request.is("POST", "sandbox/orders/*/decision")) {
            return sandbox.decide(request.path().get(2), request.body());
        }
        return request.path().size() == 4 && request.path().get(1).equals("orders") ? played(request) : unknown();
    }

    /** What the customer, the bank and the card scheme do on an order. */
    private Answer played(Request request) {
        String id = request.path().get(2);
        if (request.is("POST", "sandbox/orders/*/customer")) {
            return customer.act(id, request.body());
        }
        if (request.is("POST", "sandbox/orders/*/chargeback")) {
            return disputes.open(id, request.body());
        }
        if (request.is("POST", "sandbox/orders/*/dispute")) {
            return disputes.decide(id, request.body());
        }
        if (request.is("GET", "sandbox/orders/*/history")) {
            return sandbox.history(id);
        }
        return request.is("GET", "sandbox/orders/*/evidence") ? sandbox.evidence(id) : unknown();
    }

    private static Answer unknown() {
        return Answer.message(404, "Not found");
    }
}
