-- A step belongs to its saga. Checked against the order, it waited for whoever holds the order while it held the saga itself: who
-- holds the order and asks for the saga (a shipment, beside a cancellation under way) then waited for ever.
ALTER TABLE saga_step
    DROP CONSTRAINT saga_step_order_id_fkey,
    ADD FOREIGN KEY (order_id) REFERENCES saga (order_id);
