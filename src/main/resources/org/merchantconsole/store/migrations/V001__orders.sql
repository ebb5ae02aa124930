-- Orders with all that belongs to them, intents, audit, counters.
--
-- Moments are milliseconds since 1970 in UTC. Amounts are whole minor units of the currency beside them.
-- Statuses stand twice: in the provider's words (..._raw, kept for ever) and as the engine reads them.
-- queues is a set of bits: 1 review, 2 shipping, 4 reminders, 8 refunds, 16 orders.

CREATE TABLE currencies (
    code TEXT PRIMARY KEY CHECK (length(code) = 3)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
    id                     INTEGER PRIMARY KEY,
    site                   TEXT    NOT NULL,
    order_id               TEXT    NOT NULL,
    transaction_id         TEXT,
    flow                   TEXT    NOT NULL,
    method                 TEXT    NOT NULL,
    order_status_raw       TEXT    NOT NULL,
    transaction_status_raw TEXT,
    order_status           TEXT    NOT NULL,
    transaction_status     TEXT    NOT NULL,
    family                 TEXT    NOT NULL,
    state_id               TEXT    NOT NULL,
    amount                 INTEGER NOT NULL,
    refunded               INTEGER NOT NULL,
    pending_refund         INTEGER NOT NULL,
    currency               TEXT    NOT NULL REFERENCES currencies (code),
    created                INTEGER NOT NULL,
    modified               INTEGER NOT NULL,
    completed              INTEGER,
    due_at                 INTEGER,
    due_what               TEXT,
    shipped_at             INTEGER,
    ship_by                INTEGER,
    extensions             INTEGER NOT NULL,
    held_from              INTEGER,
    held_until             INTEGER,
    queues                 INTEGER NOT NULL,
    is_moving              INTEGER NOT NULL CHECK (is_moving IN (0, 1)),
    line_count             INTEGER NOT NULL,
    score                  INTEGER NOT NULL,
    ip_country             TEXT    NOT NULL,
    description            TEXT    NOT NULL,
    reason                 TEXT    NOT NULL,
    reason_code            TEXT    NOT NULL,
    fingerprint            TEXT    NOT NULL,
    -- The two below give lists a plain order to page in: no deadline comes last, larger amounts first.
    due_order              INTEGER GENERATED ALWAYS AS (ifnull(due_at, 9223372036854775807)) VIRTUAL,
    amount_order           INTEGER GENERATED ALWAYS AS (-amount) VIRTUAL,
    UNIQUE (order_id, site)
) STRICT;

