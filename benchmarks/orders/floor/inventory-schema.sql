-- What the inventory writes of a purchase: stock that is never more than there is, and who holds it.
CREATE TABLE stock (
    sku        text PRIMARY KEY,
    on_hand    integer     NOT NULL CHECK (on_hand >= 0),
    reserved   integer     NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK (reserved BETWEEN 0 AND on_hand)
) WITH (fillfactor = 80);
INSERT INTO stock (sku, on_hand) SELECT 'S' || n, 100000000 FROM generate_series(1, :skus) AS n;

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
    sku      text    NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, sku)
);
