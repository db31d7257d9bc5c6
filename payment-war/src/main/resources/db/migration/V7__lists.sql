-- How admins page through payments and refunds, newest first.
CREATE INDEX payment_by_time ON payment (created_at DESC, order_id DESC);
CREATE INDEX payment_by_status ON payment (status, created_at DESC, order_id DESC);
CREATE INDEX payment_refund_by_time ON payment_refund (created_at DESC, id DESC);
CREATE INDEX payment_refund_by_status ON payment_refund (status, created_at DESC, id DESC);
