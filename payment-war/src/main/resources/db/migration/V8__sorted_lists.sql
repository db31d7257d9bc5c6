-- How admins list payments and refunds by how much they are.
-- release before: its writes wait while the index is made, a second or so for a million rows; none is refused.
CREATE INDEX payment_by_amount ON payment (coalesce(amount_minor, 0), order_id);
-- release before: its writes wait while the index is made, a second or so for a million rows; none is refused.
CREATE INDEX payment_refund_by_amount ON payment_refund (coalesce(amount_minor, 0), id);
