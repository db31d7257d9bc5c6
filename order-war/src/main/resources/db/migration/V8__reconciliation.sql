-- The comparison of all books: one row, whose time says when it is next and whose lease it is until then.
CREATE TABLE reconciliation (
    single      boolean PRIMARY KEY DEFAULT true CHECK (single),
    next_run_at timestamptz NOT NULL,
    checked_at  timestamptz,
    problems    bigint      NOT NULL DEFAULT 0,
    gaps        bigint      NOT NULL DEFAULT 0
);
INSERT INTO reconciliation (next_run_at) VALUES (now() + interval '1 minute');
