-- Whose data was erased a short while ago. Ids alone: an access token outlives its account by some minutes.
CREATE TABLE erased_user (
    id        uuid PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

CREATE INDEX product_by_vendor ON product (vendor_id, created_at, id);
