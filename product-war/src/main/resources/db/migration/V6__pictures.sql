-- A picture by the hash of its content, however many products show it. used_at is when somebody last uploaded it or let it go:
-- one that no product shows is kept for a while after that. doomed_at: it is being removed from the store and must not be used.
CREATE TABLE picture (
    hash      text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    width     integer     NOT NULL CHECK (width > 0),
    height    integer     NOT NULL CHECK (height > 0),
    used_at   timestamptz NOT NULL DEFAULT now(),
    doomed_at timestamptz
);
CREATE INDEX picture_by_use ON picture (used_at);

CREATE TABLE product_picture (
    product_id uuid    NOT NULL REFERENCES product (id),
    hash       text    NOT NULL REFERENCES picture (hash),
    position   integer NOT NULL,
    alt        text    NOT NULL,
    PRIMARY KEY (product_id, hash)
);
CREATE INDEX product_picture_by_hash ON product_picture (hash);

-- The store that needs nothing but this database. JPEG does not get smaller by compressing it once more.
CREATE TABLE picture_file (
    hash    text  NOT NULL,
    size    text  NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (hash, size)
);
ALTER TABLE picture_file ALTER COLUMN content SET STORAGE EXTERNAL;
