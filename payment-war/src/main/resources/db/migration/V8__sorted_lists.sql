-- How admins list payments and refunds by how much they are.
CREATE INDEX payment_by_amount ON payment (coalesce(amount_minor, 0), order_id);
CREATE INDEX payment_refund_by_amount ON payment_refund (coalesce(amount_minor, 0), id);
