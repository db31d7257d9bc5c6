-- What the payment service writes of a purchase: the payment, and what moved.
CREATE TABLE payment (
    order_id           uuid PRIMARY KEY,
    customer_id        uuid,
    amount_minor       bigint CHECK (amount_minor > 0),
    currency           text,
    status             text        NOT NULL CHECK (status IN ('PENDING', 'CAPTURED')),
    provider_reference text,
    created_at         timestamptz NOT NULL DEFAULT now(),
    version            integer     NOT NULL DEFAULT 0
);
CREATE INDEX payment_by_customer ON payment (customer_id) WHERE customer_id IS NOT NULL;

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
