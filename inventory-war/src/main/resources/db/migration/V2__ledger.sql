-- Whose a SKU is, when its stock is low (null: the configured threshold), and whether the last change found it low: that is
-- kept, so that each crossing is told once. What is off sale is never low.
ALTER TABLE stock
    ADD COLUMN product_id uuid,
    ADD COLUMN vendor_id  uuid,
    ADD COLUMN threshold  integer CHECK (threshold >= 0),
    ADD COLUMN low        boolean NOT NULL DEFAULT false,
    ADD COLUMN retired    boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT stock_not_too_large CHECK (on_hand <= 1000000000),
    ADD CONSTRAINT stock_retired_is_not_low CHECK (NOT (retired AND low));
-- No index holds what a sale changes, so that with room on its page a row's change touches no index
ALTER TABLE stock SET (fillfactor = 80);
UPDATE stock SET low = on_hand - reserved <= 5;
CREATE INDEX stock_low ON stock (sku) WHERE low;
CREATE INDEX stock_by_vendor ON stock (vendor_id, sku) WHERE vendor_id IS NOT NULL;
CREATE INDEX stock_low_by_vendor ON stock (vendor_id, sku) WHERE low;
CREATE INDEX stock_by_product ON stock (product_id) WHERE product_id IS NOT NULL;

-- The ledger: of each SKU, the sum of on_hand_change is on_hand and the sum of reserved_change is reserved.
CREATE TEMPORARY TABLE movement_before ON COMMIT DROP AS SELECT * FROM stock_movement;
DROP TABLE stock_movement;
CREATE TABLE stock_movement (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku             text        NOT NULL REFERENCES stock (sku),
    type            text        NOT NULL,
    on_hand_change  integer     NOT NULL,
    reserved_change integer     NOT NULL,
    reason          text,
    order_id        uuid,
    actor_id        uuid,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT stock_movement_is_of_a_kind CHECK (CASE type
        WHEN 'RECEIPT'     THEN on_hand_change > 0 AND reserved_change = 0
        WHEN 'CORRECTION'  THEN on_hand_change <> 0 AND reserved_change = 0 AND reason IS NOT NULL
        WHEN 'RESERVATION' THEN on_hand_change = 0 AND reserved_change > 0 AND order_id IS NOT NULL
        WHEN 'RELEASE'     THEN on_hand_change = 0 AND reserved_change < 0 AND order_id IS NOT NULL
        WHEN 'SALE'        THEN on_hand_change < 0 AND reserved_change = on_hand_change AND order_id IS NOT NULL
        WHEN 'RETURN'      THEN on_hand_change > 0 AND reserved_change = 0 AND order_id IS NOT NULL
        ELSE false END)
);
-- Until now a sale took what was reserved without saying so, and a reservation left no trace.
INSERT INTO stock_movement (sku, type, on_hand_change, reserved_change, reason, order_id, created_at)
SELECT sku, type, on_hand_change, reserved_change, reason, order_id, created_at
FROM (
    SELECT id, sku, type, quantity AS on_hand_change, CASE type WHEN 'SALE' THEN quantity ELSE 0 END AS reserved_change,
           reason, order_id, created_at
    FROM movement_before
    UNION ALL
    SELECT 0, b.sku, 'RESERVATION', 0, -b.quantity, NULL, b.order_id, least(r.created_at, b.created_at)
    FROM movement_before b LEFT JOIN reservation r USING (order_id)
    WHERE b.type = 'SALE'
    UNION ALL
    SELECT 0, l.sku, 'RESERVATION', 0, l.quantity, NULL, l.order_id, r.created_at
    FROM reservation_line l JOIN reservation r USING (order_id)
    WHERE r.status = 'HELD'
) AS moved
ORDER BY created_at, id;
CREATE INDEX stock_movement_sku ON stock_movement (sku, id);
CREATE INDEX stock_movement_actor ON stock_movement (actor_id, id) WHERE actor_id IS NOT NULL;

-- Movements stay as they are; only who made one may be wiped.
CREATE FUNCTION stock_movement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.actor_id IS NULL
            AND (NEW.id, NEW.sku, NEW.type, NEW.on_hand_change, NEW.reserved_change, NEW.created_at)
                = (OLD.id, OLD.sku, OLD.type, OLD.on_hand_change, OLD.reserved_change, OLD.created_at)
            AND NEW.reason IS NOT DISTINCT FROM OLD.reason
            AND NEW.order_id IS NOT DISTINCT FROM OLD.order_id THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The ledger of stock is append-only';
END $$;
CREATE TRIGGER stock_movement_stays BEFORE UPDATE OR DELETE ON stock_movement
    FOR EACH ROW EXECUTE FUNCTION stock_movement_stays();
CREATE TRIGGER stock_movement_stays_whole BEFORE TRUNCATE ON stock_movement
    FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_stays();

-- A reservation writes its lines before it locks their stock, so a line may not lock a row of stock by itself.
ALTER TABLE reservation_line DROP CONSTRAINT reservation_line_sku_fkey;

-- What was booked by hand under which key, and the answer that every repeat gets.
CREATE TABLE idempotency_key (
    actor_id     uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);

-- Who left, for as long as events that name them may still come.
CREATE TABLE erased_user (
    id        uuid PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
