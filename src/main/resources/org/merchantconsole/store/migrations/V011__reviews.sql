-- For those who decide about held payments: who has taken one on, and ways to what is alike.

CREATE TABLE claims (
    order_key INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
    by        TEXT    NOT NULL,
    since     INTEGER NOT NULL
) STRICT;

CREATE INDEX customers_place ON customers (zip_code, house_number) WHERE zip_code <> '';
CREATE INDEX intents_staff ON intents (staff, kind);
