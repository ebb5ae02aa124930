-- Neither cards nor pay-later methods give back more than was paid (DOMAIN 3.2, rules 3 and 4). The engine says so in words
-- before; this is the last line, for whatever comes past it. What is under way counts: at most one action per order is, and
-- it is the one that is written down here. What the provider reports is always stored.
DROP TRIGGER intents_within_payment;

CREATE TRIGGER intents_within_payment BEFORE INSERT ON intents
WHEN NEW.kind IN ('REFUND', 'REFUND_LINES')
BEGIN
    SELECT raise(ABORT, 'a refund is larger than what is left of the payment')
    FROM orders
    WHERE orders.id = NEW.order_key
      AND orders.flow IN ('CARD', 'CARD_OWN_MID', 'CARD_MANUAL_CAPTURE', 'KLARNA', 'PAD')
      AND NEW.money + max(orders.refunded, (
              SELECT ifnull(sum(transactions.amount), 0)
              FROM transactions
              WHERE transactions.order_key = orders.id
                AND transactions.kind = 'REFUND'
                AND transactions.currency = orders.currency
                AND transactions.order_status NOT IN ('DECLINED', 'VOID', 'CANCELLED', 'EXPIRED')
          )) > orders.amount;
    SELECT raise(ABORT, 'a refund is in another currency than the payment')
    FROM orders
    WHERE orders.id = NEW.order_key
      AND orders.currency <> NEW.currency;
END;
