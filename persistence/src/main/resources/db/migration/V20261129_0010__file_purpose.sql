-- What an upload is for. Those from before are for the import of answers, which was the only purpose.
ALTER TABLE upload ADD COLUMN purpose VARCHAR(40) NOT NULL DEFAULT 'ANSWER_IMPORT';
ALTER TABLE upload DROP CONSTRAINT upload_file_type_ck;
ALTER TABLE upload ADD CONSTRAINT upload_file_type_ck
    CHECK (file_type IN ('XLSX', 'DOCX', 'PDF', 'PNG', 'JPEG', 'CSV', 'TEXT'));

-- A file that was uploaded and then kept, for something that it belongs to.
CREATE TABLE kept_file (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    belongs_to_type VARCHAR(60)  NOT NULL,
    belongs_to_id   BINARY(16)   NOT NULL,
    file_name       VARCHAR(200) NOT NULL,
    file_type       VARCHAR(16)  NOT NULL,
    file_key        VARCHAR(100) NOT NULL,
    size            BIGINT       NOT NULL,
    sha256          VARCHAR(64)  NOT NULL,
    uploaded_by_id  BINARY(16)   NOT NULL,
    kept_at         DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NULL,
    CONSTRAINT kept_file_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT kept_file_key_uk UNIQUE (file_key),
    CONSTRAINT kept_file_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT kept_file_person_fk FOREIGN KEY (uploaded_by_id) REFERENCES person (id),
    CONSTRAINT kept_file_file_type_ck
        CHECK (file_type IN ('XLSX', 'DOCX', 'PDF', 'PNG', 'JPEG', 'CSV', 'TEXT'))
);
CREATE INDEX kept_file_owner_idx ON kept_file (tenant_id, belongs_to_type, belongs_to_id, id);
CREATE INDEX kept_file_expiry_idx ON kept_file (expires_at, tenant_id, id);
