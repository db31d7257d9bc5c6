-- What came back of orders is compared with what orders say: few movements of many.
CREATE INDEX stock_movement_of_returns ON stock_movement (order_id) WHERE type = 'RETURN';
