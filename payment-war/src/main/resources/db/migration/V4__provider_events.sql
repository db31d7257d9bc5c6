-- Events that the payment provider told of, so that each is taken once. Ids alone.
CREATE TABLE provider_event (
    id          text PRIMARY KEY,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX provider_event_received_at ON provider_event (received_at);
