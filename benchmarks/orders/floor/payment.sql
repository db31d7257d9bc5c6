-- The payment is written with what moved. One event.
BEGIN;
INSERT INTO payment (order_id, customer_id, amount_minor, currency, status, provider_reference) VALUES (gen_random_uuid(), gen_random_uuid(), 1000, 'GBP', 'CAPTURED', 'sb_0193a6a2-0000-7000-8000-000000000003') RETURNING order_id \gset
INSERT INTO payment_transaction (order_id, type, amount_minor, currency, provider_reference) VALUES (:order_id, 'CAPTURE', 1000, 'GBP', 'sb_0193a6a2-0000-7000-8000-000000000003');
INSERT INTO outbox (topic, aggregate_id, headers, payload) VALUES ('cloudretail.payment', CAST(CAST(:order_id AS uuid) AS text), '{"ce_specversion": "1.0", "ce_id": "0193a6a2-0000-7000-8000-000000000001", "ce_type": "payment.processed", "ce_source": "/cloudretail/payment", "ce_time": "20260101T000000Z", "ce_dataschema": "/events/payment.processed/v1", "content-type": "application/json"}', '{"orderId": "0193a6a2-0000-7000-8000-000000000001", "amount": {"amount": 1000, "currency": "GBP"}}');
END;
