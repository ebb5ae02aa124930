package org.merchantconsole.status;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/**
 * One question to the engine: may this action be taken on this transaction, now?
 *
 * @param kind the action
 * @param action its parameters; null asks for the guards that need none
 * @param facts the transaction
 * @param state its row
 * @param node the row's number
 * @param past its history
 * @param tables the tables
 * @param now the moment
 */
record Question(
        ActionKind kind,
        @Nullable Action action,
        Facts facts,
        State state,
        int node,
        Past past,
        Tables tables,
        Instant now) {

    /** A refusal whose way out follows from the tables. */
    Verdict refuse(Rule rule) {
        return refuseByTables(rule, Map.of());
    }

    /** A refusal with figures whose way out follows from the tables. */
    Verdict refuseByTables(Rule rule, Map<String, Object> values) {
        return refuse(rule, values, new WayOut(this).find());
    }

    /** The same question about another action, without parameters. */
    Question instead(ActionKind other) {
        return new Question(other, null, facts, state, node, past, tables, now);
    }

    /** A refusal that the same action with other figures, or another action, overcomes. */
    Verdict refuse(Rule rule, Map<String, Object> values, ActionKind... wayOut) {
        return refuse(rule, values, List.of(wayOut));
    }

    private Verdict refuse(Rule rule, Map<String, Object> values, List<ActionKind> wayOut) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("action", kind);
        return new Verdict.Refused(rule, facts.status(), all, wayOut);
    }

    /**
     * The guard that every amount passes: the payment's currency, positive, and not above a limit.
     *
     * @return the refusal, or null when the amount may pass
     */
    @Nullable
    Verdict checkAmount(Money amount, Money limit, Rule aboveLimit) {
        if (!amount.sameCurrency(limit)) {
            return refuse(
                    Rule.WRONG_CURRENCY,
                    Map.of(
                            "currency",
                            limit.currency().getCurrencyCode(),
                            "given",
                            amount.currency().getCurrencyCode()),
                    kind);
        }
        if (!amount.isPositive()) {
            return refuse(Rule.AMOUNT_NOT_POSITIVE, Map.of("amount", amount, "rest", limit), kind);
        }
        if (amount.compareTo(limit) > 0) {
            return refuse(aboveLimit, Map.of("amount", amount, "rest", limit), kind);
        }
        return null;
    }
}
