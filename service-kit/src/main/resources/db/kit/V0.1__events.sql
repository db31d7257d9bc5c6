-- Events that wait to be sent, in the order they were written.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic        text        NOT NULL,
    aggregate_id text        NOT NULL,
    headers      jsonb       NOT NULL,
    payload      text,
    created_at   timestamptz NOT NULL DEFAULT now()
);

-- Events that were applied.
CREATE TABLE inbox (
    event_id   uuid PRIMARY KEY,
    applied_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_applied_at ON inbox (applied_at);
