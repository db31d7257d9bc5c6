-- The shared secret is encrypted. It counts from its confirmation on; no step at or before last_step is accepted again.
CREATE TABLE totp (
    account_id   uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    secret       bytea       NOT NULL,
    confirmed_at timestamptz,
    last_step    bigint      NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
    account_id uuid  NOT NULL REFERENCES totp (account_id) ON DELETE CASCADE,
    hash       bytea NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (account_id, hash)
);

-- How many codes were tried since the password was right; a right code ends it.
CREATE TABLE totp_challenge (
    account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    tries      integer     NOT NULL,
    expires_at timestamptz NOT NULL
);
