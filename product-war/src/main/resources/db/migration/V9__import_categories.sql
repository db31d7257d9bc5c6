-- How many categories a file has brought along: one file brings so many at most.
ALTER TABLE import_job ADD COLUMN categories integer NOT NULL DEFAULT 0;
