-- Every date of an order by its rule, not only the next one: what ends until when, asked by rule and day. Orders that are
-- known already bring their next date along; the others are reckoned by the program, which alone knows the rules.

CREATE TABLE deadlines (
    order_key INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    what      TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (order_key, what, at)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadlines_what ON deadlines (what, at);

INSERT INTO deadlines (order_key, what, at)
SELECT id, due_what, due_at FROM orders WHERE due_at IS NOT NULL AND due_what IS NOT NULL;
