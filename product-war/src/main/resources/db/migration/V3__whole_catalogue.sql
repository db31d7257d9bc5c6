-- Categories are rows of their own: a path from the top, such as 'Home > Lighting', and its parent.
CREATE TABLE category (
    path     text PRIMARY KEY,
    parent   text REFERENCES category (path) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name     text    NOT NULL,
    position integer NOT NULL DEFAULT 0
);
CREATE INDEX category_by_parent ON category (parent);

WITH RECURSIVE used (path) AS (
    SELECT DISTINCT category FROM product
    UNION
    SELECT regexp_replace(path, ' > [^>]*$', '') FROM used WHERE path LIKE '% > %'
)
INSERT INTO category (path, parent, name)
SELECT path,
       CASE WHEN path LIKE '% > %' THEN regexp_replace(path, ' > [^>]*$', '') END,
       regexp_replace(path, '^.* > ', '')
FROM used;

-- What others know better is kept here beside the product, so that a list is one query: its pictures (hash, alt, width and height
-- of each in order; image is the first one's hash), how it is rated (reviews) and whether it can be had (inventory's events; null:
-- not known yet). None of it counts as an edit, so none of it changes the version.
ALTER TABLE product
    ADD CONSTRAINT product_category FOREIGN KEY (category) REFERENCES category (path) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    ADD COLUMN brand        text,
    ADD COLUMN attributes   text    NOT NULL DEFAULT '{}' CHECK (json_typeof(attributes::json) = 'object'),
    ADD COLUMN image        text,
    ADD COLUMN images       text    NOT NULL DEFAULT '[]' CHECK (json_typeof(images::json) = 'array'),
    ADD COLUMN rating_sum   bigint  NOT NULL DEFAULT 0,
    ADD COLUMN rating_count integer NOT NULL DEFAULT 0,
    ADD COLUMN rating       numeric(3, 2) GENERATED ALWAYS AS (
        CASE WHEN rating_count > 0 THEN round(rating_sum::numeric / rating_count, 2) END) STORED,
    ADD COLUMN in_stock     boolean;

-- A variant that is taken off sale keeps its SKU; in_stock as above, per SKU.
ALTER TABLE variant
    ADD CHECK (json_typeof(options::json) = 'object'),
    ADD COLUMN position     integer NOT NULL DEFAULT 0,
    ADD COLUMN barcode      text,
    ADD COLUMN weight_grams integer CHECK (weight_grams > 0),
    ADD COLUMN retired      boolean NOT NULL DEFAULT false,
    ADD COLUMN in_stock     boolean;

-- What a SKU cost, from when on, and who said so; the first row of a SKU has no old price.
CREATE TABLE price_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid        NOT NULL REFERENCES product (id),
    sku        text        NOT NULL REFERENCES variant (sku),
    old_minor  bigint,
    new_minor  bigint      NOT NULL CHECK (new_minor > 0),
    currency   text        NOT NULL,
    changed_by uuid        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX price_change_by_product ON price_change (product_id, id);
CREATE INDEX price_change_by_person ON price_change (changed_by);

-- What is not on sale is in the lists of those who run it, the newest first.
CREATE INDEX product_by_time_whatever_status ON product (created_at, id);
