-- The answer that every repeat of an idempotency key gets is written in the transaction in which its order ends.
ALTER TABLE saga ADD COLUMN answer text;
UPDATE saga SET answer = k.answer FROM idempotency_key k WHERE k.order_id = saga.order_id;
ALTER TABLE idempotency_key DROP COLUMN answer;

-- What an admin and a customer agreed on instead of the catalogue's price.
ALTER TABLE order_line ADD COLUMN agreed_price_minor bigint CHECK (agreed_price_minor > 0);
