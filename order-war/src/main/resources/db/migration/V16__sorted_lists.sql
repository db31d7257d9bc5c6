-- How an admin lists orders by what they are worth; those that are not priced yet are worth nothing.
-- release before: its writes wait while the index is made, a second or so for a million rows; none is refused.
CREATE INDEX customer_order_by_total ON customer_order (coalesce(total_minor, 0), id);
