-- Whose data was erased a while ago. Ids alone: the order service may hear of an erasure later than this one.
CREATE TABLE erased_user (
    id        uuid PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

CREATE INDEX payment_by_customer ON payment (customer_id) WHERE customer_id IS NOT NULL;

-- The token that names a card is kept for as long as its payment may need it, and no longer.
UPDATE payment SET token = NULL WHERE status <> 'PENDING';
ALTER TABLE payment ADD CONSTRAINT payment_settles_without_token CHECK (status = 'PENDING' OR token IS NULL);
