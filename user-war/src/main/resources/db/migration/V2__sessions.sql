-- One per login. Each use moves expires_at on, never past ends_at.
CREATE TABLE session (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    user_agent   text,
    address      text,
    started_at   timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX session_by_account ON session (account_id, last_used_at DESC);
CREATE INDEX session_by_end ON session (expires_at);

-- The tokens a session has had, by their SHA-256. A used one that comes again was stolen: it ends the session.
CREATE TABLE refresh_token (
    hash       bytea PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL DEFAULT now(),
    used_at    timestamptz
);
CREATE INDEX refresh_token_by_session ON refresh_token (session_id);
