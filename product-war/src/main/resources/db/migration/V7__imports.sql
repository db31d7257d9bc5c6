-- Files of products on their way in. The lease says which instance is at one.
CREATE TABLE import_job (
    id          uuid PRIMARY KEY,
    owner_id    uuid        NOT NULL,
    changes_all boolean     NOT NULL,
    status      text        NOT NULL CHECK (status IN ('UPLOADING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    format      text,
    bytes       bigint      NOT NULL DEFAULT 0,
    bytes_read  bigint      NOT NULL DEFAULT 0,
    rows_read   integer     NOT NULL DEFAULT 0,
    created     integer     NOT NULL DEFAULT 0,
    updated     integer     NOT NULL DEFAULT 0,
    unchanged   integer     NOT NULL DEFAULT 0,
    refused     integer     NOT NULL DEFAULT 0,
    failure     text,
    attempts    integer     NOT NULL DEFAULT 0,
    next_run_at timestamptz NOT NULL DEFAULT now(),
    lease_owner text,
    lease_until timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    touched_at  timestamptz NOT NULL DEFAULT now(),
    started_at  timestamptz,
    finished_at timestamptz
);
CREATE INDEX import_job_by_owner ON import_job (owner_id, created_at DESC, id DESC);
CREATE INDEX import_job_by_time ON import_job (created_at DESC, id DESC);
CREATE INDEX import_job_due ON import_job (created_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX import_job_open ON import_job (touched_at) WHERE status = 'UPLOADING';
CREATE INDEX import_job_ended ON import_job (finished_at) WHERE finished_at IS NOT NULL;

-- The bytes of a file, in pieces, until its job has ended: every instance can read them. Compressing would cost more than it saves.
CREATE TABLE import_chunk (
    job_id uuid    NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    seq    integer NOT NULL,
    data   bytea   NOT NULL,
    PRIMARY KEY (job_id, seq)
);
ALTER TABLE import_chunk ALTER COLUMN data SET STORAGE EXTERNAL;

-- Rows that were not taken: at most one reason each.
CREATE TABLE import_refusal (
    job_id      uuid   NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    line        bigint NOT NULL,
    column_name text   NOT NULL,
    reason      text   NOT NULL,
    sku         text   NOT NULL,
    PRIMARY KEY (job_id, line)
);

-- What a vendor's files call a product, so that a row in a later file, or further down in the same one, finds it.
CREATE TABLE product_handle (
    vendor_id  uuid NOT NULL,
    handle     text NOT NULL,
    product_id uuid NOT NULL REFERENCES product (id),
    PRIMARY KEY (vendor_id, handle)
);
CREATE INDEX product_handle_by_product ON product_handle (product_id);
