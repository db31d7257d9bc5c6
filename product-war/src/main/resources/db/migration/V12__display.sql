-- What is read most, ready to be sent: derived from product and variant, in the transaction of each change, by the triggers that keep
-- listing. So it holds for instances of the release before, too. Their functions are replaced, which locks no table; and nothing is filled
-- in here, since that takes longer than a statement may: a product without a row is read from its columns, and the service fills in.
-- To change what is written, replace what_is_displayed and delete all rows.
-- Not compressed as long as it fits a page: it would cost more at each read and write than it saves.
CREATE TABLE display (
    product_id uuid PRIMARY KEY REFERENCES product (id) ON DELETE CASCADE,
    summary    text NOT NULL, -- of a list, as JSON
    page       text NOT NULL  -- of the product alone: the tag (version and digest), a line break, and JSON in the order of its names
) WITH (toast_tuple_target = 8160);

CREATE FUNCTION displayed_pictures(images text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT concat('[', string_agg(concat('{', '"alt":' || to_json(one ->> 'alt') || ',', '"hash":"', one ->> 'hash', '"', ',"height":' || (one ->> 'height'),
               ',"urls":{"small":"', place, 'small","medium":"', place, 'medium","large":"', place, 'large"}', ',"width":' || (one ->> 'width'), '}'), ','
               ORDER BY n), ']')
    FROM json_array_elements(images::json) WITH ORDINALITY AS each (one, n)
    CROSS JOIN LATERAL (SELECT '/api/v1/products/pictures/' || (one ->> 'hash') || '/' AS place) address
$$;

-- What is to be read of these products, as far as they are on sale. What is null is left out: concat passes it over. Text is put together
-- here, as json_build_object and json_strip_nulls take several times as long. Moments have 0, 3 or 6 digits of a second, as Java writes them.
CREATE FUNCTION what_is_displayed(products uuid[]) RETURNS SETOF display LANGUAGE sql STABLE AS $$
    SELECT p.id,
           concat('{"id":"', p.id, '","slug":', to_json(p.slug), ',"title":', to_json(p.title), ',"brand":' || to_json(p.brand),
               ',"category":', to_json(p.category), ',"priceFrom":{"amount":', p.price_minor, ',"currency":"', v.currency, '"}',
               ',"variants":[', v.offers, ']', ',"image":"/api/v1/products/pictures/' || p.image || '/small"',
               ',"rating":' || p.rating, ',"ratingCount":', p.rating_count, ',"available":' || p.in_stock, '}'),
           concat(p.version, '.', encode(substring(sha256(convert_to(whole.page, 'UTF8')) FOR 6), 'hex'), E'\n', whole.page)
    FROM product p
    CROSS JOIN LATERAL (
        SELECT string_agg(concat('{"sku":', to_json(sku), ',"options":', options,
                   ',"price":{"amount":', price_minor, ',"currency":"', currency, '"}}'), ',' ORDER BY position, sku) AS offers,
               string_agg(concat('{', '"barcode":' || to_json(barcode) || ',', '"inStock":' || in_stock || ',', '"options":', options,
                   ',"price":{"amount":', price_minor, ',"currency":"', currency, '"}',
                   ',"sku":', to_json(sku), ',"weightGrams":' || weight_grams, '}'), ',' ORDER BY position, sku) AS items,
               min(currency) AS currency
        FROM variant WHERE product_id = p.id AND NOT retired) v
    CROSS JOIN LATERAL (
        SELECT to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS created,
               to_char(p.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS updated
        OFFSET 0) moment
    CROSS JOIN LATERAL (
        SELECT concat('{"attributes":', p.attributes, ',"brand":' || to_json(p.brand), ',"category":', to_json(p.category),
            ',"createdAt":"', CASE WHEN created LIKE '%.000000' THEN left(created, -7) WHEN created LIKE '%000' THEN left(created, -3) ELSE created END,
            'Z","description":', to_json(p.description), ',"id":"', p.id,
            '","images":', CASE p.images WHEN '[]' THEN '[]' ELSE displayed_pictures(p.images) END, ',"inStock":' || p.in_stock,
            ',"priceFrom":{"amount":', p.price_minor, ',"currency":"', v.currency, '"}',
            ',"rating":' || CASE WHEN p.rating % 0.1 = 0 THEN round(p.rating, 1) ELSE p.rating END,
            ',"ratingCount":', p.rating_count, ',"slug":', to_json(p.slug), ',"status":"', p.status, '","taxClass":"', p.tax_class,
            '","title":', to_json(p.title),
            ',"updatedAt":"', CASE WHEN updated LIKE '%.000000' THEN left(updated, -7) WHEN updated LIKE '%000' THEN left(updated, -3) ELSE updated END,
            'Z","variants":[', v.items, '],"vendorId":"', p.vendor_id, '","version":', p.version, '}') AS page
        OFFSET 0) whole
    WHERE p.id = ANY (products) AND p.status = 'ACTIVE'
$$;

-- For want of a row; functions of their own, since these are planned only when they are called.
CREATE FUNCTION summary_of(product uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT summary FROM what_is_displayed(ARRAY[product])
$$;
CREATE FUNCTION page_of(product uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT page FROM what_is_displayed(ARRAY[product])
$$;

CREATE FUNCTION redisplay(products uuid[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM display
    WHERE product_id = ANY (products)
      AND NOT EXISTS (SELECT FROM product p WHERE p.id = product_id AND p.status = 'ACTIVE');

    INSERT INTO display AS d
    SELECT * FROM what_is_displayed(products)
    ON CONFLICT (product_id) DO UPDATE SET summary = excluded.summary, page = excluded.page
    WHERE (d.summary, d.page) IS DISTINCT FROM (excluded.summary, excluded.page);
$$;

-- The triggers of V4, which now also say what is displayed anew: of a product whatever changed, of its variants likewise.
CREATE OR REPLACE FUNCTION product_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid[] := ARRAY(SELECT n.id FROM now_rows n JOIN old_rows o USING (id) WHERE n IS DISTINCT FROM o ORDER BY n.id);
    reworded uuid[];
BEGIN
    IF cardinality(changed) = 0 THEN
        RETURN NULL;
    END IF;
    reworded := ARRAY(
        SELECT n.id FROM now_rows n JOIN old_rows o USING (id)
        WHERE (n.title, n.description, n.category, n.status, n.attributes) IS DISTINCT FROM (o.title, o.description, o.category, o.status, o.attributes)
           OR n.brand IS DISTINCT FROM o.brand);
    IF cardinality(reworded) > 0 THEN
        PERFORM relist(reworded);
    END IF;
    UPDATE listing l
    SET price = n.price_minor, in_stock = n.in_stock, rated = rated(n.rating, n.rating_count),
        merit = merit(n.title, n.rating_sum, n.rating_count)
    FROM now_rows n JOIN old_rows o USING (id)
    WHERE l.product_id = n.id AND n.id <> ALL (reworded)
      AND (n.price_minor, n.in_stock, n.rating_sum, n.rating_count) IS DISTINCT FROM (o.price_minor, o.in_stock, o.rating_sum, o.rating_count);
    PERFORM redisplay(changed);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION variant_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid[] := ARRAY(SELECT DISTINCT product_id FROM now_rows ORDER BY product_id);
BEGIN
    PERFORM relist(changed);
    PERFORM redisplay(changed);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION variant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed uuid[] := ARRAY(
        SELECT DISTINCT n.product_id FROM now_rows n JOIN old_rows o USING (sku) WHERE n IS DISTINCT FROM o ORDER BY 1);
    reworded uuid[];
BEGIN
    IF cardinality(changed) = 0 THEN
        RETURN NULL;
    END IF;
    reworded := ARRAY(
        SELECT DISTINCT n.product_id FROM now_rows n JOIN old_rows o USING (sku)
        WHERE (n.options, n.barcode, n.retired) IS DISTINCT FROM (o.options, o.barcode, o.retired));
    IF cardinality(reworded) > 0 THEN
        PERFORM relist(reworded);
    END IF;
    PERFORM redisplay(changed);
    RETURN NULL;
END $$;

-- Of many products a part is counted, by the last byte of their ids. To find it, PostgreSQL went through the entries of that part, those of
-- all products of a category and those of all at a price, each tens of thousands; here these stand together. The index of the part alone
-- (listing_slices) stays, for it is small. None is for a part alone, by a condition: PostgreSQL would take that for one more condition
-- that products fulfil by chance, and read all of it.
CREATE INDEX listing_parts ON listing (get_byte(uuid_send(product_id), 15), shelf, price);
