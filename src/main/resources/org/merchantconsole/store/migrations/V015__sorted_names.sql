-- The customer's name as lists are sorted by it: small letters without accents, as the search has them.
ALTER TABLE customers ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';

UPDATE customers SET sort_name = folded(first_name || ' ' || last_name);

CREATE INDEX customers_sort_name ON customers (sort_name, order_key);
