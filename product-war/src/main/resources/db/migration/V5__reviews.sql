-- Who bought what, as confirmed orders tell it: only a buyer may say how a product is.
CREATE TABLE purchase (
    order_id     uuid        NOT NULL,
    product_id   uuid        NOT NULL REFERENCES product (id),
    customer_id  uuid        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX purchase_by_customer ON purchase (customer_id, product_id);

-- One per customer and product. Published ones count in the product's rating_sum and rating_count; every change of one is made
-- under its product's row lock, so that both always agree.
CREATE TABLE review (
    id          uuid PRIMARY KEY,
    product_id  uuid        NOT NULL REFERENCES product (id),
    customer_id uuid        NOT NULL,
    rating      smallint    NOT NULL CHECK (rating BETWEEN 1 AND 5),
    title       text,
    text        text        NOT NULL,
    author      text,
    status      text        NOT NULL CHECK (status IN ('PENDING', 'PUBLISHED', 'REJECTED')),
    reason      text,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    UNIQUE (product_id, customer_id)
);
CREATE INDEX review_by_time ON review (product_id, created_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX review_by_rating ON review (product_id, rating, created_at, id) WHERE status = 'PUBLISHED';
CREATE INDEX review_by_status ON review (status, created_at, id);
CREATE INDEX review_by_customer ON review (customer_id, created_at);
