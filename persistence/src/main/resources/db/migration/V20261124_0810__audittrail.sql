CREATE TABLE audit_entry (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    sequence     BIGINT       NOT NULL,
    occurred_at  DATETIME(6)  NOT NULL,
    operation    VARCHAR(100) NOT NULL,
    person_id    BINARY(16)   NULL,
    firm_id      BINARY(16)   NULL,
    job          VARCHAR(100) NULL,
    subject_type VARCHAR(100) NOT NULL,
    subject_id   BINARY(16)   NOT NULL,
    before_json  MEDIUMTEXT   NULL,
    after_json   MEDIUMTEXT   NULL,
    hash         BINARY(32)   NOT NULL,
    CONSTRAINT audit_entry_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT audit_entry_sequence_uk UNIQUE (tenant_id, sequence),
    CONSTRAINT audit_entry_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT audit_entry_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT audit_entry_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT audit_entry_actor_ck CHECK ((person_id IS NULL) <> (job IS NULL))
);
CREATE INDEX audit_entry_subject_idx ON audit_entry (tenant_id, subject_id, sequence);

CREATE TABLE audit_head (
    tenant_id BINARY(16) NOT NULL,
    sequence  BIGINT     NOT NULL,
    hash      BINARY(32) NOT NULL,
    seal      BINARY(32) NOT NULL,
    CONSTRAINT audit_head_pk PRIMARY KEY (tenant_id),
    CONSTRAINT audit_head_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
