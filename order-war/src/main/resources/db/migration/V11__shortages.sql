-- Of what there was too little, and how much of it: "requested available sku", a line for each.
ALTER TABLE customer_order ADD COLUMN shortages text;
