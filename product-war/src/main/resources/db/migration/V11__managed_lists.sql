-- Lists of those who run products: what is theirs, or everybody's, in order of the last change, of title or of price. None of these
-- columns changes when something is sold or rated.
CREATE INDEX product_of_vendor_by_time ON product (vendor_id, created_at, id);
CREATE INDEX product_of_vendor_by_change ON product (vendor_id, updated_at, id);
CREATE INDEX product_of_vendor_by_title ON product (vendor_id, lower(title), id);
CREATE INDEX product_of_vendor_by_price ON product (vendor_id, price_minor, id);
CREATE INDEX product_by_change ON product (updated_at, id);
CREATE INDEX product_by_title ON product (lower(title), id);
CREATE INDEX product_by_price ON product (price_minor, id);
-- Any part of a title, also of a draft: what is not on sale is in no listing.
CREATE INDEX product_title_parts ON product USING gin (lower(title) gin_trgm_ops);

-- What the file was called by whoever sent it.
ALTER TABLE import_job ADD COLUMN file_name text;
