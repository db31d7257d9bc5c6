-- Whoever was invited has no password and has consented to nothing before the invitation is accepted.
ALTER TABLE account
    ALTER COLUMN password_hash DROP NOT NULL,
    ALTER COLUMN consent_version DROP NOT NULL,
    ALTER COLUMN consented_at DROP NOT NULL,
    ADD COLUMN email_verified_at timestamptz,
    ADD COLUMN locked_at timestamptz;
-- Accounts from before there were links: asked for no proof, they go on without
UPDATE account SET email_verified_at = created_at;
ALTER TABLE account_role
    DROP CONSTRAINT account_role_account_id_fkey,
    ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;

-- Failed logins in a row: by the e-mail address tried, and by the network they come from.
ALTER TABLE login_guard RENAME COLUMN email TO who;
ALTER TABLE login_guard ADD COLUMN last_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX login_guard_by_age ON login_guard (last_at);

-- Written with what they tell of, sent by a worker, deleted once sent. The content is encrypted: it holds links.
CREATE TABLE mail (
    id         uuid PRIMARY KEY,
    content    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    due_at     timestamptz NOT NULL DEFAULT now(),
    attempts   integer     NOT NULL DEFAULT 0
);
CREATE INDEX mail_by_due ON mail (due_at);

-- When a mail of one kind last went to one address, by a hash of both: nobody's letter box is to be flooded.
CREATE TABLE mail_limit (
    what     bytea PRIMARY KEY,
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL,
    sent     integer     NOT NULL
);
CREATE INDEX mail_limit_by_age ON mail_limit (last_at);

-- The links in mails, by the SHA-256 of their token. Used once: using deletes.
CREATE TABLE mail_link (
    hash       bytea PRIMARY KEY,
    account_id uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    purpose    text        NOT NULL,
    detail     text,
    expires_at timestamptz NOT NULL
);
CREATE INDEX mail_link_by_account ON mail_link (account_id, purpose);
CREATE INDEX mail_link_by_end ON mail_link (expires_at);

-- Links that somebody asked for by an address alone. A worker answers, so that asking takes as long for any address.
CREATE TABLE link_request (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purpose text NOT NULL,
    email   text NOT NULL
);

-- What happened to accounts and who did it. No foreign keys: the entry outlives the account.
CREATE TABLE audit_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT now(),
    action     text        NOT NULL,
    actor_id   uuid,
    account_id uuid,
    address    text,
    user_agent text,
    detail     text
);
CREATE INDEX audit_entry_by_account ON audit_entry (account_id, id DESC);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id DESC);
CREATE INDEX audit_entry_by_action ON audit_entry (action, id DESC);
CREATE INDEX audit_entry_with_address ON audit_entry (at) WHERE address IS NOT NULL OR user_agent IS NOT NULL;

-- Entries stay as they are; only what tells of a person may be wiped.
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND (NEW.id, NEW.at, NEW.action) = (OLD.id, OLD.at, OLD.action)
        AND NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id
        AND NEW.account_id IS NOT DISTINCT FROM OLD.account_id
        AND (NEW.address IS NULL OR NEW.address = OLD.address)
        AND (NEW.user_agent IS NULL OR NEW.user_agent = OLD.user_agent)
        AND (NEW.detail IS NULL OR NEW.detail = OLD.detail) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit log is append-only';
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_stays();
CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();

CREATE TABLE address (
    id          uuid PRIMARY KEY,
    account_id  uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name        text        NOT NULL,
    line1       text        NOT NULL,
    line2       text,
    city        text        NOT NULL,
    region      text,
    postal_code text        NOT NULL,
    country     text        NOT NULL,
    is_default  boolean     NOT NULL,
    created_at  timestamptz NOT NULL,
    version     integer     NOT NULL
);
CREATE INDEX address_by_account ON address (account_id, created_at);
CREATE UNIQUE INDEX address_one_default ON address (account_id) WHERE is_default;

-- Who wants to sell in the shop. One open application per account.
CREATE TABLE vendor_application (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    company      text        NOT NULL,
    message      text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('OPEN', 'APPROVED', 'REJECTED')),
    submitted_at timestamptz NOT NULL,
    decided_at   timestamptz,
    reason       text,
    version      integer     NOT NULL
);
CREATE UNIQUE INDEX vendor_application_one_open ON vendor_application (account_id) WHERE status = 'OPEN';
CREATE INDEX vendor_application_by_time ON vendor_application (status, submitted_at, id);
CREATE INDEX vendor_application_by_account ON vendor_application (account_id, submitted_at DESC);
