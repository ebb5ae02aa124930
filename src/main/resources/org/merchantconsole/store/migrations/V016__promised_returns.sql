-- Until when a customer promised to send the goods back, a day such as 2026-12-24: kept by us, the provider has no field.
CREATE TABLE promised_returns (
    order_key INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    day       TEXT    NOT NULL,
    PRIMARY KEY (order_key, position),
    FOREIGN KEY (order_key, position) REFERENCES holds (order_key, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The calendar of pauses asks by the days on which they begin and end.
CREATE INDEX holds_starts ON holds (starts);
CREATE INDEX holds_ends ON holds (ends);
