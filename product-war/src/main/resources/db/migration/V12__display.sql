-- What is read most, ready to be sent: derived from product and variant, in the transaction of each change, by the triggers that keep
-- listing. So it holds for instances of the release before, too. They are replaced by name, which locks no table; and nothing is filled in
-- here, since that takes longer than a statement may: a product without a row is read from its columns, and the service fills in.
-- To change what is written, replace what_is_displayed and delete all rows.
CREATE TABLE display (
    product_id uuid PRIMARY KEY REFERENCES product (id) ON DELETE CASCADE,
    summary    text NOT NULL, -- of a list, as JSON
    page       text NOT NULL  -- of the product alone: the tag (version and digest), a line break, and JSON in the order of its names
);

-- As Java writes a moment: with 0, 3 or 6 digits of a second.
CREATE FUNCTION moment(at_utc timestamp) RETURNS text LANGUAGE sql IMMUTABLE
RETURN to_char(at_utc, 'YYYY-MM-DD"T"HH24:MI:SS')
    || CASE WHEN extract(microseconds FROM at_utc)::integer % 1000000 = 0 THEN ''
            WHEN extract(microseconds FROM at_utc)::integer % 1000 = 0 THEN to_char(at_utc, '.MS')
            ELSE to_char(at_utc, '.US') END
    || 'Z';

CREATE FUNCTION displayed_pictures(images text) RETURNS json LANGUAGE sql IMMUTABLE
RETURN CASE WHEN images = '[]' THEN '[]'::json ELSE (
    SELECT json_agg(json_build_object('alt', i.alt, 'hash', i.hash, 'height', i.height,
               'urls', json_build_object('small', i.place || 'small', 'medium', i.place || 'medium', 'large', i.place || 'large'),
               'width', i.width) ORDER BY i.n)
    FROM (SELECT n, one ->> 'alt' AS alt, one ->> 'hash' AS hash, one -> 'height' AS height, one -> 'width' AS width,
                 '/api/v1/products/pictures/' || (one ->> 'hash') || '/' AS place
          FROM json_array_elements(images::json) WITH ORDINALITY AS each (one, n)) i) END;

-- What is to be read of these products, as far as they are on sale.
CREATE FUNCTION what_is_displayed(products uuid[]) RETURNS SETOF display LANGUAGE sql STABLE AS $$
    SELECT p.id,
           CAST(json_strip_nulls(json_build_object(
               'id', p.id, 'slug', p.slug, 'title', p.title, 'brand', p.brand, 'category', p.category,
               'priceFrom', json_build_object('amount', p.price_minor, 'currency', v.currency),
               'variants', v.offers,
               'image', '/api/v1/products/pictures/' || p.image || '/small',
               'rating', p.rating, 'ratingCount', p.rating_count, 'available', p.in_stock)) AS text),
           p.version || '.' || left(encode(sha256(convert_to(whole.page, 'UTF8')), 'hex'), 12) || E'\n' || whole.page
    FROM product p
    CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('sku', sku, 'options', CAST(options AS json),
                   'price', json_build_object('amount', price_minor, 'currency', currency)) ORDER BY position, sku) AS offers,
               json_agg(json_build_object('barcode', barcode, 'inStock', in_stock, 'options', CAST(options AS json),
                   'price', json_build_object('amount', price_minor, 'currency', currency),
                   'sku', sku, 'weightGrams', weight_grams) ORDER BY position, sku) AS items,
               min(currency) AS currency
        FROM variant WHERE product_id = p.id AND NOT retired) v
    CROSS JOIN LATERAL (
        SELECT CAST(json_strip_nulls(json_build_object(
            'attributes', CAST(p.attributes AS json), 'brand', p.brand, 'category', p.category,
            'createdAt', moment(p.created_at AT TIME ZONE 'UTC'), 'description', p.description, 'id', p.id,
            'images', displayed_pictures(p.images), 'inStock', p.in_stock,
            'priceFrom', json_build_object('amount', p.price_minor, 'currency', v.currency),
            'rating', CASE WHEN scale(trim_scale(p.rating)) = 0 THEN round(p.rating, 1) ELSE trim_scale(p.rating) END,
            'ratingCount', p.rating_count, 'slug', p.slug, 'status', p.status, 'taxClass', p.tax_class, 'title', p.title,
            'updatedAt', moment(p.updated_at AT TIME ZONE 'UTC'), 'variants', v.items,
            'vendorId', p.vendor_id, 'version', p.version)) AS text) AS page) whole
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
