-- Both lines are held, each only if there is enough, in order of their rows so that nobody waits in a circle. One event.
\set sku1 random(1, :half)
\set sku2 random(:half + 1, :skus)
\set quantity1 random(1, 3)
\set quantity2 random(1, 3)
BEGIN;
INSERT INTO reservation (order_id, status, expires_at) VALUES (gen_random_uuid(), 'HELD', now() + interval '15 minutes') RETURNING order_id \gset
INSERT INTO reservation_line (order_id, sku, quantity) VALUES (:order_id, 'S' || CAST(:sku1 AS text), :quantity1), (:order_id, 'S' || CAST(:sku2 AS text), :quantity2);
UPDATE stock SET reserved = reserved + :quantity1, updated_at = now() WHERE sku = 'S' || CAST(:sku1 AS text) AND on_hand - reserved >= :quantity1;
UPDATE stock SET reserved = reserved + :quantity2, updated_at = now() WHERE sku = 'S' || CAST(:sku2 AS text) AND on_hand - reserved >= :quantity2;
INSERT INTO outbox (topic, aggregate_id, headers, payload) VALUES ('cloudretail.inventory', CAST(CAST(:order_id AS uuid) AS text), '{"ce_specversion": "1.0", "ce_id": "0193a6a2-0000-7000-8000-000000000001", "ce_type": "inventory.availability_changed", "ce_source": "/cloudretail/inventory", "ce_time": "20260101T000000Z", "ce_dataschema": "/events/inventory.availability_changed/v1", "content-type": "application/json"}', '{"sku": "85123A", "available": true}');
END;
