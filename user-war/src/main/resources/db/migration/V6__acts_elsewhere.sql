-- What admins did in other services: where, and to what, by the id that it has there.
ALTER TABLE audit_entry
    ADD COLUMN service text NOT NULL DEFAULT 'user',
    ADD COLUMN subject text;
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id DESC) WHERE subject IS NOT NULL;

CREATE OR REPLACE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND (NEW.id, NEW.at, NEW.action, NEW.service) = (OLD.id, OLD.at, OLD.action, OLD.service)
        AND NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id
        AND NEW.account_id IS NOT DISTINCT FROM OLD.account_id
        AND NEW.subject IS NOT DISTINCT FROM OLD.subject
        AND (NEW.address IS NULL OR NEW.address = OLD.address)
        AND (NEW.user_agent IS NULL OR NEW.user_agent = OLD.user_agent)
        AND (NEW.detail IS NULL OR NEW.detail = OLD.detail) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit log is append-only';
END $$;
