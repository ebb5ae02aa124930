-- What the provider reported and the program could not take in fully: pairs outside the state tables, records that cannot be
-- read, orders of another site, refunds without their payment. One row per transaction and pair; closed, never deleted.
CREATE TABLE quarantine (
    id                 INTEGER PRIMARY KEY,
    at                 INTEGER NOT NULL,
    source             TEXT NOT NULL,
    actor              TEXT NOT NULL,
    reason             TEXT NOT NULL CHECK (reason IN ('PAIR', 'UNREADABLE', 'OTHER_SITE', 'NO_PAYMENT')),
    site               TEXT NOT NULL,
    order_id           TEXT NOT NULL,
    transaction_id     TEXT NOT NULL,
    kind               TEXT NOT NULL,
    order_status       TEXT NOT NULL,
    transaction_status TEXT,
    why                TEXT NOT NULL,
    raw                TEXT NOT NULL,
    identity           TEXT NOT NULL UNIQUE,
    state              TEXT NOT NULL CHECK (state IN ('OPEN', 'CLEARED')),
    closed_at          INTEGER,
    closed_source      TEXT,
    closed_by          TEXT NOT NULL DEFAULT '',
    closed_why         TEXT NOT NULL DEFAULT '',
    CHECK ((state = 'OPEN') = (closed_at IS NULL))
) STRICT;

CREATE INDEX quarantine_open ON quarantine (order_id) WHERE state = 'OPEN';

-- Orders that stood outside the tables before this list was kept.
INSERT INTO quarantine (
    at, source, actor, reason, site, order_id, transaction_id, kind, order_status, transaction_status, why, raw,
    identity, state)
SELECT
    modified, 'SYNC', 'sync', 'PAIR', site, order_id, coalesce(transaction_id, ''), 'PAYMENT', order_status_raw,
    transaction_status_raw, '', '',
    'PAIR|' || coalesce(transaction_id, site || '|' || order_id) || '|' || order_status_raw || '/'
        || coalesce(transaction_status_raw, 'null'),
    'OPEN'
FROM orders
WHERE state_id = ''
ON CONFLICT DO NOTHING;

-- Where a person looked at a difference between the provider's books and ours and kept ours: it comes back only when the
-- provider's value is another one.
CREATE TABLE kept_differences (
    site     TEXT NOT NULL,
    order_id TEXT NOT NULL,
    field    TEXT NOT NULL,
    theirs   TEXT NOT NULL,
    ours     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    kept_by  TEXT NOT NULL,
    why      TEXT NOT NULL,
    PRIMARY KEY (site, order_id, field)
) STRICT, WITHOUT ROWID;
