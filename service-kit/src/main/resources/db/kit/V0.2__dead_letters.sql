-- Messages that could not be applied, as far as they can be kept, for people to look at and to give back to their topic.
CREATE TABLE dead_letter (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    topic           text        NOT NULL,
    topic_partition integer     NOT NULL,
    topic_offset    bigint      NOT NULL,
    key             text        NOT NULL,
    headers         jsonb       NOT NULL,
    payload         text,
    cut             boolean     NOT NULL,
    reason          text        NOT NULL,
    set_aside_at    timestamptz NOT NULL DEFAULT now(),
    replayed_at     timestamptz
);
CREATE INDEX dead_letter_by_time ON dead_letter (set_aside_at DESC, id DESC);
