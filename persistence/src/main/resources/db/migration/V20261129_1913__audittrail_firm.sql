-- What happened to a firm, its people and its clients. Nothing of a client stands here but ids and instants.
CREATE TABLE firm_audit_entry (
    firm_id         BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    sequence        BIGINT       NOT NULL,
    occurred_at     DATETIME(6)  NOT NULL,
    operation       VARCHAR(100) NOT NULL,
    person_id       BINARY(16)   NULL,
    organisation_id BINARY(16)   NULL,
    subject_type    VARCHAR(100) NOT NULL,
    subject_id      BINARY(16)   NOT NULL,
    before_json     MEDIUMTEXT   NULL,
    after_json      MEDIUMTEXT   NOT NULL,
    hash            BINARY(32)   NOT NULL,
    CONSTRAINT firm_audit_entry_pk PRIMARY KEY (firm_id, id),
    CONSTRAINT firm_audit_entry_id_uk UNIQUE (id),
    CONSTRAINT firm_audit_entry_sequence_uk UNIQUE (firm_id, sequence),
    CONSTRAINT firm_audit_entry_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT firm_audit_entry_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE firm_audit_head (
    firm_id  BINARY(16) NOT NULL,
    sequence BIGINT     NOT NULL,
    hash     BINARY(32) NOT NULL,
    seal     BINARY(32) NOT NULL,
    CONSTRAINT firm_audit_head_pk PRIMARY KEY (firm_id),
    CONSTRAINT firm_audit_head_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id)
);
