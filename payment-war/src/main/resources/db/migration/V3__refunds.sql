-- What is to be given back of a payment: one row per return, and one under the order's own id for all that a cancellation
-- gives back. A row is the intent; it stands until the provider has given the money back.
CREATE TABLE payment_refund (
    id                 uuid PRIMARY KEY,
    order_id           uuid        NOT NULL REFERENCES payment (order_id),
    amount_minor       bigint      NOT NULL CHECK (amount_minor > 0),
    currency           text        NOT NULL,
    status             text        NOT NULL CHECK (status IN ('PENDING', 'REFUNDED')),
    reason             text,
    refusals           integer     NOT NULL DEFAULT 0,
    provider_reference text,
    attempts           integer     NOT NULL DEFAULT 0,
    lease_until        timestamptz,
    next_run_at        timestamptz NOT NULL,
    created_at         timestamptz NOT NULL,
    version            integer     NOT NULL DEFAULT 0,
    CONSTRAINT refund_ends_with_reference CHECK ((status = 'REFUNDED') = (provider_reference IS NOT NULL))
);
CREATE INDEX payment_refund_by_order ON payment_refund (order_id);
CREATE INDEX payment_refund_pending ON payment_refund (next_run_at) WHERE status = 'PENDING';

INSERT INTO payment_refund (id, order_id, amount_minor, currency, status, provider_reference, next_run_at, created_at)
SELECT order_id, order_id, -amount_minor, currency, 'REFUNDED', provider_reference, created_at, created_at
FROM payment_transaction
WHERE type = 'REFUND';
INSERT INTO payment_refund (id, order_id, amount_minor, currency, status, next_run_at, created_at)
SELECT order_id, order_id, amount_minor, currency, 'PENDING', now(), now()
FROM payment
WHERE status = 'CAPTURED' AND cancel_requested;

-- How much of a payment was given back. The checks are the last word on "never more than was taken".
ALTER TABLE payment ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0;
UPDATE payment SET refunded_minor = amount_minor WHERE status = 'REFUNDED';
ALTER TABLE payment
    ADD CONSTRAINT payment_refunds_what_was_taken CHECK (refunded_minor BETWEEN 0 AND coalesce(amount_minor, 0)),
    ADD CONSTRAINT payment_refunds_what_is_captured CHECK (refunded_minor = 0 OR status IN ('CAPTURED', 'REFUNDED')),
    ADD CONSTRAINT payment_is_refunded_as_a_whole
        CHECK ((status = 'REFUNDED') = (amount_minor IS NOT NULL AND refunded_minor = amount_minor));
-- What is captured and called off has a refund that waits, and is found by it
DROP INDEX payment_unsettled;
CREATE INDEX payment_unsettled ON payment (next_run_at) WHERE status = 'PENDING';

-- The ledger: an order is captured once and each of its refunds is given back once.
ALTER TABLE payment_transaction ADD COLUMN refund_id uuid REFERENCES payment_refund (id);
UPDATE payment_transaction SET refund_id = order_id WHERE type = 'REFUND';
ALTER TABLE payment_transaction
    DROP CONSTRAINT payment_transaction_order_id_type_key,
    DROP CONSTRAINT payment_transaction_type_check,
    DROP CONSTRAINT payment_transaction_amount_minor_check,
    ADD CONSTRAINT payment_transaction_is_of_a_kind CHECK (CASE type
        WHEN 'CAPTURE' THEN amount_minor > 0 AND refund_id IS NULL
        WHEN 'REFUND'  THEN amount_minor < 0 AND refund_id IS NOT NULL
        ELSE false END),
    ADD CONSTRAINT payment_transaction_happens_once UNIQUE NULLS NOT DISTINCT (order_id, refund_id);

CREATE FUNCTION payment_transaction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger of payments is append-only';
END $$;
CREATE TRIGGER payment_transaction_stays BEFORE UPDATE OR DELETE ON payment_transaction
    FOR EACH ROW EXECUTE FUNCTION payment_transaction_stays();
CREATE TRIGGER payment_transaction_stays_whole BEFORE TRUNCATE ON payment_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION payment_transaction_stays();

-- The sandbox plays a provider that first authorises and then captures, and that gives back parts of it.
ALTER TABLE sandbox_charge
    DROP CONSTRAINT sandbox_charge_status_check,
    ADD COLUMN loses text CHECK (loses IN ('CAPTURE', 'REFUND')),
    ADD CONSTRAINT sandbox_charge_status_check
        CHECK (status IN ('FAILED', 'PROCESSING', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'CANCELLED', 'REFUNDED'));
CREATE TABLE sandbox_refund (
    key          text PRIMARY KEY,
    charge_key   text   NOT NULL REFERENCES sandbox_charge (key),
    amount_minor bigint NOT NULL,
    reference    text   NOT NULL
);
