-- A deadline is that of the payment from its beginning on; before that, an order waits for a day.
UPDATE saga SET deadline_at = deadline_at + interval '1 day' WHERE state IN ('PRICING', 'RESERVING');
