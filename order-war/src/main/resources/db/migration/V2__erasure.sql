-- Whose data was erased a short while ago. Ids alone: an access token outlives its account by some minutes.
CREATE TABLE erased_user (
    id        uuid PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

-- The token that names a card is kept for as long as its saga may need it, and no longer.
UPDATE saga SET payment_token = NULL WHERE state = 'DONE';
ALTER TABLE saga ADD CONSTRAINT saga_ends_without_token CHECK (state <> 'DONE' OR payment_token IS NULL);
