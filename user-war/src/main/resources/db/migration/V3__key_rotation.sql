-- A retired key verifies and never signs again, so its private part is wiped.
ALTER TABLE signing_key
    ALTER COLUMN private_jwk DROP NOT NULL,
    ADD COLUMN activated_at timestamptz,
    ADD COLUMN retired_at timestamptz;
UPDATE signing_key SET activated_at = created_at WHERE state = 'ACTIVE';
