CREATE TABLE account (
    id              uuid PRIMARY KEY,
    email           text        NOT NULL UNIQUE,
    display_name    text        NOT NULL,
    password_hash   text        NOT NULL,
    consent_version text        NOT NULL,
    consented_at    timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    version         integer     NOT NULL
);
CREATE INDEX account_by_time ON account (created_at DESC, id DESC);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account (id),
    role       text NOT NULL CHECK (role IN ('customer', 'vendor', 'admin')),
    PRIMARY KEY (account_id, role)
);

-- Failed logins in a row, by address tried: also of addresses nobody has, so that both look the same.
CREATE TABLE login_guard (
    email         text PRIMARY KEY,
    failures      integer     NOT NULL,
    blocked_until timestamptz NOT NULL
);

-- NEXT is published before it is used, RETIRED for as long as its tokens live. The private part is encrypted.
CREATE TABLE signing_key (
    kid         text PRIMARY KEY,
    state       text        NOT NULL CHECK (state IN ('NEXT', 'ACTIVE', 'RETIRED')),
    public_jwk  text        NOT NULL,
    private_jwk bytea       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX signing_key_one_active ON signing_key (state) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX signing_key_one_next ON signing_key (state) WHERE state = 'NEXT';
