-- By what the customer does what they have to do before a payment is decided: for them alone, and gone at its end. The release
-- before leaves it where it ends one, and nobody is told it then.
ALTER TABLE payment ADD COLUMN client_secret text;
-- The sandbox plays a bank that asks its customer first.
-- release before: it writes the other statuses, which are all still there; the new one it takes for a charge that is not decided.
ALTER TABLE sandbox_charge
    DROP CONSTRAINT sandbox_charge_status_check,
    ADD CONSTRAINT sandbox_charge_status_check
        CHECK (status IN ('FAILED', 'PROCESSING', 'ASKING', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'CANCELLED', 'REFUNDED'));
