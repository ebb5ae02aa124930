-- Work lists of their own for reservations to be captured and for chargebacks, and where a dispute stands.
-- queues is a set of bits: 32 captures, 64 chargebacks that are open, 128 chargebacks that are won or lost.

ALTER TABLE transactions ADD COLUMN dispute_status TEXT NOT NULL DEFAULT '';

CREATE INDEX orders_captures ON orders (due_order, amount_order, id) WHERE (queues & 32) <> 0;
CREATE INDEX orders_chargebacks ON orders (due_order, amount_order, id) WHERE (queues & 64) <> 0;
CREATE INDEX orders_chargebacks_ended ON orders (due_order, amount_order, id) WHERE (queues & 128) <> 0;

DROP TRIGGER currencies_counted;

CREATE TRIGGER currencies_counted AFTER INSERT ON currencies
BEGIN
    INSERT INTO counters (currency, queue) VALUES
        (NEW.code, 1), (NEW.code, 2), (NEW.code, 4), (NEW.code, 8), (NEW.code, 16),
        (NEW.code, 32), (NEW.code, 64), (NEW.code, 128);
END;

INSERT INTO counters (currency, queue)
SELECT code, bit FROM currencies, (SELECT 32 AS bit UNION ALL SELECT 64 UNION ALL SELECT 128);

-- What is known of older orders; the next report of each tells more. The triggers count them.
UPDATE orders SET queues = queues | 32 WHERE family = 'CAPTURE';

UPDATE orders SET queues = queues | 64
WHERE (family = 'CHARGEBACK' AND id NOT IN (SELECT order_key FROM transactions WHERE kind = 'CHARGEBACK'))
    OR id IN (SELECT order_key FROM transactions WHERE kind = 'CHARGEBACK' AND order_status = 'RESERVED');

UPDATE orders SET queues = queues | 128
WHERE (queues & 64) = 0 AND id IN (SELECT order_key FROM transactions WHERE kind = 'CHARGEBACK');
