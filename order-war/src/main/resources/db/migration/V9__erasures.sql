-- Who left, and left more behind than one transaction could take away. The rest goes in portions.
CREATE TABLE erasure (
    user_id     uuid PRIMARY KEY,
    next_run_at timestamptz NOT NULL DEFAULT now()
);
