-- The kind of goods a product is, by which the country it goes to taxes it.
ALTER TABLE product
    ADD COLUMN tax_class text NOT NULL DEFAULT 'STANDARD' CHECK (tax_class IN ('STANDARD', 'REDUCED', 'ZERO'));
