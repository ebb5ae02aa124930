-- Notifications as they came in, kept before they are looked into.
--
-- body is what arrived, with card and account numbers taken out (then masked is 1); sha256 is that of the original bytes.
-- verdict repeats what authentic, reason and off_by amount to. due_at is when to look again; null when done with.

CREATE TABLE inbox (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    received_at    INTEGER NOT NULL,
    method         TEXT    NOT NULL,
    query          TEXT    NOT NULL,
    has_auth       INTEGER NOT NULL CHECK (has_auth IN (0, 1)),
    body           TEXT    NOT NULL,
    masked         INTEGER NOT NULL CHECK (masked IN (0, 1)),
    sha256         TEXT    NOT NULL CHECK (length(sha256) = 64),
    verdict        TEXT    NOT NULL,
    signed_at      INTEGER,
    reason         TEXT,
    off_by         INTEGER NOT NULL,
    site           TEXT    NOT NULL,
    order_id       TEXT    NOT NULL,
    transaction_id TEXT    NOT NULL,
    news           TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    text           TEXT    NOT NULL,
    attempts       INTEGER NOT NULL,
    due_at         INTEGER,
    processed_at   INTEGER,
    CHECK ((signed_at IS NULL) <> (reason IS NULL))
) STRICT;

CREATE INDEX inbox_due ON inbox (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX inbox_verdict ON inbox (verdict, id);
CREATE INDEX inbox_news ON inbox (news) WHERE news <> '';
-- Parts and refunds send notifications under names of their own.
CREATE INDEX transactions_named ON transactions (order_id);

CREATE INDEX inbox_waiting ON inbox (order_id, site) WHERE due_at IS NOT NULL;
