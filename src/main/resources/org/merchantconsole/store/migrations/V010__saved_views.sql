-- Searches that staff keep under a name, and how their lists look.
--
-- ready names a view that came with the program: its name is then a text of the program until somebody gives it another.
-- place orders them; owner is the name of whoever saved it, empty for those that came with the program.
CREATE TABLE saved_views (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    ready   TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    search  TEXT    NOT NULL,
    owner   TEXT    NOT NULL,
    shared  INTEGER NOT NULL CHECK (shared IN (0, 1)),
    place   INTEGER NOT NULL,
    CHECK (name <> '' OR ready <> '')
) STRICT;

INSERT INTO saved_views (ready, name, search, owner, shared, place) VALUES
    ('reviewer', '', 'queue:review left:<1d', '', 1, 1),
    ('warehouse', '', 'queue:shipping left:<3d', '', 1, 2),
    ('finance', '', 'refunded:part', '', 1, 3),
    ('manager', '', 'left:<3d amount:>250', '', 1, 4);
