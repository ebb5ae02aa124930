-- Search as you type. This is SQLite's own full-text search; nothing here is a fact, all of it can be built again.
--
-- Texts are cut into words before they come here (letters and digits, lower case, without accents), so the plain ascii
-- tokenizer only splits at blanks. A dot appears in amounts alone: 129.95 is one word.
CREATE VIRTUAL TABLE words USING fts5 (
    text,
    content = '', contentless_delete = 1, detail = none,
    tokenize = "ascii tokenchars '.'"
);

-- Any part of an order id, a transaction id or an e-mail address, from three characters on.
CREATE VIRTUAL TABLE parts USING fts5 (
    text,
    content = '', contentless_delete = 1,
    tokenize = 'trigram'
);

-- Orders whose words changed since they were indexed. New orders need no row: they are above search_progress.
CREATE TABLE search_stale (
    order_key INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE search_progress (
    only_row   INTEGER PRIMARY KEY CHECK (only_row = 1),
    indexed_to INTEGER NOT NULL
) STRICT;

INSERT INTO search_progress VALUES (1, 0);

CREATE TRIGGER orders_stale AFTER UPDATE ON orders
WHEN NEW.id <= (SELECT indexed_to FROM search_progress)
BEGIN
    INSERT OR IGNORE INTO search_stale VALUES (NEW.id);
END;

CREATE TRIGGER notes_stale AFTER INSERT ON notes
WHEN NEW.order_key <= (SELECT indexed_to FROM search_progress)
BEGIN
    INSERT OR IGNORE INTO search_stale VALUES (NEW.order_key);
END;
