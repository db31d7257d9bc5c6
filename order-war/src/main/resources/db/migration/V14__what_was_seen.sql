-- What its customer saw an order cost: it is placed at that or not at all. Null: at whatever it costs.
ALTER TABLE customer_order ADD COLUMN expected_total_minor bigint CHECK (expected_total_minor >= 0);

-- The page, category and picture of what was bought, as the catalogue had them when it was priced, and of what is in a cart, as it was
-- put in. Null where there is none, and in rows that are older than this.
ALTER TABLE order_line ADD COLUMN slug text, ADD COLUMN category text, ADD COLUMN image text;
ALTER TABLE cart_item ADD COLUMN slug text, ADD COLUMN category text, ADD COLUMN image text;
