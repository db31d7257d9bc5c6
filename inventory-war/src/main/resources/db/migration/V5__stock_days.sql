-- How many SKUs were low, and of how many there was nothing left, when the day was last looked at.
CREATE TABLE stock_day (
    day          date PRIMARY KEY,
    low          integer     NOT NULL,
    out_of_stock integer     NOT NULL CHECK (out_of_stock BETWEEN 0 AND low),
    seen_at      timestamptz NOT NULL
);
