-- Stock per SKU. The checks are the last word on "never sell what is not there".
CREATE TABLE stock (
    sku        text PRIMARY KEY,
    on_hand    integer     NOT NULL CHECK (on_hand >= 0),
    reserved   integer     NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK (reserved BETWEEN 0 AND on_hand)
);

-- The ledger: the sum of a SKU's movements is its on_hand.
CREATE TABLE stock_movement (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku        text        NOT NULL REFERENCES stock (sku),
    type       text        NOT NULL CHECK (type IN ('RECEIPT', 'CORRECTION', 'SALE', 'RETURN')),
    quantity   integer     NOT NULL CHECK (quantity <> 0),
    reason     text,
    order_id   uuid,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stock_movement_sku ON stock_movement (sku, id);

-- What orders hold. One row per order; a row without lines is a tombstone: the release came before the reservation.
CREATE TABLE reservation (
    order_id   uuid PRIMARY KEY,
    status     text        NOT NULL CHECK (status IN ('HELD', 'COMMITTED', 'RELEASED')),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    version    integer     NOT NULL DEFAULT 0
);
CREATE INDEX reservation_held ON reservation (expires_at) WHERE status = 'HELD';

CREATE TABLE reservation_line (
    order_id uuid    NOT NULL REFERENCES reservation (order_id),
    sku      text    NOT NULL REFERENCES stock (sku),
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, sku)
);
