-- What its customer saw an order cost: it is placed at that or not at all. Null: at whatever it costs.
ALTER TABLE customer_order ADD COLUMN expected_total_minor bigint CHECK (expected_total_minor >= 0);
