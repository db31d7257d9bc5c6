-- An order is written with its two lines; a moment later it is confirmed. An event each.
\set sku1 random(1, :half)
\set sku2 random(:half + 1, :skus)
\set quantity1 random(1, 3)
\set quantity2 random(1, 3)
BEGIN;
INSERT INTO customer_order (id, number, customer_id, status, currency, total_minor, ship_name, ship_line1, ship_city, ship_postal_code, ship_country, created_at, updated_at, version) VALUES (gen_random_uuid(), 'CR-' || nextval('order_number'), gen_random_uuid(), 'PENDING', 'GBP', 1000, 'Bench Mark', '1 High Street', 'York', 'YO1 7HH', 'GB', now(), now(), 1) RETURNING id AS order_id \gset
INSERT INTO order_line (order_id, line_no, sku, title, quantity, unit_price_minor) VALUES (:order_id, 0, 'S' || CAST(:sku1 AS text), 'White Hanging Heart Tealight Holder', :quantity1, 255), (:order_id, 1, 'S' || CAST(:sku2 AS text), 'White Metal Lantern', :quantity2, 339);
INSERT INTO outbox (topic, aggregate_id, headers, payload) VALUES ('cloudretail.order', CAST(CAST(:order_id AS uuid) AS text), '{"ce_specversion": "1.0", "ce_id": "0193a6a2-0000-7000-8000-000000000001", "ce_type": "order.created", "ce_source": "/cloudretail/order", "ce_time": "20260101T000000Z", "ce_dataschema": "/events/order.created/v1", "content-type": "application/json"}', '{"orderId": "0193a6a2-0000-7000-8000-000000000001", "customerId": "0193a6a2-0000-7000-8000-000000000002", "number": "CR-1000001", "items": [{"sku": "85123A", "quantity": 2}, {"sku": "71053", "quantity": 1}]}');
END;
BEGIN;
UPDATE customer_order SET status = 'CONFIRMED', updated_at = now(), version = version + 1 WHERE id = :order_id AND status = 'PENDING';
INSERT INTO outbox (topic, aggregate_id, headers, payload) VALUES ('cloudretail.order', CAST(CAST(:order_id AS uuid) AS text), '{"ce_specversion": "1.0", "ce_id": "0193a6a2-0000-7000-8000-000000000001", "ce_type": "order.confirmed", "ce_source": "/cloudretail/order", "ce_time": "20260101T000000Z", "ce_dataschema": "/events/order.confirmed/v1", "content-type": "application/json"}', '{"orderId": "0193a6a2-0000-7000-8000-000000000001", "customerId": "0193a6a2-0000-7000-8000-000000000002", "number": "CR-1000001", "total": {"amount": 849, "currency": "GBP"}, "items": [{"sku": "85123A", "quantity": 2, "unitPrice": {"amount": 255, "currency": "GBP"}}, {"sku": "71053", "quantity": 1, "unitPrice": {"amount": 339, "currency": "GBP"}}]}');
END;