CREATE INDEX orders_transaction ON orders (transaction_id);
CREATE INDEX orders_created ON orders (created, id);
CREATE INDEX orders_amount ON orders (site, currency, amount);
CREATE INDEX orders_due ON orders (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX orders_moving ON orders (due_order, id) WHERE is_moving = 1;
CREATE INDEX orders_review ON orders (due_order, amount_order, id) WHERE (queues & 1) <> 0;
CREATE INDEX orders_shipping ON orders (due_order, amount_order, id) WHERE (queues & 2) <> 0;
CREATE INDEX orders_reminders ON orders (due_order, amount_order, id) WHERE (queues & 4) <> 0;
CREATE INDEX orders_refunds ON orders (due_order, amount_order, id) WHERE (queues & 8) <> 0;

-- The provider's own JSON of the order and of its cart, apart from the order so that lists read short rows.
CREATE TABLE originals (
    order_key INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
    raw       TEXT NOT NULL,
    raw_items TEXT NOT NULL
) STRICT;

CREATE TABLE customers (
    order_key    INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
    first_name   TEXT NOT NULL,
    last_name    TEXT NOT NULL,
    email        TEXT NOT NULL,
    phone        TEXT NOT NULL,
    address      TEXT NOT NULL,
    house_number TEXT NOT NULL,
    zip_code     TEXT NOT NULL,
    city         TEXT NOT NULL,
    country      TEXT NOT NULL,
    locale       TEXT NOT NULL
) STRICT;

CREATE INDEX customers_email ON customers (email COLLATE NOCASE) WHERE email <> '';

-- How it was paid, where more than the method is known. Of a card only bin, last four and expiry.
CREATE TABLE payments (
    order_key               INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
    last4                   TEXT    NOT NULL CHECK (length(last4) <= 4),
    expiry                  TEXT    NOT NULL,
    holder                  TEXT    NOT NULL,
    issuer_country          TEXT    NOT NULL,
    issuer_bin              TEXT    NOT NULL CHECK (length(issuer_bin) <= 6),
    authentication_status   TEXT    NOT NULL,
    eci                     TEXT    NOT NULL,
    flow                    TEXT    NOT NULL,
    funding                 TEXT    NOT NULL,
    cvc_result              TEXT    NOT NULL,
    response_code           TEXT    NOT NULL,
    external_transaction_id TEXT    NOT NULL,
    manual_capture          INTEGER NOT NULL,
    capture_expiry          INTEGER,
    capture_remain          INTEGER,
    liability               TEXT    NOT NULL,
    card                    TEXT    GENERATED ALWAYS AS (issuer_bin || ' ' || last4 || ' ' || expiry) VIRTUAL
) STRICT;

CREATE INDEX payments_card ON payments (card) WHERE last4 <> '';

CREATE TABLE lines (
    order_key    INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    item_id      TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    description  TEXT    NOT NULL,
    unit_price   TEXT    NOT NULL,
    quantity     TEXT    NOT NULL,
    tax_selector TEXT    NOT NULL,
    tax_rate     TEXT    NOT NULL,
    PRIMARY KEY (order_key, position)
) STRICT, WITHOUT ROWID;

-- The children of orders: refunds, chargebacks, captures, part shipments, by the provider's number.
CREATE TABLE transactions (
    id                     TEXT    PRIMARY KEY,
    order_key              INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position               INTEGER NOT NULL,
    kind                   TEXT    NOT NULL,
    order_id               TEXT    NOT NULL,
    order_status_raw       TEXT    NOT NULL,
    transaction_status_raw TEXT,
    order_status           TEXT    NOT NULL,
    transaction_status     TEXT    NOT NULL,
    amount                 INTEGER NOT NULL,
    currency               TEXT    NOT NULL,
    created                INTEGER NOT NULL,
    description            TEXT    NOT NULL,
    answer_by              INTEGER,
    dispute_reason         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX transactions_order ON transactions (order_key, position);

CREATE TABLE status_history (
    order_key              INTEGER NOT NULL REFERENCES orders (id),
    position               INTEGER NOT NULL,
    at                     INTEGER NOT NULL,
    order_status_raw       TEXT    NOT NULL,
    transaction_status_raw TEXT,
    source                 TEXT    NOT NULL,
    by                     TEXT    NOT NULL,
    expected               INTEGER NOT NULL CHECK (expected IN (0, 1)),
    PRIMARY KEY (order_key, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER status_history_keeps BEFORE UPDATE ON status_history
BEGIN
    SELECT raise(ABORT, 'the status history is only added to');
END;

CREATE TRIGGER status_history_stays BEFORE DELETE ON status_history
BEGIN
    SELECT raise(ABORT, 'the status history is only added to');
END;

CREATE TABLE holds (
    order_key INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    starts    INTEGER NOT NULL,
    ends      INTEGER NOT NULL,
    reason    TEXT    NOT NULL,
    by        TEXT    NOT NULL,
    by_email  INTEGER NOT NULL CHECK (by_email IN (0, 1)),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (order_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
    id        INTEGER PRIMARY KEY,
    order_key INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    by        TEXT    NOT NULL,
    text      TEXT    NOT NULL
) STRICT;

CREATE INDEX notes_order ON notes (order_key);

-- Actions, written down before they are sent. money and currency repeat the amount of the action, for the guards below.
CREATE TABLE intents (
    number    INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    order_key INTEGER NOT NULL REFERENCES orders (id),
    kind      TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    money     INTEGER,
    currency  TEXT,
    staff     TEXT    NOT NULL,
    staged_at INTEGER NOT NULL,
    leaves_at INTEGER NOT NULL,
    state     TEXT    NOT NULL,
    changed_at INTEGER NOT NULL,
    code      INTEGER NOT NULL,
    text      TEXT    NOT NULL,
    before    TEXT    NOT NULL,
    is_open   INTEGER GENERATED ALWAYS AS (state IN ('STAGED', 'DUE', 'SENDING', 'WITH_PROVIDER', 'UNKNOWN')) VIRTUAL,
    CHECK (kind NOT IN ('REFUND', 'REFUND_LINES') OR money > 0)
) STRICT;

-- At most one action under way per order, whoever asks.
CREATE UNIQUE INDEX intents_open ON intents (order_key) WHERE is_open = 1;
CREATE INDEX intents_order ON intents (order_key);

-- Cards never give back more than was paid. This holds our own intents only; what the provider reports is always stored.
CREATE TRIGGER intents_within_payment BEFORE INSERT ON intents
WHEN NEW.kind = 'REFUND'
BEGIN
    SELECT raise(ABORT, 'a card refund is larger than what is left of the payment')
    FROM orders
    WHERE orders.id = NEW.order_key
      AND orders.flow IN ('CARD', 'CARD_OWN_MID', 'CARD_MANUAL_CAPTURE')
      AND NEW.money + max(orders.refunded, (
              SELECT ifnull(sum(transactions.amount), 0)
              FROM transactions
              WHERE transactions.order_key = orders.id
                AND transactions.kind = 'REFUND'
                AND transactions.currency = orders.currency
                AND transactions.order_status NOT IN ('DECLINED', 'VOID', 'CANCELLED', 'EXPIRED')
          )) > orders.amount;
END;

-- Names the order by the merchant's words, so that a row stands alone.
CREATE TABLE audit (
    id        INTEGER PRIMARY KEY,
    at        INTEGER NOT NULL,
    actor     TEXT    NOT NULL,
    source    TEXT    NOT NULL,
    what      TEXT    NOT NULL,
    site      TEXT,
    order_id  TEXT,
    operation TEXT,
    detail    TEXT    NOT NULL
) STRICT;

CREATE INDEX audit_order ON audit (order_id, site) WHERE order_id IS NOT NULL;

CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
BEGIN
    SELECT raise(ABORT, 'the audit is only added to');
END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
    SELECT raise(ABORT, 'the audit is only added to');
END;

-- How many orders stand in each work list and what they come to: what is on its way back for refunds, else the amount.
CREATE TABLE counters (
    currency TEXT    NOT NULL REFERENCES currencies (code),
    queue    INTEGER NOT NULL,
    orders   INTEGER NOT NULL DEFAULT 0,
    money    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (currency, queue)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER currencies_counted AFTER INSERT ON currencies
BEGIN
    INSERT INTO counters (currency, queue) VALUES
        (NEW.code, 1), (NEW.code, 2), (NEW.code, 4), (NEW.code, 8), (NEW.code, 16);
END;

CREATE TRIGGER orders_counted AFTER INSERT ON orders
BEGIN
    UPDATE counters
    SET orders = orders + 1,
        money = money + iif(queue = 8, NEW.pending_refund, NEW.amount)
    WHERE currency = NEW.currency AND (queue & NEW.queues) <> 0;
END;

CREATE TRIGGER orders_uncounted AFTER DELETE ON orders
BEGIN
    UPDATE counters
    SET orders = orders - 1,
        money = money - iif(queue = 8, OLD.pending_refund, OLD.amount)
    WHERE currency = OLD.currency AND (queue & OLD.queues) <> 0;
END;

CREATE TRIGGER orders_recounted AFTER UPDATE OF queues, currency, amount, pending_refund ON orders
WHEN OLD.queues <> NEW.queues OR OLD.currency <> NEW.currency
    OR OLD.amount <> NEW.amount OR OLD.pending_refund <> NEW.pending_refund
BEGIN
    UPDATE counters
    SET orders = orders - 1,
        money = money - iif(queue = 8, OLD.pending_refund, OLD.amount)
    WHERE currency = OLD.currency AND (queue & OLD.queues) <> 0;
    UPDATE counters
    SET orders = orders + 1,
        money = money + iif(queue = 8, NEW.pending_refund, NEW.amount)
    WHERE currency = NEW.currency AND (queue & NEW.queues) <> 0;
END;

-- Texts that a later run needs, such as how far a synchronisation came.
CREATE TABLE remembered (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
