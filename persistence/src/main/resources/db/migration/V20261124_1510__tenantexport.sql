-- An organisation's data as one file, which lies in the file store.
CREATE TABLE tenant_export (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    state           VARCHAR(16)  NOT NULL,
    requested_by_id BINARY(16)   NOT NULL,
    requested_at    DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    ready_at        DATETIME(6)  NULL,
    file_key        VARCHAR(100) NULL,
    size            BIGINT       NULL,
    sha256          VARCHAR(64)  NULL,
    CONSTRAINT tenant_export_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT tenant_export_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT tenant_export_person_fk FOREIGN KEY (requested_by_id) REFERENCES person (id),
    CONSTRAINT tenant_export_state_ck CHECK (state IN ('REQUESTED', 'READY')),
    CONSTRAINT tenant_export_ready_ck CHECK ((state = 'READY') = (ready_at IS NOT NULL)
        AND (ready_at IS NULL) = (file_key IS NULL) AND (ready_at IS NULL) = (size IS NULL)
        AND (ready_at IS NULL) = (sha256 IS NULL))
);
CREATE INDEX tenant_export_state_idx ON tenant_export (state, requested_at, tenant_id, id);
CREATE INDEX tenant_export_expiry_idx ON tenant_export (expires_at, tenant_id, id);
