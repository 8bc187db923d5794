-- A file that somebody announced. Its content lies in the file store, under a name of ours.
CREATE TABLE upload (
    tenant_id     BINARY(16)   NOT NULL,
    id            BINARY(16)   NOT NULL,
    person_id     BINARY(16)   NOT NULL,
    file_name     VARCHAR(200) NOT NULL,
    declared_size BIGINT       NULL,
    state         VARCHAR(16)  NOT NULL,
    prepared_at   DATETIME(6)  NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    received_at   DATETIME(6)  NULL,
    file_key      VARCHAR(100) NULL,
    file_type     VARCHAR(16)  NULL,
    size          BIGINT       NULL,
    sha256        VARCHAR(64)  NULL,
    CONSTRAINT upload_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT upload_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT upload_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT upload_state_ck CHECK (state IN ('PREPARED', 'RECEIVED')),
    CONSTRAINT upload_file_type_ck CHECK (file_type IN ('XLSX', 'CSV')),
    CONSTRAINT upload_received_ck CHECK ((state = 'RECEIVED') = (received_at IS NOT NULL)
        AND (received_at IS NULL) = (file_key IS NULL) AND (received_at IS NULL) = (file_type IS NULL)
        AND (received_at IS NULL) = (size IS NULL) AND (received_at IS NULL) = (sha256 IS NULL))
);
CREATE INDEX upload_expiry_idx ON upload (expires_at, tenant_id, id);
