-- A SKU is looked for by how it begins, whichever way its letters are written. No index holds what a sale changes, so a list in
-- order of what can be ordered is sorted anew for each page: that costs those who look at it, and no sale.
CREATE INDEX stock_by_code ON stock (lower(sku) text_pattern_ops);
