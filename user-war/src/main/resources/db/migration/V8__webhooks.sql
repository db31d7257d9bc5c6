-- Where somebody's program wants to be told of events. The secrets that deliveries are signed with are encrypted.
CREATE TABLE webhook (
    id              uuid PRIMARY KEY,
    account_id      uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    scope           text        NOT NULL CHECK (scope IN ('OWN', 'ALL')),
    url             text        NOT NULL,
    description     text,
    event_types     text        NOT NULL,
    secret          bytea       NOT NULL,
    former_secret   bytea,
    former_until    timestamptz,
    enabled         boolean     NOT NULL,
    disabled_reason text,
    created_at      timestamptz NOT NULL,
    version         integer     NOT NULL,
    -- What its deliveries met with: since when none succeeded, and how many in a row nobody answered
    failing_since   timestamptz,
    silences        integer     NOT NULL DEFAULT 0,
    -- One delivery at a time, by whoever holds the lease; none during a pause
    leased_until    timestamptz NOT NULL DEFAULT now(),
    paused_until    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_by_account ON webhook (account_id, created_at, id);

-- One event for one webhook: what is to be sent, and the log of what was.
CREATE TABLE webhook_delivery (
    id            uuid PRIMARY KEY,
    webhook_id    uuid        NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    event_id      uuid        NOT NULL,
    event_type    text        NOT NULL,
    body          text        NOT NULL,
    state         text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts      integer     NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    due_at        timestamptz NOT NULL DEFAULT now(),
    give_up_at    timestamptz NOT NULL,
    attempted_at  timestamptz,
    answer_status integer,
    answer_millis integer,
    failure       text,
    UNIQUE (webhook_id, event_id)
);
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook_id, due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, created_at DESC, id DESC);
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (created_at);
