-- What shoppers search: one narrow row per product on sale, kept by triggers in the transaction of each change. The rows of
-- product are wide (description, attributes); counting facets over thousands of them would read most of the table.

-- As the config shop, but words stay as they are written: what is typed so far begins a word, not a stem.
CREATE TEXT SEARCH CONFIGURATION shop_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION shop_words
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

DROP INDEX product_by_price, product_by_time, product_by_category, product_title_trigrams;
ALTER TABLE product DROP COLUMN search;

CREATE TABLE listing (
    product_id uuid PRIMARY KEY REFERENCES product (id) ON DELETE CASCADE,
    price      bigint           NOT NULL,
    created    bigint           NOT NULL, -- microseconds
    rated      bigint           NOT NULL, -- the rating in hundredths, then the number of ratings: what 'rating' sorts by
    merit      bigint           NOT NULL, -- what orders products that match words equally well
    in_stock   boolean,
    shelf      text COLLATE "C" NOT NULL, -- the category with ' > ' behind it, so that one range holds what lies below
    brand      text,
    tags       text[]           NOT NULL, -- attributes and options as 'name:value'
    title      tsvector         NOT NULL, -- words of the title, as stems and as written
    label      tsvector         NOT NULL, -- the same with brand and category
    words      tsvector         NOT NULL  -- the same with everything else that is known of it
);

CREATE INDEX listing_by_price ON listing (price, product_id);
CREATE INDEX listing_by_time ON listing (created, product_id);
CREATE INDEX listing_by_rating ON listing (rated, product_id);
CREATE INDEX listing_by_merit ON listing (merit, product_id);
CREATE INDEX listing_by_shelf ON listing (shelf);
CREATE INDEX listing_by_brand ON listing (brand);
-- A part of all, whatever they are: an id's last byte is random.
CREATE INDEX listing_slices ON listing (get_byte(uuid_send(product_id), 15));
-- New entries wait in a list that every search has to read: it is kept short.
CREATE INDEX listing_tags ON listing USING gin (tags) WITH (gin_pending_list_limit = 1024);
CREATE INDEX listing_title ON listing USING gin (title) WITH (gin_pending_list_limit = 1024);
CREATE INDEX listing_label ON listing USING gin (label) WITH (gin_pending_list_limit = 1024);
CREATE INDEX listing_words ON listing USING gin (words) WITH (gin_pending_list_limit = 1024);
-- The planner chooses between an index of words and an index of the order by how frequent a word is; 100 are too few to tell.
ALTER TABLE listing
    ALTER COLUMN title SET STATISTICS 400, ALTER COLUMN label SET STATISTICS 400, ALTER COLUMN words SET STATISTICS 400;

-- The words there are, to find the one that was meant. Not unique: two who bring the same new word need not wait for each other.
CREATE TABLE search_word (word text NOT NULL);
CREATE INDEX search_word_exact ON search_word (word);
CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit = 64);

-- Likewise the brands; folded is what a beginning is looked for in.
CREATE TABLE brand (name text NOT NULL, folded text NOT NULL);
CREATE INDEX brand_exact ON brand (name);

CREATE INDEX variant_by_code ON variant (lower(sku));
CREATE INDEX variant_by_barcode ON variant (barcode) WHERE barcode IS NOT NULL;

CREATE FUNCTION rated(rating numeric, ratings integer) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN coalesce(round(rating * 100), 0)::bigint * 1000000 + least(ratings, 999999);

-- As if five people more had rated it 3, less a tenth per word of the title: of a "Teapot" and a "Cosy for a teapot" the first is meant.
CREATE FUNCTION merit(title text, rating_sum bigint, ratings integer) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN (15 + rating_sum) * 100 / (5 + ratings) - 10 * least(cardinality(string_to_array(title, ' ')), 12);

