-- What whoever announces a file says of its content.
ALTER TABLE upload ADD COLUMN declared_sha256 VARCHAR(64) NULL;

-- When the store was last asked whether it still has what is kept, and since when it has not.
CREATE TABLE file_check (
    tenant_id    BINARY(16)  NOT NULL,
    kept_file_id BINARY(16)  NOT NULL,
    checked_at   DATETIME(6) NOT NULL,
    missing_at   DATETIME(6) NULL,
    CONSTRAINT file_check_pk PRIMARY KEY (tenant_id, kept_file_id),
    CONSTRAINT file_check_file_fk FOREIGN KEY (tenant_id, kept_file_id) REFERENCES kept_file (tenant_id, id)
);
CREATE INDEX file_check_due_idx ON file_check (checked_at, tenant_id, kept_file_id);
CREATE INDEX file_check_missing_idx ON file_check (missing_at, tenant_id, kept_file_id);

INSERT INTO file_check (tenant_id, kept_file_id, checked_at) SELECT tenant_id, id, kept_at FROM kept_file;
