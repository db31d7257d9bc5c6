-- The orders of a cart that are on their way: one for each customer at most.
CREATE INDEX customer_order_of_cart ON customer_order (customer_id) WHERE from_cart AND status = 'PENDING';
