-- One payment per order. A row without an amount is a tombstone: the cancellation came before the charge.
CREATE TABLE payment (
    order_id           uuid PRIMARY KEY,
    customer_id        uuid,
    amount_minor       bigint CHECK (amount_minor > 0),
    currency           text,
    token              text,
    status             text        NOT NULL CHECK (status IN ('PENDING', 'CAPTURED', 'DECLINED', 'CANCELLED', 'REFUNDED')),
    cancel_requested   boolean     NOT NULL DEFAULT false,
    reason             text,
    provider_reference text,
    attempts           integer     NOT NULL DEFAULT 0,
    lease_until        timestamptz,
    next_run_at        timestamptz NOT NULL DEFAULT now(),
    created_at         timestamptz NOT NULL DEFAULT now(),
    version            integer     NOT NULL DEFAULT 0
);
CREATE INDEX payment_unsettled ON payment (next_run_at)
    WHERE status = 'PENDING' OR (status = 'CAPTURED' AND cancel_requested);

-- What moved, append-only: the sum of an order's transactions is what is held for it.
CREATE TABLE payment_transaction (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id           uuid        NOT NULL REFERENCES payment (order_id),
    type               text        NOT NULL CHECK (type IN ('CAPTURE', 'REFUND')),
    amount_minor       bigint      NOT NULL CHECK (amount_minor <> 0),
    currency           text        NOT NULL,
    provider_reference text        NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    UNIQUE (order_id, type)
);

-- The sandbox provider's own books. Nothing but the sandbox looks into them.
CREATE TABLE sandbox_charge (
    key       text PRIMARY KEY,
    status    text        NOT NULL CHECK (status IN ('FAILED', 'PROCESSING', 'CAPTURED', 'DECLINED', 'CANCELLED', 'REFUNDED')),
    reason    text,
    reference text        NOT NULL,
    ready_at  timestamptz NOT NULL
);
