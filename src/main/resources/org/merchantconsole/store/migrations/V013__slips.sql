-- Packing slips that were printed, each time anew: who, and when.
CREATE TABLE slips (
    order_key INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    by        TEXT    NOT NULL
) STRICT;

CREATE INDEX slips_order ON slips (order_key, at);
