-- Orders that were made here, written down before they were sent. The order id makes one happen once: among those that may
-- exist at the provider it stands once per site. Of a card only brand and last four digits are kept.

CREATE TABLE creations (
    id          TEXT NOT NULL PRIMARY KEY,
    site        TEXT NOT NULL,
    order_id    TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('DIRECT', 'REDIRECT', 'PAYMENT_LINK')),
    request     TEXT NOT NULL,
    card        TEXT NOT NULL,
    staff       TEXT NOT NULL,
    at          INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('SENDING', 'CREATED', 'REFUSED', 'NOT_SENT', 'UNKNOWN', 'NOT_CREATED')),
    changed_at  INTEGER NOT NULL,
    code        INTEGER NOT NULL,
    text        TEXT NOT NULL,
    payment_url TEXT NOT NULL,
    expires_at  INTEGER
) STRICT;

CREATE UNIQUE INDEX creations_once ON creations (site, order_id) WHERE state IN ('SENDING', 'CREATED', 'UNKNOWN');

CREATE INDEX creations_latest ON creations (at);
