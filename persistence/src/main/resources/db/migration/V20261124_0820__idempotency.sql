CREATE TABLE idempotency (
    tenant_id       BINARY(16)   NOT NULL,
    person_id       BINARY(16)   NOT NULL,
    operation       VARCHAR(100) NOT NULL,
    idempotency_key BINARY(16)   NOT NULL,
    input_hash      BINARY(32)   NOT NULL,
    result_id       BINARY(16)   NULL,
    created_at      DATETIME(6)  NOT NULL,
    CONSTRAINT idempotency_pk PRIMARY KEY (tenant_id, person_id, operation, idempotency_key)
);
CREATE INDEX idempotency_created_idx ON idempotency (created_at);
