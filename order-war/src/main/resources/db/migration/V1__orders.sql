CREATE SEQUENCE order_number START 1000001;

CREATE TABLE customer_order (
    id               uuid PRIMARY KEY,
    number           text        NOT NULL UNIQUE,
    customer_id      uuid        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('PENDING', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'SHIPPED', 'DELIVERED')),
    reason           text,
    unavailable_skus text,
    currency         text,
    total_minor      bigint CHECK (total_minor >= 0),
    ship_name        text        NOT NULL,
    ship_line1       text        NOT NULL,
    ship_line2       text,
    ship_city        text        NOT NULL,
    ship_region      text,
    ship_postal_code text        NOT NULL,
    ship_country     text        NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          integer     NOT NULL
);
CREATE INDEX customer_order_by_customer ON customer_order (customer_id, created_at DESC, id DESC);
CREATE INDEX customer_order_by_time ON customer_order (created_at DESC, id DESC);

CREATE TABLE order_line (
    order_id         uuid    NOT NULL REFERENCES customer_order (id),
    line_no          integer NOT NULL,
    sku              text    NOT NULL,
    title            text,
    quantity         integer NOT NULL CHECK (quantity > 0),
    unit_price_minor bigint CHECK (unit_price_minor >= 0),
    PRIMARY KEY (order_id, line_no)
);

-- Where each order stands on its way. The lease says which instance is at it.
CREATE TABLE saga (
    order_id         uuid PRIMARY KEY REFERENCES customer_order (id),
    state            text        NOT NULL CHECK (state IN ('PRICING', 'RESERVING', 'PAYING', 'REFUNDING', 'RELEASING', 'DONE')),
    attempts         integer     NOT NULL DEFAULT 0,
    next_run_at      timestamptz NOT NULL,
    lease_owner      text,
    lease_until      timestamptz,
    deadline_at      timestamptz NOT NULL,
    cancel_requested boolean     NOT NULL DEFAULT false,
    reject_reason    text,
    payment_token    text,
    last_error       text
);
CREATE INDEX saga_due ON saga (next_run_at) WHERE state <> 'DONE';

-- Every step of every saga: the intent before a call, the outcome after it.
CREATE TABLE saga_step (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id uuid        NOT NULL REFERENCES customer_order (id),
    state    text        NOT NULL,
    phase    text        NOT NULL CHECK (phase IN ('INTENT', 'OUTCOME', 'RETRY')),
    detail   text,
    at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX saga_step_by_order ON saga_step (order_id, id);

-- One order per key and customer. The answer is kept once the order has ended, so that every repeat gets the same bytes.
CREATE TABLE idempotency_key (
    customer_id  uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    order_id     uuid        NOT NULL REFERENCES customer_order (id) DEFERRABLE INITIALLY DEFERRED,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (customer_id, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
