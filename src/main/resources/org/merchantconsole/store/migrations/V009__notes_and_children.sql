-- Notes that can be pinned and corrected, and the pairs that refunds, chargebacks, captures and parts went through.

ALTER TABLE notes ADD COLUMN pinned_at INTEGER;
ALTER TABLE notes ADD COLUMN edited_at INTEGER;
ALTER TABLE notes ADD COLUMN edited_by TEXT NOT NULL DEFAULT '';

CREATE INDEX notes_pinned ON notes (order_key, pinned_at) WHERE pinned_at IS NOT NULL;

-- What a note said before it was corrected. Whoever changes the words cannot get round it.
CREATE TABLE note_versions (
    id      INTEGER PRIMARY KEY,
    note_id INTEGER NOT NULL REFERENCES notes (id),
    at      INTEGER NOT NULL,
    by      TEXT    NOT NULL,
    text    TEXT    NOT NULL
) STRICT;

CREATE INDEX note_versions_note ON note_versions (note_id);

CREATE TRIGGER notes_kept BEFORE UPDATE OF text ON notes
WHEN OLD.text <> NEW.text
BEGIN
    INSERT INTO note_versions (note_id, at, by, text)
    VALUES (OLD.id, ifnull(OLD.edited_at, OLD.at), iif(OLD.edited_by = '', OLD.by, OLD.edited_by), OLD.text);
END;

CREATE TRIGGER note_versions_keep BEFORE UPDATE ON note_versions
BEGIN
    SELECT raise(ABORT, 'what a note said is only added to');
END;

CREATE TRIGGER note_versions_stay BEFORE DELETE ON note_versions
BEGIN
    SELECT raise(ABORT, 'what a note said is only added to');
END;

CREATE TRIGGER notes_reworded AFTER UPDATE OF text ON notes
WHEN NEW.order_key <= (SELECT indexed_to FROM search_progress)
BEGIN
    INSERT OR IGNORE INTO search_stale VALUES (NEW.order_key);
END;

-- One row per pair that a child left: a child that never changed costs nothing. The pair it has now stands in its own row.
CREATE TABLE child_history (
    id                     INTEGER PRIMARY KEY,
    transaction_id         TEXT    NOT NULL,
    order_key              INTEGER NOT NULL REFERENCES orders (id),
    at                     INTEGER NOT NULL,
    order_status_raw       TEXT    NOT NULL,
    transaction_status_raw TEXT,
    source                 TEXT    NOT NULL,
    by                     TEXT    NOT NULL
) STRICT;

CREATE INDEX child_history_order ON child_history (order_key);

CREATE TRIGGER child_history_keeps BEFORE UPDATE ON child_history
BEGIN
    SELECT raise(ABORT, 'the history of children is only added to');
END;

CREATE TRIGGER child_history_stays BEFORE DELETE ON child_history
BEGIN
    SELECT raise(ABORT, 'the history of children is only added to');
END;
