-- English stemming that does not mind accents: "cafés" finds "cafe".
CREATE TEXT SEARCH CONFIGURATION shop (COPY = english);
ALTER TEXT SEARCH CONFIGURATION shop
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE TABLE product (
    id          uuid PRIMARY KEY,
    slug        text        NOT NULL UNIQUE,
    title       text        NOT NULL,
    description text        NOT NULL,
    category    text        NOT NULL,
    status      text        NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    vendor_id   uuid        NOT NULL,
    price_minor bigint      NOT NULL CHECK (price_minor > 0),
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     integer     NOT NULL,
    search      tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('shop', title), 'A') || setweight(to_tsvector('shop', description), 'D')) STORED
);
-- price_minor is the lowest of the variants' prices: what a list sorts and filters by.
CREATE INDEX product_by_price ON product (price_minor, id) WHERE status = 'ACTIVE';
CREATE INDEX product_by_time ON product (created_at, id) WHERE status = 'ACTIVE';
CREATE INDEX product_by_category ON product (category text_pattern_ops) WHERE status = 'ACTIVE';
CREATE INDEX product_search ON product USING gin (search);
CREATE INDEX product_title_trigrams ON product USING gin (lower(title) gin_trgm_ops);

CREATE TABLE variant (
    sku         text PRIMARY KEY,
    product_id  uuid   NOT NULL REFERENCES product (id),
    options     text   NOT NULL,
    price_minor bigint NOT NULL CHECK (price_minor > 0),
    currency    text   NOT NULL
);
CREATE INDEX variant_by_product ON variant (product_id);
