CREATE TABLE licensed_text (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    version     INT          NOT NULL,
    standard_id BINARY(16)   NOT NULL,
    clause_id   BINARY(16)   NULL,
    control_id  BINARY(16)   NULL,
    -- 20,000 characters of four bytes do not fit into a TEXT.
    text        MEDIUMTEXT   NOT NULL,
    holder      VARCHAR(200) NOT NULL,
    number      VARCHAR(200) NOT NULL,
    acquired_on DATE         NOT NULL,
    note        TEXT         NULL,
    CONSTRAINT licensed_text_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT licensed_text_clause_uk UNIQUE (tenant_id, clause_id),
    CONSTRAINT licensed_text_control_uk UNIQUE (tenant_id, control_id),
    CONSTRAINT licensed_text_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT licensed_text_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT licensed_text_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT licensed_text_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT licensed_text_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
CREATE INDEX licensed_text_standard_idx ON licensed_text (tenant_id, standard_id, id);
