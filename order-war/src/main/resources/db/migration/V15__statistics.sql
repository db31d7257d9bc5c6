-- What happened when, whichever order it happened to.
CREATE INDEX order_entry_by_time ON order_entry (at);

-- Days that are over, added up once. what: as in order_entry; currency: '' where no money moved.
CREATE TABLE order_day (
    day          date   NOT NULL,
    what         text   NOT NULL,
    currency     text   NOT NULL,
    orders       bigint NOT NULL,
    units        bigint NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (day, what, currency)
);

-- What was sold of a SKU on such a day, less what came back on it: both may be below nothing.
CREATE TABLE sold_day (
    day          date   NOT NULL,
    sku          text   NOT NULL,
    currency     text   NOT NULL,
    title        text,
    units        bigint NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (day, sku, currency)
);

-- Which days those are: all before this one. One row.
CREATE TABLE days_summed (
    before date    NOT NULL,
    single boolean PRIMARY KEY DEFAULT true CHECK (single)
);
INSERT INTO days_summed (before)
SELECT coalesce(CAST(min(at) AT TIME ZONE 'UTC' AS date), CAST(now() AT TIME ZONE 'UTC' AS date)) FROM order_entry;
