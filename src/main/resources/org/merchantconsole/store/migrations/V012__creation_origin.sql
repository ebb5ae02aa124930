-- Finds the orders that were made from another one.
CREATE INDEX creations_from ON creations (site, request ->> 'from') WHERE request ->> 'from' <> '';
