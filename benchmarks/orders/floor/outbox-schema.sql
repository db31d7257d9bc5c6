CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic        text        NOT NULL,
    aggregate_id text        NOT NULL,
    headers      jsonb       NOT NULL,
    payload      text,
    created_at   timestamptz NOT NULL DEFAULT now()
);
