-- Whom a document is for, and who has confirmed which version. A confirmation is never changed.
ALTER TABLE document ADD COLUMN to_all BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE document ADD COLUMN acknowledge_days INT NULL;
ALTER TABLE document ADD CONSTRAINT document_acknowledge_ck CHECK (acknowledge_days BETWEEN 0 AND 365);

CREATE TABLE document_recipient (
    tenant_id    BINARY(16)   NOT NULL,
    document_id  BINARY(16)   NOT NULL,
    ordinal      INT          NOT NULL,
    department   VARCHAR(200) NULL,
    colleague_id BINARY(16)   NULL,
    CONSTRAINT document_recipient_pk PRIMARY KEY (tenant_id, document_id, ordinal),
    CONSTRAINT document_recipient_document_fk FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
    CONSTRAINT document_recipient_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id),
    CONSTRAINT document_recipient_who_ck CHECK ((department IS NULL) <> (colleague_id IS NULL))
);

-- Of two entries of one person that are merged each may have one.
CREATE TABLE document_acknowledgement (
    tenant_id           BINARY(16)    NOT NULL,
    id                  BINARY(16)    NOT NULL,
    version             INT           NOT NULL,
    document_version_id BINARY(16)    NOT NULL,
    colleague_id        BINARY(16)    NOT NULL,
    text                VARCHAR(2000) NOT NULL,
    sha256              CHAR(64)      NOT NULL,
    by_link             BOOLEAN       NOT NULL,
    acknowledged_at     DATETIME(6)   NOT NULL,
    CONSTRAINT document_acknowledgement_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_acknowledgement_version_fk FOREIGN KEY (tenant_id, document_version_id)
        REFERENCES document_version (tenant_id, id),
    CONSTRAINT document_acknowledgement_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id)
);
CREATE INDEX document_acknowledgement_version_idx
    ON document_acknowledgement (tenant_id, document_version_id, id);