CREATE FUNCTION relist(products uuid[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM listing
    WHERE product_id = ANY (products)
      AND NOT EXISTS (SELECT FROM product p WHERE p.id = product_id AND p.status = 'ACTIVE');

    WITH listed AS (
        INSERT INTO listing AS l
        SELECT p.id, p.price_minor, (extract(epoch FROM p.created_at) * 1000000)::bigint, rated(p.rating, p.rating_count), merit(p.title, p.rating_sum, p.rating_count),
               p.in_stock, p.category || ' > ', p.brand, t.tags, t.title, t.title || strip(t.belongs),
               strip(t.title || t.belongs || to_tsvector('shop', concat_ws(' ', p.description, array_to_string(t.tags, ' '), v.codes)))
        FROM product p
        CROSS JOIN LATERAL (
            SELECT array_agg(DISTINCT o.key || ':' || o.value) FILTER (WHERE o.key IS NOT NULL) AS options,
                   string_agg(DISTINCT concat_ws(' ', v.sku, v.barcode), ' ') AS codes
            FROM variant v LEFT JOIN LATERAL json_each_text(v.options::json) o ON true
            WHERE v.product_id = p.id AND NOT v.retired) v
        CROSS JOIN LATERAL (
            SELECT ARRAY(SELECT a.key || ':' || a.value FROM json_each_text(p.attributes::json) a
                         UNION SELECT unnest(v.options)) AS tags,
                   strip(to_tsvector('shop', p.title) || to_tsvector('shop_words', p.title)) AS title,
                   to_tsvector('shop', concat_ws(' ', p.brand, p.category)) AS belongs) t
        WHERE p.id = ANY (products) AND p.status = 'ACTIVE'
        ON CONFLICT (product_id) DO UPDATE
        SET price = excluded.price, created = excluded.created, rated = excluded.rated, merit = excluded.merit,
            in_stock = excluded.in_stock, shelf = excluded.shelf, brand = excluded.brand, tags = excluded.tags,
            title = excluded.title, label = excluded.label, words = excluded.words
        WHERE l.* IS DISTINCT FROM excluded.*
        RETURNING label, brand),
    brands AS (
        INSERT INTO brand
        SELECT DISTINCT listed.brand, ' ' || lower(unaccent(listed.brand)) FROM listed
        WHERE listed.brand IS NOT NULL AND NOT EXISTS (SELECT FROM brand k WHERE k.name = listed.brand))
    INSERT INTO search_word
    SELECT DISTINCT w.lexeme FROM listed, unnest(label) w
    WHERE w.lexeme ~ '^[[:alpha:]]{3,30}$' AND NOT EXISTS (SELECT FROM search_word k WHERE k.word = w.lexeme);
$$;

CREATE FUNCTION product_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reworded uuid[] := ARRAY(
        SELECT n.id FROM now_rows n JOIN old_rows o USING (id)
        WHERE (n.title, n.description, n.category, n.status, n.attributes) IS DISTINCT FROM (o.title, o.description, o.category, o.status, o.attributes)
           OR n.brand IS DISTINCT FROM o.brand);
BEGIN
    IF cardinality(reworded) > 0 THEN
        PERFORM relist(reworded);
    END IF;
    UPDATE listing l
    SET price = n.price_minor, in_stock = n.in_stock, rated = rated(n.rating, n.rating_count),
        merit = merit(n.title, n.rating_sum, n.rating_count)
    FROM now_rows n JOIN old_rows o USING (id)
    WHERE l.product_id = n.id AND n.id <> ALL (reworded)
      AND (n.price_minor, n.in_stock, n.rating_sum, n.rating_count) IS DISTINCT FROM (o.price_minor, o.in_stock, o.rating_sum, o.rating_count);
    RETURN NULL;
END $$;

CREATE FUNCTION variant_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM relist(ARRAY(SELECT DISTINCT product_id FROM now_rows));
    RETURN NULL;
END $$;

CREATE FUNCTION variant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid[] := ARRAY(
        SELECT DISTINCT n.product_id FROM now_rows n JOIN old_rows o USING (sku)
        WHERE (n.options, n.barcode, n.retired) IS DISTINCT FROM (o.options, o.barcode, o.retired));
BEGIN
    IF cardinality(changed) > 0 THEN
        PERFORM relist(changed);
    END IF;
    RETURN NULL;
END $$;

-- A product is listed when its first variants are there: none has none.
CREATE TRIGGER relist_product AFTER UPDATE ON product
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION product_changed();
CREATE TRIGGER list_variant AFTER INSERT ON variant
    REFERENCING NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION variant_added();
CREATE TRIGGER relist_variant AFTER UPDATE ON variant
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS now_rows FOR EACH STATEMENT EXECUTE FUNCTION variant_changed();

SELECT relist(ARRAY(SELECT id FROM product));
