-- Ties every row of the audit to the row before it, so that a changed, missing or added row is found.
--
-- hash is SHA-256 over the hash before it and the row in its canonical form. The link of number 0 is random and names this
-- database; the others carry the numbers of the rows of audit, which have no gaps. The program fills in the rows that are
-- there already and begins the signed head, a file beside the database.

CREATE TABLE audit_chain (
    audit_id INTEGER PRIMARY KEY,
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER audit_chain_keeps BEFORE UPDATE ON audit_chain
BEGIN
    SELECT raise(ABORT, 'the chain of the audit is only added to');
END;

CREATE TRIGGER audit_chain_stays BEFORE DELETE ON audit_chain
BEGIN
    SELECT raise(ABORT, 'the chain of the audit is only added to');
END;
