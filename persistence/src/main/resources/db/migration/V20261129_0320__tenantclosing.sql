CREATE TABLE tenant_closing (
    tenant_id         BINARY(16)  NOT NULL,
    version           INT         NOT NULL,
    state             VARCHAR(16) NOT NULL,
    requested_by_id   BINARY(16)  NOT NULL,
    requested_at      DATETIME(6) NOT NULL,
    export_sha256     VARCHAR(64) NOT NULL,
    certifications_run BOOLEAN   NOT NULL,
    confirmed_by_id   BINARY(16)  NULL,
    confirmed_at      DATETIME(6) NULL,
    ends_at           DATETIME(6) NULL,
    announced         BOOLEAN     NOT NULL,
    CONSTRAINT tenant_closing_pk PRIMARY KEY (tenant_id),
    CONSTRAINT tenant_closing_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT tenant_closing_requested_by_fk FOREIGN KEY (requested_by_id) REFERENCES person (id),
    CONSTRAINT tenant_closing_confirmed_by_fk FOREIGN KEY (confirmed_by_id) REFERENCES person (id),
    CONSTRAINT tenant_closing_state_ck CHECK (state IN ('REQUESTED', 'CONFIRMED')),
    CONSTRAINT tenant_closing_people_ck CHECK (confirmed_by_id IS NULL OR confirmed_by_id <> requested_by_id),
    CONSTRAINT tenant_closing_confirmed_ck CHECK ((state = 'REQUESTED') = (confirmed_by_id IS NULL)
        AND (confirmed_by_id IS NULL) = (confirmed_at IS NULL) AND (confirmed_by_id IS NULL) = (ends_at IS NULL))
);
CREATE INDEX tenant_closing_ends_idx ON tenant_closing (ends_at, tenant_id);

-- What is kept of an organisation whose account is closed. It refers to nothing. Until deleted_at is
-- set, there are rows of the organisation left to delete.
CREATE TABLE closed_tenant (
    id                BINARY(16)   NOT NULL,
    name              VARCHAR(200) NOT NULL,
    requested_by_id   BINARY(16)   NOT NULL,
    requested_by_name VARCHAR(401) NOT NULL,
    requested_at      DATETIME(6)  NOT NULL,
    confirmed_by_id   BINARY(16)   NOT NULL,
    confirmed_by_name VARCHAR(401) NOT NULL,
    confirmed_at      DATETIME(6)  NOT NULL,
    closed_at         DATETIME(6)  NOT NULL,
    deleted_at        DATETIME(6)  NULL,
    export_sha256     VARCHAR(64)  NOT NULL,
    CONSTRAINT closed_tenant_pk PRIMARY KEY (id)
);
CREATE INDEX closed_tenant_deleted_idx ON closed_tenant (deleted_at, id);
