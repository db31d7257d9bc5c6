-- How an order goes to its customer.
ALTER TABLE customer_order
    ADD COLUMN carrier         text,
    ADD COLUMN tracking_number text,
    ADD COLUMN shipped_at      timestamptz,
    ADD COLUMN delivered_at    timestamptz;
CREATE INDEX customer_order_by_status ON customer_order (status, created_at DESC, id DESC);
CREATE INDEX customer_order_by_name ON customer_order (lower(ship_name) text_pattern_ops);

-- Whose product a line is, and the order in which lines were written: how a vendor pages through theirs.
ALTER TABLE order_line ADD COLUMN IF NOT EXISTS vendor_id uuid;
ALTER TABLE order_line ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;
CREATE INDEX order_line_by_vendor ON order_line (vendor_id, seq) WHERE vendor_id IS NOT NULL;

-- What happened to an order, when, and by whom: its customer (whose id the order has), an admin, or the shop itself.
CREATE TABLE order_entry (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id uuid        NOT NULL REFERENCES customer_order (id),
    what     text        NOT NULL,
    by_whom  text        NOT NULL CHECK (by_whom IN ('customer', 'admin', 'shop')),
    actor_id uuid,
    detail   text,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (actor_id IS NULL OR by_whom = 'admin')
);
CREATE INDEX order_entry_by_order ON order_entry (order_id, id);
CREATE INDEX order_entry_by_actor ON order_entry (actor_id) WHERE actor_id IS NOT NULL;

INSERT INTO order_entry (order_id, what, by_whom, detail, at)
SELECT id, what, by_whom, detail, at
FROM (
    SELECT id, 'PENDING' AS what, 'customer' AS by_whom, NULL AS detail, created_at AS at FROM customer_order
    UNION ALL
    SELECT id, status, 'shop', reason, updated_at FROM customer_order WHERE status <> 'PENDING'
) AS before
ORDER BY at, what = 'PENDING' DESC;

-- No change of an order's status goes without its entry, whoever makes it. A transaction that makes it for an admin says so.
CREATE FUNCTION order_entry_of_status() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    admin uuid := nullif(current_setting('cloudretail.admin', true), '');
BEGIN
    INSERT INTO order_entry (order_id, what, by_whom, actor_id, detail)
    VALUES (
        NEW.id,
        NEW.status,
        CASE WHEN admin IS NOT NULL THEN 'admin' WHEN TG_OP = 'INSERT' THEN 'customer' ELSE 'shop' END,
        admin,
        NEW.reason);
    RETURN NULL;
END $$;
CREATE TRIGGER order_entry_of_first_status AFTER INSERT ON customer_order
    FOR EACH ROW EXECUTE FUNCTION order_entry_of_status();
CREATE TRIGGER order_entry_of_status AFTER UPDATE OF status ON customer_order
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION order_entry_of_status();

-- Entries stay as they are; only which admin it was may be wiped.
CREATE FUNCTION order_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.actor_id IS NULL
            AND (NEW.id, NEW.order_id, NEW.what, NEW.by_whom, NEW.at) = (OLD.id, OLD.order_id, OLD.what, OLD.by_whom, OLD.at)
            AND NEW.detail IS NOT DISTINCT FROM OLD.detail THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The history of orders is append-only';
END $$;
CREATE TRIGGER order_entry_stays BEFORE UPDATE OR DELETE ON order_entry
    FOR EACH ROW EXECUTE FUNCTION order_entry_stays();
CREATE TRIGGER order_entry_stays_whole BEFORE TRUNCATE ON order_entry
    FOR EACH STATEMENT EXECUTE FUNCTION order_entry_stays();

-- Units that come back, and what their customer is given for them.
CREATE TABLE order_return (
    id           uuid PRIMARY KEY,
    order_id     uuid        NOT NULL REFERENCES customer_order (id),
    status       text        NOT NULL CHECK (status IN ('REQUESTED', 'RECEIVED', 'REFUNDED', 'REFUSED')),
    reason       text,
    request_key  text,
    currency     text        NOT NULL,
    restock      boolean,
    requested_at timestamptz NOT NULL,
    received_at  timestamptz,
    ended_at     timestamptz,
    version      integer     NOT NULL,
    UNIQUE (order_id, request_key),
    CHECK ((restock IS NOT NULL) = (status IN ('RECEIVED', 'REFUNDED')))
);
CREATE INDEX order_return_by_order ON order_return (order_id, requested_at, id);
CREATE INDEX order_return_by_status ON order_return (status, requested_at, id);

CREATE TABLE order_return_line (
    return_id    uuid    NOT NULL REFERENCES order_return (id),
    position     integer NOT NULL,
    order_line   integer NOT NULL,
    sku          text    NOT NULL,
    quantity     integer NOT NULL CHECK (quantity > 0),
    refund_minor bigint  NOT NULL CHECK (refund_minor >= 0),
    PRIMARY KEY (return_id, position)
);

-- Refunds that are on their way, as sagas are; a row goes when its return ends as REFUNDED.
CREATE TABLE refund_due (
    return_id   uuid PRIMARY KEY REFERENCES order_return (id),
    attempts    integer     NOT NULL DEFAULT 0,
    next_run_at timestamptz NOT NULL DEFAULT now(),
    lease_owner text,
    lease_until timestamptz,
    last_error  text
);
CREATE INDEX refund_due_next ON refund_due (next_run_at);
