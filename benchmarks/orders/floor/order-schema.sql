-- What the order service writes of a purchase, without all that is for other ends: columns, keys and indexes as there.
CREATE SEQUENCE order_number START 1000001;

CREATE TABLE customer_order (
    id               uuid PRIMARY KEY,
    number           text        NOT NULL UNIQUE,
    customer_id      uuid        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('PENDING', 'CONFIRMED')),
    currency         text,
    total_minor      bigint CHECK (total_minor >= 0),
    ship_name        text        NOT NULL,
    ship_line1       text        NOT NULL,
    ship_city        text        NOT NULL,
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
